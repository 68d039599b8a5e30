// Two people whose clocks change on different days: for a while the hours between them are not the usual ones.
import { type Problem, warning } from '../problem';
import { dayInZone } from './wall-time';
import { offsetOf } from './zone';

const dayLength = 86_400_000;

/** A day on which the difference between two zones changes. */
export interface DifferenceMove {
	/** ISO day, in the zone whose clocks change. */
	readonly day: string;
	/** Whose clocks change. */
	readonly zone: string;
	/** Minutes the second zone is ahead of the first, before and after. */
	readonly from: number;
	readonly to: number;
}

/** The instants (milliseconds) of `zone`'s clock changes after `from`, up to `until`. */
export function clockChanges(zone: string, from: number, until: number): number[] {
	const changes: number[] = [];
	for (let low = from; low < until; low += dayLength) {
		let [before, after] = [low, Math.min(low + dayLength, until)];
		if (offsetOf(zone, before) === offsetOf(zone, after)) continue;
		while (after - before > 1) {
			const middle = Math.floor((before + after) / 2);
			if (offsetOf(zone, middle) === offsetOf(zone, low)) before = middle;
			else after = middle;
		}
		changes.push(after);
	}
	return changes;
}

/**
 * The days between two instants (milliseconds) on which the hours between two zones move. Changes on the same calendar
 * day count together, so that zones of one country, whose clocks change hours apart, do not move against each other.
 */
export function differenceMoves(here: string, there: string, from: number, until: number): DifferenceMove[] {
	const changes = [here, there]
		.flatMap((zone) => clockChanges(zone, from, until).map((at) => ({ at, zone, day: dayInZone(at, zone) })))
		.sort((a, b) => a.at - b.at);
	const moves: DifferenceMove[] = [];
	let difference = offsetOf(there, from) - offsetOf(here, from);
	changes.forEach(({ at, zone, day }, index) => {
		if (changes[index + 1]?.day === day) return;
		const after = offsetOf(there, at) - offsetOf(here, at);
		if (after !== difference) moves.push({ day, zone, from: difference, to: after });
		difference = after;
	});
	return moves;
}

/**
 * A warning when host and guest change clocks on different days between now and the show, so that the hours between
 * them move: it says when, from what and to what. Null when they stay as far apart as they are. Instants in milliseconds.
 */
export function clockChangeWarning(hostZone: string, guestZone: string, now: number, start: number): Problem | null {
	const moves = differenceMoves(hostZone, guestZone, now, start);
	const last = moves.at(-1);
	if (last === undefined) return null;
	const told = moves.map((m) => `on ${m.day} (${m.zone}) from ${hours(m.from)} to ${hours(m.to)}`);
	return warning(
		'clock-change',
		'The hours between you and the guest move before the show.',
		`Clocks change on different days: ${told.join(', then ')}.`,
		`Tell the guest the time of the show as it will be that day, when they are ${hours(last.to)}.`,
		{ field: 'date' },
	);
}

/** One warning for each of the guests' zones whose hours to the host's move; null where a guest's zone is not known. */
export function clockChangeWarnings(
	hostZone: string,
	guestZones: readonly (string | null)[],
	now: number,
	start: number,
): readonly Problem[] {
	return [...new Set(guestZones)].flatMap((zone) =>
		zone === null ? [] : (clockChangeWarning(hostZone, zone, now, start) ?? []),
	);
}

/** `5:30 h ahead of you`, from minutes. */
function hours(minutes: number): string {
	if (minutes === 0) return 'level with you';
	const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	return `${whole}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} h ${minutes > 0 ? 'ahead of' : 'behind'} you`;
}
