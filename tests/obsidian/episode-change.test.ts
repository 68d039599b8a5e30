// Scheduling, rescheduling, renaming, renumbering and cancelling, from the command to the disk; and the calendar file that follows.
import { MarkdownView } from 'obsidian';
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { until } from './until';

const dataPath = '.obsidian/plugins/office-hours/data.json';
/** Monday, 1 January 2024, 9:00 UTC. The show's Fridays: 5, 12, 19 January. */
const monday = Date.UTC(2024, 0, 1, 9);

const coming = `${showFolder}/GOH 02 - Oil.md`;
const idea = `${showFolder}/GOH - Glass.md`;

let app: HostApp;
let disk: Memory;
let clipboard = '';

async function startOn(memory: Memory): Promise<void> {
	disk = memory;
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await api().ready();
}

function api() {
	const found = (app.plugins.plugins['office-hours'] as OfficeHours).api;
	if (found === undefined) throw new Error('The plugin did not start.');
	return found;
}

/** An episode to come and an idea, made by the plugin itself, with the next Friday as their day. */
async function start(files: Record<string, string> = {}): Promise<void> {
	await startOn(new MemoryDisk(files));
	await api().createEpisode({ title: 'Oil', guests: ['Ben Example'], date: '2024-01-05', number: 2 });
	await api().createEpisode({ title: 'Glass', guests: ['Cleo Example'] });
}

async function open(path: string): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`${path} is missing.`);
	await app.workspace.getLeaf(false).openFile(file);
}

const modal = () => document.querySelector('.modal');
const run = (command: string) => app.commands.executeCommandById(`office-hours:${command}`);
const said = (text: string) =>
	[...document.querySelectorAll('.notice')].some(({ textContent }) => textContent?.includes(text));
const consent = () => modal()?.querySelector<HTMLButtonElement>('button[type=submit]') ?? null;

async function openDialog(path: string, command: string): Promise<void> {
	await open(path);
	expect(run(command)).toBe(true);
	await until(() => modal() !== null);
}

function fill(label: string, value: string): void {
	const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
	const control = document.getElementById(found?.getAttribute('for') ?? '');
	if (!(control instanceof HTMLInputElement)) throw new Error(`There is no field "${label}".`);
	control.value = value;
	control.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(value: string): void {
	const radio = document.querySelector<HTMLInputElement>(`.modal input[type=radio][value="${value}"]`);
	if (radio === null) throw new Error(`There is no choice "${value}".`);
	radio.checked = true;
	radio.dispatchEvent(new Event('change', { bubbles: true }));
}

async function submit(): Promise<void> {
	modal()
		?.querySelector('form')
		?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
	await until(() => modal() === null);
	await saved();
}

/** What is typed into open notes reaches the disk two seconds later, or now. */
async function saved(): Promise<void> {
	for (const { view } of app.workspace.getLeavesOfType('markdown')) if (view instanceof MarkdownView) await view.save();
}

async function press(label: string): Promise<void> {
	const find = () =>
		[...document.querySelectorAll<HTMLElement>('button, .menu-item')].find(({ textContent }) => textContent === label);
	await until(() => find() !== undefined);
	find()?.click();
}

const clear = () => document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());

beforeEach(() => {
	jest.spyOn(Date, 'now').mockReturnValue(monday);
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
	jest.restoreAllMocks();
});

