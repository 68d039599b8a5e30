import { Plugin, PluginSettingTab, Setting, SettingPage } from 'obsidian';
import type { SettingDefinitionItem } from 'obsidian';
import { MemoryDisk, createApp } from './stand-in';
import type { HostApp } from './stand-in';
import { manifest, pause } from './test-plugin';

let app: HostApp;
let disk: InstanceType<typeof MemoryDisk>;
let plugin: Plugin;
let tab: Tab;
let definitions: () => SettingDefinitionItem[];

class Tab extends PluginSettingTab {
	override getSettingDefinitions() {
		return definitions();
	}
}

async function open(what: () => SettingDefinitionItem[]): Promise<void> {
	definitions = what;
	app.setting.open();
	app.setting.openTabById('test-plugin');
}

beforeEach(async () => {
	definitions = () => [];
	disk = new MemoryDisk({ 'Shows/A.md': '', 'B.md': '' });
	app = await createApp({ disk });
	plugin = await app.loadPlugin(
		manifest,
		class extends Plugin {
			override onload() {
				tab = new Tab(this.app, this);
				this.addSettingTab(tab);
			}
		},
	);
});
afterEach(() => app.quit());

const content = () => document.querySelector<HTMLElement>('.vertical-tab-content') as HTMLElement;
const row = (name: string) =>
	[...document.querySelectorAll<HTMLElement>('.vertical-tab-content .setting-item')].find(
		(one) => one.querySelector('.setting-item-name')?.textContent === name,
	) as HTMLElement;
const shown = () =>
	[...content().querySelectorAll<HTMLElement>('.setting-items .setting-item')]
		.filter((one) => one.isShown())
		.map((one) => one.querySelector('.setting-item-name')?.textContent);
const saved = () => JSON.parse(disk.text('.obsidian/plugins/test-plugin/data.json') ?? 'null') as unknown;
function type(field: Element | null, text: string) {
	(field as HTMLInputElement).value = text;
	(field as HTMLInputElement).trigger('input');
}

test('the window lists the tabs of plugins, and a disabled plugin has none', async () => {
	await open(() => [{ name: 'Only' }]);
	expect(document.querySelector('.vertical-tab-nav-item.is-active')?.textContent).toBe('Test plugin');
	expect(row('Only')).toBeDefined();
	await app.plugins.disablePlugin('test-plugin');
	expect(app.setting.pluginTabs).toEqual([]);
	expect(app.setting.openTabById('test-plugin')).toBeNull();
});

describe('a declared control', () => {
	test('shows the value or its default, and its change reaches data.json', async () => {
		plugin.settings = { name: 'Show', place: 'b' };
		await open(() => [
			{ name: 'On', control: { type: 'toggle', key: 'on', defaultValue: true } },
			{ name: 'Name', control: { type: 'text', key: 'name' } },
			{ name: 'Place', control: { type: 'dropdown', key: 'place', options: { a: 'First', b: 'Second' } } },
		]);
		expect(saved()).toBeNull();
		const box = row('On').querySelector<HTMLElement>('.checkbox-container') as HTMLElement;
		expect(box.hasClass('is-enabled')).toBe(true);
		expect(row('Place').querySelector('select')?.value).toBe('b');
		type(row('Name').querySelector('input'), 'Office');
		await pause();
		box.click();
		await pause();
		expect(box.hasClass('is-enabled')).toBe(false);
		expect(saved()).toEqual({ name: 'Office', place: 'b', on: false });
	});

	test('that refuses a value says why at the row and keeps the old one', async () => {
		await open(() => [
			{
				name: 'Zone',
				control: {
					type: 'text',
					key: 'zone',
					validate: (value) => (value.includes('/') ? undefined : 'No such zone.'),
				},
			},
		]);
		type(row('Zone').querySelector('input'), 'Moon');
		await pause();
		expect(row('Zone').textContent).toContain('No such zone.');
		expect(saved()).toBeNull();
		type(row('Zone').querySelector('input'), 'Europe/Berlin');
		await pause();
		expect(row('Zone').textContent).not.toContain('No such zone.');
		expect(saved()).toEqual({ zone: 'Europe/Berlin' });
	});

	test('for a number keeps numbers, within its limits', async () => {
		await open(() => [{ name: 'Minutes', control: { type: 'number', key: 'minutes', min: 1, max: 90 } }]);
		const field = row('Minutes').querySelector('input');
		for (const text of ['', '120', '45']) {
			type(field, text);
			await pause();
		}
		expect(saved()).toEqual({ minutes: 45 });
	});

	test('for a folder suggests those of the vault', async () => {
		await open(() => [{ name: 'Folder', control: { type: 'folder', key: 'folder' } }]);
		row('Folder').querySelector('input')?.focus();
		const [suggestion] = document.querySelectorAll<HTMLElement>('.suggestion-item');
		expect(suggestion?.textContent).toBe('Shows');
		suggestion?.click();
		await pause();
		expect(saved()).toEqual({ folder: 'Shows' });
	});
});

