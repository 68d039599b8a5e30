// The archive as the panel shows it.
import { needsClosing } from '../checklist/closing-queue';
import type { ArchiveEntry } from './archive';
import { endOf, stateOf } from './episode-state';

/** Every episode of the list is in exactly one group. */
export interface Groups {
	/** Live and upcoming, the first to begin first. */
	readonly coming: readonly ArchiveEntry[];
	/** Aired in the last thirty days with an open after-list, the latest first. */
	readonly toFinish: readonly ArchiveEntry[];
	/** Without a date, by number, then title. */
	readonly ideas: readonly ArchiveEntry[];
	/** All others, cancelled ones too: the latest first, undated ones last. */
	readonly past: readonly ArchiveEntry[];
}

/** Sorts the archive's list (of one show or of all) into groups, at an instant in milliseconds. */
export function groupsOf(entries: readonly ArchiveEntry[], now: number): Groups {
	const coming: ArchiveEntry[] = [];
	const toFinish: ArchiveEntry[] = [];
	const ideas: ArchiveEntry[] = [];
	const dated: ArchiveEntry[] = [];
	const undated: ArchiveEntry[] = [];
	for (const entry of entries) {
		const state = stateOf(entry, now);
		if (state === 'idea') ideas.push(entry);
		else if (state === 'upcoming' || state === 'live') coming.push(entry);
		else if (state === 'aired' && needsClosing(entry.episode, endOf(entry.episode), entry.phases, now))
			toFinish.push(entry);
		else (entry.episode.date === null ? undated : dated).push(entry);
	}
	// The list is in order of days; within one, and between zones, the clock decides.
	coming.sort((a, b) => momentOf(a) - momentOf(b));
	return { coming, toFinish: toFinish.reverse(), ideas, past: [...dated.reverse(), ...undated] };
}

/** The groups with only those entries that pass. */
export function filterGroups(groups: Groups, passes: (entry: ArchiveEntry) => boolean): Groups {
	return {
		coming: groups.coming.filter(passes),
		toFinish: groups.toFinish.filter(passes),
		ideas: groups.ideas.filter(passes),
		past: groups.past.filter(passes),
	};
}

/** The episode the panel is about: the one of the active note, else the one on air or next. */
export function currentEntry(
	entries: readonly ArchiveEntry[],
	groups: Groups,
	activePath: string | null,
): ArchiveEntry | null {
	return entries.find(({ episode }) => episode.path === activePath) ?? groups.coming[0] ?? null;
}

function momentOf({ episode }: ArchiveEntry): number {
	return episode.start ?? endOf(episode) ?? Infinity;
}
