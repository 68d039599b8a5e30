// Days as the notes hold them, `2023-12-01`. Arithmetic runs on day numbers in UTC: a local Date would skip or repeat
// a day near clock changes, and the day Samoa left out (2011-12-30) is still a day of the calendar.

const dayLength = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

function numberOf(text: string): number | null {
	const [, year, month, day] = shape.exec(text) ?? [];
	if (year === undefined || Number(year) < 100) return null; // Date.UTC takes 0 to 99 for 1900 to 1999
	const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
	return new Date(at).toISOString().startsWith(text) ? at / dayLength : null;
}

/** Whether a value is a day of the calendar, written `YYYY-MM-DD`: 2024-02-29 is, 2026-02-30 is not. */
export function isIsoDay(value: unknown): value is string {
	return typeof value === 'string' && numberOf(value) !== null;
}

/** Days since 1970-01-01. Throws for what is not an ISO day: check with `isIsoDay` at the border. */
export function dayNumber(day: string): number {
	const number = numberOf(day);
	if (number === null) throw new RangeError(`Not an ISO day: ${day}`);
	return number;
}

/** The ISO day with this number, see `dayNumber`. */
export function isoDay(number: number): string {
	return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
	return isoDay(dayNumber(day) + count);
}

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
	// 1970-01-01 was a Thursday; the second remainder keeps days before it positive.
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whether the day is the n-th of its weekday in its month, -1 being the last one. */
export function isNthOfMonth(day: string, nth: number): boolean {
	if (nth === -1) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
	return Math.ceil(Number(day.slice(8)) / 7) === nth;
}
