// What the panel writes to the page, counted: a change costs what has changed, and a screen reader is told nothing twice.
import type { Plugin } from 'obsidian';
import OfficeHours from '../../src/main';
import type { OfficeHoursApi } from '../../src/obsidian/api';
import { makeTree } from '../../src/obsidian/panel/tree';
import { treeList, type TreeNode } from '../../src/obsidian/panel/tree-list';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { manifest } from './plugin-manifest';

const path = (number: number) => `${showFolder}/GOH 0${number} - Title ${number}.md`;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What is written below an element from now on: kind, attribute and class of the element. */
function watch(el: HTMLElement): string[] {
	const writes: string[] = [];
	const observer = new MutationObserver((records) => {
		for (const { type, target, attributeName } of records) {
			const at = target instanceof Element ? target : target.parentElement;
			writes.push(`${type} ${attributeName ?? ''} ${at?.className ?? ''}`);
		}
	});
	observer.observe(el, { subtree: true, childList: true, attributes: true, characterData: true });
	return writes;
}

describe('The panel', () => {
	let app: HostApp;
	let disk: Memory;
	let writes: string[];

	async function settled(): Promise<void> {
		await app.whenIndexed();
		for (let frames = 0; frames < 6; frames++) await frame();
	}

	beforeEach(async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-02T09:00:00Z'));
		disk = new MemoryDisk({
			[path(1)]: episode({ date: '2026-03-06' }),
			[path(2)]: episode({ date: '2026-03-13' }),
			[path(3)]: episode({ date: '2026-03-20' }),
		});
		app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
		await (app.plugins.plugins['office-hours'] as Plugin & { api: OfficeHoursApi }).api.ready();
		await app.workspace.ensureSideLeaf('office-hours-panel', 'right', { active: true, reveal: true });
		await settled();
		const panel = document.querySelector<HTMLElement>('.oh-panel');
		if (panel === null) throw new Error('The panel did not open.');
		writes = watch(panel);
	});

	afterEach(async () => {
		await app.quit();
		jest.restoreAllMocks();
	});

	async function write(number: number, text: string): Promise<void> {
		const file = app.vault.getFileByPath(path(number));
		if (file === null) throw new Error('The note is missing.');
		await app.vault.modify(file, text);
		await settled();
	}

	test('writes nothing when a note was saved without a change', async () => {
		await write(1, episode({ date: '2026-03-06' }));
		await write(2, episode({ date: '2026-03-13' }));
		expect(writes).toEqual([]);
	});

	test('writes at most four times for a step done in another episode', async () => {
		await write(2, episode({ date: '2026-03-13', done: 1 }));
		expect(writes.length).toBeGreaterThan(0);
		expect(writes.length).toBeLessThanOrEqual(4);
	});

	test('writes at most four times to the rows for a step done in the episode it shows, and makes and removes none', async () => {
		await write(1, episode({ date: '2026-03-06', done: 1 }));
		expect(writes).toContain('attributes aria-checked oh-step is-done');
		expect(writes.filter((what) => what.includes('oh-step')).length).toBeLessThanOrEqual(4);
		expect(writes.filter((what) => /^childList .*oh-tree/.test(what))).toEqual([]);
	});
});

describe('A list of three thousand episodes', () => {
	// The app brings the ways to make elements.
	beforeAll(async () => (await createApp({ disk: new MemoryDisk() })).quit());

	const rowHeight = 30;
	const nodes: TreeNode[] = Array.from({ length: 3000 }, (_, at) => ({
		key: `row ${at}`,
		level: 1,
		expanded: null,
		checked: null,
		label: `Row ${at}`,
	}));

	test.each([0, 45_000, 90_000])('has only the rows in sight in the page, scrolled to %i', (scrollTop) => {
		const scroller = document.body.createDiv();
		Object.defineProperty(scroller, 'clientHeight', { value: 600 });
		const tree = makeTree(scroller, {
			label: 'Rows',
			scroller,
			draw: () => ({ el: createDiv(), update: () => undefined }),
			activate: () => undefined,
			expand: () => undefined,
		});
		jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
			return new DOMRect(0, this === tree.el ? -scrollTop : 0, 200, rowHeight);
		});
		tree.update(treeList(nodes));
		const shown = [...tree.el.children].map((row) => Number((row as HTMLElement).dataset['key']?.slice(4)));
		expect(shown.length).toBeLessThanOrEqual(600 / rowHeight + 16);
		const first = Math.min(scrollTop / rowHeight, nodes.length - 20);
		for (let at = first; at < first + 20; at++) expect(shown).toContain(at);
		const space = (name: string) => Number.parseFloat(tree.el.style.getPropertyValue(name)) / rowHeight;
		expect(space('--oh-rows-before') + shown.length + space('--oh-rows-after')).toBe(nodes.length);
		jest.restoreAllMocks();
		scroller.remove();
	});
});
