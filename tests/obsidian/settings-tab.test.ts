// The settings tab from the row to the bytes of data.json: nothing while typing, nothing that cannot be used, nothing but what was changed.
import type { Plugin } from 'obsidian';
import OfficeHours from '../../src/main';
import type { OfficeHoursApi } from '../../src/obsidian/api';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { standstill, until as untilSo } from './until';

const dataPath = '.obsidian/plugins/office-hours/data.json';
const goh = 'grafana-office-hours';

interface Data {
	readonly [key: string]: unknown;
	readonly activeShow: string;
	readonly shows: readonly ({ readonly id: string; readonly name: string } & Readonly<Record<string, unknown>>)[];
}

let app: HostApp;
let disk: Memory;

async function start(data: object | string | null, notes: Record<string, string> = {}): Promise<void> {
	const text = typeof data === 'string' ? data : JSON.stringify(data);
	disk = new MemoryDisk({ ...notes, ...(data !== null && { [dataPath]: text }) }, { watchDelay: 1 });
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await api().ready();
	app.setting.open();
	app.setting.openTabById('office-hours');
}

afterEach(async () => {
	await app.quit();
	document.querySelectorAll('.notice, .modal-container, .menu').forEach((element) => element.remove());
});

const api = () => (app.plugins.plugins['office-hours'] as Plugin & { api: OfficeHoursApi }).api;
const bytes = () => disk.text(dataPath);
const data = () => JSON.parse(bytes() ?? 'null') as Data;
const show = (id = goh) => data().shows.find((one) => one.id === id);
const one = (shows: readonly object[], more: object = {}) => ({ version: 1, activeShow: goh, shows, ...more });
const commands = () => Object.values(app.commands.commands).map(({ name }) => name.replace('Office Hours: ', ''));

const until = (what: string, claim: () => boolean) => untilSo(claim, what);

const tab = () => document.querySelector<HTMLElement>('.vertical-tab-content') as HTMLElement;
const rowNames = () => [...tab().querySelectorAll('.setting-items .setting-item-name')].map((el) => el.textContent);
const rows = () => [...tab().querySelectorAll<HTMLElement>('.setting-item')];

function row(name: string | RegExp): HTMLElement {
	const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
	const found = rows().find((el) => fits(el.querySelector('.setting-item-name')?.textContent ?? ''));
	if (found === undefined) throw new Error(`There is no row ${String(name)} among: ${rowNames().join(' | ')}`);
	return found;
}

function open(...names: readonly string[]): void {
	for (const name of names) row(name).click();
}

const field = (name: string) =>
	row(name).querySelector<HTMLInputElement>('input, textarea, select') as HTMLInputElement;

/** Letter by letter, without leaving the field. */
function type(input: HTMLInputElement, text: string): void {
	input.focus();
	for (let at = 1; at <= text.length; at++) {
		input.value = text.slice(0, at);
		input.trigger('input');
	}
	if (text === '') {
		input.value = '';
		input.trigger('input');
	}
}

function leave(input: HTMLInputElement): void {
	input.trigger('change');
	input.blur();
}

async function change(name: string, text: string): Promise<void> {
	const before = bytes();
	type(field(name), text);
	leave(field(name));
	await until(`${name} is saved`, () => bytes() !== before);
}

const dialogEl = () => [...document.querySelectorAll<HTMLElement>('.modal-container .modal:not(.mod-settings)')].at(-1);

function answer(label: string, text: string): void {
	const labels = [...(dialogEl()?.querySelectorAll('label') ?? [])];
	const id = labels.find((el) => el.textContent?.replace(' *', '') === label)?.htmlFor;
	const input = dialogEl()?.querySelector<HTMLInputElement>(`#${id}`);
	if (input == null) throw new Error(`No field ${label} in: ${dialogEl()?.textContent}`);
	input.value = text;
	input.trigger('input');
}