describe('an idea', () => {
	test('is scheduled in the next free slot, shown before and done at one consent', async () => {
		await start();
		await openDialog(idea, 'schedule-episode');
		expect(modal()?.textContent).toContain('Friday, January 12, 2024, 13:00 UTC (14:00 CET)');
		expect(modal()?.textContent).toContain('GOH 03 - Glass');
		expect(disk.text(idea)).toMatch(/^date:$/m);
		await submit();
		const path = `${showFolder}/GOH 03 - Glass.md`;
		expect(disk.text(idea)).toBeNull();
		expect(disk.text(path)).toMatch(/^date: 2024-01-12$/m);
		expect(disk.text(path)).toContain('# [[GOH 03 - Glass]]');
		expect(disk.text(path)).toContain('13:00 UTC (14:00 CET) on Friday, January 12, 2024');
		expect(disk.text(coming)).toContain('Next time: Glass');
		expect(said('"GOH 03 - Glass" is scheduled.')).toBe(true);
		const listed = () =>
			api()
				.episodes()
				.map(({ number, date }) => `${String(number)} ${String(date)}`);
		await until(() => listed().join() === '2 2024-01-05,3 2024-01-12');
	});

	test('is refused a held number beside its field, and nothing is written', async () => {
		await start();
		const before = disk.tree();
		await openDialog(idea, 'schedule-episode');
		fill('Episode number', '2');
		expect(modal()?.textContent).toContain('"GOH 02 - Oil" has it.');
		expect(consent()?.disabled).toBe(true);
		expect(disk.tree()).toEqual(before);
	});

	test('left alone by Cancel stays as it was', async () => {
		await start();
		const before = disk.tree();
		await openDialog(idea, 'schedule-episode');
		choose('2024-01-19');
		await press('Cancel');
		await until(() => modal() === null);
		expect(disk.tree()).toEqual(before);
	});

	test('offers neither rescheduling nor cancelling, and a dated episode no scheduling', async () => {
		await start();
		await open(idea);
		expect(['reschedule-episode', 'cancel-episode', 'calendar-invite'].map(run)).toEqual([false, false, false]);
		await open(coming);
		expect(run('schedule-episode')).toBe(false);
	});
});

