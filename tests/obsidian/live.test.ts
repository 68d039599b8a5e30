// Marks, the stream's start, chapters and the thread, from the command to the note.
import { MarkdownView, type TFile } from 'obsidian';
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { until } from './until';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const nextPath = `${showFolder}/GOH 23 - Bo Sample on fog.md`;
/** Friday, 6 March 2026, five minutes into the show. */
const now = Date.UTC(2026, 2, 6, 13, 5);

let app: HostApp;
let disk: Memory;
let clipboard = '';
let clock = now;

async function start(files: Record<string, string>): Promise<void> {
	disk = new MemoryDisk(files);
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await (app.plugins.plugins['office-hours'] as OfficeHours).api?.ready();
}

const fileAt = (note: string): TFile => {
	const file = app.vault.getFileByPath(note);
	if (file === null) throw new Error(`${note} is missing.`);
	return file;
};

async function open(note: string): Promise<MarkdownView> {
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(fileAt(note));
	if (!(leaf.view instanceof MarkdownView)) throw new Error('The note did not open.');
	return leaf.view;
}

const said = (text: string) =>
	[...document.querySelectorAll('.notice')].some(({ textContent }) => textContent?.includes(text));
const run = (command: string) => app.commands.executeCommandById(`office-hours:${command}`);
const button = (label: string) =>
	[...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const shown = () => document.querySelector('.modal')?.textContent ?? '';
const at = (...lines: readonly string[]) =>
	`${episode({ date: '2026-03-06' })}\n## Timestamps\n\n${lines.map((line) => `${line}\n`).join('')}`;
const marks = (text: string) => text.split('\n').filter((line) => /^[\dTZ:-]{8,20} /.test(line));

async function press(label: string): Promise<void> {
	await until(() => button(label) !== undefined);
	button(label)?.click();
}

beforeEach(() => {
	clipboard = '';
	clock = now;
	// Refusals are logged as well; that they are said is what is tested.
	jest.spyOn(console, 'error').mockImplementation(() => undefined);
	jest.spyOn(Date, 'now').mockImplementation(() => clock);
	Object.assign(globalThis, { ClipboardItem: undefined });
	Object.defineProperty(window.navigator, 'clipboard', {
		configurable: true,
		value: { writeText: (text: string) => Promise.resolve(void (clipboard = text)) },
	});
});
afterEach(async () => {
	document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());
	jest.restoreAllMocks();
	await app.quit();
});