function press(label: string): void {
	const button = [...document.querySelectorAll<HTMLElement>('.modal button, .menu .menu-item')].find(
		({ textContent }) => textContent === label,
	);
	if (button === undefined) throw new Error(`No button ${label} in: ${dialogEl()?.textContent}`);
	button.click();
}

async function accept(label: string): Promise<void> {
	press(label);
	await until('the dialog closes', () => dialogEl() === undefined);
}

describe('a field of text', () => {
	beforeEach(() => start(one([{ id: goh, organization: 'Old', later: { kept: true } }], { beyond: [1] })));

	test('writes nothing while it is typed, and once when it is left (hazard 88)', async () => {
		open('Grafana Office Hours');
		const before = bytes();
		const write = jest.spyOn(disk, 'write');
		type(field('Organization'), 'Sample Labs');
		await standstill(bytes);
		expect(bytes()).toBe(before);
		expect(write).not.toHaveBeenCalled();
		leave(field('Organization'));
		await until('it is saved', () => show()?.['organization'] === 'Sample Labs');
		leave(field('Organization'));
		await standstill(bytes);
		expect(write).toHaveBeenCalledTimes(1);
	});

	test('changes itself in data.json and keeps what this version does not know', async () => {
		open('Grafana Office Hours');
		await change('Organization', 'Sample Labs');
		expect(data()).toMatchObject({ beyond: [1], activeShow: goh });
		expect(show()).toMatchObject({ organization: 'Sample Labs', later: { kept: true }, name: 'Grafana Office Hours' });
	});

	test('that cannot be used is refused beside it, and works again when corrected', async () => {
		const before = bytes();
		open('Grafana Office Hours', 'File names');
		type(field('Pattern'), 'GOH {{number}}');
		expect(row('Pattern').textContent).not.toContain('cannot be used');
		leave(field('Pattern'));
		expect(row('Pattern').textContent).toContain('Without a title every episode would get the same name.');
		expect(field('Pattern').getAttribute('aria-invalid')).toBe('true');
		await standstill(bytes);
		expect(bytes()).toBe(before);
		expect(api().shows()[0]?.name).toBe('Grafana Office Hours');
		await change('Pattern', 'GOH {{number}}, {{title}}');
		expect(row('Pattern').textContent).not.toContain('same name');
		expect(show()?.['fileName']).toBe('GOH {{number}}, {{title}}');
	});

	test('shows by example what it will do before it is saved', () => {
		open('Grafana Office Hours', 'File names');
		expect(row('Example').textContent).toContain('GOH 01 - First steps with tracing');
		type(field('Digits of the number'), '4');
		expect(row('Example').textContent).toContain('GOH 0001 - First steps with tracing');
		type(field('Digits of the number'), 'x');
		expect(row('Example').textContent).toContain('GOH 01 - First steps with tracing');
	});

	test('is saved when the window is closed on it, and dropped when it cannot be used', async () => {
		open('Grafana Office Hours');
		type(field('Organization'), 'Sample Labs');
		type(field('Folder'), '../elsewhere');
		app.setting.close();
		await until('it is saved', () => show()?.['organization'] === 'Sample Labs');
		expect(show()?.['folder']).toBe('Grafana Office Hours');
	});

	test.each([
		['Language', 'no language', 'A language is given by its tag'],
		['Short name', '', 'It cannot be empty.'],
		['Folder', 'a/../b', 'A path is given from the top of the vault'],
		['Template folder', '.obsidian', 'A path is given from the top of the vault'],
	])('%s "%s" is refused with a reason', async (name, text, why) => {
		const before = bytes();
		open('Grafana Office Hours');
		type(field(name), text);
		leave(field(name));
		expect(row(name).textContent).toContain(why);
		await standstill(bytes);
		expect(bytes()).toBe(before);
	});

	test('with several lines holds one thing per line, without empty ones', async () => {
		open('Grafana Office Hours', 'Links and channels');
		await change('Internal channels', ' #one \n\n#two\n');
		expect(show()).toMatchObject({ slack: { internal: ['#one', '#two'], public: ['#announcements'] } });
		expect(field('Internal channels').value).toBe('#one\n#two');
	});

	test('left empty falls back to the default where there is one', async () => {
		open('Grafana Office Hours');
		await change('Template folder', '/Texts/');
		expect(show()?.['templateFolder']).toBe('Texts');
		await change('Template folder', '');
		expect(show()?.['templateFolder']).toBeNull();
	});
});

