// Set up from this note: inferred, shown for consent, taken back as easily; and no note is changed.
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode } from './episode-note';
import { manifest } from './plugin-manifest';
import { until } from './until';

const dataPath = '.obsidian/plugins/office-hours/data.json';
const notes = Object.fromEntries(
	['2024-03-06', '2024-03-13', '2024-03-20'].map((date, at) => [
		`Talks/LT ${String(at + 1).padStart(3, '0')} - Talk ${at + 1}.md`,
		episode({ date }),
	]),
);

let app: HostApp;
let disk: Memory;

const api = () => {
	const found = (app.plugins.plugins['office-hours'] as OfficeHours).api;
	if (found === undefined) throw new Error('The plugin did not start.');
	return found;
};
const said = (text: string) =>
	[...document.querySelectorAll('.notice')].some(({ textContent }) => textContent?.includes(text));

async function press(label: string): Promise<void> {
	const find = () =>
		[...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent === label);
	await until(() => find() !== undefined);
	find()?.click();
}

beforeEach(async () => {
	disk = new MemoryDisk({ ...notes, 'Diary.md': 'Dear diary' });
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await api().ready();
});
afterEach(async () => {
	document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());
	await app.quit();
});

async function setUpFrom(path: string): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`${path} is missing.`);
	await app.workspace.getLeaf(false).openFile(file);
	app.commands.executeCommandById('office-hours:set-up-from-note');
}

test('the notes of a folder become a show once the host agrees, and go back when the host thinks again', async () => {
	expect(api().episodes()).toEqual([]);
	await setUpFrom('Talks/LT 002 - Talk 2.md');
	await press('Use this');
	await until(() => api().episodes().length === 3);
	expect(
		api()
			.episodes()
			.map(({ number, date }) => `${number} ${date}`),
	).toEqual(['1 2024-03-06', '2 2024-03-13', '3 2024-03-20']);
	expect(api().shows()).toMatchObject([{ folder: 'Talks' }]);
	expect(disk.text(dataPath)).toContain('LT {{number}} - {{title}}');
	await press('Undo');
	await until(() => said('as they were'));
	await until(() => api().episodes().length === 0);
	expect(api().shows()).toMatchObject([{ id: 'grafana-office-hours' }]);
	expect(disk.tree()).toEqual({ ...notes, 'Diary.md': 'Dear diary' });
});

test('nothing is kept when the host does not agree', async () => {
	await setUpFrom('Talks/LT 002 - Talk 2.md');
	await press('Cancel');
	expect(api().shows()).toMatchObject([{ id: 'grafana-office-hours' }]);
	expect(disk.text(dataPath)).toBeNull();
});

test('a note that is no episode is refused with a reason', async () => {
	const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	await setUpFrom('Diary.md');
	await until(() => document.querySelectorAll('.notice').length > 0);
	expect(disk.text(dataPath)).toBeNull();
	errors.mockRestore();
});