describe('Mark this moment', () => {
	test('puts the line into the note with the cursor behind it', async () => {
		await start({ [path]: at() });
		const { editor } = await open(path);
		expect(run('mark-moment')).toBe(true);
		await until(() => editor.getValue().includes('2026-03-06T13:05:00Z '));
		await until(() => editor.getLine(editor.getCursor().line) === '2026-03-06T13:05:00Z ');
		expect(editor.getCursor().ch).toBe(21);
	});

	test('goes to the episode on air whatever note is open, and stays with it when it is renamed', async () => {
		await start({ [path]: at(), [nextPath]: episode({ date: '2026-03-13' }), 'Diary.md': 'Dear diary' });
		await open('Diary.md');
		run('mark-moment');
		await until(() => marks(disk.text(path) ?? '').length === 1);
		const file = fileAt(path);
		const renamed = `${showFolder}/GOH 22 - Ann.md`;
		await app.fileManager.renameFile(file, renamed);
		await open(nextPath);
		clock += 60_000;
		run('mark-moment');
		await until(() => marks(disk.text(renamed) ?? '').length === 2);
		expect(disk.text(nextPath)).toBe(episode({ date: '2026-03-13' }));
		expect(disk.text('Diary.md')).toBe('Dear diary');
	});

	test('is not offered where nothing is on air and no episode is open', async () => {
		clock = now + 24 * 3_600_000;
		await start({ [path]: at(), 'Diary.md': 'Dear diary' });
		await open('Diary.md');
		expect(run('mark-moment')).toBe(false);
		await open(path);
		expect(run('mark-moment')).toBe(true);
	});

	test('that cannot be written is kept, said with its line, and written with the next one, in order', async () => {
		await start({ [path]: at() });
		const process = jest.spyOn(app.vault, 'process').mockRejectedValue(new Error('EBUSY'));
		run('mark-moment');
		await until(() => said('EBUSY'));
		expect(said('Nothing is lost')).toBe(true);
		expect(said('2026-03-06T13:05:00Z')).toBe(true);
		button('Copy the lines')?.click();
		await until(() => clipboard === '2026-03-06T13:05:00Z ');
		process.mockRestore();
		clock += 10_000;
		run('mark-moment');
		await until(() => marks(disk.text(path) ?? '').length === 2);
		expect(marks(disk.text(path) ?? '')).toEqual(['2026-03-06T13:05:00Z ', '2026-03-06T13:05:10Z ']);
	});

	test('whose note is gone is said with its line', async () => {
		await start({ [path]: at(), [nextPath]: episode() });
		run('mark-moment');
		await until(() => marks(disk.text(path) ?? '').length === 1);
		const note = fileAt(path);
		const deleted = app.vault.delete(note);
		run('mark-moment');
		await deleted;
		await until(() => said('Nothing is lost'));
		expect(said('2026-03-06T13:05:00Z')).toBe(true);
	});

	test('says once that the note has two sections for timestamps', async () => {
		await start({ [path]: `${at()}\n## Chapters\n` });
		run('mark-moment');
		run('mark-moment');
		await until(() => marks(disk.text(path) ?? '').length === 2);
		await until(() => said('2 sections for timestamps'));
		expect(document.querySelectorAll('.notice')).toHaveLength(1);
		expect(disk.text(path)).toMatch(/Z \n\n+## Chapters\n$/);
	});
});

describe('a reload on air', () => {
	const card = () => document.querySelector<HTMLElement>('.oh-air');
	const points = '\n## Talking points\n\n- Wicks\n- Oil\n';
	const box = (text: string) =>
		[...(card()?.querySelectorAll('label') ?? [])]
			.find(({ textContent }) => textContent === text)
			?.querySelector<HTMLInputElement>('input');
	const isOnAir = () => card()?.hasClass('oh-hidden') === false;

	async function reload(): Promise<void> {
		await app.plugins.disablePlugin('office-hours');
		await app.plugins.enablePlugin('office-hours');
		await (app.plugins.plugins['office-hours'] as OfficeHours).api?.ready();
	}

	async function showCard(): Promise<void> {
		run('open-panel');
		await until(() => isOnAir() && box('Wicks') !== undefined);
	}

	test('keeps the points that were gone through, under a new name too, until the show is over', async () => {
		await start({ [path]: at() + points });
		await showCard();
		box('Wicks')?.click();
		await until(() => box('Wicks')?.checked === true);
		await app.fileManager.renameFile(fileAt(path), `${showFolder}/GOH 22 - Ann.md`);
		await until(() => card()?.querySelector('.oh-air-episode')?.textContent === 'Ann');
		await reload();
		await showCard();
		expect([box('Wicks')?.checked, box('Oil')?.checked]).toEqual([true, false]);
		clock = now + 56 * 60_000;
		await press('It is over');
		await reload();
		clock = now;
		await showCard();
		expect(box('Wicks')?.checked).toBe(false);
	});

	test('keeps them for the hour of that day alone', async () => {
		await start({ [path]: at() + points });
		await showCard();
		box('Wicks')?.click();
		await until(() => box('Wicks')?.checked === true);
		await app.vault.process(fileAt(path), (text) => text.replace('date: 2026-03-06', 'date: 2026-03-07'));
		await app.whenIndexed();
		clock = now + 24 * 3_600_000;
		await reload();
		await showCard();
		expect(box('Wicks')?.checked).toBe(false);
	});

	test('keeps a mark that could not be written, says so with its line, and writes it once, before the next one', async () => {
		await start({ [path]: at() });
		const process = jest.spyOn(app.vault, 'process').mockRejectedValue(new Error('EBUSY'));
		run('mark-moment');
		await until(() => said('EBUSY'));
		document.querySelectorAll('.notice').forEach((element) => element.remove());
		await reload();
		await until(() => said('did not reach it before the app was loaded again'));
		expect(said('2026-03-06T13:05:00Z')).toBe(true);
		expect(marks(disk.text(path) ?? '')).toEqual([]);
		process.mockRestore();
		clock += 10_000;
		run('mark-moment');
		await until(() => marks(disk.text(path) ?? '').length === 2);
		expect(marks(disk.text(path) ?? '')).toEqual(['2026-03-06T13:05:00Z ', '2026-03-06T13:05:10Z ']);
		document.querySelectorAll('.notice').forEach((element) => element.remove());
		await reload();
		expect(said('did not reach it')).toBe(false);
	});
});

describe('the start of the stream', () => {
	test('turns the marks made by the clock into their place', async () => {
		await start({ [path]: at('2026-03-06T13:04:00Z Hello', '2026-03-06T13:05:00Z Wicks') });
		run('stream-start-scheduled');
		await until(() => said('The stream began at'));
		expect(marks(disk.text(path) ?? '')).toEqual(['00:04:00 Hello', '00:05:00 Wicks']);
	});

	test('is corrected only with consent, once it is known', async () => {
		const text = at('00:00:00 Hello', '00:04:00 Wicks').replace('---\n#', 'stream-start: 2026-03-06T13:00:00Z\n---\n#');
		await start({ [path]: text });
		run('stream-start-now');
		await until(() =>
			shown().includes('1 mark would move 300 seconds earlier. One of them would lie before the start'),
		);
		button('Cancel')?.click();
		expect(disk.text(path)).toBe(text);
		run('stream-start-now');
		await press('Set and leave the marks');
		await until(() => disk.text(path)?.includes('13:05:00Z') === true);
		expect(marks(disk.text(path) ?? '')).toEqual(['00:00:00 Hello', '00:04:00 Wicks']);
	});

	test('may be corrected to the second, and refuses what is no time', async () => {
		const text = at('00:00:00 Hello', '00:04:00 Wicks').replace('---\n#', 'stream-start: 2026-03-06T13:00:00Z\n---\n#');
		await start({ [path]: text });
		run('correct-stream-start');
		await until(() => document.querySelector('.modal input') !== null);
		const field = document.querySelector<HTMLInputElement>('.modal input');
		if (field === null) throw new Error('No field.');
		const began = field.value;
		const type = (value: string) => {
			field.value = value;
			field.dispatchEvent(new Event('input'));
		};
		type('');
		await press('Set');
		await until(() => shown().includes('This is no time of day.'));
		type(began.replace(/:00$/, ':30'));
		await press('Set and move the marks');
		await until(() => marks(disk.text(path) ?? '')[1] === '00:03:30 Wicks');
		expect(marks(disk.text(path) ?? '')[0]).toBe('00:00:00 Hello');
	});

	test('needs a time to be set to', async () => {
		await start({ [path]: `${episode()}\n## Timestamps\n` });
		await open(path);
		run('stream-start-scheduled');
		await until(() => said('has no time to begin at'));
	});
});

describe('Copy chapters', () => {
	test('copies what YouTube will show', async () => {
		await start({
			[path]: at('00:00:00 Hello', '- 00:04:00 - Wicks', '00:05:00 (question from Ana) Why?', '1:00:00 Bye'),
		});
		run('copy-chapters');
		await until(() => said('Copied 3 chapters.'));
		expect(clipboard).toBe('0:00 Hello\n4:00 Wicks\n1:00:00 Bye');
	});

	test('shows each breach with its line, and mends it in the note', async () => {
		await start({ [path]: at('00:01:00 Hello', '00:04:00 Wicks', '00:04:03 Oil', '00:09:00 Bye') });
		run('copy-chapters');
		await until(() => shown().includes('does not begin at 0:00'));
		expect(shown()).toMatch(/Line \d+: The chapter at 4:00 is shorter than ten seconds/);
		expect(clipboard).toBe('');
		await press('Repair all');
		await until(() => shown().includes('YouTube will show these chapters.'));
		expect(marks(disk.text(path) ?? '')).toEqual([
			'00:00:00 Introductions',
			'00:01:00 Hello',
			'00:04:00 Wicks',
			'00:04:10 Oil',
			'00:09:00 Bye',
		]);
		await press('Copy chapters');
		await until(() => clipboard.startsWith('0:00 Introductions\n1:00 Hello'));
	});

	test('copies a broken block only when the host says so', async () => {
		await start({ [path]: at('00:00:00 Hello', '00:04:00 Wicks') });
		run('copy-chapters');
		await press('Copy all the same');
		await until(() => clipboard === '0:00 Hello\n4:00 Wicks');
		expect(said('fewer than three')).toBe(true);
	});

	test('says so where there are none', async () => {
		await start({ [path]: at() });
		run('copy-chapters');
		await until(() => shown().includes('There are no chapters.'));
		expect(button('Copy all the same')).toBeUndefined();
	});
});

describe('the description of the recording', () => {
	const links = '```\n\nDocs: https://example.org/docs\n';
	const note = at('00:00:00 Hello', '00:04:00 Wicks', '00:09:00 Bye')
		.replace('---\n#', 'topic: tracing\nstudio: https://streamyard.com/secret\n---\n#')
		.replace('```\n\n## After', `${links}Studio: https://streamyard.com/secret\n\n## After`);

	test('is copied with chapters and links, nothing private, and then says what has changed', async () => {
		clock = now + 2 * 3_600_000;
		await start({ [path]: note });
		await open(path);
		run('copy-updated-description');
		await until(() => said('No description was marked as sent before.'));
		expect(clipboard).toContain('0:00 Hello\n4:00 Wicks\n9:00 Bye');
		expect(clipboard).toContain('Docs: https://example.org/docs');
		expect(clipboard).not.toMatch(/secret|annie@/);
		await press('Mark as sent');
		await until(() => said('is marked as sent'));
		const { editor } = await open(path);
		editor.replaceRange('00:20:00 Oil\n', editor.offsetToPos(editor.getValue().indexOf('\n## Sent')));
		run('copy-updated-description');
		await until(() => said('Changed since the description sent on 6 Mar: the chapters. New: "20:00 Oil".'));
	});

	test('says that it has no chapters, and why', async () => {
		await start({ [path]: note.replace('00:00:00', '00:00:40') });
		run('copy-updated-description');
		await until(() => said('The chapters are left out'));
		expect(clipboard).not.toContain('Wicks');
	});
});

describe('the thread', () => {
	const points = '\n## Talking points\n\n- Wicks\n- Oil\n- Outro\n';

	test('names the next episode in the outro, after showing the line', async () => {
		await start({ [path]: at() + points, [nextPath]: episode({ date: '2026-03-13' }) });
		run('name-next-episode');
		await until(() => shown().includes('Next time: [[GOH 23 - Bo Sample on fog]]'));
		await press('Change the lines');
		await until(() => disk.text(path)?.includes('\t- Next time: [[GOH 23 - Bo Sample on fog]]') === true);
		run('name-next-episode');
		await until(() => said('Nothing to change'));
	});

	test('carries points over into two notes, once', async () => {
		const next = episode({ date: '2026-03-13' }) + points.replace('- Wicks\n- Oil\n', '');
		await start({ [path]: at() + points, [nextPath]: next });
		run('carry-over');
		await until(() => document.querySelector('.modal input') !== null);
		const boxes = [...document.querySelectorAll<HTMLInputElement>('.modal input')];
		expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
		boxes[1]?.click();
		await press('Carry 1 over');
		await until(() => said('1 point carried over'));
		expect(disk.text(nextPath)).toContain('- Oil (from [[GOH 22 - Ann Example on tracing]])\n- Outro');
		expect(disk.text(path)).toContain('- Wicks\n- Oil (carried to [[GOH 23 - Bo Sample on fog]])\n');
	});

	test('needs a next episode', async () => {
		await start({ [path]: at() + points });
		run('carry-over');
		await until(() => said('No later episode of this show has a date yet.'));
	});

	test('announces what comes, once', async () => {
		await start({ [path]: at() + points, [nextPath]: episode({ date: '2026-03-13' }) });
		run('insert-announcements');
		await until(() => said('are in the talking points'));
		expect(disk.text(path)).toContain(
			'- Announcements\n\t- Grafana Office Hours (Friday, 13 March): Bo Sample on fog [[GOH 23',
		);
		run('insert-announcements');
		await until(() => said('Nothing new to announce.'));
	});
});

describe('the on-air card', () => {
	const card = () => {
		const found = document.querySelector<HTMLElement>('.oh-air');
		if (found === null) throw new Error('There is no card.');
		return found;
	};
	const isShown = () => !card().hasClass('oh-hidden');
	const box = (text: string) =>
		[...card().querySelectorAll('label')]
			.find(({ textContent }) => textContent === text)
			?.querySelector<HTMLInputElement>('input');
	const points = '\n## Talking points\n\n- Wicks\n- [ ] Oil\n';

	async function openCard(text: string): Promise<void> {
		await start({ [path]: text });
		run('open-panel');
		await until(() => document.querySelector('.oh-air') !== null && isShown());
	}

	test('is there while the show lasts, and gone when the host says that it is over', async () => {
		clock = now + 56 * 60_000;
		await openCard(at());
		expect(card().textContent).toContain('61 min');
		expect(card().textContent).toContain('1 min over');
		await press('It is over');
		expect(isShown()).toBe(false);
	});

	test('ticks a point that is a task in the note, any other on the card alone', async () => {
		await openCard(at() + points);
		box('Wicks')?.click();
		await until(() => box('Wicks')?.checked === true);
		expect(disk.text(path)).toBe(at() + points);
		box('Oil')?.click();
		await until(() => disk.text(path) === at() + points.replace('[ ] Oil', '[x] Oil'));
		await until(() => card().textContent?.includes('2/2') === true);
	});

	test('shows the lines that are not in the note, until they are', async () => {
		await openCard(at());
		const process = jest.spyOn(app.vault, 'process').mockRejectedValue(new Error('EBUSY'));
		const label = card().querySelector<HTMLInputElement>('.oh-air-mark input');
		if (label !== null) label.value = 'Wicks';
		await press('Clip');
		await until(() => card().querySelector('pre')?.textContent === '2026-03-06T13:05:00Z (clip) Wicks');
		expect(label?.value).toBe('');
		process.mockRestore();
		[...card().querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again')?.click();
		await until(() => card().querySelector('pre')?.textContent === '');
		expect(marks(disk.text(path) ?? '')).toEqual(['2026-03-06T13:05:00Z (clip) Wicks']);
	});

	test('puts a link into the references, which ticks the step that asks for some', async () => {
		const asking = at().replace('## References', '- [ ] Think of reference links.\n\n## References');
		await openCard(asking);
		const [address] = card().querySelectorAll<HTMLInputElement>('.oh-air-link input');
		if (address === undefined) throw new Error('No field.');
		address.value = 'Wicks: https://wicks.example/docs';
		const process = jest.spyOn(app.vault, 'process');
		await press('Add to references');
		await until(() => disk.text(path)?.includes('Wicks: https://wicks.example/docs') === true);
		expect(disk.text(path)).toContain('- [x] Think of reference links.');
		expect(process).toHaveBeenCalledTimes(1);
	});

	test('refuses a link that is private or none, and keeps what was typed', async () => {
		await openCard(at());
		const [address] = card().querySelectorAll<HTMLInputElement>('.oh-air-link input');
		if (address === undefined) throw new Error('No field.');
		address.value = 'see you tomorrow';
		await press('Add to references');
		await until(() => said('no web address'));
		expect(address.value).toBe('see you tomorrow');
		expect(disk.text(path)).toBe(at());
	});
});
