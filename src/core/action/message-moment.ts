// When a message is for: the days before the show, the time on air, or afterwards. The clock preselects by it and never decides.
import { vocabularyOf } from '../checklist/vocabulary';
import { endOf } from '../archive/episode-state';
import type { Episode } from '../episode/episode';
import type { MessageSource } from '../message/message';
import { scheduleOn } from '../show/cadence';
import { addDays } from '../show/iso-day';
import type { ShowProfile } from '../show/profile';
import { readStartOffset } from '../show/start-offset';
import { fromWall, toWall } from '../show/wall-time';
import { isZone } from '../show/zone';
import { kindOfMessage, ownKind } from './message-kind';

export const moments = ['before', 'live', 'after'] as const;
export type Moment = (typeof moments)[number];

type Source = Pick<MessageSource, 'id' | 'step' | 'when' | 'channel'>;

/** What is said while the hour lasts: nobody schedules it, and nobody takes it back. */
export const spokenChannels: ReadonlySet<string> = new Set(['spoken', 'chat']);

/** The moment a message says of itself, else that of its step. */
export function momentOf(source: Source, show: ShowProfile): Moment {
	const offset = source.when === null ? null : readStartOffset(source.when);
	if (offset !== null)
		return offset.unit === 'minute' || offset.amount === 0 ? 'live' : offset.amount < 0 ? 'before' : 'after';
	const kind = kindOfMessage(source, show);
	const own = ownKind(source, show);
	const phase = kind === null ? null : (vocabularyOf(show, own === null ? [] : [own]).get(kind)?.phase ?? null);
	return phase === 'after' ? 'after' : phase === 'justBefore' ? 'live' : 'before';
}

/** Where the clock stands, in milliseconds: the tech check counts as on air. An idea is before its show. */
export function momentNow(episode: Episode, show: ShowProfile, now: number): Moment {
	const end = endOf(episode);
	if (end !== null && end <= now) return 'after';
	if (episode.date === null) return episode.videoId === null ? 'before' : 'after';
	const lead = scheduleOn(show, episode.date).techCheckMinutes * 60_000;
	return episode.start !== null && episode.start - lead <= now ? 'live' : 'before';
}

/**
 * The instant (milliseconds) for which a message is to be scheduled; null when it may go out at any time, cannot be scheduled, or the
 * episode has no time yet. Days before and after keep the wall time of the show.
 */
export function sendAt(source: Source, { date, start, zone }: Pick<Episode, 'date' | 'start' | 'zone'>): number | null {
	const offset = source.when === null || spokenChannels.has(source.channel) ? null : readStartOffset(source.when);
	if (offset === null || date === null || start === null) return null;
	if (offset.unit === 'minute') return start + offset.amount * 60_000;
	const place = isZone(zone) ? zone : 'UTC';
	return fromWall(place, addDays(date, offset.amount), toWall(start, place).time).at;
}
