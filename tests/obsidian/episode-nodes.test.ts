// The list of episodes makes its nodes one by one: it must be the same list as one made of all of them at once.
import type { Groups } from '../../src/core/archive/groups';
import { defaultSettings } from '../../src/core/settings/defaults';
import { episodeList, sections } from '../../src/obsidian/panel/episode-nodes';
import { treeList, type TreeNode } from '../../src/obsidian/panel/tree-list';
import { afterList, entryOf } from '../core/archive/sample-entry';

const many = (section: string, count: number) =>
	Array.from({ length: count }, (_, at) =>
		entryOf(
			{ path: `${section} ${at}.md`, title: `Title ${at}`, date: section === 'ideas' ? null : '2026-03-06' },
			afterList(2),
		),
	);
const around = {
	now: Date.parse('2026-03-02T09:00:00Z'),
	zone: 'UTC',
	shows: defaultSettings.shows,
	numberOf: () => '#01',
	overdueIn: () => 0,
};

test.each([
	['all unfolded', { coming: 3, toFinish: 1, ideas: 2, past: 4 }, []],
	['some folded', { coming: 3, toFinish: 1, ideas: 2, past: 4 }, ['past', 'coming']],
	['sections without episodes', { coming: 0, toFinish: 2, ideas: 0, past: 1 }, ['toFinish']],
	['nothing', { coming: 0, toFinish: 0, ideas: 0, past: 0 }, []],
] as const)('%s: every node, its index, parent and place', (_, counts, folded) => {
	const groups = Object.fromEntries(sections.map((name) => [name, many(name, counts[name])])) as unknown as Groups;
	const list = episodeList(groups, { ...around, folded: new Set<string>(folded) });
	const nodes: TreeNode[] = [];
	for (let at = 0; at < list.length; at++) {
		const node = list.at(at);
		if (node !== undefined) nodes.push(node);
	}
	const isFolded = (name: string) => (folded as readonly string[]).includes(name);
	const older = counts.toFinish > 0 && !isFolded('toFinish') && counts.past > 0 ? 1 : 0;
	const shown = sections.reduce(
		(sum, name) => sum + (counts[name] === 0 ? 0 : 1 + (isFolded(name) ? 0 : counts[name])),
		older,
	);
	expect(nodes).toHaveLength(shown);
	const plain = treeList(nodes);
	for (let at = 0; at < shown; at++) {
		expect(list.indexOf(nodes[at]?.key ?? '')).toBe(at);
		expect(list.parentOf(at)).toBe(plain.parentOf(at));
		expect(list.placeOf(at)).toEqual(plain.placeOf(at));
	}
	expect(list.at(shown)).toBeUndefined();
	expect(list.indexOf('episode of another folder.md')).toBe(-1);
});

test.each([
	['by their number', 3, 1, '3 older episodes have open steps'],
	['also when it is one', 1, 1, '1 older episode has open steps'],
	['but not while there is nothing to finish', 3, 0, null],
	['and not where none is left open', 0, 1, null],
])('what was left open longer ago is one line at the end of "To finish": %s', (_, past, toFinish, label) => {
	const closed = [
		entryOf({ date: '2025-03-06', path: 'closed', snoozed: 'closed' }, afterList(2)),
		entryOf({ date: '2025-03-06', path: 'cancelled', cancelled: '2025-03-01' }, afterList(2)),
		entryOf({ date: '2025-03-06', path: 'later', snoozed: '2026-05-01' }, afterList(2)),
		entryOf({ date: '2025-03-06', path: 'wrapped' }, afterList(0)),
	];
	const left = many('past', past);
	const groups: Groups = { coming: [], toFinish: many('toFinish', toFinish), ideas: [], past: [...closed, ...left] };
	const list = episodeList(groups, { ...around, folded: new Set(['past']) });
	const found = Array.from({ length: list.length }, (_each, at) => list.at(at)).filter(
		(node) => node?.section === 'older',
	);
	expect(found.map((node) => node?.label)).toEqual(label === null ? [] : [label]);
	if (label !== null)
		expect(list.at(1 + toFinish)).toMatchObject({ level: 2, leadsTo: `episode ${left[0]?.episode.path}` });
});
