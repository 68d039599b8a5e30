// Where an episode is between idea and archive, computed when asked: nothing in a note says so.
import { openAfter } from '../checklist/closing-queue';
import type { Episode } from '../episode/episode';
import { addDays, dayNumber } from '../show/iso-day';
import { fromWall } from '../show/wall-time';
import { isZone } from '../show/zone';
import type { ArchiveEntry } from './archive';
import type { EpisodeState } from './episode-info';

const hour = 3_600_000;
const dayLength = 24 * hour;

/**
 * The state of an episode at an instant in milliseconds. Without a date it is an idea, or aired when it has a video. Without a
 * time it is upcoming until its day ends, and never live.
 */
export function stateOf({ episode, phases }: ArchiveEntry, now: number): EpisodeState {
	if (episode.cancelled !== null) return 'cancelled';
	if (episode.date === null) return episode.videoId === null ? 'idea' : 'aired';
	if (episode.start !== null && now < episode.start) return 'upcoming';
	if (!hasEnded(episode, now)) return episode.start === null ? 'upcoming' : 'live';
	return openAfter(phases) > 0 ? 'aired' : 'wrapped';
}

/** When an episode ends, in milliseconds: with its day where it has no time. Null without a date. */
export function endOf({ date, zone, start, end }: Episode): number | null {
	if (date === null) return null;
	return end ?? start ?? fromWall(isZone(zone) ? zone : 'UTC', addDays(date, 1), '00:00').at;
}

/** A day ends between fourteen hours before and twelve hours after it does in UTC: most need no look at the zone. */
function hasEnded(episode: Episode, now: number): boolean {
	if (episode.end === null && episode.start === null && episode.date !== null) {
		const end = (dayNumber(episode.date) + 1) * dayLength;
		if (now >= end + 12 * hour) return true;
		if (now < end - 14 * hour) return false;
	}
	return now >= (endOf(episode) ?? Infinity);
}
