// The line that tells people when the show is, in their own zones.
import { formatDay } from './day-pattern';
import { isZone, offsetOf, zoneName } from './zone';
import { toWall } from './wall-time';

/**
 * When something starts, for everybody: the anchor zone first, then the others in their order, each offset once, the
 * weekday where it is another day there. `13:00 UTC (14:00 CET, 18:30 IST (UTC+5:30), Sat 01:00 NZDT)`.
 * The weekday alone, without a date: no zones are more than 26 hours apart, and the line stands beside the day it is about.
 * Takes the instant in milliseconds; zones the runtime does not know are left out; `language` is for the weekdays.
 */
export function timeLine(start: number, anchorZone: string, zones: readonly string[], language = 'en'): string {
	return line(start, start, anchorZone, zones, language);
}

/** As `timeLine`, from one instant to another: `12:45-14:15 UTC (13:45-15:15 CET)`. */
export function timeRangeLine(
	start: number,
	end: number,
	anchorZone: string,
	zones: readonly string[],
	language = 'en',
): string {
	return line(start, end, anchorZone, zones, language);
}

function line(start: number, end: number, anchorZone: string, zones: readonly string[], language: string): string {
	const home = toWall(start, anchorZone).day;
	const told = (zone: string): string => {
		const { day, time } = toWall(start, zone);
		const weekday = day === home ? '' : `${formatDay(day, 'EEE', language)} `;
		const until = end === start ? '' : `-${toWall(end, zone).time}`;
		return `${weekday}${time}${until} ${zoneName(zone, start)}`;
	};
	const offsets = new Set([offsetOf(anchorZone, start)]);
	const others = zones.filter((zone) => {
		if (!isZone(zone) || offsets.has(offsetOf(zone, start))) return false;
		offsets.add(offsetOf(zone, start));
		return true;
	});
	return told(anchorZone) + (others.length === 0 ? '' : ` (${others.map(told).join(', ')})`);
}
