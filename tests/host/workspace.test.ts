import { ItemView, MarkdownView, Modal, Notice, Plugin } from 'obsidian';
import type { TFile, WorkspaceLeaf } from 'obsidian';
import { MemoryDisk, createApp } from './stand-in';
import type { HostApp } from './stand-in';
import { manifest, pause } from './test-plugin';

class Panel extends ItemView {
	readonly opened = true;

	getViewType() {
		return 'panel';
	}

	getDisplayText() {
		return 'Panel';
	}

	override getIcon() {
		return 'mic';
	}

	protected override async onOpen() {
		this.contentEl.createDiv({ text: 'drawn' });
	}
}

class WithPanel extends Plugin {
	override onload() {
		this.registerView('panel', (leaf) => new Panel(leaf));
	}
}

let app: HostApp;
beforeEach(async () => {
	app = await createApp({ disk: new MemoryDisk({ 'A.md': '# A\n\n## Part\n', 'B.md': '[[A#Part]]' }), indexDelay: 1 });
	await app.loadPlugin(manifest, WithPanel);
});
afterEach(() => app.quit());
const file = (path: string) => app.vault.getFileByPath(path) as TFile;

describe('leaves', () => {
	test('a view in the sidebar is drawn, found by its type and by the class names that scenarios use', async () => {
		const leaf = app.workspace.getRightLeaf(false) as WorkspaceLeaf;
		await leaf.setViewState({ type: 'panel', active: true });
		await app.workspace.revealLeaf(leaf);
		expect(app.workspace.getLeavesOfType('panel')).toEqual([leaf]);
		expect(app.workspace.getActiveViewOfType(Panel)?.opened).toBe(true);
		expect(
			document.querySelector('.workspace-leaf.mod-active .workspace-leaf-content[data-type="panel"]')?.textContent,
		).toContain('drawn');
		expect(document.querySelector('.workspace-tab-header[data-type="panel"]')?.getAttribute('aria-label')).toBe(
			'Panel',
		);
		expect(app.workspace.rightSplit.collapsed).toBe(false);
	});

	test('ensureSideLeaf makes one leaf and finds it again', async () => {
		const first = await app.workspace.ensureSideLeaf('panel', 'right');
		expect(await app.workspace.ensureSideLeaf('panel', 'right')).toBe(first);
		expect(app.workspace.getLeavesOfType('panel')).toHaveLength(1);
	});

	test('the file of the note stays the active file while a sidebar has the focus', async () => {
		const told: unknown[] = [];
		app.workspace.on('file-open', (one) => told.push(one?.path));
		app.workspace.on('active-leaf-change', (leaf) => told.push(leaf?.view.getViewType()));
		await app.workspace.getLeaf(false).openFile(file('A.md'));
		await app.workspace.ensureSideLeaf('panel', 'right');
		expect(app.workspace.getActiveFile()?.path).toBe('A.md');
		expect(app.workspace.getActiveViewOfType(MarkdownView)).toBeNull();
		expect(app.workspace.activeEditor?.file?.path).toBe('A.md');
		expect(told).toEqual(['A.md', 'panel']);
	});

	test('getLeaf gives the note in use, a new tab, or a new one when the note in use is pinned', async () => {
		const leaf = app.workspace.getLeaf(false);
		await leaf.openFile(file('A.md'));
		expect(app.workspace.getLeaf(false)).toBe(leaf);
		expect(app.workspace.getLeaf('tab')).not.toBe(leaf);
		leaf.setPinned(true);
		app.workspace.setActiveLeaf(leaf);
		await app.workspace.getLeaf(false).openFile(file('B.md'));
		expect(leaf.getViewState()).toMatchObject({ type: 'markdown', state: { file: 'A.md' } });
	});

	test('a deferred view is not its class until it is shown', async () => {
		await app.workspace.getLeaf(false).openFile(file('A.md'));
		app.deferNew = true;
		const leaf = app.workspace.getLeaf('tab');
		await leaf.setViewState({ type: 'panel' });
		expect(leaf.isDeferred).toBe(true);
		expect(leaf.view).not.toBeInstanceOf(Panel);
		expect(app.workspace.getLeavesOfType('panel')).toEqual([leaf]);
		await app.workspace.revealLeaf(leaf);
		expect(leaf.view).toBeInstanceOf(Panel);
	});

	test('a view whose plugin is disabled leaves a placeholder, and comes back with it', async () => {
		const leaf = await app.workspace.ensureSideLeaf('panel', 'right');
		await app.plugins.disablePlugin('test-plugin');
		await pause();
		expect(leaf.view).not.toBeInstanceOf(Panel);
		expect(leaf.getViewState().type).toBe('panel');
		expect(leaf.view.containerEl.textContent).not.toContain('drawn');
		await app.plugins.enablePlugin('test-plugin');
		await pause();
		expect(leaf.view).toBeInstanceOf(Panel);
	});

	test('closing the last tab leaves an empty one; a deleted note closes its tab', async () => {
		await app.workspace.getLeaf(false).openFile(file('A.md'));
		await app.fileManager.trashFile(file('A.md'));
		const types: string[] = [];
		app.workspace.iterateRootLeaves((leaf) => types.push(leaf.view.getViewType()));
		expect(types).toEqual(['empty']);
		expect(app.workspace.getActiveFile()).toBeNull();
	});

	test('a link opens its note at the heading, and makes a note that is not there', async () => {
		await app.whenIndexed();
		await app.workspace.openLinkText('A#Part', 'B.md');
		expect(app.workspace.activeEditor?.editor?.getCursor()).toEqual({ line: 2, ch: 0 });
		await app.workspace.openLinkText('New one', 'B.md', 'tab');
		expect(app.workspace.getActiveFile()?.path).toBe('New one.md');
	});

	test('layout-change is told once for what happened together', async () => {
		await pause(5);
		let told = 0;
		app.workspace.on('layout-change', () => (told += 1));
		app.workspace.getLeaf('tab');
		app.workspace.getLeaf('tab');
		await pause(5);
		expect(told).toBe(1);
	});
});