describe('an episode with a date', () => {
	test('is warned about another day while it is typed, and moved there all the same', async () => {
		await start();
		await openDialog(coming, 'reschedule-episode');
		choose('other');
		fill('Date', '2024-07-04');
		fill('Time', '15:30');
		expect(modal()?.textContent).toContain('Thursday, July 4, 2024 is not a usual day');
		await submit();
		expect(disk.text(coming)).toMatch(/^date: 2024-07-04\n(?:.*\n)*?time: "15:30"$/m);
		expect(disk.text(coming)).toContain('15:30 UTC (17:30 CEST) on Thursday, July 4, 2024');
	});

	test('gets another zone and length, which its calendar file follows, and goes back to what is usual', async () => {
		await start();
		await open(coming);
		run('export-calendar-invite');
		await until(() => said('The calendar file is at'));
		await openDialog(coming, 'reschedule-episode');
		choose('other');
		fill('Date', '2024-01-12');
		fill('Time', '09:00');
		fill('Time zone', 'America/New_York');
		fill('Length in minutes', '90');
		expect(modal()?.textContent).toContain('Length in minutes60 → 90');
		await submit();
		expect(disk.text(coming)).toMatch(/^time: "09:00"\nzone: America\/New_York\nminutes: 90$/m);
		expect(disk.text(coming)).toContain('09:00 EST (15:00 CET) on Friday, January 12, 2024');
		const ics = () => disk.text(`${showFolder}/GOH 02 - Oil.ics`) ?? '';
		expect(ics()).toMatch(/^DTSTART:20240112T134500Z\r\nDTEND:20240112T154500Z\r$/m);
		expect(ics()).toMatch(/^SEQUENCE:1\r$/m);

		await openDialog(coming, 'reschedule-episode');
		expect(modal()?.querySelector('details.oh-details')?.hasAttribute('open')).toBe(true);
		choose('other');
		fill('Time', '');
		fill('Length in minutes', '');
		await submit();
		expect(ics()).toMatch(/^DTSTART:20240112T124500Z\r\nDTEND:20240112T141500Z\r$/m);
	});

	test('whose file name carries its date gets another name', async () => {
		const show = {
			id: 'tea',
			name: 'Tea',
			shortName: 'Tea',
			folder: 'Tea',
			fileName: 'TEA {{number}} - {{date:yyMMdd}} - {{title}}',
			numberWidth: 3,
			firstNumber: 0,
		};
		await startOn(
			new MemoryDisk({
				[dataPath]: JSON.stringify({
					version: 1,
					activeShow: 'tea',
					shows: [{ ...show, schedules: [{ weekday: 4, time: '15:00', zone: 'UTC' }] }],
				}),
			}),
		);
		await api().createEpisode({ title: 'Cups', date: '2024-01-04' });
		await openDialog('Tea/TEA 000 - 240104 - Cups.md', 'reschedule-episode');
		choose('2024-01-18');
		await submit();
		expect(Object.keys(disk.tree())).toEqual(['Tea/TEA 000 - 240118 - Cups.md']);
		expect(disk.text('Tea/TEA 000 - 240118 - Cups.md')).toContain('# [[TEA 000 - 240118 - Cups]]');
	});

	test('is renamed with its heading, its texts and the links of other notes', async () => {
		await start({ 'Diary.md': 'Saw [[GOH 02 - Oil]] today.\n' });
		await openDialog(coming, 'rename-episode');
		fill('Broadcast title', 'What is fat?');
		await submit();
		const path = `${showFolder}/GOH 02 - What is fat.md`;
		expect(disk.text(path)).toContain('# [[GOH 02 - What is fat]]');
		expect(disk.text(path)).toContain('"What is fat? (Grafana Office Hours #02)"');
		expect(disk.text('Diary.md')).toBe('Saw [[GOH 02 - What is fat]] today.\n');
	});

	test('is renumbered', async () => {
		await start();
		await openDialog(coming, 'renumber-episode');
		fill('Episode number', '7');
		await submit();
		expect(disk.text(`${showFolder}/GOH 07 - Oil.md`)).toContain('"Oil (Grafana Office Hours #07)"');
	});

	test('is cancelled, keeps its date, and names who has to be told', async () => {
		await start();
		const sent = '- 2023-12-20T09:00Z · guest-invite · mail · for 2024-01-05T13:00Z · "Oil" · Ben Example';
		await app.vault.append(app.vault.getFileByPath(coming)!, `\n## Sent\n\n${sent}\n`);
		await openDialog(coming, 'cancel-episode');
		expect(modal()?.textContent).toContain('no longer right:Guest invite email (Mail), to Ben Example');
		await submit();
		expect(disk.text(coming)).toMatch(/^date: 2024-01-05$/m);
		expect(disk.text(coming)).toMatch(/^cancelled: 2024-01-01$/m);
		expect(said('Tell them, for this went out: Guest invite email (Mail), to Ben Example.')).toBe(true);
		await until(() =>
			api()
				.episodes()
				.some(({ state }) => state === 'cancelled'),
		);
	});

	test('is cancelled after its day, where it has no video, with a warning', async () => {
		const [silent, aired] = [`${showFolder}/GOH 01 - Silent.md`, `${showFolder}/GOH 02 - Aired.md`];
		await startOn(
			new MemoryDisk({
				[silent]: '---\nurl:\ndate: 2023-12-22\n---\n',
				[aired]: '---\nurl: https://youtu.be/abcdefghijk\ndate: 2023-12-29\n---\n',
			}),
		);
		await open(aired);
		expect(run('cancel-episode')).toBe(false);
		await openDialog(silent, 'cancel-episode');
		expect(modal()?.textContent).toContain('Cancel it only if it did not take place.');
		await submit();
		expect(disk.text(silent)).toMatch(/^cancelled: 2024-01-01$/m);
		expect(run('cancel-episode')).toBe(false);
	});

	test('put back from the notice is as it was', async () => {
		await start();
		const before = disk.text(coming);
		await openDialog(coming, 'cancel-episode');
		app.workspace.detachLeavesOfType('markdown');
		await submit();
		await press('Undo');
		await until(() => disk.text(coming) === before);
	});
});

