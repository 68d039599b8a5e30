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
	const shown = sections.reduce(
		(sum, name) =>
			sum + (counts[name] === 0 ? 0 : 1 + ((folded as readonly string[]).includes(name) ? 0 : counts[name])),
		0,
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
