// From a click to the clipboard, and on to what the host may do next: fill in, mark as sent, insert.
import { MarkdownView, type Menu as MenuType, Menu } from 'obsidian';
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { until } from './until';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;

let app: HostApp;
let disk: Memory;
let clipboard = '';

async function start(files: Record<string, string>): Promise<void> {
	disk = new MemoryDisk(files);
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await (app.plugins.plugins['office-hours'] as OfficeHours).api?.ready();
}

async function open(note: string): Promise<MarkdownView> {
	const file = app.vault.getFileByPath(note);
	if (file === null) throw new Error(`${note} is missing.`);
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(file);
	if (!(leaf.view instanceof MarkdownView)) throw new Error('The note did not open.');
	return leaf.view;
}

const notices = () => [...document.querySelectorAll<HTMLElement>('.notice')];
const said = (text: string) => notices().some(({ textContent }) => textContent?.includes(text));
const run = (command: string) => app.commands.executeCommandById(`office-hours:${command}`);

async function press(label: string): Promise<void> {
	const find = () =>
		[...document.querySelectorAll<HTMLElement>('button, .suggestion-item, .menu-item, .oh-message-name')].find(
			({ textContent }) => textContent === label,
		);
	await until(() => find() !== undefined);
	find()?.click();
}

function clear(): void {
	document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());
}

beforeEach(() => {
	clipboard = '';
	Object.assign(globalThis, { ClipboardItem: undefined });
	Object.defineProperty(window.navigator, 'clipboard', {
		configurable: true,
		value: { writeText: (text: string) => Promise.resolve(void (clipboard = text)) },
	});
});
afterEach(async () => {
	clear();
	await app.quit();
});

describe('copying the guest invite', () => {
	test("takes the words of the note's own quote", async () => {
		await start({ [path]: episode() });
		await open(path);
		expect(run('copy-guest-invite')).toBe(true);
		await until(() => said('Copied'));
		expect(clipboard).toContain('Dear guest, I saw your');
		expect(disk.text(path)).toBe(episode());
	});

	test('without a quote takes the message file, and says by name what it lacks', async () => {
		await start({ [path]: episode({ quote: false }) });
		await open(path);
		run('copy-guest-invite');
		await until(() => said('Still missing'));
		expect(clipboard).toContain('Hi Annie');
		expect(said('topic')).toBe(true);
	});

	test('is not offered where the note is no episode', async () => {
		await start({ 'Diary.md': 'Dear diary' });
		await open('Diary.md');
		expect(run('copy-guest-invite')).toBe(false);
		expect(run('copy-message')).toBe(false);
	});

	test('is offered in the menus of an episode, and nothing is where the file is none', async () => {
		await start({ [path]: episode(), 'Diary.md': 'Dear diary' });
		for (const [note, entries] of [
			[path, ['Copy guest invite email', 'Copy announcement…', 'Schedule episode…']],
			['Diary.md', []],
		] as const) {
			const menu: MenuType = new Menu();
			app.workspace.trigger('file-menu', menu, app.vault.getFileByPath(note), 'file-explorer');
			menu.showAtPosition({ x: 0, y: 0 });
			expect([...document.querySelectorAll('.menu-item-title')].map(({ textContent }) => textContent)).toEqual(entries);
			menu.hide();
		}
	});

	test('that is refused by the clipboard is shown, and not called copied (hazard 73)', async () => {
		await start({ [path]: episode() });
		Object.defineProperty(window.navigator, 'clipboard', {
			configurable: true,
			value: { writeText: () => Promise.reject(new Error('denied')) },
		});
		await open(path);
		run('copy-guest-invite');
		await until(() => document.querySelector('.modal textarea') !== null);
		expect(said('Copied')).toBe(false);
	});

	test('with an error in the message file says where, and the built-in goes on serving', async () => {
		await start({
			[path]: episode({ quote: false }),
			[`${showFolder}/Templates/messages/guest-invite.md`]: '---\nchannel: mail\n---\nHi {{gest}}',
		});
		await open(path);
		run('copy-guest-invite');
		await until(() => notices().length > 0);
		expect(said('gest')).toBe(true);
		expect(
			notices()
				.map((n) => n.textContent)
				.join(),
		).toContain('line 4, column 6');
		expect(clipboard).toContain('Hi Annie');
	});
});

