// Days as the notes hold them, `2023-12-01`. Arithmetic runs on day numbers in UTC: a local Date would skip or repeat
// a day near clock changes, and the day Samoa left out (2011-12-30) is still a day of the calendar.

const dayLength = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Every note is asked for its day, so no Date is made for it. */
function numberOf(text: string): number | null {
	if (!shape.test(text)) return null;
	const year = digits(text, 0, 4);
	const month = digits(text, 5, 7);
	const day = digits(text, 8, 10);
	if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null; // Date.UTC takes 0 to 99 for 1900 to 1999
	return Date.UTC(year, month - 1, day) / dayLength;
}

/** The number that the digits from one place to another write. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
	return number;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
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

/** The ISO day with this number, see `dayNumber`. Only for years of four digits, as ISO days have them. */
export function isoDay(number: number): string {
	// The Gregorian calendar repeats every 400 years. Counted from 1 March, a leap day is the last day of its year, and five months of
	// 153 days repeat. No Date is made: a long list asks this several times for each of its rows.
	const days = number + 719_468; // since 1 March of the year 0
	const era = Math.floor(days / 146_097);
	const ofEra = days - era * 146_097;
	const yearOfEra = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
	);
	const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const fromMarch = Math.floor((5 * ofYear + 2) / 153);
	const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
	const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
	return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
	return number < 10 ? `0${number}` : String(number);
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
