// The status bar: the next episode, what is left of it, and the way to the panel.
import type { Plugin } from 'obsidian';
import OfficeHours from '../../src/main';
import type { OfficeHoursApi } from '../../src/obsidian/api';
import { panelViewType } from '../../src/obsidian/open-panel';
import { createApp, MemoryDisk, setPlatform, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { until as untilSo } from './until';

const dataPath = '.obsidian/plugins/office-hours/data.json';
const next = `${showFolder}/GOH 02 - Ann on tracing.md`;
/** Four hours before the show. */
const morning = Date.parse('2026-03-06T09:00:00Z');

let app: HostApp;
let disk: Memory;
let now: number;

async function start(notes: Record<string, string>, preferences: object = {}, platform: 'linux' | 'ios' = 'linux') {
	now = morning;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
	const data = { version: 1, activeShow: 'grafana-office-hours', preferences, shows: [{ id: 'grafana-office-hours' }] };
	disk = new MemoryDisk({ ...notes, [dataPath]: JSON.stringify(data) }, { watchDelay: 1 });
	app = await createApp({ disk, platform, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await (app.plugins.plugins['office-hours'] as Plugin & { api: OfficeHoursApi }).api.ready();
}

afterEach(async () => {
	await app.quit();
	jest.restoreAllMocks();
});

const item = () => document.querySelector<HTMLElement>('.status-bar-item');
const told = () => (item()?.isShown() === true ? item()?.textContent : null);

const until = (what: string, claim: () => boolean) => untilSo(claim, what);

const soon = { [next]: episode({ date: '2026-03-06', done: 1 }), [`${showFolder}/GOH - An idea.md`]: episode() };

test('names the next episode and what is left to do', async () => {
	await start(soon);
	await until('it says so', () => told() === '#02 in 4 h · 3 to do');
	expect(item()?.getAttribute('aria-label')).toBe('Ann on tracing, in 4 h, 3 steps to do. Open the panel');
});

test('follows the note', async () => {
	await start(soon);
	await until('it says so', () => told() === '#02 in 4 h · 3 to do');
	disk.put(next, episode({ date: '2026-03-06', done: 3 }));
	await until('it has followed', () => told() === '#02 in 4 h · 1 to do');
});

test('is not there while nothing is coming', async () => {
	await start({ [next]: episode({ date: '2026-02-06' }) });
	expect(told()).toBeNull();
	disk.put(next, episode({ date: '2026-03-07', done: 3 }));
	await until('it comes', () => told() === '#02 tomorrow · 1 to do');
});

test('opens the panel, by mouse and by keyboard', async () => {
	await start(soon);
	await until('it is there', () => told() !== null);
	item()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
	await until('the panel is open', () => app.workspace.getLeavesOfType(panelViewType).length === 1);
	app.workspace.detachLeavesOfType(panelViewType);
	item()?.click();
	await until('the panel is open', () => app.workspace.getLeavesOfType(panelViewType).length === 1);
});

test('is off and on by the settings, at once', async () => {
	await start(soon, { statusBar: false });
	expect(item()).toBeNull();
	app.setting.open();
	app.setting.openTabById('office-hours');
	const row = [...document.querySelectorAll<HTMLElement>('.setting-item')].find(({ textContent }) =>
		textContent.startsWith('Status bar'),
	);
	row?.querySelector<HTMLElement>('.checkbox-container')?.click();
	await until('it is there', () => told() === '#02 in 4 h · 3 to do');
	row?.querySelector<HTMLElement>('.checkbox-container')?.click();
	await until('it is gone', () => item() === null);
});

test('does not exist on a phone, and goes with the plugin', async () => {
	await start(soon, {}, 'ios');
	expect(item()).toBeNull();
	setPlatform('linux');
	await app.plugins.disablePlugin('office-hours');
	await app.plugins.enablePlugin('office-hours');
	await until('it is there', () => item() !== null);
	const stopped = jest.spyOn(window, 'clearInterval');
	await app.plugins.disablePlugin('office-hours');
	expect(item()).toBeNull();
	expect(stopped).toHaveBeenCalled();
});

test('counts down once a minute, and draws only what has changed', async () => {
	const everyMinute = jest.spyOn(window, 'setInterval');
	await start(soon);
	await until('it is there', () => told() !== null);
	const timer = everyMinute.mock.calls.find(([, length]) => length === 60_000);
	const tick = timer?.[0] as () => void;
	const drawn: MutationRecord[] = [];
	const observer = new MutationObserver((records) => drawn.push(...records));
	observer.observe(item() as HTMLElement, { childList: true, attributes: true });
	tick();
	drawn.push(...observer.takeRecords());
	expect(drawn).toEqual([]);
	now += 60_000;
	tick();
	expect(told()).toBe('#02 in 3 h 59 min · 3 to do');
	observer.disconnect();
});