describe('switches and choices', () => {
	test('take effect at once', async () => {
		await start(one([{ id: goh }]));
		open('Grafana Office Hours', 'Messages and due dates');
		row('List what was sent').querySelector<HTMLElement>('.checkbox-container')?.click();
		await until('it is saved', () => JSON.stringify(show()?.['ledger'])?.includes('"on":false') === true);
		field('Due dates in new notes').value = 'tasks';
		field('Due dates in new notes').trigger('change');
		await until('it is saved', () => show()?.['dueForm'] === 'tasks');
		expect(show()).toMatchObject({ ledger: { on: false, heading: 'Sent', tickStep: true } });
	});

	test('of data from a newer version change nothing, and the row goes back to what holds', async () => {
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		const newer = JSON.stringify({ version: 2, shows: [] });
		await start(newer);
		const box = () => row('Tick steps by doing them').querySelector<HTMLElement>('.checkbox-container') as HTMLElement;
		box().click();
		await until('it is told', () => document.querySelectorAll('.notice').length > 1);
		await until('it goes back', () => box().hasClass('is-enabled'));
		expect(bytes()).toBe(newer);
		errors.mockRestore();
	});
});

describe('data.json', () => {
	test('that was broken while the app ran is not written over', async () => {
		await start(one([{ id: goh }]));
		open('Grafana Office Hours');
		disk.put(dataPath, '{ "version": 1, <<<<<<< ours');
		type(field('Organization'), 'Sample Labs');
		leave(field('Organization'));
		await until('it is told beside the field', () =>
			(row('Organization').textContent ?? '').includes('Could not save the settings. Nothing was changed.'),
		);
		expect(bytes()).toBe('{ "version": 1, <<<<<<< ours');
	});

	test('that another device changed keeps that change beside ours (hazard 86)', async () => {
		await start(one([{ id: goh }]));
		open('Grafana Office Hours');
		type(field('Organization'), 'Sample Labs');
		disk.put(dataPath, JSON.stringify(one([{ id: goh, language: 'es' }])));
		await standstill(bytes);
		expect(field('Organization').value).toBe('Sample Labs');
		leave(field('Organization'));
		await until('it is saved', () => show()?.['organization'] === 'Sample Labs');
		expect(show()?.['language']).toBe('es');
	});

	test('is shown anew when it changes while no field is in use', async () => {
		await start(one([{ id: goh, name: 'Before' }]));
		expect(rowNames()).toContain('Before');
		disk.put(dataPath, JSON.stringify(one([{ id: goh, name: 'After' }])));
		await until('the list shows it', () => rowNames().includes('After'));
	});
});

