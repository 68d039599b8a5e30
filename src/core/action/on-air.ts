// Which episode a mark belongs to: the one chosen when the marking began, whatever is opened meanwhile.
import type { ArchiveEntry } from '../archive/archive';
import type { Episode } from '../episode/episode';

const minute = 60_000;
/** A tech check, or a stream that was started early. */
const before = 30 * minute;
/** A conversation that runs over, and the debrief. */
const after = 90 * minute;

/** What is known where a mark is wanted. Paths are those of notes; `chosen` is the episode that is being marked already. */
export interface MarkingPlace {
	readonly chosen: string | null;
	readonly active: string | null;
	/** In milliseconds. */
	readonly now: number;
}

/**
 * The episode to mark: the chosen one; else the active note if it is on air, else the only other one that is; else the active note, since shows
 * are also recorded before their date. Null where none of these is an episode.
 */
export function episodeToMark(
	entries: readonly ArchiveEntry[],
	{ chosen, active, now }: MarkingPlace,
): ArchiveEntry | null {
	const at = (path: string | null) => entries.find(({ episode }) => episode.path === path) ?? null;
	const live = entries.filter(({ episode }) => isNear(episode, now));
	const own = at(active);
	return at(chosen) ?? (own !== null && live.includes(own) ? own : ((live.length === 1 ? live[0] : null) ?? own));
}

function isNear({ start, end, cancelled }: Episode, now: number): boolean {
	return start !== null && cancelled === null && now >= start - before && now < (end ?? start) + after;
}
