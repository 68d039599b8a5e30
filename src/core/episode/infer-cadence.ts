// Weekday, rhythm and time of a show, from the dates of its notes and the time line of one.
import { addDays, dayNumber, isNthOfMonth, weekdayOf } from '../show/iso-day';
import { formatDay } from '../show/day-pattern';
import type { Schedule } from '../show/profile';

export interface TimeInText {
	/** Wall time in `zone`. */
	readonly time: string;
	readonly zone: string;
	/** The zones in the brackets behind it. */
	readonly audienceZones: readonly string[];
	readonly written: string;
}

export interface InferredCadence {
	readonly schedules: readonly Schedule[];
	/** Null when no text named any. */
	readonly audienceZones: readonly string[] | null;
	readonly evidence: readonly string[];
}

/** What people mean by the abbreviations they type; the offset of the day does not matter, the place does. */
const places: Readonly<Record<string, string>> = {
	UTC: 'UTC',
	GMT: 'UTC',
	CET: 'Europe/Berlin',
	CEST: 'Europe/Berlin',
	BST: 'Europe/London',
	EST: 'America/New_York',
	EDT: 'America/New_York',
	ET: 'America/New_York',
	CST: 'America/Chicago',
	CDT: 'America/Chicago',
	PST: 'America/Los_Angeles',
	PDT: 'America/Los_Angeles',
	PT: 'America/Los_Angeles',
	IST: 'Asia/Kolkata',
	AEST: 'Australia/Sydney',
	AEDT: 'Australia/Sydney',
};
const timeWithZone = /\b([01]?\d|2[0-3]):([0-5]\d) ?(?:h )?(UTC|GMT|[A-Z]{2,4})\b(?: ?\(([^()]*)\))?/gu;

/** The first time with a zone in a text: `13:00 UTC (15:00 CEST)`. Null where there is none. */
export function readTimeInText(text: string): TimeInText | null {
	for (const [written, hour = '', minute = '', name = '', others = ''] of text.matchAll(timeWithZone)) {
		const zone = places[name];
		if (zone === undefined) continue;
		const named = [...others.matchAll(/\b[A-Z]{2,4}\b/gu)].flatMap(([other]) => places[other] ?? []);
		return {
			time: `${hour.padStart(2, '0')}:${minute}`,
			zone,
			audienceZones: [...new Set(named)].filter((other) => other !== zone),
			written,
		};
	}
	return null;
}

/** A cadence holds when so many of the dates fit it. */
const enough = 0.6;

/** The schedule that days (ISO, in any order) and a time suggest; what they do not tell stays as in the first of `base`. */
export function inferCadence(
	days: readonly string[],
	time: TimeInText | null,
	base: readonly Schedule[],
): InferredCadence {
	const [kept] = base;
	if (kept === undefined) throw new RangeError('A show has at least one schedule.');
	const rhythm = days.length === 0 ? {} : rhythmOf([...new Set(days)].sort());
	const schedule: Schedule = { ...kept, ...rhythm, ...(time !== null && { time: time.time, zone: time.zone }) };
	const clock = `${schedule.time} ${schedule.zone}`;
	return {
		schedules: [schedule],
		audienceZones: time !== null && time.audienceZones.length > 0 ? time.audienceZones : null,
		evidence: [
			days.length === 0
				? 'No note has a date, so the day of the week is not known.'
				: dayEvidence(schedule, days.length),
			time === null ? `No time was found; ${clock} is assumed.` : `The time is ${clock}, as "${time.written}" says.`,
		],
	};
}

type Rhythm = Pick<Schedule, 'weekday' | 'everyWeeks' | 'startsOn' | 'nthOfMonth'>;

function rhythmOf(days: readonly string[]): Rhythm {
	const weekday = [1, 2, 3, 4, 5, 6, 7].find(
		(candidate) => days.filter((day) => weekdayOf(day) === candidate).length >= enough * days.length,
	);
	const none = { weekday: weekday ?? null, everyWeeks: 1, startsOn: null, nthOfMonth: null };
	if (weekday === undefined) return none;
	const fitting = days.filter((day) => weekdayOf(day) === weekday);
	const gap = medianGap(fitting);
	if (gap === null || gap <= 10) return none;
	const nth = [1, 2, 3, 4, -1].find(
		(count) => fitting.filter((day) => isNthOfMonth(day, count)).length >= enough * fitting.length,
	);
	if (gap >= 25 && nth !== undefined) return { ...none, nthOfMonth: nth };
	return { ...none, everyWeeks: Math.round(gap / 7), startsOn: fitting.at(-1) ?? null };
}

/** Days between one and the next, the one in the middle, of two the shorter (breaks only lengthen); null for a single day. */
function medianGap(days: readonly string[]): number | null {
	const gaps = days.slice(1).map((day, at) => dayNumber(day) - dayNumber(days[at] ?? day));
	return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? null;
}

const ordinals: Readonly<Record<number, string>> = {
	1: 'first',
	2: 'second',
	3: 'third',
	4: 'fourth',
	5: 'fifth',
	[-1]: 'last',
};

function dayEvidence({ weekday, everyWeeks, nthOfMonth }: Schedule, count: number): string {
	if (weekday === null) return `The ${count} dates have no weekday in common, so there is no fixed day.`;
	// 2024-01-01 was a Monday.
	const name = formatDay(addDays('2024-01-01', weekday - 1), 'EEEE');
	if (nthOfMonth !== null)
		return `The day is the ${ordinals[nthOfMonth] ?? ''} ${name} of a month, after ${count} dates.`;
	const rhythm = everyWeeks === 1 ? '' : `, every ${everyWeeks} weeks`;
	return `The day is ${name}${rhythm}, after ${count} ${count === 1 ? 'date' : 'dates'}.`;
}
