import fc from 'fast-check';
import { makeArchive, type ArchiveEntry } from '../../../src/core/archive/archive';
import { compareEntries } from '../../../src/core/archive/entry-order';
import { sameValue } from '../../../src/core/archive/same-value';
import { chanceOf } from '../../rig/chance';
import { runs } from '../../runs';
import { afterList, entryOf } from './sample-entry';

const paths = (entries: readonly ArchiveEntry[]) => entries.map(({ episode }) => episode.path);

describe('the archive', () => {
	test('lists dated episodes by date, then number, then title, and undated ones last', () => {
		const archive = makeArchive();
		const order = [
			entryOf({ date: '2026-03-06', number: 3 }),
			entryOf({ date: '2026-03-06', number: 12 }),
			entryOf({ date: '2026-03-06', title: 'Moths' }),
			entryOf({ date: '2026-03-06', title: 'Oil' }),
			entryOf({ date: '2026-03-13', number: 1 }),
			entryOf({ number: 4 }),
			entryOf({ title: 'Wicks', path: 'a.md' }),
			entryOf({ title: 'Wicks', path: 'b.md' }),
		];
		for (const entry of [...order].reverse()) archive.put(entry);
		expect(archive.list()).toEqual(order);
	});

	test('a note that says the same keeps its entry, and nothing counts as changed', () => {
		const archive = makeArchive();
		const entry = entryOf({ date: '2026-03-06' }, afterList(2));
		archive.put(entry);
		const [version, list] = [archive.version, archive.list()];
		archive.put(entryOf({ date: '2026-03-06' }, afterList(2)));
		expect(archive.version).toBe(version);
		expect(archive.list()).toBe(list);
		expect(archive.get(entry.episode.path)).toBe(entry);
	});

	test('a tick replaces one entry and leaves the list given out before as it was', () => {
		const archive = makeArchive();
		const before = [entryOf({ date: '2026-03-06' }, afterList(2)), entryOf({ date: '2026-03-13' }, afterList(3))];
		before.forEach((entry) => archive.put(entry));
		const list = archive.list();
		const ticked = entryOf({ date: '2026-03-06' }, afterList(1));
		archive.put(ticked);
		expect(list).toEqual(before);
		expect(archive.list()).toEqual([ticked, before[1]]);
		expect(archive.list()[1]).toBe(before[1]);
	});

	test('a removed note is gone, and one that never was changes nothing', () => {
		const archive = makeArchive();
		archive.put(entryOf({ path: 'a.md' }));
		archive.remove('a.md');
		const { version } = archive;
		archive.remove('a.md');
		archive.remove('toString');
		expect([archive.list(), archive.get('a.md'), archive.version]).toEqual([[], null, version]);
	});

	test('a renamed note moves with all it says', () => {
		const archive = makeArchive();
		archive.put(entryOf({ path: 'Show/a.md', title: 'A' }));
		archive.rename('Show/a.md', 'Show/b.md');
		expect(paths(archive.list())).toEqual(['Show/b.md']);
		expect(archive.get('Show/b.md')?.episode.title).toBe('A');
	});

	test('a renamed folder moves every note below it, and only those', () => {
		const archive = makeArchive();
		for (const path of ['Show/a.md', 'Show/Old/b.md', 'Show 2/c.md', 'Showb.md'])
			archive.put(entryOf({ path, title: path }));
		archive.rename('Show', 'Moved/Show');
		archive.rename('Show/a.md', 'Moved/Show/a.md'); // the app tells every note, too
		expect(paths(archive.list()).sort()).toEqual(['Moved/Show/Old/b.md', 'Moved/Show/a.md', 'Show 2/c.md', 'Showb.md']);
	});

	test('a cleared archive is empty, once', () => {
		const archive = makeArchive();
		archive.put(entryOf({ path: 'a.md' }));
		archive.list();
		archive.put(entryOf({ path: 'b.md' }));
		archive.clear();
		const { version } = archive;
		archive.clear();
		expect([archive.list(), archive.version]).toEqual([[], version]);
	});
});