describe('filling in what is missing', () => {
	test('writes the answers into the note and copies again', async () => {
		await start({ [path]: episode({ quote: false }) });
		await open(path);
		run('copy-guest-invite');
		await press('Fill in');
		const [first] = document.querySelectorAll<HTMLInputElement>('.modal input');
		if (first === undefined) throw new Error('Nothing was asked.');
		const label = document.querySelector(`label[for="${first.id}"]`)?.textContent;
		first.value = 'reading traces: "why"';
		clearNotices();
		await press('Fill in and copy');
		await until(() => said('Copied'));
		expect(clipboard).toContain('reading traces: "why"');
		const view = app.workspace.getActiveViewOfType(MarkdownView);
		expect(label).toBeTruthy();
		expect(view?.editor.getValue()).toContain(String.raw`"reading traces: \"why\""`);
		expect(view?.editor.getValue().replace(/^\w+: "reading.*\n/m, '')).toBe(episode({ quote: false }));
	});

	test('that is given up writes nothing', async () => {
		await start({ [path]: episode({ quote: false }) });
		const view = await open(path);
		run('copy-guest-invite');
		await press('Fill in');
		await press('Cancel');
		expect(view.editor.getValue()).toBe(episode({ quote: false }));
	});
});

describe('marking a message as sent', () => {
	test('ticks its step and adds one line under Sent, in one change that can be undone (hazard 6)', async () => {
		await start({ [path]: episode({ date: '2024-03-01' }), 'Diary.md': '' });
		await open(path);
		run('copy-guest-invite');
		await until(() => said('Copied'));
		await open('Diary.md');
		await press('Mark as sent');
		await until(() => said('marked as sent'));
		const text = disk.text(path) ?? '';
		expect(text).toContain('- [x] Contact the guest.');
		expect(text).toMatch(
			/## Sent\n\n?- \S+Z · guest-invite · mail · for 2024-03-01T13:00Z · "Ann Example on tracing" · Ann \(Annie\) Example\n/,
		);
		await press('Undo');
		await until(() => disk.text(path) === episode({ date: '2024-03-01' }));
	});
});

test('a message of the vault belongs to the step it quotes: it is its kind, and ticks it when it is sent', async () => {
	const own = '---\nname: Ours\nchannel: plain\naudience: public\nstep: Bake a cake\n---\nCome and see {{title}}.';
	const baking = episode().replace('Choose a date', 'Bake a cake for the guest');
	await start({ [path]: baking, [`${showFolder}/Templates/messages/ours.md`]: own });
	const { api } = app.plugins.plugins['office-hours'] as OfficeHours;
	await open(path);
	run('copy-message');
	await press('Ours');
	expect((await api?.episode(path))?.steps[1]).toMatchObject({
		text: 'Bake a cake for the guest.',
		kind: 'ours',
		status: 'open',
	});
	await press('Mark as sent');
	await until(() => said('marked as sent'));
	expect((await api?.episode(path))?.steps.map(({ status }) => status)).toEqual(['open', 'done', 'open', 'open']);
});

describe('choosing a message', () => {
	const own = '---\nname: Ours\nchannel: plain\naudience: public\n---\nCome and see {{title}}.';

	test("copies a message of the vault's own, which is there without any code", async () => {
		await start({ [path]: episode(), [`${showFolder}/Templates/messages/ours.md`]: own });
		await open(path);
		run('copy-message');
		await press('Ours');
		await press('Copy');
		await until(() => document.querySelector('.modal [role=status]')?.textContent === 'Copied.');
		expect(clipboard).toBe('Come and see Ann Example on tracing.');
	});

	test('puts it at the cursor, selection kept, in one undo step (hazard 74)', async () => {
		await start({ [path]: episode(), [`${showFolder}/Templates/messages/ours.md`]: own });
		const view = await open(path);
		const before = view.editor.getValue();
		view.editor.setSelection({ line: 6, ch: 0 }, { line: 6, ch: 5 });
		run('insert-message');
		await press('Ours');
		await until(() => view.editor.getValue() !== before);
		expect(view.editor.getLine(6)).toBe('GuestCome and see Ann Example on tracing.:: Ann (Annie) Example');
		view.editor.undo();
		expect(view.editor.getValue()).toBe(before);
	});

	test.each([
		['a placeholder', 'Come to [place].', 'Come to [place].'],
		['a fact that is missing', 'See {{topic}}.', String.raw`See \[topic\].`],
	])('with %s changes nothing until it was looked at and accepted', async (_what, body, inserted) => {
		await start({
			[path]: episode(),
			[`${showFolder}/Templates/messages/ours.md`]: `---\nname: Ours\nchannel: plain\n---\n${body}`,
		});
		const view = await open(path);
		const before = view.editor.getValue();
		view.editor.setCursor({ line: 6, ch: 0 });
		run('insert-message');
		await press('Ours');
		const button = () =>
			[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Insert at the cursor');
		await until(() => button() !== undefined);
		expect([button()?.disabled, view.editor.getValue()]).toEqual([true, before]);
		document.querySelector<HTMLInputElement>('.oh-message-accept input')?.click();
		button()?.click();
		await until(() => view.editor.getValue() !== before);
		expect(view.editor.getLine(6)).toBe(`${inserted}Guest:: Ann (Annie) Example`);
		expect(document.querySelector('.oh-message-modal')).toBeNull();
	});

	test('is not offered for the cursor where there is none, as in reading view (hazard 74)', async () => {
		await start({ [path]: episode() });
		const view = await open(path);
		await view.setState({ ...view.getState(), mode: 'preview' }, { history: false });
		expect(run('insert-message')).toBe(false);
	});

	test('names the files that are no messages, and offers the others', async () => {
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await start({
			[path]: episode(),
			[`${showFolder}/Templates/messages/ours.md`]: own,
			[`${showFolder}/Templates/messages/bad.md`]: '---\nchannel: pigeon\n---\nx',
		});
		await open(path);
		run('copy-message');
		await until(() => document.querySelector('.modal [role=listbox]') !== null);
		expect(said('pigeon')).toBe(true);
		await press('Ours');
		errors.mockRestore();
	});

	test('a message that asks for a command of its own gets one', async () => {
		await start({
			[path]: episode(),
			[`${showFolder}/Templates/messages/ours.md`]: own.replace('---\nCome', 'command: true\n---\nCome'),
		});
		await open(path);
		await until(() => 'office-hours:copy-message-ours' in app.commands.commands);
		run('copy-message-ours');
		await until(() => said('Copied'));
		expect(clipboard).toBe('Come and see Ann Example on tracing.');
	});

	test('a file that is moved among the messages gets its command too', async () => {
		const from = `${showFolder}/ours.md`;
		const asking = own.replace('---\nCome', 'command: true\n---\nCome');
		await start({
			[path]: episode(),
			[`${showFolder}/Templates/messages/other.md`]: asking.replace('Ours', 'Other'),
			[from]: asking,
		});
		await until(() => 'office-hours:copy-message-other' in app.commands.commands);
		const file = app.vault.getFileByPath(from);
		if (file === null) throw new Error('The message is missing.');
		await app.vault.rename(file, `${showFolder}/Templates/messages/ours.md`);
		await until(() => 'office-hours:copy-message-ours' in app.commands.commands);
	});
});

describe('editable copies of the templates', () => {
	test('are written beside what is there, which stays', async () => {
		const mine = { [`${showFolder}/Templates/messages/guest-invite.md`]: 'mine' };
		await start(mine);
		run('copy-templates');
		await until(() => said('written to'));
		const tree = disk.tree();
		expect(tree[`${showFolder}/Templates/messages/guest-invite.md`]).toBe('mine');
		expect(Object.keys(tree)).toContain(`${showFolder}/Templates/episode.md`);
		const before = disk.tree();
		clear();
		run('copy-templates');
		await until(() => said('has all templates already'));
		expect(disk.tree()).toEqual(before);
	});
});

function clearNotices(): void {
	notices().forEach((notice) => notice.remove());
}
