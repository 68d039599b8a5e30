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
	/** Episodes the host has called over. */
	readonly over: ReadonlySet<string>;
	/** In milliseconds. */
	readonly now: number;
}

/**
 * The episode to mark: the chosen one, which gives way to another that is on air once its own time is over; else the active note if it is on
 * air, else the only other one that is; else the active note, since shows are also recorded before their date. Null where none of these is
 * an episode.
 */
export function episodeToMark(
	entries: readonly ArchiveEntry[],
	{ chosen, active, over, now }: MarkingPlace,
): ArchiveEntry | null {
	const at = (path: string | null) => entries.find(({ episode }) => episode.path === path) ?? null;
	const live = entries.filter(({ episode }) => isNear(episode, now) && !over.has(episode.path));
	const kept = at(chosen);
	const others = live.filter((entry) => entry !== kept);
	if (kept !== null && (others.length === 0 || !hasEnded(kept.episode, now))) return kept;
	const own = at(active);
	if (own !== null && live.includes(own)) return own;
	return (others.length === 1 ? others[0] : null) ?? own;
}

function hasEnded({ start, end }: Episode, now: number): boolean {
	const last = end ?? start;
	return last !== null && now >= last;
}

function isNear({ start, end, cancelled }: Episode, now: number): boolean {
	return start !== null && cancelled === null && now >= start - before && now < (end ?? start) + after;
}
