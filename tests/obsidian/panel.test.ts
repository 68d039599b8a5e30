// The panel in the stand-in app: what it shows, what its keys and clicks do to the notes, and that it holds still while notes change.
import { MarkdownView, type Plugin, type TFile, type WorkspaceLeaf } from 'obsidian';
import OfficeHours from '../../src/main';
import type { OfficeHoursApi } from '../../src/obsidian/api';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { showFolder } from './episode-note';
import { manifest } from './plugin-manifest';

/** The show of these tests airs on Friday 6 March 2026 at 13:00 UTC, for an hour; its tech check begins at 12:45. */
const day = '2026-03-06';
const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const data = '.obsidian/plugins/office-hours/data.json';

interface Parts {
	readonly frontmatter?: readonly string[];
	readonly guest?: string;
	/** The step about the YouTube link is ticked. */
	readonly linked?: boolean;
	readonly after?: readonly string[];
}

function note({ frontmatter = [`date: ${day}`], guest = 'Ann Example', linked = false, after }: Parts = {}): string {
	return `---
${frontmatter.join('\n')}
---
# A heading

Guest:: ${guest}

## Checklist

- [x] Contact the guest.
- [ ] Schedule the broadcast.
	- [ ] Write the title.
	- [ ] Bake a cake.
		- [ ] Buy flour.
- [${linked ? 'x' : ' '}] Get the YouTube link.
- [ ] Call [the *florist*](https://florist.example).

## References

## Just before the show

- [ ] How do you say your name?
- [ ] Stay for a word afterwards.
- [x] Share your screen.

## After the show

${(after ?? ['- [ ] Add timestamps to the video.', '- [ ] Feed the cat.']).join('\n')}
`;
}

let app: HostApp;
let disk: Memory;
let clock: jest.SpyInstance<number, []>;

/** Sets the clock to an instant (ISO). */
function at(instant: string): void {
	clock.mockReturnValue(Date.parse(instant));
}

async function start(
	files: Record<string, string>,
	{ open = null as string | null, shown = true } = {},
): Promise<void> {
	disk = new MemoryDisk(files);
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await (app.plugins.plugins['office-hours'] as Plugin & { api: OfficeHoursApi }).api.ready();
	if (open !== null) await openNote(open);
	if (shown) await app.workspace.ensureSideLeaf('office-hours-panel', 'right', { active: true, reveal: true });
	await settled();
}

function fileAt(wanted: string): TFile {
	const file = app.vault.getFileByPath(wanted);
	if (file === null) throw new Error(`${wanted} is missing.`);
	return file;
}

async function openNote(wanted: string): Promise<MarkdownView> {
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(fileAt(wanted));
	if (!(leaf.view instanceof MarkdownView)) throw new Error('The note did not open.');
	return leaf.view;
}

async function until(claim: () => boolean, what = 'it'): Promise<void> {
	for (let tries = 0; !claim(); tries++) {
		if (tries > 200) throw new Error(`Waited in vain for ${what}. On the screen: ${document.body.textContent ?? ''}`);
		await frame();
	}
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The cache has caught up, what was asked for is read, and it is drawn. */
async function settled(): Promise<void> {
	await app.whenIndexed();
	for (let frames = 0; frames < 4; frames++) await frame();
}

const panel = () => {
	const el = document.querySelector<HTMLElement>('.oh-panel');
	if (el === null) throw new Error('There is no panel.');
	return el;
};
const seen = (selector: string) =>
	[...panel().querySelectorAll<HTMLElement>(selector)].filter((el) => el.closest('.oh-hidden') === null);
const one = (selector: string) => {
	const [el] = seen(selector);
	if (el === undefined) throw new Error(`${selector} is not in the panel: ${panel().textContent ?? ''}`);
	return el;
};
const text = (selector: string) => seen(selector).map(({ textContent }) => textContent);
const checklist = () => one('[role=tree][aria-label="Checklist of this episode"]');
const episodes = () => one('[role=tree][aria-label="Episodes"]');
const rows = (tree: HTMLElement) => [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
const row = (words: string, tree = panel()) => {
	const found = rows(tree).find((each) => each.getAttribute('aria-label')?.includes(words));
	if (found === undefined) throw new Error(`No row says "${words}".`);
	return found;
};
const labels = (tree: HTMLElement) => rows(tree).map((each) => each.getAttribute('aria-label'));
const focused = () => document.activeElement?.getAttribute('aria-label');
const button = (label: string) => {
	const found = seen('button').find((each) => (each.getAttribute('aria-label') ?? each.textContent) === label);
	if (found === undefined) throw new Error(`There is no button "${label}": ${text('button').join(', ')}`);
	return found;
};
const notices = () => [...document.querySelectorAll('.notice')].map(({ textContent }) => textContent ?? '');
const menuTitles = () => [...document.querySelectorAll('.menu-item-title')].map(({ textContent }) => textContent);

async function choose(title: string): Promise<void> {
	const item = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(
		({ textContent }) => textContent === title,
	);
	if (item === undefined) throw new Error(`The menu has no "${title}": ${menuTitles().join(', ')}`);
	item.click();
	await settled();
}

/** Presses a key where the focus is. */
async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
	document.activeElement?.dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
	);
	await settled();
}

