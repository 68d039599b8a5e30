// The cadence in words: `Every Friday, 13:00 UTC`.
import { formatDay, longDay } from '../../core/show/day-pattern';
import { addDays } from '../../core/show/iso-day';
import type { Schedule, ShowProfile } from '../../core/show/profile';
import { nextSlots } from '../../core/show/slot';
import { timeLine } from '../../core/show/time-line';
import { strings } from '../../core/strings';

const texts = strings.settings.time;
const aMonday = '2024-01-01';

/** Monday is 1. */
export function weekdayName(weekday: number): string {
	return formatDay(addDays(aMonday, weekday - 1), 'EEEE');
}

export function cadenceLine({ weekday, nthOfMonth, everyWeeks, time, zone }: Schedule): string {
	if (weekday === null) return texts.noDay;
	const day = weekdayName(weekday);
	const rhythm =
		nthOfMonth === null ? texts.weekly(day, everyWeeks) : texts.monthly(texts.nth[String(nthOfMonth)] ?? '', day);
	return `${rhythm}, ${time} ${zone}`;
}

/** The next free slot as the audience reads it. `taken` are days with an episode, `now` is in milliseconds. */
export function nextSlotLine(show: ShowProfile, now: number, taken: readonly string[]): string {
	if (show.schedules.every(({ weekday }) => weekday === null)) return texts.noCadence;
	const slot = nextSlots(show, now, taken, 1).find(({ skipped }) => skipped === null);
	if (slot === undefined) return texts.noSlot;
	return `${longDay(slot.date, show.language)}, ${timeLine(slot.start, slot.zone, show.audienceZones, show.language)}`;
}
