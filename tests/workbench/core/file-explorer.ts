// The file explorer: folders fold, a click opens, a right-click opens the menu to which plugins add.
import type { App, TAbstractFile, WorkspaceLeaf } from '../../host/obsidian';
import { ItemView, Keymap, Menu, Plugin, TFile, TFolder, debounce, setIcon } from '../../host/obsidian';

const viewType = 'file-explorer';

export class FileExplorer extends Plugin {
	override onload(): void {
		const { workspace } = this.app;
		this.registerView(viewType, (leaf) => new FileExplorerView(leaf));
		workspace.onLayoutReady(() => void workspace.ensureSideLeaf(viewType, 'left', { active: false }));
		this.addCommand({ id: 'open', name: 'Show file explorer', callback: () => workspace.leftSplit.expand() });
		this.addRibbonIcon('folder-closed', 'Show or hide the file explorer', () => workspace.leftSplit.toggle());
	}
}

class FileExplorerView extends ItemView {
	override icon = 'folder-closed';
	override navigation = false;
	private readonly unfolded = new Set<string>();
	private readonly redraw = debounce(() => this.draw(), 20);

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.contentEl.addClass('nav-files-container');
	}

	getViewType(): string {
		return viewType;
	}

	getDisplayText(): string {
		return 'Files';
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		for (const event of ['create', 'delete', 'rename']) this.registerEvent(vault.on(event, () => this.redraw()));
		this.registerEvent(workspace.on('file-open', () => this.redraw()));
	}

	protected override async onOpen(): Promise<void> {
		this.draw();
	}

	private draw(): void {
		const scrolled = this.contentEl.scrollTop;
		this.contentEl.empty();
		this.drawChildren(this.app.vault.getRoot(), this.contentEl);
		this.contentEl.scrollTop = scrolled;
	}

	private drawChildren(folder: TFolder, parent: HTMLElement): void {
		for (const child of [...folder.children].sort(foldersFirst)) {
			if (child instanceof TFolder) this.drawFolder(child, parent);
			else if (child instanceof TFile) this.drawFile(child, parent);
		}
	}

	private drawFolder(folder: TFolder, parent: HTMLElement): void {
		const open = this.unfolded.has(folder.path);
		const item = parent.createDiv('tree-item nav-folder');
		item.toggleClass('is-collapsed', !open);
		const title = item.createDiv({
			cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
			attr: { 'data-path': folder.path, role: 'button', tabindex: 0, 'aria-expanded': String(open) },
		});
		setIcon(title.createDiv('tree-item-icon collapse-icon'), 'chevron-down');
		title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name, attr: { dir: 'auto' } });
		onPress(title, () => {
			if (open) this.unfolded.delete(folder.path);
			else this.unfolded.add(folder.path);
			this.draw();
		});
		title.addEventListener('contextmenu', (event) => this.openMenu(folder, event));
		if (open) this.drawChildren(folder, item.createDiv('tree-item-children nav-folder-children'));
	}

	private drawFile(file: TFile, parent: HTMLElement): void {
		const title = parent.createDiv('tree-item nav-file').createDiv({
			cls: 'tree-item-self nav-file-title is-clickable',
			attr: { 'data-path': file.path, role: 'button', tabindex: 0, title: file.basename },
		});
		title.toggleClass('is-active', file === this.app.workspace.getActiveFile());
		title.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.basename, attr: { dir: 'auto' } });
		onPress(title, (event) => void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file));
		title.addEventListener('contextmenu', (event) => this.openMenu(file, event));
	}

	private openMenu(file: TAbstractFile, event: MouseEvent): void {
		event.preventDefault();
		const menu = new Menu();
		if (file instanceof TFile) addOpening(menu, this.app, file);
		this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
		menu.addItem((item) =>
			item
				.setSection('danger')
				.setTitle('Delete')
				.setIcon('trash-2')
				.setWarning(true)
				.onClick(() => this.app.fileManager.trashFile(file)),
		);
		menu.showAtMouseEvent(event);
	}
}

function addOpening(menu: Menu, app: App, file: TFile): void {
	menu.addItem((item) =>
		item
			.setSection('open')
			.setTitle('Open in new tab')
			.setIcon('file-plus')
			.onClick(() => app.workspace.getLeaf(true).openFile(file)),
	);
}

function onPress(element: HTMLElement, act: (event: MouseEvent | KeyboardEvent) => void): void {
	element.addEventListener('click', act);
	element.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') act(event);
	});
}

function foldersFirst(one: TAbstractFile, other: TAbstractFile): number {
	const folders = Number(other instanceof TFolder) - Number(one instanceof TFolder);
	return folders || one.name.localeCompare(other.name, 'en', { numeric: true });
}
