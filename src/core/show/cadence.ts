// The cadence of a show: which schedule holds on a day, which days are slots, and which are breaks.
import { dayNumber, isNthOfMonth, weekdayOf } from './iso-day';
import type { Break, Schedule, ShowProfile } from './profile';

/** Schedules in the order in which they begin: asked for with every note, and a profile is never changed in place. */
const ordered = new WeakMap<readonly Schedule[], readonly Schedule[]>();

function inOrderOf(schedules: readonly Schedule[]): readonly Schedule[] {
	let inOrder = ordered.get(schedules);
	if (inOrder === undefined) {
		inOrder = [...schedules].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
		ordered.set(schedules, inOrder);
	}
	return inOrder;
}

/** The schedule that holds on an ISO day: the latest one begun by then, and before the first one that first one. */
export function scheduleOn(profile: Pick<ShowProfile, 'schedules'>, date: string): Schedule {
	const inOrder = inOrderOf(profile.schedules);
	const schedule = inOrder.findLast(({ from }) => from === null || from <= date) ?? inOrder[0];
	if (schedule === undefined)
		throw new RangeError('A show has at least one schedule; one without cadence has no weekday.');
	return schedule;
}

/** Whether the day is one of the schedule's slots, breaks aside. A schedule without weekday has none. */
export function isSlot(schedule: Schedule, date: string): boolean {
	if (schedule.weekday === null || weekdayOf(date) !== schedule.weekday) return false;
	if (schedule.nthOfMonth !== null) return isNthOfMonth(date, schedule.nthOfMonth);
	if (schedule.everyWeeks === 1) return true;
	const first = schedule.startsOn ?? schedule.from;
	if (first === null) return weeksBetween('1970-01-01', date) % schedule.everyWeeks === 0;
	return date >= first && weeksBetween(first, date) % schedule.everyWeeks === 0;
}

/** Whole weeks from the first day of this weekday on or after `first` to `date`, whose weekday it is. */
function weeksBetween(first: string, date: string): number {
	return Math.floor((dayNumber(date) - dayNumber(first)) / 7);
}

/** The break an ISO day falls in; its days are counted in the show's zone and both ends belong to it. */
export function breakOn(profile: Pick<ShowProfile, 'breaks'>, date: string): Break | null {
	return profile.breaks.find(({ from, to }) => from <= date && date <= to) ?? null;
}
