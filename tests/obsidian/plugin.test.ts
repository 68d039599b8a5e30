// The plugin as a whole in the stand-in app: how it starts, what it offers, and that it leaves nothing behind.
import type { Plugin } from 'obsidian';
import OfficeHours from '../../src/main';
import { keepSettingsCopy } from '../../src/obsidian/settings-copy';
import type { OfficeHoursApi } from '../../src/obsidian/api';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { until } from './until';

let app: HostApp;
let disk: Memory;

async function start(files: Record<string, string>, indexDelay = 1): Promise<OfficeHoursApi> {
	disk = new MemoryDisk(files);
	app = await createApp({ disk, indexDelay, plugins: [{ manifest, PluginClass: OfficeHours }] });
	const { api } = app.plugins.plugins['office-hours'] as Plugin & { api: OfficeHoursApi };
	return api;
}

const commands = () => Object.keys(app.commands.commands).map((id) => id.replace('office-hours:', ''));
const notices = () => [...document.querySelectorAll('.notice')].map((notice) => notice.textContent ?? '');

afterEach(async () => {
	jest.restoreAllMocks();
	await app.quit();
	document.querySelectorAll('.notice').forEach((notice) => notice.remove());
});

describe('starting', () => {
	test('reads no note for the index and writes nothing, however many notes there are (hazard 52)', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 300 }, (_, at) => [`${showFolder}/GOH ${at + 1} - Title ${at}.md`, episode()]),
		);
		disk = new MemoryDisk(files);
		const write = jest.spyOn(disk, 'write');
		app = await createApp({ disk, indexDelay: 1 });
		await app.whenIndexed();
		const reads = [jest.spyOn(app.vault, 'read'), jest.spyOn(app.vault, 'cachedRead')];
		const plugin = await app.loadPlugin(manifest, OfficeHours);
		await plugin.api?.ready();
		expect(plugin.api?.episodes()).toHaveLength(300);
		expect(reads.map((read) => read.mock.calls.length)).toEqual([0, 0]);
		expect(write).not.toHaveBeenCalled();
		expect(disk.tree()).toEqual(files);
	});

	test('with a cold cache knows every note once the app has indexed them', async () => {
		const api = await start(
			{ [`${showFolder}/GOH 01 - One.md`]: episode(), [`${showFolder}/GOH 02 - Two.md`]: episode() },
			30,
		);
		await api.ready();
		expect(api.episodes().map(({ number }) => number)).toEqual([1, 2]);
	});

	test('offers its commands under the names others rely on', async () => {
		await start({});
		expect(commands()).toEqual(
			expect.arrayContaining([
				'new-episode',
				'open-panel',
				'copy-guest-invite',
				'copy-message',
				'insert-message',
				'set-up-from-note',
			]),
		);
		expect(app.commands.commands['office-hours:new-episode']?.name).toBe('Office Hours: New Office Hours episode');
	});

	test('names each command apart where there are two shows', async () => {
		const shows = ['one', 'two'].map((id) => ({ id, name: `Show ${id}`, shortName: id, folder: id }));
		await start({
			'.obsidian/plugins/office-hours/data.json': JSON.stringify({ version: 1, activeShow: 'two', shows }),
		});
		const names = Object.values(app.commands.commands).map(({ name }) => name);
		expect(names.filter((name) => /^Office Hours: New /.test(name))).toEqual([
			'Office Hours: New episode of the active show (two)',
			'Office Hours: New one episode',
			'Office Hours: New two episode',
		]);
		expect(new Set(names).size).toBe(names.length);
	});

	test('in a vault whose settings cannot be read says so once and saves nothing (hazard 85)', async () => {
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		const broken = { '.obsidian/plugins/office-hours/data.json': '{ "version": 1, <<<<<<< ours' };
		await start(broken);
		expect(notices().filter((text) => text.includes('settings'))).toHaveLength(1);
		expect(errors).toHaveBeenCalledTimes(1);
		expect(disk.text('.obsidian/plugins/office-hours/data.json')).toBe(
			broken['.obsidian/plugins/office-hours/data.json'],
		);
		errors.mockRestore();
	});

	test('keeps settings that cannot be read as a copy before the host changes one', async () => {
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		const folder = '.obsidian/plugins/office-hours';
		await start({ [`${folder}/data.json`]: '{ broken', [`${folder}/data.unreadable-1.json`]: 'older' });
		await keepSettingsCopy(app, folder);
		expect(disk.text(`${folder}/data.unreadable-1.json`)).toBe('older');
		expect(disk.text(`${folder}/data.unreadable-2.json`)).toBe('{ broken');
		errors.mockRestore();
	});

	test('and ending it again leaves no command and no notice of a fault', async () => {
		await start({ [`${showFolder}/GOH 01 - One.md`]: episode() });
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await app.plugins.disablePlugin('office-hours');
		expect(commands()).toEqual([]);
		expect(errors).not.toHaveBeenCalled();
		errors.mockRestore();
	});
});

