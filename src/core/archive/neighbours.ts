// The episodes around one, and the days that are taken.
import type { ArchiveEntry } from './archive';

export interface Neighbours {
	readonly previous: ArchiveEntry | null;
	readonly next: ArchiveEntry | null;
}

/** The dated episodes of the same show before and after one, cancelled ones left out; none for an episode without a date. */
export function neighboursOf(entries: readonly ArchiveEntry[], path: string): Neighbours {
	const own = entries.find(({ episode }) => episode.path === path)?.episode;
	if (own === undefined || own.date === null) return { previous: null, next: null };
	const line = entries.filter(
		({ episode }) =>
			episode.show === own.show && episode.date !== null && (episode.cancelled === null || episode.path === path),
	);
	const at = line.findIndex(({ episode }) => episode.path === path);
	return { previous: line[at - 1] ?? null, next: line[at + 1] ?? null };
}

/** The ISO days on which a show has an episode; a cancelled one frees its day. */
export function takenDays(entries: readonly ArchiveEntry[], show: string): string[] {
	return entries.flatMap(({ episode }) =>
		episode.show === show && episode.cancelled === null && episode.date !== null ? [episode.date] : [],
	);
}
