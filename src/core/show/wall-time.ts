// Wall time (what the clock on a wall in a zone shows) to instant and back. Everything that has a time goes through here.
import { dayNumber, isoDay } from './iso-day';
import { offsetOf } from './zone';

const minute = 60_000;
const dayLength = 86_400_000;

/** `gap`: clocks skip this time that day; `ambiguous`: they show it twice, and the first is meant. */
export type WallKind = 'exact' | 'gap' | 'ambiguous';

/** Whether a value is a time of day, written `HH:MM` from 00:00 to 23:59. */
export function isWallTime(value: unknown): value is string {
	return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);
}

export interface WallInstant {
	/** In milliseconds. */
	readonly at: number;
	readonly kind: WallKind;
}

/** Asking a zone for its offsets is the dear part of reading an episode, and many episodes are on the same days: answers are kept, by zone and wall time. */
const answered = new Map<string, Map<number, WallInstant>>();
const keptInZone = 5000;

/**
 * The instant (milliseconds) at which clocks in `zone` show this day and time, as RFC 5545 and Temporal's `compatible` have
 * it: the earlier of two, and a skipped time moved on by the length of the gap. Takes a known zone, an ISO day and a wall time.
 *
 * TZDate is not used for this: near clock changes its answer depends on the zone of the computer (date-fns/tz #13, #40).
 */
export function fromWall(zone: string, day: string, time: string): WallInstant {
	const wall = dayNumber(day) * dayLength + Number(time.slice(0, 2)) * 60 * minute + Number(time.slice(3)) * minute;
	let inZone = answered.get(zone);
	if (inZone === undefined) answered.set(zone, (inZone = new Map<number, WallInstant>()));
	let answer = inZone.get(wall / minute);
	if (answer === undefined) {
		answer = instantOf(wall, zone);
		if (inZone.size >= keptInZone) inZone.clear();
		inZone.set(wall / minute, answer);
	}
	return answer;
}

/** `wall`: the milliseconds a clock in UTC would need to show that day and time. */
function instantOf(wall: number, zone: string): WallInstant {
	const before = offsetOf(zone, wall - dayLength) * minute;
	const after = offsetOf(zone, wall + dayLength) * minute;
	const hits = [...new Set([before, after])]
		.map((offset) => wall - offset)
		.filter((at) => at + offsetOf(zone, at) * minute === wall)
		.sort((a, b) => a - b);
	const first = hits[0];
	if (first === undefined) return { at: wall - before, kind: 'gap' };
	return { at: first, kind: hits.length > 1 ? 'ambiguous' : 'exact' };
}

/** What a calendar and a clock on the wall in `zone` show at an instant (milliseconds). */
export function toWall(at: number, zone: string): { readonly day: string; readonly time: string } {
	const wall = at + offsetOf(zone, at) * minute;
	return { day: isoDay(Math.floor(wall / dayLength)), time: new Date(wall).toISOString().slice(11, 16) };
}

/** The ISO day in `zone` at an instant (milliseconds). */
export function dayInZone(at: number, zone: string): string {
	return isoDay(Math.floor((at + offsetOf(zone, at) * minute) / dayLength));
}