const tick = (words: string) => row(words).querySelector<HTMLElement>('.oh-box')?.click();
const leaf = (): WorkspaceLeaf => {
	const [found] = app.workspace.getLeavesOfType('office-hours-panel');
	if (found === undefined) throw new Error('The panel is closed.');
	return found;
};

beforeEach(() => {
	clock = jest.spyOn(Date, 'now');
	at('2026-02-23T09:00:00Z');
	Object.assign(globalThis, { ClipboardItem: undefined });
});
afterEach(async () => {
	document.querySelectorAll('.notice, .modal-container, .menu').forEach((element) => element.remove());
	await app.quit();
	jest.restoreAllMocks();
});

describe('what now', () => {
	const later = `${showFolder}/GOH 23 - Bo Sample on logs.md`;
	const laterNote = note({ frontmatter: ['date: 2026-03-13'], guest: 'Bo Sample' });

	test('is the next episode while no episode is open, and the one of the active note else', async () => {
		await start({ [path]: note(), [later]: laterNote, 'Diary.md': 'Dear diary' }, { open: 'Diary.md' });
		expect(text('.oh-now-title')).toEqual(['Ann Example on tracing']);
		await openNote(later);
		await settled();
		expect(text('.oh-now-title')).toEqual(['Bo Sample on logs']);
		await openNote('Diary.md');
		await settled();
		expect(text('.oh-now-title')).toEqual(['Ann Example on tracing']);
	});

	test('says number, guest, day and times, and how far away it is', async () => {
		await start({ [path]: note() });
		expect(text('.oh-now-number')).toEqual(['#22']);
		expect(text('.oh-now-guests')).toEqual(['Ann Example']);
		expect(text('.oh-now-time')[0]).toMatch(/^Friday, 6 March 2026, 13:00 UTC \(.*14:00 CET/);
		expect(text('.oh-now-when')).toEqual(['in 11 days']);
	});

	test('counts down in minutes on the day itself', async () => {
		at('2026-03-06T12:18:30Z');
		await start({ [path]: note() });
		expect(text('.oh-now-when')).toEqual(['in 42 min']);
	});

	test('tells the progress of the episode and of each phase, in words too', async () => {
		await start({ [path]: note() });
		expect(one('.oh-now [role=progressbar]').getAttribute('aria-valuenow')).toBe('2');
		expect(one('.oh-now [role=progressbar]').getAttribute('aria-valuemax')).toBe('12');
		expect(labels(checklist()).filter((label) => label?.includes('the show:'))).toEqual([
			'Before the show: 1 of 7 steps done',
			'Just before the show: 1 of 3 steps done',
			'After the show: 0 of 2 steps done',
		]);
	});

	test('has the next step with its own tool first and Done beside it', async () => {
		at('2026-03-01T09:00:00Z');
		await start({ [path]: note() });
		expect(text('.oh-next-step')).toEqual(['Schedule the broadcast.']);
		const buttons = seen('.oh-next-buttons button');
		expect(buttons[0]?.classList).toContain('mod-cta');
		expect(buttons.at(-1)?.getAttribute('aria-label')).toBe('Done: Schedule the broadcast.');
		buttons.at(-1)?.click();
		await until(() => disk.text(path)?.includes('- [x] Schedule the broadcast.') === true, 'the tick');
		await settled();
		expect(text('.oh-next-step')).toEqual(['Write the title.']);
	});

	test('of a cancelled episode presses nothing on the host', async () => {
		at('2026-03-05T09:00:00Z');
		const cancelled = note({ frontmatter: [`date: ${day}`, 'cancelled: 2026-03-04'] });
		await start({ [path]: cancelled }, { open: path });
		expect(text('.oh-now-when')).toEqual(['Cancelled']);
		expect(seen('.oh-next')).toEqual([]);
		expect(labels(checklist()).join()).not.toMatch(/overdue|now/);
	});
});

describe('late creation', () => {
	test('calls what was past due when the note was made "now", in order', async () => {
		at('2026-03-05T09:00:00Z');
		await start({ [path]: note() });
		expect(row('Schedule the broadcast.').getAttribute('aria-label')).toBe('Schedule the broadcast., now');
		expect(text('.oh-next-step')).toEqual(['Schedule the broadcast.']);
		expect(seen('.is-overdue')).toEqual([]);
	});

	test('and what has slipped since overdue, in the list of coming episodes too', async () => {
		await start({ [path]: note() });
		expect(row('Schedule the broadcast.').getAttribute('aria-label')).toBe('Schedule the broadcast., 27 Feb');
		at('2026-03-03T09:00:00Z');
		await openNote(path);
		await settled();
		expect(row('Schedule the broadcast.').getAttribute('aria-label')).toBe('Schedule the broadcast., overdue, 27 Feb');
		expect(text('.oh-next .is-overdue')).toEqual(['overdue']);
		expect(row('Ann Example on tracing', episodes()).getAttribute('aria-label')).toMatch(/overdue$/);
	});
});

describe('ticking', () => {
	test('changes one character of the note, and the panel follows', async () => {
		await start({ [path]: note() });
		tick('Get the YouTube link.');
		await until(() => disk.text(path) === note({ linked: true }), 'the tick');
		await settled();
		expect(row('Get the YouTube link.').getAttribute('aria-checked')).toBe('true');
		tick('Get the YouTube link.');
		await until(() => disk.text(path) === note(), 'the tick to be taken back');
	});

	test('in an open note goes through its editor', async () => {
		await start({ [path]: note() });
		const view = await openNote(path);
		await settled();
		tick('Get the YouTube link.');
		await until(() => view.editor.getValue() === note({ linked: true }), 'the editor');
		expect(disk.text(path)).toBe(note());
	});

	test('a line that changed meanwhile is refused with a sentence, and the box stays empty (hazards 17, 24)', async () => {
		await start({ [path]: note() });
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		const changed = note().replace('Get the YouTube link.', 'Get the link of the broadcast.');
		const process = jest.spyOn(app.vault, 'process');
		process.mockImplementationOnce(async (file, change) => {
			disk.put(file.path, changed);
			change(changed);
			return changed;
		});
		tick('Get the YouTube link.');
		await until(() => notices().length > 0, 'the notice');
		expect(notices()[0]).toMatch(/Nothing was changed/);
		expect(disk.text(path)).toBe(changed);
		await until(() => labels(checklist()).some((label) => label?.startsWith('Get the link of the broadcast')));
		expect(row('Get the link of the broadcast').getAttribute('aria-checked')).toBe('false');
		expect(errors).toHaveBeenCalledTimes(1);
	});

	test('a step that does not apply leaves the count', async () => {
		await start({ [path]: note() });
		row('Call the florist').focus();
		await press('F10', { shiftKey: true });
		await choose('Not applicable');
		expect(disk.text(path)).toBe(note().replace('- [ ] Call', '- [-] Call'));
		expect(row('Call the florist').getAttribute('aria-label')).toBe('Call the florist., not applicable');
		expect(row('Before the show:').getAttribute('aria-label')).toBe('Before the show: 1 of 6 steps done');
	});

	test('the minus key says that a step does not apply, and takes it back', async () => {
		await start({ [path]: note() });
		row('Call the florist').focus();
		expect(row('Call the florist').getAttribute('aria-keyshortcuts')).toBe('-');
		await press('-');
		expect(disk.text(path)).toBe(note().replace('- [ ] Call', '- [-] Call'));
		expect(focused()).toBe('Call the florist., not applicable');
		await press('-');
		expect(disk.text(path)).toBe(note());
		row('Before the show:').focus();
		await press('-');
		expect(disk.text(path)).toBe(note());
	});

	test('offers every tool of a step in its menu', async () => {
		await start({ [path]: note() });
		row('Schedule the broadcast.').focus();
		await press('ContextMenu');
		expect(menuTitles()).toEqual([
			'Go to the line',
			'Copy title',
			'Copy description',
			'Open studio',
			'Mark "title" as sent',
			'Mark "description" as sent',
			'Mark as done',
			'Mark as open',
			'Not applicable',
		]);
	});
});

test('marks a message of a step as sent from its menu', async () => {
	await start({ [path]: note() });
	row('Schedule the broadcast.').focus();
	await press('ContextMenu');
	await choose('Mark "title" as sent');
	await until(() => (disk.text(path) ?? '').includes(' · broadcast-title · '));
	await until(() => notices().join().includes('is marked as sent'), 'the notice');
});

describe('the tree', () => {
	test('has the nesting of the note, with place and number among siblings', async () => {
		await start({ [path]: note() });
		const facts = rows(checklist()).map((each) =>
			['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => each.getAttribute(name)).join(' '),
		);
		expect(facts).toEqual(['1 1 3', '2 1 4', '2 2 4', '3 1 2', '3 2 2', '4 1 1', '2 3 4', '2 4 4', '1 2 3', '1 3 3']);
		expect(row('Buy flour.').getAttribute('aria-checked')).toBe('false');
		expect(row('Before the show').getAttribute('aria-checked')).toBeNull();
		expect(row('Before the show').getAttribute('aria-expanded')).toBe('true');
	});

	test('is one stop of the Tab key, and so are the buttons of the current row', async () => {
		await start({ [path]: note() });
		const stops = () =>
			[...checklist().querySelectorAll('[tabindex="0"]')].map((each) => each.getAttribute('aria-label'));
		expect(stops()).toEqual([labels(checklist())[0]]);
		row('Get the YouTube link.').focus();
		expect(stops()).toEqual([expect.stringContaining('Get the YouTube link.'), 'Set YouTube link']);
	});

	test('is walked by arrows, Home and End', async () => {
		await start({ [path]: note() });
		row('Before the show').focus();
		await press('ArrowDown');
		await press('ArrowDown');
		expect(focused()).toContain('Schedule the broadcast.');
		await press('ArrowUp');
		expect(focused()).toContain('Contact the guest.');
		await press('End');
		expect(focused()).toContain('After the show');
		await press('Home');
		expect(focused()).toContain('Before the show');
		await press('ArrowUp');
		expect(focused()).toContain('Before the show');
	});

	test('is folded by the arrow to the left, unfolded by the one to the right, and left goes to the parent', async () => {
		await start({ [path]: note() });
		row('Buy flour.').focus();
		for (const parent of ['Bake a cake.', 'Schedule the broadcast.', 'Before the show']) {
			await press('ArrowLeft');
			expect(focused()).toContain(parent);
		}
		await press('ArrowLeft');
		expect(row('Before the show').getAttribute('aria-expanded')).toBe('false');
		expect(labels(checklist())).toHaveLength(3);
		await press('ArrowRight');
		expect(row('Before the show').getAttribute('aria-expanded')).toBe('true');
		await press('ArrowRight');
		expect(focused()).toContain('Contact the guest.');
	});

	test('turns its arrows around from right to left', async () => {
		await start({ [path]: note() });
		const styled = window.getComputedStyle.bind(window);
		jest
			.spyOn(window, 'getComputedStyle')
			.mockImplementation((el) => Object.assign(Object.create(styled(el)), { direction: 'rtl' }));
		row('Before the show').focus();
		await press('ArrowRight');
		expect(row('Before the show').getAttribute('aria-expanded')).toBe('false');
		await press('ArrowLeft');
		expect(row('Before the show').getAttribute('aria-expanded')).toBe('true');
	});

	test('ticks with Space, opens the line with Enter, and unfolds a phase with it', async () => {
		await start({ [path]: note() });
		row('Get the YouTube link.').focus();
		await press(' ');
		await until(() => disk.text(path) === note({ linked: true }), 'the tick');
		await settled();
		expect(focused()).toContain('Get the YouTube link.');
		row('After the show').focus();
		await press('Enter');
		expect(row('After the show').getAttribute('aria-expanded')).toBe('true');
		row('Feed the cat.').focus();
		await press('Enter');
		await until(() => app.workspace.getActiveFile()?.path === path, 'the note');
	});

	test('is left alone by keys with a modifier, and Escape leads from a button back to its row', async () => {
		await start({ [path]: note() });
		row('Get the YouTube link.').focus();
		await press(' ', { ctrlKey: true });
		expect(disk.text(path)).toBe(note());
		button('Set YouTube link').focus();
		await press('ArrowDown');
		expect(focused()).toBe('Set YouTube link');
		await press('Escape');
		expect(focused()).toContain('Get the YouTube link.');
	});
});

describe('the focus', () => {
	test('goes to the checklist when the panel is opened, also where the disk takes its time', async () => {
		await start({ [path]: note() }, { shown: false });
		const read = app.vault.cachedRead.bind(app.vault);
		jest.spyOn(app.vault, 'cachedRead').mockImplementation(async (file) => {
			for (let frames = 0; frames < 5; frames++) await frame();
			return read(file);
		});
		app.commands.executeCommandById('office-hours:open-panel');
		await until(() => document.activeElement?.closest('.oh-panel') !== null, 'the focus');
		expect(focused()).toBe(labels(checklist())[0]);
		expect(checklist().getAttribute('aria-busy')).toBeNull();
	});

	test('goes to the episodes where the note cannot be read', async () => {
		await start({ [path]: note() }, { shown: false });
		jest.spyOn(app.vault, 'cachedRead').mockRejectedValue(new Error('EIO'));
		app.commands.executeCommandById('office-hours:open-panel');
		await until(() => document.activeElement?.closest('.oh-panel') !== null, 'the focus');
		expect(focused()).toBe('Coming, 1 episode');
	});

	test('stays on its row while lines come and go above it', async () => {
		await start({ [path]: note() });
		row('Get the YouTube link.').focus();
		disk.put(path, note().replace('- [x] Contact the guest.\n', '- [ ] New.\n- [ ] Newer.\n'));
		await until(() => labels(checklist()).some((label) => label?.startsWith('Newer')));
		expect(focused()).toContain('Get the YouTube link.');
		expect(row('Get the YouTube link.').getAttribute('tabindex')).toBe('0');
	});

	test('goes with a row that moves', async () => {
		await start({ [path]: note() });
		row('Get the YouTube link.').focus();
		disk.put(
			path,
			note()
				.replace('- [ ] Get the YouTube link.\n', '')
				.replace('- [x] Contact', '- [ ] Get the YouTube link.\n- [x] Contact'),
		);
		await until(() => labels(checklist())[1]?.startsWith('Get the YouTube') === true);
		expect(focused()).toContain('Get the YouTube link.');
	});

	test('goes to the neighbour of a row that is gone', async () => {
		await start({ [path]: note() });
		row('Get the YouTube link.').focus();
		disk.put(path, note().replace('- [ ] Get the YouTube link.\n', ''));
		await until(() => !labels(checklist()).some((label) => label?.includes('YouTube')));
		expect(focused()).toContain('Call the florist.');
	});

	test('stays while the settings change', async () => {
		await start({ [path]: note() });
		row('Get the YouTube link.').focus();
		disk.put(data, JSON.stringify({ version: 1, preferences: { statusBar: false } }));
		for (let frames = 0; frames < 20; frames++) await frame();
		expect(focused()).toContain('Get the YouTube link.');
	});
});

test('an update that changes nothing touches nothing', async () => {
	await start({ [path]: note() });
	const seenChanges: MutationRecord[] = [];
	const observer = new MutationObserver((records) => seenChanges.push(...records));
	observer.observe(panel(), { subtree: true, childList: true, attributes: true, characterData: true });
	app.workspace.trigger('file-open', null);
	await settled();
	observer.disconnect();
	expect(seenChanges).toEqual([]);
});

describe('what is folded', () => {
	test('is kept in the state of the view, and comes back from there', async () => {
		await start({ [path]: note() });
		row('Coming', episodes()).click();
		row('After the show').click();
		row('Before the show').click();
		const { state } = leaf().getViewState();
		expect(state).toMatchObject({
			folded: expect.arrayContaining(['coming', 'past']),
			phases: { after: false, before: true },
		});
		leaf().detach();
		await app.workspace.ensureSideLeaf('office-hours-panel', 'right', { state: JSON.parse(JSON.stringify(state)) });
		await settled();
		expect(row('Coming', episodes()).getAttribute('aria-expanded')).toBe('false');
		expect(row('After the show').getAttribute('aria-expanded')).toBe('true');
		expect(row('Before the show').getAttribute('aria-expanded')).toBe('false');
	});

	test.each([
		{ folded: 'coming', phases: [true], show: 7 },
		{ folded: [1, null, 'nowhere'], phases: { before: 'yes', nope: true }, show: 'a-show-that-is-gone' },
		{ folded: {}, phases: null, show: null },
		null,
		'garbage',
	])('that was kept as garbage is passed over: %j', async (state) => {
		await start({ [path]: note() });
		await leaf().view.setState(state, { history: false });
		await settled();
		expect(labels(episodes())).toEqual(['Coming, 1 episode', expect.stringContaining('Ann Example on tracing')]);
		expect(labels(checklist())).toHaveLength(10);
	});
});

describe('the list of episodes', () => {
	const many = Object.fromEntries(
		Array.from({ length: 9 }, (_, at) => [
			`${showFolder}/GOH ${at + 30} - Título ${at}.md`,
			note({ frontmatter: [`date: 2026-0${at < 4 ? 3 : 4}-${10 + at}`] }),
		]),
	);

	test('is in groups, past ones folded with what they still have open', async () => {
		at('2026-05-20T09:00:00Z');
		await start({
			...many,
			[`${showFolder}/GOH 50 - Next.md`]: note({ frontmatter: ['date: 2026-05-22'] }),
			[`${showFolder}/GOH 49 - Last week.md`]: note({ frontmatter: ['date: 2026-05-15'] }),
			[`${showFolder}/GOH - Idea.md`]: note({ frontmatter: ['date:'] }),
		});
		expect(labels(episodes())).toEqual([
			'Coming, 1 episode',
			expect.stringMatching(/^#50, Next, in 2 days/),
			'To finish, 1 episode',
			expect.stringMatching(/^#49, Last week, 5 days ago/),
			'9 older episodes have open steps',
			'Ideas, 1 episode',
			expect.stringMatching(/^Idea/),
			'Past, 9 episodes',
		]);
		expect(row('Past').textContent).toContain('18 open');
		row('Past').click();
		expect(labels(episodes()).at(-1)).toContain('Título 0');
	});

	test('leads from what is to be finished to the older ones that are left open, and writes nothing', async () => {
		at('2026-05-20T09:00:00Z');
		const wrapped = note({ frontmatter: ['date: 2026-04-18'], after: ['- [x] Add timestamps.'] });
		await start({
			...many,
			[`${showFolder}/GOH 39 - All done.md`]: wrapped,
			[`${showFolder}/GOH 49 - Last week.md`]: note({ frontmatter: ['date: 2026-05-15'] }),
		});
		const texts = () => app.vault.getFiles().map(({ path: each, stat }) => `${each} ${stat.mtime} ${disk.text(each)}`);
		const before = texts();
		row('9 older episodes', episodes()).focus();
		await press('Enter');
		expect(row('Past').getAttribute('aria-expanded')).toBe('true');
		expect(focused()).toContain('Título 8');
		row('9 older episodes', episodes()).click();
		expect(focused()).toContain('Título 8');
		expect(texts()).toEqual(before);
		expect(leaf().getViewState().state).toMatchObject({ folded: [] });
	});

	test('is filtered by letters, whatever their accents, and Escape clears them', async () => {
		await start(many);
		const input = one('.oh-filter input') as HTMLInputElement;
		input.value = 'titulo 3';
		input.dispatchEvent(new Event('input'));
		expect(labels(episodes())).toEqual(['Coming, 1 episode', expect.stringContaining('Título 3')]);
		input.value = 'nothing';
		input.dispatchEvent(new Event('input'));
		expect(text('.oh-nothing')).toContain('No episode fits the filter.');
		input.focus();
		await press('Escape');
		expect(labels(episodes())).toHaveLength(10);
	});

	test('is filtered by show where there are several; what now follows', async () => {
		const show = (id: string, folder: string) => ({ id, name: id, shortName: id, folder });
		await start({
			[data]: JSON.stringify({ version: 1, activeShow: 'one', shows: [show('one', 'One'), show('two', 'Two')] }),
			'One/GOH 01 - First.md': note({ frontmatter: ['date: 2026-03-06', 'number: 1'] }),
			'Two/GOH 02 - Second.md': note({ frontmatter: ['date: 2026-03-13', 'number: 2'] }),
		});
		const select = one('.oh-filter select') as HTMLSelectElement;
		expect([...select.options].map(({ text }) => text)).toEqual(['All shows', 'one', 'two']);
		expect(labels(episodes())).toHaveLength(3);
		select.value = 'two';
		select.dispatchEvent(new Event('change'));
		expect(labels(episodes())).toEqual(['Coming, 1 episode', expect.stringContaining('Second')]);
		expect(text('.oh-now-title')).toEqual(['Second']);
		expect(leaf().getViewState().state).toMatchObject({ show: 'two' });
	});

	test('opens an episode with Enter', async () => {
		await start({ [path]: note() });
		row('Ann Example on tracing', episodes()).focus();
		await press('Enter');
		await until(() => app.workspace.getActiveFile()?.path === path, 'the note');
	});
});

describe('an episode that has aired', () => {
	beforeEach(() => at('2026-03-10T09:00:00Z'));

	test.each([
		['Snooze until tomorrow', '2026-03-11'],
		['Snooze for a week', '2026-03-17'],
		['Close as it is', 'closed'],
	])('is put off or closed from its menu: %s', async (item, snoozed) => {
		await start({ [path]: note() });
		row('Ann Example on tracing', episodes()).focus();
		await press('F10', { shiftKey: true });
		await choose(item);
		expect(disk.text(path)).toBe(note({ frontmatter: [`date: ${day}`, `snoozed: ${snoozed}`] }));
		expect(labels(episodes())).toEqual(['Past, 1 episode']);
	});

	test("is put off to a day of the host's choice, which lies ahead", async () => {
		await start({ [path]: note() });
		row('Ann Example on tracing', episodes()).focus();
		await press('F10', { shiftKey: true });
		await choose('Snooze until…');
		const field = document.querySelector<HTMLInputElement>('.modal input[type=date]');
		if (field === null) throw new Error('There is no field for a day.');
		expect(document.activeElement).toBe(field);
		const handIn = () => document.querySelector<HTMLElement>('.modal [type=submit]')?.click();
		for (const [wrong, answer] of [
			['', 'Choose a day.'],
			['2026-03-10', 'It is not after today.'],
			['2026-03-09', 'It is not after today.'],
		] as const) {
			field.value = wrong;
			handIn();
			expect(document.querySelector('.modal .oh-field-problems')?.textContent).toContain(answer);
		}
		expect(disk.text(path)).toBe(note());
		field.value = '2026-05-04';
		handIn();
		await until(() => disk.text(path) !== note(), 'the day');
		expect(disk.text(path)).toBe(note({ frontmatter: [`date: ${day}`, 'snoozed: 2026-05-04'] }));
		expect(document.querySelector('.modal')).toBeNull();
		await until(() => notices().some((said) => said.includes('on 4 May 2026')), 'the notice');
		expect(labels(episodes())).toEqual(['Past, 1 episode']);
	});

	test('comes back when its day has come', async () => {
		await start({ [path]: note({ frontmatter: [`date: ${day}`, 'snoozed: 2026-03-10'] }) });
		expect(labels(episodes())[0]).toBe('To finish, 1 episode');
	});

	test('may be closed only while there is something to close', async () => {
		at('2026-03-01T09:00:00Z');
		await start({ [path]: note() });
		row('Ann Example on tracing', episodes()).focus();
		await press('F10', { shiftKey: true });
		expect(menuTitles()).not.toContain('Close as it is');
		expect(menuTitles()).toContain('Copy guest invite email');
	});
});

describe('an empty panel', () => {
	test('says so, with three ways in', async () => {
		await start({});
		expect(text('.oh-empty-title')).toEqual(['No episodes yet']);
		expect(text('.oh-empty button')).toEqual(['New episode', 'Use my existing note…', 'Choose folder…']);
		expect(seen('.oh-now, [role=tree]')).toEqual([]);
	});

	test('leads to the form', async () => {
		await start({});
		button('New episode').click();
		await until(() => document.querySelector('.modal form') !== null, 'the form');
	});

	test('leads to a note that is one', async () => {
		await start({ 'Talks/A talk.md': note() });
		button('Use my existing note…').click();
		await until(() => document.querySelector('.prompt .suggestion-item') !== null, 'the notes');
		expect(document.querySelector('.prompt')?.textContent).toContain('A talk');
	});

	test('reads the folder that is chosen, and is filled', async () => {
		await start({ 'Talks/GOH 01 - A talk.md': note() });
		button('Choose folder…').click();
		await until(() => document.querySelector('.prompt .suggestion-item') !== null, 'the folders');
		document.querySelector<HTMLElement>('.prompt .suggestion-item')?.click();
		await until(() => text('.oh-now-title')[0] === 'A talk', 'the episode');
		expect(JSON.parse(disk.text(data) ?? '{}')).toMatchObject({ shows: [{ folder: 'Talks' }] });
		expect(text('.oh-empty')).toEqual([]);
	});
});

describe('just before the show', () => {
	const people = { 'People/Ann Example.md': '---\nemail: ann@example.org\n---\nA person.\n' };
	const large = () => text('.oh-large-step');
	const field = (label: string) => one(`input[aria-label="${label}"]`) as HTMLInputElement;

	function fill(label: string, value: string): void {
		const input = field(label);
		input.value = value;
		input.dispatchEvent(new Event('change'));
	}

	test.each([
		['2026-03-06T12:44:59Z', 0, false],
		['2026-03-06T12:45:00Z', 1, true],
		['2026-03-06T12:59:59Z', 1, true],
		['2026-03-06T13:00:00Z', 1, false],
		['2026-03-06T13:59:59Z', 1, false],
		['2026-03-06T14:00:00Z', 0, false],
	])('the last list stands alone at %s: %i card, open: %s', async (instant, cards, open) => {
		at(instant);
		await start({ [path]: note() }, { open: path });
		expect(seen('.oh-just-before')).toHaveLength(cards);
		if (cards === 1) {
			expect((one('.oh-just-before') as HTMLDetailsElement).open).toBe(open);
			expect(seen('.oh-next')).toEqual([]);
			expect(row('Just before the show').getAttribute('aria-expanded')).toBe('false');
		}
	});

	test('a step is one touch', async () => {
		at('2026-03-06T12:50:00Z');
		await start({ [path]: note() });
		expect(large()).toEqual(['How do you say your name?', 'Stay for a word afterwards.', 'Share your screen.']);
		seen('.oh-large-step')[1]?.click();
		await until(() => disk.text(path)?.includes('- [x] Stay for a word') === true, 'the tick');
		await settled();
		expect(seen('.oh-large-step')[1]?.getAttribute('aria-checked')).toBe('true');
	});

	test('all is said at once, in one change', async () => {
		at('2026-03-06T12:50:00Z');
		await start({ [path]: note() });
		const process = jest.spyOn(app.vault, 'process');
		button('All said').click();
		await until(() => notices().length > 0, 'the notice');
		expect(process).toHaveBeenCalledTimes(1);
		expect(disk.text(path)).toBe(
			note().replace('- [ ] How do', '- [x] How do').replace('- [ ] Stay for', '- [x] Stay for'),
		);
		await settled();
		expect(seen('.oh-just-before .oh-tool-button').map(({ textContent }) => textContent)).not.toContain('All said');
	});

	test('pronunciation and pronouns go into the contact block of the note', async () => {
		at('2026-03-06T12:50:00Z');
		await start({ [path]: note() });
		fill('Pronouns: Ann Example', 'she/her');
		await until(() => disk.text(path)?.includes('Pronouns: she/her') === true, 'the pronouns');
		fill('Pronunciation: Ann Example', 'ANN');
		await until(() => disk.text(path)?.includes('Pronunciation: ANN') === true, 'the pronunciation');
		expect(disk.text(path)).toContain('```\nContact Ann:\nPronouns: she/her\nPronunciation: ANN\n```');
	});

	test('they tick the step that asks for them', async () => {
		at('2026-03-06T12:50:00Z');
		await start({ [path]: note().replace('How do you say your name?', 'Which pronouns do you use?') });
		fill('Pronouns: Ann Example', 'she/her');
		await until(() => disk.text(path)?.includes('- [x] Which pronouns') === true, 'the tick');
		expect(disk.text(path)).toContain('Pronouns: she/her');
	});

	test("and into the guest's own note where there is one, which the panel then follows", async () => {
		at('2026-03-06T12:50:00Z');
		const linked = note({ guest: '[[Ann Example]]' });
		await start({ [path]: linked, ...people });
		fill('Pronouns: Ann Example', 'she/her');
		await until(() => disk.text('People/Ann Example.md')?.includes('pronouns') === true, 'the pronouns');
		expect(disk.text('People/Ann Example.md')).toBe('---\nemail: ann@example.org\npronouns: she/her\n---\nA person.\n');
		expect(disk.text(path)).toBe(linked);
		disk.put('People/Ann Example.md', '---\npronouns: they/them\n---\nA person.\n');
		await until(() => field('Pronouns: Ann Example').value === 'they/them', 'the field');
	});

	test('is not for a show that was called off', async () => {
		at('2026-03-06T12:50:00Z');
		await start({ [path]: note({ frontmatter: [`date: ${day}`, 'cancelled: 2026-03-05'] }) }, { open: path });
		expect(seen('.oh-just-before')).toEqual([]);
	});
});

describe('what the note itself shows', () => {
	const url = 'url: https://youtu.be/abcdefghijk';
	const facts = (...more: string[]) => note({ frontmatter: [url, `date: ${day}`, ...more] });

	test('is marked as proven while the step is open', async () => {
		await start({ [path]: facts() });
		expect(row('Get the YouTube link.').getAttribute('aria-label')).toContain('the note shows that it is done');
		expect(row('Write the title.').getAttribute('aria-label')).not.toContain('the note shows');
	});

	test('is ticked by one button, in one change', async () => {
		await start({ [path]: facts() });
		const process = jest.spyOn(app.vault, 'process');
		button('Tick 2 proven steps').click();
		await until(() => notices().length > 0, 'the notice');
		expect(process).toHaveBeenCalledTimes(1);
		expect(disk.text(path)).toBe(
			facts().replace('- [ ] Schedule the b', '- [x] Schedule the b').replace('- [ ] Get the Y', '- [x] Get the Y'),
		);
		await settled();
		expect(text('button').join()).not.toContain('proven');
	});

	test('is ticked by a command, which says so when there is nothing', async () => {
		await start({ [path]: facts() }, { open: path });
		app.commands.executeCommandById('office-hours:tick-proven');
		await until(() => notices().includes('2 steps ticked.'), 'the notice');
		app.commands.executeCommandById('office-hours:tick-proven');
		await until(() => notices().includes('The note shows no open step to be done.'), 'the other notice');
	});

	test('makes a ticked step doubtful only where it contradicts it, and before the show', async () => {
		const wrong = (linked: boolean) => note({ frontmatter: ['url: TBD', `date: ${day}`], linked });
		await start({ [path]: wrong(true) }, { open: path });
		const label = () => row('Get the YouTube link.').getAttribute('aria-label');
		expect(label()).toContain('ticked, but the note says otherwise');
		disk.put(path, wrong(false));
		await until(() => label()?.includes('otherwise') === false);
		disk.put(path, note({ linked: true }));
		await until(() => row('Get the YouTube link.').getAttribute('aria-checked') === 'true');
		expect(label()).not.toContain('otherwise');
		disk.put(path, wrong(true));
		await until(() => label()?.includes('otherwise') === true);
		at('2026-03-06T15:00:00Z');
		row('After the show').click();
		row('Before the show').click();
		await settled();
		expect(label()).not.toContain('otherwise');
	});
});

test('the text for the thumbnail is copied', async () => {
	let clipboard = '';
	Object.defineProperty(window.navigator, 'clipboard', {
		configurable: true,
		value: { writeText: (copied: string) => Promise.resolve(void (clipboard = copied)) },
	});
	await start({ [path]: note().replace('Bake a cake.', 'Make a thumbnail.') });
	button('Copy thumbnail text').click();
	await until(() => clipboard !== '', 'the text');
	expect(clipboard).toBe('Ann Example on tracing\nAnn Example\nFriday, 6 March 2026, 13:00 UTC (14:00 CET)');
	await until(() => notices().includes('Copied the text for the thumbnail.'), 'the notice');
});

test('of ninety past episodes only some are in the page', async () => {
	const past = Object.fromEntries(
		Array.from({ length: 90 }, (_, at) => [
			`${showFolder}/GOH ${at + 1} - Old ${at}.md`,
			note({ frontmatter: [`date: 20${10 + Math.floor(at / 30)}-01-${String((at % 30) + 1).padStart(2, '0')}`] }),
		]),
	);
	await start(past);
	row('Past').click();
	await settled();
	expect(rows(episodes())).toHaveLength(60);
	expect(row('Old 89').getAttribute('aria-setsize')).toBe('90');
});