describe('the list of shows', () => {
	const two = one([
		{ id: goh, name: 'Office Hours' },
		{ id: 'late-talks', name: 'Late Talks', shortName: 'Late Talks', folder: 'Talks' },
	]);
	const button = (name: string, label: string) =>
		row(name).querySelector<HTMLElement>(`[aria-label="${label}"]`) as HTMLElement | null;

	test('takes a blank show, which gets a command of its own', async () => {
		await start(one([{ id: goh }]));
		tab().querySelector<HTMLElement>('[aria-label="Add show"]')?.click();
		press('Blank show');
		answer('Name of the show', 'Tea: a break?');
		await accept('Add show');
		expect(data().shows).toHaveLength(2);
		expect(show('tea-a-break')).toMatchObject({ name: 'Tea: a break?', schedules: [{ weekday: null }] });
		expect(show('tea-a-break')?.['folder']).not.toMatch(/[:?]/);
		expect(rowNames()).toContain('Tea: a break?');
		await until('its command', () => commands().includes('New Tea: a break? episode'));
	});

	test('refuses a name that is taken', async () => {
		await start(two);
		const before = bytes();
		tab().querySelector<HTMLElement>('[aria-label="Add show"]')?.click();
		press('Blank show');
		answer('Name of the show', 'Late Talks');
		press('Add show');
		expect(dialogEl()?.textContent).toContain('There is a show named "Late Talks" already.');
		expect(bytes()).toBe(before);
	});

	test('is reordered', async () => {
		await start(two);
		const drop = Object.assign(new Event('drop', { bubbles: true }), { dataTransfer: { getData: () => '1' } });
		row('Office Hours').dispatchEvent(drop);
		await until('the order is saved', () => data().shows[0]?.id === 'late-talks');
		expect(data().activeShow).toBe(goh);
		expect(rowNames().indexOf('Late Talks')).toBeLessThan(rowNames().indexOf('Office Hours'));
	});

	test('asks before it deletes, says that notes stay, and takes the command away', async () => {
		const notes = { 'Talks/01 - One.md': episode({ date: '2024-03-01' }) };
		await start(two, notes);
		expect(commands()).toContain('New Late Talks episode');
		const before = bytes();
		button('Late Talks', 'Delete')?.click();
		expect(dialogEl()?.textContent).toContain('Notes are never touched');
		press('Cancel');
		expect(bytes()).toBe(before);
		button('Late Talks', 'Delete')?.click();
		press('Delete show');
		await until('it is gone', () => data().shows.length === 1);
		await until('its command too', () => !commands().includes('New Late Talks episode'));
		expect(disk.text('Talks/01 - One.md')).toBe(notes['Talks/01 - One.md']);
	});

	test('keeps its last show', async () => {
		await start(one([{ id: goh, name: 'Office Hours' }]));
		expect(button('Office Hours', 'Delete')).toBeNull();
	});

	test('says which show the plain commands are of, and lets it be chosen', async () => {
		await start(two);
		expect(row('Office Hours').textContent).toContain('Active');
		field('Active show').value = 'late-talks';
		field('Active show').trigger('change');
		await until('it is saved', () => data().activeShow === 'late-talks');
		expect(app.commands.commands['office-hours:new-episode']?.name).toContain('Late Talks');
		expect(row('Late Talks').textContent).toContain('Active');
	});

	test('names two shows of one folder that read each other’s notes, in the list and beside the field', async () => {
		const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await start(
			one([
				{ id: goh, name: 'Office Hours', folder: 'Shows', fileName: '{{number}} - {{title}}' },
				{ id: 'late-talks', name: 'Late Talks', folder: 'Shows', fileName: '{{number}} {{title}}' },
			]),
		);
		expect(row('Office Hours').querySelector('.mod-warning')).not.toBeNull();
		open('Late Talks', 'File names');
		expect(row('Pattern').textContent).toContain('share the folder "Shows"');
		await change('Pattern', 'LT {{number}} {{title}}');
		expect(row('Pattern').textContent).not.toContain('share the folder');
		told.mockRestore();
	});

	test('shows a new name once the page is left, and the page stays open meanwhile', async () => {
		await start(two);
		open('Late Talks');
		await change('Name', 'Early Talks');
		open('Hosts');
		tab().querySelector<HTMLElement>('[aria-label="Add host"]')?.click();
		answer('Name', 'Robin Host');
		await accept('Add host');
		expect(rowNames()).toEqual(['Robin Host']);
		for (let level = 0; level < 2; level++) tab().querySelector<HTMLElement>('[aria-label="Back"]')?.click();
		await until('the list has the new name', () => rowNames().includes('Early Talks'));
		expect(rowNames()).not.toContain('Late Talks');
	});
});