describe('what is shown', () => {
	test('follows its predicates after each change; a group goes with its last row; a predicate that throws is told', async () => {
		let more = false;
		const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await open(() => [
			{ type: 'group', heading: 'More', items: [{ name: 'Detail', visible: () => more }] },
			{
				name: 'Broken',
				visible: () => {
					throw new Error('mine');
				},
			},
			{ name: 'Act', action: () => undefined, disabled: () => !more },
		]);
		expect(shown()).toEqual(['Broken', 'Act']);
		expect(row('Act').hasClass('is-disabled')).toBe(true);
		expect(told).toHaveBeenCalled();
		more = true;
		tab.refreshDomState();
		expect(shown()).toEqual(['Detail', 'Broken', 'Act']);
		expect(row('Act').hasClass('is-disabled')).toBe(false);
		told.mockRestore();
	});

	test('a search filters its group, and its words survive an update', async () => {
		await open(() => [
			{
				type: 'group',
				heading: 'Names',
				search: { match: (definition, query) => definition.name.includes(query) },
				items: [{ name: 'Ann' }, { name: 'Bo' }, { name: 'Always', searchable: false }],
			},
		]);
		type(content().querySelector('input[type=search]'), 'Bo');
		expect(shown()).toEqual(['Bo', 'Always']);
		tab.update();
		expect(shown()).toEqual(['Bo', 'Always']);
	});
});

describe('rows that do something', () => {
	test('an action runs by click and by keyboard; a drawn row is cleaned up', async () => {
		const did: string[] = [];
		await open(() => [
			{ name: 'Act', action: (_element, index) => did.push(`act ${index}`) },
			{
				name: 'Drawn',
				render: (setting) => {
					setting.addButton((button) => button.setButtonText('Go').onClick(() => did.push('go')));
					return () => did.push('cleaned');
				},
			},
		]);
		row('Act').click();
		row('Act').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
		row('Drawn').querySelector('button')?.click();
		app.setting.close();
		expect(did).toEqual(['act 0', 'act 0', 'go', 'cleaned']);
	});

	test('a list shows its empty state, adds, deletes and reorders', async () => {
		let shows = ['One', 'Two'];
		await open(() => [
			{
				type: 'list',
				heading: 'Shows',
				emptyState: 'No shows yet.',
				items: shows.map((name) => ({ name })),
				addItem: { name: 'Add show', action: () => change([...shows, 'New']) },
				onDelete: (index) => change(shows.filter((_, at) => at !== index)),
				onReorder: (from, to) => change(shows.toSpliced(from, 1).toSpliced(to, 0, shows[from] ?? '')),
			},
		]);
		function change(next: string[]) {
			shows = next;
			tab.update();
		}
		content().querySelector<HTMLElement>('[aria-label="Add show"]')?.click();
		expect(shown()).toEqual(['One', 'Two', 'New']);
		row('One').dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete' }));
		row('Two').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
		expect(shown()).toEqual(['New']);
		row('New').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
		expect(content().textContent).toContain('No shows yet.');

		change(['A', 'B', 'C']);
		const carried = new Map<string, string>();
		const drag = (name: string, kind: string) => {
			const event = new Event(kind, { cancelable: true });
			const dataTransfer = {
				setData: (type_: string, value: string) => carried.set(type_, value),
				getData: (type_: string) => carried.get(type_),
			};
			row(name).dispatchEvent(Object.assign(event, { dataTransfer }));
		};
		drag('A', 'dragstart');
		drag('C', 'drop');
		expect(shown()).toEqual(['B', 'C', 'A']);
	});
});

describe('pages', () => {
	test('open from their entry, stay open through an update, and lead back', async () => {
		let count = 1;
		await open(() => [
			{
				type: 'page',
				name: 'Shows',
				displayValue: () => `${count} shows`,
				items: [{ name: `Show ${count}` }, { type: 'page', name: 'Deeper', items: [{ name: 'Deep row' }] }],
			},
		]);
		expect(row('Shows').textContent).toContain('1 shows');
		row('Shows').click();
		expect(shown()).toEqual(['Show 1', 'Deeper']);
		count = 2;
		tab.update();
		expect(shown()).toEqual(['Show 2', 'Deeper']);
		row('Deeper').click();
		expect(shown()).toEqual(['Deep row']);
		const back = () => content().querySelector<HTMLElement>('[aria-label="Back"]')?.click();
		back();
		back();
		expect(row('Shows').textContent).toContain('2 shows');
	});

	test('may be drawn by hand', async () => {
		class ByHand extends SettingPage {
			override title = 'By hand';
			override display() {
				new Setting(this.containerEl).setName('Drawn row');
			}
		}
		await open(() => [{ type: 'page', name: 'Custom', page: () => new ByHand() }]);
		row('Custom').click();
		expect(content().textContent).toContain('By hand');
		expect(row('Drawn row')).toBeDefined();
	});
});
