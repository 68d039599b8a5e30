// All episodes in memory, by path: the index layer only. What needs the text of a note is kept elsewhere and read when it is asked for.
import type { Counts } from '../checklist/phase-count';
import type { Episode } from '../episode/episode';
import { compareEntries } from './entry-order';
import { sameValue } from './same-value';

/** One episode and how far it is, from the metadata of its note alone. */
export interface ArchiveEntry extends Counts {
	readonly episode: Episode;
}

export interface Archive {
	/** Grows with every change, and only then: a view that has drawn this version has nothing to draw. */
	readonly version: number;
	/** Dated ones by date, then number, then title; undated ones last. The same array until something changes. */
	list(): readonly ArchiveEntry[];
	get(path: string): ArchiveEntry | null;
	/** Stores what a note now says. An entry that says the same as before is dropped, so that an unchanged one stays the same object. */
	put(entry: ArchiveEntry): void;
	remove(path: string): void;
	/** A note, or every note below a folder, has a new path. What follows from a name is put again by whoever reads the notes. */
	rename(from: string, to: string): void;
	clear(): void;
}

/** From this many new entries on, sorting all is cheaper than finding each its place. */
const many = 50;

/** An empty archive. */
export function makeArchive(): Archive {
	const entries = new Map<string, ArchiveEntry>();
	/** In order, but for the fresh ones, which come in when the list is asked for. */
	let sorted: ArchiveEntry[] = [];
	let fresh: ArchiveEntry[] = [];
	let shown: readonly ArchiveEntry[] | null = null;
	let version = 0;

	function changed(): void {
		version++;
		shown = null;
	}

	function takeOut(entry: ArchiveEntry): void {
		const at = placeOf(sorted, entry);
		// Else it is still among the fresh ones, which are looked through when they come in.
		if (sorted[at] === entry) sorted.splice(at, 1);
	}

	function store(entry: ArchiveEntry): void {
		const { path } = entry.episode;
		const old = entries.get(path);
		if (old !== undefined && sameValue(old, entry)) return;
		entries.set(path, entry);
		changed();
		const at = old === undefined ? -1 : placeOf(sorted, old);
		if (old !== undefined && sorted[at] === old && compareEntries(old, entry) === 0) {
			sorted[at] = entry; // the usual change, a tick, moves nothing
			return;
		}
		if (old !== undefined) takeOut(old);
		fresh.push(entry);
	}

	function remove(path: string): void {
		const old = entries.get(path);
		if (old === undefined) return;
		entries.delete(path);
		takeOut(old);
		changed();
	}

	function bringIn(): void {
		const added = fresh.filter((entry) => entries.get(entry.episode.path) === entry);
		fresh = [];
		if (added.length > many) sorted = sorted.concat(added).sort(compareEntries);
		else for (const entry of added) sorted.splice(placeOf(sorted, entry), 0, entry);
	}

	return {
		get version() {
			return version;
		},
		list() {
			if (fresh.length > 0) bringIn();
			shown ??= sorted.slice();
			return shown;
		},
		get: (path) => entries.get(path) ?? null,
		put: store,
		remove,
		rename(from, to) {
			const move = (entry: ArchiveEntry, path: string) => {
				remove(entry.episode.path);
				store({ ...entry, episode: { ...entry.episode, path } });
			};
			const entry = entries.get(from);
			if (entry !== undefined) move(entry, to);
			// A folder's notes are told one by one as well: those are in place already, and need no look at every path.
			else if (!entries.has(to)) {
				const below = [...entries.values()].filter(({ episode }) => episode.path.startsWith(`${from}/`));
				for (const each of below) move(each, to + each.episode.path.slice(from.length));
			}
		},
		clear() {
			if (entries.size === 0) return;
			entries.clear();
			sorted = [];
			fresh = [];
			changed();
		},
	};
}

/** Where an entry stands, or would stand, among sorted ones. */
function placeOf(sorted: readonly ArchiveEntry[], entry: ArchiveEntry): number {
	let from = 0;
	let to = sorted.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		const other = sorted[middle];
		if (other !== undefined && compareEntries(other, entry) < 0) from = middle + 1;
		else to = middle;
	}
	return from;
}
