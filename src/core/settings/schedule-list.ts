// The dated schedules of a show: a change is a new entry, so that the past stays where it was.
import type { Schedule } from '../show/profile';

/** The schedules, the earliest first, with one more; it takes the place of the one that begins on the same day. */
export function withSchedule<Entry extends Pick<Schedule, 'from'>>(
	schedules: readonly Schedule[],
	entry: Entry,
): (Schedule | Entry)[] {
	return [...withoutSchedule(schedules, entry.from), entry].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

/** The schedules without the one that begins on this ISO day (null: from the beginning). */
export function withoutSchedule(schedules: readonly Schedule[], from: string | null): Schedule[] {
	return schedules.filter((schedule) => schedule.from !== from);
}
