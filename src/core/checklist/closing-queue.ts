// Shows that aired stay in sight until their after-list is closed, but not for ever: real vaults hold years of open ones.
import type { Episode } from '../episode/episode';
import { isIsoDay } from '../show/iso-day';
import { dayInZone } from '../show/wall-time';
import type { PhaseCount } from './step';

const queueDays = 30;

/** Open steps after the show. */
export function openAfter(phases: readonly PhaseCount[]): number {
	return phases.reduce((open, count) => (count.phase === 'after' ? open + count.total - count.done : open), 0);
}

/**
 * Whether an episode belongs under *To finish*: it ended in the last thirty days, its after-list has open steps, and the host neither closed it
 * nor put it off to a later day. `end` and `now` in milliseconds; the property `snoozed` is an ISO day in the episode's zone or `closed`.
 */
export function needsClosing(
	episode: Pick<Episode, 'snoozed' | 'cancelled' | 'zone'>,
	end: number | null,
	phases: readonly PhaseCount[],
	now: number,
): boolean {
	if (end === null || end > now || now - end > queueDays * 86_400_000 || episode.cancelled !== null) return false;
	if (episode.snoozed === 'closed' || openAfter(phases) === 0) return false;
	return !isIsoDay(episode.snoozed) || episode.snoozed <= dayInZone(now, episode.zone ?? 'UTC');
}
