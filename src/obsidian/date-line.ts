// When an episode is, in one line: the day and the times of it.
import { longDay } from '../core/show/day-pattern';
import { timeLine } from '../core/show/time-line';
import type { EpisodeReading } from './reading';

/** Day and time in the episode's zone and in these; the day alone without a time, and nothing for an idea. */
export function dateLine({ details }: Pick<EpisodeReading, 'details'>, zones: readonly string[]): string {
	if (details.date === null) return '';
	const day = longDay(details.date, 'en-GB');
	return details.start === null ? day : `${day}, ${timeLine(details.start, details.zone ?? 'UTC', zones)}`;
}