describe('the page of a show', () => {
	test('tells which notes of its folder are read and which are not, templates and the index aside', async () => {
		await start(one([{ id: goh, indexNote: `${showFolder}/All.md` }]), {
			[`${showFolder}/GOH 01 - One.md`]: episode(),
			[`${showFolder}/Shopping.md`]: '# Bread',
			[`${showFolder}/Letters.md`]: '',
			[`${showFolder}/All.md`]: '# All',
			[`${showFolder}/Templates/episode.md`]: '# T',
			'Diary.md': '# Dear',
		});
		open('Grafana Office Hours');
		expect(row('What is read').textContent).toContain(
			'1 note is read as an episode. These 2 others are not: "Letters" and "Shopping".',
		);
		await change('Ignore', `${showFolder}/Letters\n${showFolder}/Shopping.md`);
		await until('they are left out', () => !(row('What is read').textContent ?? '').includes('others'));
	});

	test('has links by name, and refuses one that leads nowhere', async () => {
		await start(one([{ id: goh, links: { channel: 'https://example.com/c' } }]));
		open('Grafana Office Hours', 'Links and channels');
		tab().querySelector<HTMLElement>('[aria-label="Add link"]')?.click();
		answer('Name', 'channel');
		answer('Address', 'ftp://example.com');
		press('Add link');
		expect(dialogEl()?.textContent).toContain('There is a link named "channel" already.');
		answer('Name', 'forum');
		press('Add link');
		expect(dialogEl()?.textContent).toContain('An address begins with https://');
		answer('Address', 'https://example.com/f');
		await accept('Add link');
		expect(show()).toMatchObject({ links: { channel: 'https://example.com/c', forum: 'https://example.com/f' } });
		row('channel').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
		await until('it is gone', () => JSON.stringify(show()?.['links']) === '{"forum":"https://example.com/f"}');
		expect(dialogEl()).toBeUndefined();
	});

	test('has phrases and due dates of its own for kinds of steps, and kinds of its own', async () => {
		await start(one([{ id: goh }]));
		open('Grafana Office Hours', 'Steps');
		row('Thumbnail').click();
		answer('Due', 'next week');
		press('Save');
		expect(dialogEl()?.textContent).toContain('"next week" is no due date.');
		answer('Due', 'T-3');
		answer('Your phrases', 'cover picture');
		await accept('Save');
		expect(show()).toMatchObject({ steps: { thumbnail: { phrases: ['cover picture'], due: 'T-3' } } });

		tab().querySelector<HTMLElement>('[aria-label="Add kind"]')?.click();
		answer('Name', 'flowers');
		answer('Your phrases', 'buy flowers');
		await accept('Add kind');
		expect(show()?.['steps']).toEqual({
			thumbnail: { phrases: ['cover picture'], due: 'T-3' },
			flowers: { phrases: ['buy flowers'] },
		});

		row('Thumbnail').click();
		answer('Due', '');
		answer('Your phrases', '');
		await accept('Save');
		expect(show()?.['steps']).toEqual({ flowers: { phrases: ['buy flowers'] } });
	});

	test('has breaks, of one day where no last day is given, and none that end before they begin', async () => {
		await start(one([{ id: goh }]));
		open('Grafana Office Hours', 'Time');
		tab().querySelector<HTMLElement>('[aria-label="Add break"]')?.click();
		press('Add break');
		expect(dialogEl()?.textContent).toContain('A break needs its first day.');
		answer('First day', '2030-12-27');
		answer('Last day', '2030-12-20');
		press('Add break');
		expect(dialogEl()?.textContent).toContain('A break cannot end before it begins.');
		answer('Last day', '');
		answer('Reason', 'Holidays');
		await accept('Add break');
		expect(show()?.['breaks']).toEqual([{ from: '2030-12-27', to: '2030-12-27', reason: 'Holidays' }]);
	});
});