test('A change that the disk cuts off after any write is finished by the same command', async () => {
	const glass = () => Object.keys(disk.tree()).find((path) => path.endsWith('- Glass.md')) ?? idea;
	async function prepare(): Promise<void> {
		await start();
		await api().createEpisode({ title: 'Brass', guests: ['Dee Example'], date: '2024-01-26', number: 3 });
		const brass = app.vault.getFileByPath(`${showFolder}/GOH 03 - Brass.md`);
		if (brass !== null) await app.vault.process(brass, (text) => text.replace('date: 2024-01-26', 'date:'));
		await until(
			() =>
				api()
					.episodes()
					.filter(({ state }) => state === 'idea').length === 2,
		);
	}
	/** 12 January and the number 3, in notes that are closed, so that each change is a write of its own. */
	async function schedule(): Promise<void> {
		const kind = (await openFor(glass(), 'schedule-episode')) ? 'schedule' : 'reschedule';
		if (kind === 'reschedule') await openDialog(glass(), 'reschedule-episode');
		app.workspace.detachLeavesOfType('markdown');
		choose('2024-01-12');
		if (kind === 'schedule') fill('Episode number', '3');
		expect(consent()?.disabled).toBe(false);
		modal()
			?.querySelector('form')
			?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
		await until(() => modal() === null || document.body.textContent?.includes('EIO') === true);
	}
	async function openFor(path: string, command: string): Promise<boolean> {
		await open(path);
		if (!run(command)) return false;
		await until(() => modal() !== null);
		return true;
	}
	/** From then on the disk takes only so many writes of ours; links that follow a rename are the app's. */
	function limit(writes: number): void {
		let left = writes;
		let ofApp = false;
		const { vault, fileManager } = app;
		const [process, renameFile] = [vault.process.bind(vault), fileManager.renameFile.bind(fileManager)];
		vault.process = async (...args) => {
			if (!ofApp && left-- <= 0) throw new Error('EIO: gone');
			return process(...args);
		};
		fileManager.renameFile = async (...args) => {
			if (left-- <= 0) throw new Error('EIO: gone');
			ofApp = true;
			await renameFile(...args).finally(() => (ofApp = false));
		};
	}

	await prepare();
	await schedule();
	const whole = disk.tree();
	expect(Object.keys(whole)).toContain(`${showFolder}/GOH 03 - Glass.md`);
	expect(Object.keys(whole)).toContain(`${showFolder}/GOH - Brass.md`);
	for (let writes = 0; writes < 20; writes++) {
		await app.quit();
		clear();
		await prepare();
		limit(writes);
		await schedule();
		const finished = document.body.textContent?.includes('EIO') !== true;
		await app.quit();
		clear();
		await startOn(disk);
		if (!finished) await schedule();
		expect(disk.tree()).toEqual(whole);
		if (finished) {
			expect(writes).toBeGreaterThan(3);
			return;
		}
	}
	throw new Error('It never came to an end.');
}, 120_000);

