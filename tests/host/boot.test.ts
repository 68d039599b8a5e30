import { Plugin, TFile } from 'obsidian';
import type { PluginManifest } from 'obsidian';
import { MemoryDisk, createApp } from './stand-in';
import type { HostApp } from './stand-in';
import { manifest, pause } from './test-plugin';

let app: HostApp;
afterEach(() => app.quit());

describe('the start of the app', () => {
	test('a handler registered in onload hears a create for every file of the vault', async () => {
		const seen: string[] = [];
		class Curious extends Plugin {
			override onload() {
				this.registerEvent(this.app.vault.on('create', (file) => seen.push(file.path)));
			}
		}
		const disk = new MemoryDisk({ 'Shows/One.md': '# One', 'Two.md': '' });
		app = await createApp({ disk, plugins: [{ manifest, PluginClass: Curious }] });
		expect(seen).toEqual(['Shows', 'Shows/One.md', 'Two.md']);
	});

	test('the layout is ready after the files are known, and later callbacks run at once', async () => {
		const order: string[] = [];
		class Waiting extends Plugin {
			override onload() {
				order.push(
					`loaded, ready: ${this.app.workspace.layoutReady}, notes: ${this.app.vault.getMarkdownFiles().length}`,
				);
				this.app.workspace.onLayoutReady(() => order.push(`ready, notes: ${this.app.vault.getMarkdownFiles().length}`));
			}
		}
		app = await createApp({ disk: new MemoryDisk({ 'One.md': '' }), plugins: [{ manifest, PluginClass: Waiting }] });
		expect(order).toEqual(['loaded, ready: false, notes: 0', 'ready, notes: 1']);
		app.workspace.onLayoutReady(() => order.push('at once'));
		expect(order).toHaveLength(3);
	});

	test('the metadata cache knows nothing until it has caught up; resolved is told then, and after every change', async () => {
		app = await createApp({ disk: new MemoryDisk({ 'One.md': '# Heading' }), indexDelay: 5 });
		const note = app.vault.getFileByPath('One.md') as TFile;
		let resolved = 0;
		app.metadataCache.on('resolved', () => (resolved += 1));
		expect(app.metadataCache.getFileCache(note)).toBeNull();
		await app.whenIndexed();
		expect(app.metadataCache.getFileCache(note)?.headings?.[0]?.heading).toBe('Heading');
		await app.vault.process(note, (text) => `${text}\n## Second`);
		await app.whenIndexed();
		expect(resolved).toBe(2);
	});
});

describe('a plugin', () => {
	test('leaves no command, ribbon icon, status, view, interval or listener behind when it is disabled', async () => {
		let ticks = 0;
		let clicks = 0;
		class Busy extends Plugin {
			override onload() {
				this.addCommand({ id: 'do', name: 'Do', callback: () => undefined });
				this.addRibbonIcon('play', 'Play', () => undefined);
				this.addStatusBarItem().setText('Busy');
				this.registerDomEvent(document, 'click', () => (clicks += 1));
				this.registerInterval(window.setInterval(() => (ticks += 1), 1));
			}
		}
		app = await createApp({ disk: new MemoryDisk() });
		await app.loadPlugin(manifest, Busy);
		document.body.click();
		expect(Object.keys(app.commands.commands)).toEqual(['test-plugin:do']);
		expect(document.querySelector('.side-dock-ribbon-action')?.getAttribute('aria-label')).toBe('Play');
		expect(document.querySelector('.status-bar-item')?.textContent).toBe('Busy');

		await app.plugins.disablePlugin('test-plugin');
		const ticked = ticks;
		document.body.click();
		await pause(10);
		expect([clicks, ticks]).toEqual([1, ticked]);
		expect(app.commands.commands).toEqual({});
		expect(document.querySelectorAll('.side-dock-ribbon-action, .status-bar-item')).toHaveLength(0);
	});

	test('gets null for data that was never saved, its own data back, and an error for data that is no JSON', async () => {
		const disk = new MemoryDisk();
		app = await createApp({ disk });
		const plugin = await app.loadPlugin(manifest, class extends Plugin {});
		expect(await plugin.loadData()).toBeNull();
		await plugin.saveData({ version: 1 });
		expect(disk.text('.obsidian/plugins/test-plugin/data.json')).toBe('{\n  "version": 1\n}');
		expect(await plugin.loadData()).toEqual({ version: 1 });
		disk.put('.obsidian/plugins/test-plugin/data.json', '{ "version": ');
		await expect(plugin.loadData()).rejects.toThrow(SyntaxError);
	});

	test('hears of settings that another program wrote, and not of its own', async () => {
		let heard = 0;
		class Synced extends Plugin {
			override onExternalSettingsChange() {
				heard += 1;
			}
		}
		const disk = new MemoryDisk({}, { watchDelay: 1 });
		app = await createApp({ disk });
		const plugin = await app.loadPlugin(manifest, Synced);
		await plugin.saveData({ by: 'us' });
		await pause(10);
		expect(heard).toBe(0);
		disk.put('.obsidian/plugins/test-plugin/data.json', '{"by":"them"}');
		await pause(10);
		expect(heard).toBe(1);
	});

	test('is a child of nobody: two may be enabled, and a second enabling changes nothing', async () => {
		let loads = 0;
		class Counted extends Plugin {
			override onload() {
				loads += 1;
			}
		}
		app = await createApp({ disk: new MemoryDisk() });
		const other: PluginManifest = { ...manifest, id: 'other' };
		await app.loadPlugin(manifest, Counted);
		await app.loadPlugin(other, Counted);
		await app.plugins.enablePlugin('other');
		expect(loads).toBe(2);
		await expect(app.plugins.enablePlugin('missing')).rejects.toThrow('no plugin missing');
	});
});

describe('commands', () => {
	test('are listed and run only while they are available', async () => {
		let available = false;
		const ran: string[] = [];
		class Commanding extends Plugin {
			override onload() {
				this.addCommand({
					id: 'checked',
					name: 'Checked',
					checkCallback: (checking) => {
						if (available && !checking) ran.push('checked');
						return available;
					},
				});
				this.addCommand({ id: 'editor', name: 'Editor', editorCallback: (editor) => void ran.push(editor.getValue()) });
				this.addCommand({ id: 'phone', name: 'Phone', mobileOnly: true, callback: () => undefined });
			}
		}
		app = await createApp({ disk: new MemoryDisk({ 'Note.md': 'words' }) });
		await app.loadPlugin(manifest, Commanding);
		expect(app.commands.listCommands()).toEqual([]);
		expect(app.commands.executeCommandById('test-plugin:checked')).toBe(false);
		expect(app.commands.executeCommandById('test-plugin:unknown')).toBe(false);

		available = true;
		const leaf = app.workspace.getLeaf(false);
		await leaf.openFile(app.vault.getFileByPath('Note.md') as TFile);
		expect(app.commands.listCommands().map((command) => command.name)).toEqual([
			'Test plugin: Checked',
			'Test plugin: Editor',
		]);
		expect(app.commands.executeCommandById('test-plugin:checked')).toBe(true);
		expect(app.commands.executeCommandById('test-plugin:editor')).toBe(true);
		expect(ran).toEqual(['checked', 'words']);

		await leaf.setViewState({ type: 'markdown', state: { file: 'Note.md', mode: 'preview' } });
		expect(app.commands.executeCommandById('test-plugin:editor')).toBe(false);
		app.emulateMobile(true);
		expect(app.commands.executeCommandById('test-plugin:phone')).toBe(true);
		app.emulateMobile(false);
	});
});