describe('menus of a note', () => {
	test('its tab and its "more options" ask plugins for items, with the file and where it was clicked', async () => {
		const asked: string[] = [];
		app.workspace.on('file-menu', (menu, one, source) => {
			asked.push(`${one.path} ${source}`);
			menu.addItem((item) => item.setTitle('Ours'));
		});
		await app.workspace.getLeaf(false).openFile(file('A.md'));
		document.querySelector<HTMLElement>('.view-action[aria-label="More options"]')?.click();
		expect([...document.querySelectorAll('.menu-item-title')].map((item) => item.textContent)).toEqual([
			'Ours',
			'Close',
		]);
		document
			.querySelector('.workspace-tab-header .workspace-tab-header-inner')
			?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(asked).toEqual(['A.md more-options', 'A.md tab-header']);
		expect(document.querySelectorAll('.menu')).toHaveLength(1);
		document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
		expect(document.querySelectorAll('.menu')).toHaveLength(0);
	});
});

describe('another window', () => {
	test('has classes of its own: instanceof is false, instanceOf is true', async () => {
		const opened: Window[] = [];
		app.workspace.on('window-open', (_popout, win) => opened.push(win));
		const leaf = app.workspace.openPopoutLeaf();
		const inside = leaf.getContainer().doc.body.createDiv('inside');
		expect(inside instanceof HTMLElement).toBe(false);
		expect(inside.instanceOf(HTMLElement)).toBe(true);
		expect(inside.win).toBe(opened[0]);
		expect(activeDocument).toBe(inside.doc);
		leaf.detach();
		await pause();
		expect(activeDocument).toBe(document);
	});

	test('takes a leaf over, tells its elements, and is where modals and notices appear', async () => {
		const leaf = await app.workspace.ensureSideLeaf('panel', 'right');
		const moved: Window[] = [];
		leaf.view.containerEl.onWindowMigrated((win) => moved.push(win));
		const { win } = app.workspace.moveLeafToPopout(leaf);
		expect(moved).toEqual([win]);
		expect(leaf.view.containerEl.doc).toBe(win.document);
		expect(app.workspace.getLeavesOfType('panel')).toEqual([leaf]);
		expect(activeWindow).toBe(win);
		new Notice('here', 0);
		new Modal(app).open();
		expect(win.document.querySelectorAll('.notice, .modal')).toHaveLength(2);
		expect(document.querySelectorAll('.notice, .modal')).toHaveLength(0);
	});

	test('counts with its notes', async () => {
		await app.workspace.getLeaf('window').openFile(file('B.md'));
		const paths: (string | undefined)[] = [];
		app.workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof MarkdownView) paths.push(view.file?.path);
		});
		expect(paths).toEqual(['B.md']);
		expect(app.workspace.activeEditor?.file?.path).toBe('B.md');
	});
});
