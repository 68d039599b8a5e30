// How far away an episode is, in the words of a busy person: minutes on the day itself, days before and after.
import { addDays } from '../../core/show/iso-day';
import { dayInZone } from '../../core/show/wall-time';
import { formatDay } from '../../core/show/day-pattern';
import { strings } from '../../core/strings';

const texts = strings.panel.when;
const minute = 60_000;

export interface Moment {
	readonly date: string | null;
	readonly start: number | null;
	readonly end: number | null;
}

/** `now` in milliseconds, `zone` the one of this device. */
export function countdown({ date, start, end }: Moment, now: number, zone: string): string {
	if (date === null) return texts.noDate;
	if (start !== null && now >= start && now < (end ?? start))
		return texts.live(Math.ceil(((end ?? start) - now) / minute));
	const minutes = start === null ? null : Math.ceil((start - now) / minute);
	if (minutes !== null && minutes > 0 && minutes < 24 * 60) {
		if (minutes < 60) return texts.inMinutes(minutes);
		return texts.inHours(Math.floor(minutes / 60), minutes % 60);
	}
	const today = dayInZone(now, zone);
	const day = start === null ? date : dayInZone(start, zone);
	if (day === today) return start !== null && now >= start ? texts.earlierToday : texts.today;
	if (day === addDays(today, 1)) return texts.tomorrow;
	if (day === addDays(today, -1)) return texts.yesterday;
	const days = daysBetween(today, day);
	if (days > 0) return days < 60 ? texts.inDays(days) : formatDay(day, 'd MMM yyyy');
	return days > -60 ? texts.daysAgo(-days) : formatDay(day, 'd MMM yyyy');
}

function daysBetween(from: string, to: string): number {
	const utc = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
	return Math.round((utc(to) - utc(from)) / (24 * 60 * minute));
}