describe('another time of the show', () => {
	const past = `${showFolder}/GOH 01 - One.md`;
	const coming = `${showFolder}/GOH 02 - Two.md`;
	const startOf = (path: string) =>
		api()
			.episodes()
			.find((one) => one.path === path)?.start;

	beforeEach(async () => {
		await start(one([{ id: goh }]), {
			[past]: episode({ date: '2024-03-01' }),
			[coming]: episode({ date: '2124-03-03' }),
		});
		open('Grafana Office Hours', 'Time');
	});

	test('holds from tomorrow on, and an aired episode stays where it was', async () => {
		const notes = disk.text(past);
		row('Change the time…').click();
		answer('Time', '17:00');
		answer('Zone', 'Europe/Berlin');
		expect(dialogEl()?.textContent).toContain('1 coming episode moves to the new time.');
		expect(dialogEl()?.textContent).toContain('Past episodes stay at their time.');
		await accept('Save');
		expect(show()?.['schedules']).toMatchObject([
			{ from: null, weekday: 5, time: '13:00', zone: 'UTC' },
			{ weekday: 5, time: '17:00', zone: 'Europe/Berlin' },
		]);
		await until('the coming one has moved', () => startOf(coming) === '2124-03-03T16:00:00.000Z');
		expect(startOf(past)).toBe('2024-03-01T13:00:00.000Z');
		expect(disk.text(past)).toBe(notes);
	});

	test('that would move the past says so first', () => {
		row('Change the time…').click();
		answer('Time', '17:00');
		answer('Holds from', '');
		dialogEl()?.querySelector('input')?.trigger('focusout');
		expect(dialogEl()?.textContent).toContain('1 past episode would be read at the new time as well.');
	});

	test.each([
		['Time', '', 'A time of day is written 13:00'],
		['Zone', 'Moon/Base', 'It is no zone this device knows'],
		['Minutes on air', '0', 'It is a whole number from 1 to 1440.'],
	])('with %s "%s" is refused beside the field', (label, text, why) => {
		const before = bytes();
		row('Change the time…').click();
		answer(label, text);
		press('Save');
		expect(dialogEl()?.textContent).toContain(why);
		expect(bytes()).toBe(before);
	});

	test('by the month has its place in it instead of weeks', async () => {
		row('Change the time…').click();
		answer('How often', 'month');
		answer('Which of the month', '-1');
		await accept('Save');
		expect(show()?.['schedules']).toMatchObject([{}, { weekday: 5, everyWeeks: 1, nthOfMonth: -1, startsOn: null }]);
		expect(row(/Every last Friday of the month/)).toBeDefined();
	});

	test('is taken back after a question when past episodes stand in it', async () => {
		row(/^From the beginning/).click();
		answer('Time', '12:00');
		await accept('Save');
		await until('the past has moved', () => startOf(past) === '2024-03-01T12:00:00.000Z');
		row('Change the time…').click();
		answer('Time', '17:00');
		await accept('Save');
		row(/^From the beginning/)
			.querySelector<HTMLElement>('[aria-label="Delete"]')
			?.click();
		expect(dialogEl()?.textContent).toContain('1 past episode would be read at the time of another schedule.');
		press('Delete schedule');
		await until('one is left', () => (show()?.['schedules'] as unknown[]).length === 1);
	});
});

describe('disabling the plugin', () => {
	test('in the middle of a field saves what can be used, and every new start has one tab', async () => {
		await start(one([{ id: goh }]));
		open('Grafana Office Hours');
		type(field('Organization'), 'Sample Labs');
		await app.plugins.disablePlugin('office-hours');
		expect(app.setting.pluginTabs).toEqual([]);
		await until('it is saved', () => show()?.['organization'] === 'Sample Labs');
		const saved = bytes();
		for (let count = 0; count < 20; count++) {
			await app.plugins.enablePlugin('office-hours');
			expect(app.setting.pluginTabs).toHaveLength(1);
			await app.plugins.disablePlugin('office-hours');
		}
		expect(bytes()).toBe(saved);
	});
});