describe('the interface for other plugins', () => {
	test('tells an episode as plain values', async () => {
		const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
		const api = await start({ [path]: episode({ date: '2024-03-01', url: 'https://youtu.be/abcdefghijk', done: 2 }) });
		await api.ready();
		expect(api.episodes()).toEqual([
			{
				path,
				show: 'grafana-office-hours',
				number: 22,
				title: 'Ann Example on tracing',
				date: '2024-03-01',
				start: '2024-03-01T13:00:00.000Z',
				url: 'https://youtu.be/abcdefghijk',
				videoId: 'abcdefghijk',
				phases: [
					{ phase: 'before', heading: 'Checklist', total: 3, done: 2 },
					{ phase: 'after', heading: 'After the show', total: 1, done: 0 },
				],
				total: 4,
				done: 2,
				state: 'aired',
			},
		]);
		const details = await api.episode(path);
		expect(details?.guests).toMatchObject([{ name: 'Ann (Annie) Example', firstName: 'Annie' }]);
		expect(details?.steps.map(({ phase, status }) => `${phase} ${status}`)).toEqual([
			'before done',
			'before done',
			'before open',
			'after open',
		]);
		expect(JSON.parse(JSON.stringify(details))).toEqual(details);
		expect(await api.episode('Nowhere.md')).toBeNull();
	});

	test('makes an episode without opening it', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 2, 1));
		const api = await start({});
		await api.ready();
		const made = await api.createEpisode({ title: 'Reading traces', guests: ['Ann Example'], date: '2031-03-07' });
		expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect('path' in made && made.path).toBe(`${showFolder}/GOH 01 - Reading traces.md`);
		expect(Object.keys(disk.tree())).toEqual([`${showFolder}/GOH 01 - Reading traces.md`]);
		expect(app.workspace.getActiveFile()).toBeNull();
		expect(api.episodes()).toMatchObject([
			{ number: 1, title: 'Reading traces', date: '2031-03-07', state: 'upcoming' },
		]);
	});

	test('never makes it over one that exists', async () => {
		const existing = { [`${showFolder}/GOH 01 - Reading traces.md`]: 'mine' };
		const api = await start(existing);
		await api.ready();
		const made = await api.createEpisode({ title: 'Reading traces', date: '2031-03-07', number: 1 });
		expect('path' in made).toBe(false);
		expect(made.problems).not.toEqual([]);
		expect(disk.tree()).toEqual(existing);
	});

	test('refuses a show that does not exist', async () => {
		const api = await start({});
		expect((await api.createEpisode({ show: 'nope', title: 'x' })).problems).toMatchObject([
			{ code: 'show-unknown', field: 'show' },
		]);
	});

	test('renders a message and says what it lacks', async () => {
		const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
		const api = await start({ [path]: episode({ quote: false }) });
		await api.ready();
		const message = await api.message(path, 'guest-invite');
		expect(message.text).toContain('Hi Annie');
		expect(message.missing).toContain('topic');
		expect((await api.message(path, 'nope')).problems).toMatchObject([{ code: 'message-unknown' }]);
		expect((await api.message('Nowhere.md', 'guest-invite')).problems).toMatchObject([{ code: 'note-gone' }]);
	});
});

describe('following the vault', () => {
	test('an episode that is renamed, changed or deleted is told so', async () => {
		const path = `${showFolder}/GOH 01 - One.md`;
		const api = await start({ [path]: episode() });
		await api.ready();
		const note = app.vault.getFileByPath(path);
		if (note === null) throw new Error('The note is missing.');
		await app.vault.rename(note, `${showFolder}/GOH 07 - Seven.md`);
		expect(api.episodes()).toMatchObject([{ number: 7, title: 'Seven' }]);
		disk.put(`${showFolder}/GOH 07 - Seven.md`, episode({ done: 3 }));
		await until(() => api.episodes()[0]?.done === 3);
		expect(api.episodes()).toMatchObject([{ number: 7, done: 3 }]);
		await app.vault.delete(note);
		expect(api.episodes()).toEqual([]);
	});
});
