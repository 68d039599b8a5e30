// What it costs to keep the index: all of core's part of it, from the cached facts of a note to its place in the archive.
import { type Archive, makeArchive } from '../../src/core/archive/archive';
import { countPhases } from '../../src/core/checklist/phase-count';
import { readEpisode } from '../../src/core/episode/episode-reading';
import { showOf } from '../../src/core/episode/show-of';
import { noteFacts } from '../../src/obsidian/note-facts';
import { benchShows, cachedNotes, type CachedNote } from './cached-notes';
import { medians } from './rounds';
import { ms, report } from './row';

const notes = cachedNotes(10_000);
const many = cachedNotes(50_000);

/** As the feed of the archive does it for every note. */
function index(archive: Archive, note: CachedNote): void {
	const show = showOf(note.path, note.cache.frontmatter ?? null, benchShows);
	if (show === null) throw new Error('The note belongs to no show.');
	const facts = noteFacts(note, note.cache);
	const episode = readEpisode(facts, show);
	if (episode === null) throw new Error('The note is no episode.');
	archive.put({ episode, ...countPhases(facts.outline, show) });
}

function indexAll(all: readonly CachedNote[]): Archive {
	const archive = makeArchive();
	for (const note of all) index(archive, note);
	return archive;
}

/** The least anybody can do: look at every list item, and count the tasks below each heading. */
function countAll(all: readonly CachedNote[]): { total: number; done: number }[][] {
	return all.map(({ cache: { headings = [], listItems = [] } }) => {
		const counts = headings.map(() => ({ total: 0, done: 0 }));
		let heading = -1;
		for (const { task, position } of listItems) {
			while ((headings[heading + 1]?.position.start.line ?? Infinity) < position.start.line) heading++;
			const count = counts[heading];
			if (task === undefined || count === undefined) continue;
			count.total++;
			if (task !== ' ') count.done++;
		}
		return counts;
	});
}

/** As a tick does: the same note with one more task done. */
function changed(note: CachedNote): CachedNote {
	const { listItems = [] } = note.cache;
	const at = listItems.findIndex(({ task }) => task === ' ');
	const ticked = listItems.map((item, place) => (place === at ? { ...item, task: 'x' } : item));
	return { ...note, cache: { ...note.cache, listItems: ticked } };
}

function heapPerNote(): number {
	const collect = globalThis.gc;
	if (collect === undefined) throw new Error('Run with --expose-gc.');
	collect();
	const before = process.memoryUsage().heapUsed;
	const archive = indexAll(notes);
	archive.list();
	collect();
	const after = process.memoryUsage().heapUsed;
	if (archive.list().length !== notes.length) throw new Error('The archive is not complete.');
	return (after - before) / notes.length / 1024;
}

function oneChange(): number {
	const archive = indexAll(notes);
	archive.list();
	const changes = notes.filter((_, at) => at % 10 === 0).map(changed);
	const { change } = medians(5, {
		change: () => {
			// There and back, so that each is news.
			for (const note of changes) index(archive, note);
			for (const [at, note] of notes.entries()) if (at % 10 === 0) index(archive, note);
			return archive.list();
		},
	});
	return change / (2 * changes.length);
}

const heap = heapPerNote();
const { index: first, loop } = medians(9, { index: () => indexAll(notes).list(), loop: () => countAll(notes) });
const { large, small } = medians(3, { large: () => indexAll(many).list(), small: () => indexAll(notes).list() });

report([
	{
		what: 'first index of 10,000 notes, against counting their tasks',
		measured: first / loop,
		unit: 'x',
		target: 2,
		from: `${ms(first)} / ${ms(loop)}`,
	},
	{
		what: '50,000 notes against 10,000',
		measured: large / small,
		unit: 'x',
		target: 6,
		from: `${ms(large)} / ${ms(small)}`,
	},
	{ what: 'memory of a note in the index', measured: heap, unit: 'KiB', target: 1, from: 'heap after collecting' },
	{
		what: 'one changed note among 10,000',
		measured: oneChange(),
		unit: 'ms',
		target: 0.02,
		from: 'to the sorted list',
	},
]);