describe('the calendar of an episode', () => {
	const ics = `${showFolder}/GOH 02 - Oil.ics`;
	const field = (name: string) => new RegExp(`^${name}[:;].*$`, 'm').exec(disk.text(ics) ?? '')?.[0];

	test('is exported from tech check to debrief, and again with a higher sequence when the time has changed', async () => {
		await start();
		await open(coming);
		expect(run('export-calendar-invite')).toBe(true);
		await until(() => said('The calendar file is at'));
		await saved();
		const id = /^calendar-id: (.+)$/m.exec(disk.text(coming) ?? '')?.[1];
		expect(disk.text(coming)).toMatch(/^calendar-revision: 0$/m);
		expect(disk.text(ics)).toContain(`UID:${String(id)}\r\n`);
		expect([field('DTSTART'), field('DTEND'), field('SEQUENCE'), field('SUMMARY')].map((line) => line?.trim())).toEqual(
			['DTSTART:20240105T124500Z', 'DTEND:20240105T141500Z', 'SEQUENCE:0', 'SUMMARY:Grafana Office Hours #02 with Ben'],
		);
		clear();
		run('export-calendar-invite');
		await until(() => said('import it again'));
		expect(field('SEQUENCE')?.trim()).toBe('SEQUENCE:0');

		clear();
		await openDialog(coming, 'reschedule-episode');
		choose('2024-01-12');
		expect(modal()?.textContent).toContain('The calendar file is written anew');
		await submit();
		expect(field('DTSTART')?.trim()).toBe('DTSTART:20240112T124500Z');
		expect(field('SEQUENCE')?.trim()).toBe('SEQUENCE:1');
		expect(disk.text(ics)).toContain(`UID:${String(id)}\r\n`);
		expect(disk.text(coming)).toMatch(/^calendar-revision: 1$/m);
	});

	test('follows a rename, and takes the event back when it is cancelled', async () => {
		await start();
		await open(coming);
		run('export-calendar-invite');
		await until(() => said('The calendar file is at'));
		await openDialog(coming, 'rename-episode');
		fill('Broadcast title', 'Fat');
		await submit();
		const renamed = `${showFolder}/GOH 02 - Fat.md`;
		expect(disk.text(ics)).toBeNull();
		await openDialog(renamed, 'cancel-episode');
		await submit();
		expect(disk.text(`${showFolder}/GOH 02 - Fat.ics`)).toMatch(/STATUS:CANCELLED/);
		expect(disk.text(`${showFolder}/GOH 02 - Fat.ics`)).toMatch(/SEQUENCE:1/);
	});

	test('has no studio link in a vault that is not to hold one, and asks once', async () => {
		await start();
		const file = app.vault.getFileByPath(coming)!;
		await app.vault.process(file, (text) => text.replace('url:', 'url:\nstudio: https://studio.example/oil'));
		await open(coming);
		run('export-calendar-invite');
		await until(() => modal() !== null);
		const [, copyOnly] = document.querySelectorAll<HTMLButtonElement>('.modal .modal-button-container button');
		copyOnly?.click();
		await until(() => said('names no studio link'));
		expect(disk.text(ics)).not.toContain('studio.example');
		clear();
		run('export-calendar-invite');
		await until(() => said('import it again'));
		expect(modal()).toBeNull();
	});

	test('never replaces a file that is not its own', async () => {
		await start({ [ics]: 'BEGIN:VCALENDAR\r\n' });
		await open(coming);
		run('export-calendar-invite');
		await until(() => said('was not made by Office Hours'));
		expect(disk.text(ics)).toBe('BEGIN:VCALENDAR\r\n');
	});

	test('offers title, times and text to copy, for this event of the series only', async () => {
		await start();
		await openDialog(coming, 'calendar-invite');
		expect(modal()?.textContent).toContain('Change this event only, not the series.');
		await press('Copy calendar title');
		await until(() => clipboard === 'Grafana Office Hours #02 with Ben');
		await press('Copy times');
		await until(() => clipboard.startsWith('Friday, January 5, 2024, 12:45-14:15 UTC'));
		await press('Copy Google Calendar link');
		await until(() => clipboard.startsWith('https://calendar.google.com/'));
		expect(clipboard).toContain('dates=20240105T124500Z%2F20240105T141500Z');
		expect(disk.text(coming)).not.toContain('calendar-id');
	});

	test('of the whole show is one file', async () => {
		await start();
		run('export-show-calendar');
		await until(() => said('1 episode written to'));
		const feed = () => disk.text(`${showFolder}/grafana-office-hours.ics`) ?? '';
		const field = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(feed())?.[1];
		expect(field('SUMMARY')).toBe('Grafana Office Hours #02: Oil');
		expect(disk.text(coming)).not.toContain('calendar-id');
		const [id, sequence] = [field('UID'), Number(field('SEQUENCE'))];
		await openDialog(coming, 'reschedule-episode');
		await submit();
		clear();
		run('export-show-calendar');
		await until(() => said('1 episode written to'));
		expect([field('UID'), Number(field('SEQUENCE')), field('DTSTART')]).toEqual([id, sequence + 1, '20240112T130000Z']);
	});
});
