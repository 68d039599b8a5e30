// Shows that aired stay in sight until their after-list is closed, but not for ever: real vaults hold years of open ones.
import type { Episode } from '../episode/episode';
import { problem, type Problem } from '../problem';
import { dayNumber, isIsoDay } from '../show/iso-day';
import { dayInZone } from '../show/wall-time';
import type { PhaseCount } from './step';

const queueDays = 30;

/** Open steps after the show. */
export function openAfter(phases: readonly PhaseCount[]): number {
	return phases.reduce((open, count) => (count.phase === 'after' ? open + count.total - count.done : open), 0);
}

type Closing = Pick<Episode, 'snoozed' | 'cancelled' | 'zone'>;

/** Whether the after-list of an aired episode is still the host's to close: it has open steps, was not closed as it is, and is not put off. `now` in milliseconds. */
export function isLeftOpen(episode: Closing, phases: readonly PhaseCount[], now: number): boolean {
	const { snoozed, cancelled } = episode;
	if (cancelled !== null || snoozed === 'closed' || openAfter(phases) === 0) return false;
	return !isIsoDay(snoozed) || snoozed <= today(episode, now);
}

/**
 * Whether an episode belongs under *To finish*: its after-list is left open, and it ended in the last thirty days, or the day it was put off to
 * has come in the last thirty. `end` and `now` in milliseconds; the property `snoozed` is an ISO day in the episode's zone or `closed`.
 */
export function needsClosing(
	episode: Closing,
	end: number | null,
	phases: readonly PhaseCount[],
	now: number,
): boolean {
	if (end === null || end > now) return false;
	return (now - end <= queueDays * 86_400_000 || cameBack(episode, now)) && isLeftOpen(episode, phases, now);
}

function cameBack(episode: Closing, now: number): boolean {
	const { snoozed } = episode;
	return isIsoDay(snoozed) && dayNumber(today(episode, now)) - dayNumber(snoozed) <= queueDays;
}

function today({ zone }: Closing, now: number): string {
	return dayInZone(now, zone ?? 'UTC');
}

/** What is wrong with the day an episode is to be put off to; null when it can be. `from` is the ISO day of today. */
export function checkSnooze(day: string, from: string): Problem | null {
	const wrong = (why: string) =>
		problem('snooze-day', 'The episode cannot be snoozed until this day.', why, 'Choose a later one.', {
			field: 'snoozed',
		});
	if (day === '') return problem('snooze-day', 'There is no day yet.', '', 'Choose a day.', { field: 'snoozed' });
	if (!isIsoDay(day)) return wrong('The calendar has no such day.');
	return day > from ? null : wrong('It is not after today.');
}