const entry = fc
	.record({
		path: fc.constantFrom('a.md', 'b.md', 'F/c.md', 'F/d.md', 'F/G/e.md', 'f.md'),
		date: fc.constantFrom(null, '2026-03-06', '2026-03-13', '2025-12-05'),
		number: fc.constantFrom(null, 1, 2, 10),
		title: fc.constantFrom('Moths', 'Oil', 'Ōra'),
		open: fc.nat(3),
	})
	.map(({ open, ...episode }) => entryOf(episode, afterList(open)));
const action = fc.oneof(
	fc.record({ kind: fc.constant('put' as const), entry }),
	fc.record({ kind: fc.constant('remove' as const), entry }),
	fc.record({
		kind: fc.constant('rename' as const),
		from: fc.constantFrom('a.md', 'F', 'F/c.md', 'F/G', 'none'),
		to: fc.constantFrom('H', 'f.md', 'F/new.md'),
	}),
	fc.record({ kind: fc.constant('list' as const) }),
	fc.record({ kind: fc.constant('many' as const) }),
);

test('whatever happens in whatever order, the list is what a plain table sorted afresh would be', () => {
	const hundred = Array.from({ length: 100 }, (_, at) => entryOf({ path: `many/${at}.md`, number: (at * 37) % 100 }));
	fc.assert(
		fc.property(fc.array(action, { maxLength: 30, size: 'max' }), (actions) => {
			const archive = makeArchive();
			const table = new Map<string, ArchiveEntry>();
			const put = (each: ArchiveEntry) => {
				archive.put(each);
				table.set(each.episode.path, each);
			};
			for (const each of actions) {
				if (each.kind === 'put') put(each.entry);
				else if (each.kind === 'many') hundred.forEach(put);
				else if (each.kind === 'remove') {
					archive.remove(each.entry.episode.path);
					table.delete(each.entry.episode.path);
				} else if (each.kind === 'rename') {
					archive.rename(each.from, each.to);
					const moved = table.has(each.from)
						? [...table].filter(([path]) => path === each.from)
						: [...table].filter(([path]) => path.startsWith(`${each.from}/`) && !table.has(each.to));
					for (const [path, old] of moved) {
						table.delete(path);
						const to = each.to + path.slice(each.from.length);
						table.set(to, { ...old, episode: { ...old.episode, path: to } });
					}
				}
				if (each.kind !== 'put') expect(paths(archive.list())).toEqual(paths([...table.values()].sort(compareEntries)));
			}
			expect(archive.list()).toEqual([...table.values()].sort(compareEntries));
			for (const path of table.keys()) expect(archive.get(path)).toEqual(table.get(path));
		}),
		{ numRuns: 200, seed: 20260306 },
	);
});

test('in whatever order notes are read, and however often, the list is the same: 1,000 shuffles', () => {
	// Many are alike but for one of the things they are sorted by.
	const entries = Array.from({ length: 60 }, (_, at) =>
		entryOf({
			path: `Show/${at}.md`,
			date: at % 5 === 0 ? null : `2026-03-0${1 + (at % 3)}`,
			number: at % 4 === 0 ? null : at % 7,
			title: ['Oil', 'oil', 'Öl', 'Wicks'][at % 4] ?? '',
		}),
	);
	const lists = new Set<string>();
	for (let seed = 0; seed < runs(1000); seed++) {
		const chance = chanceOf(seed);
		const archive = makeArchive();
		const waiting = [...entries];
		while (waiting.length > 0) {
			const [entry] = waiting.splice(chance.below(waiting.length), 1);
			if (entry === undefined) continue;
			archive.put(entry);
			// Read twice, as after a sync; looked at in between, which sorts what is there.
			if (chance.hits(0.1)) waiting.push(entry);
			if (chance.hits(0.1)) archive.list();
		}
		lists.add(JSON.stringify(archive.list()));
	}
	expect(lists.size).toBe(1);
});

test.each<[unknown, unknown, boolean]>([
	[null, null, true],
	[1, '1', false],
	[null, {}, false],
	[[], {}, false],
	[{ a: 1 }, { a: 1, b: undefined }, false],
	[{ a: undefined }, { b: undefined }, false],
	[{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, true],
	[{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, false],
	[[1, 2], [1], false],
])('%j and %j say the same: %s', (a, b, same) => {
	expect(sameValue(a, b)).toBe(same);
});
