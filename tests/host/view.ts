// Views: what a leaf shows. Their life: constructed, loaded, opened; closed, unloaded.
import type { App } from './app';
import { Component } from './events';
import { TFile } from './files';
import { setIcon } from './icons';
import type { Scope } from './keyboard';
import type { WorkspaceLeaf } from './leaf';
import { Menu } from './menu';
import { setTooltip } from './tooltip';

export interface ViewResult {
	history: boolean;
}

export abstract class View extends Component {
	readonly app: App;
	icon = 'file';
	navigation = true;
	scope: Scope | null = null;
	readonly containerEl: HTMLElement;

	constructor(readonly leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
		this.containerEl = createDiv('workspace-leaf-content');
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	getIcon(): string {
		return this.icon;
	}

	getState(): Record<string, unknown> {
		return {};
	}

	async setState(_state: unknown, _result: ViewResult): Promise<void> {}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	onResize(): void {}

	onPaneMenu(_menu: Menu, _source: string): void {}

	protected async onOpen(): Promise<void> {}

	protected async onClose(): Promise<void> {}

	/** Called by the leaf. */
	async start(): Promise<void> {
		this.containerEl.dataset['type'] = this.getViewType();
		this.load();
		await this.onOpen();
	}

	/** Called by the leaf. */
	async end(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.remove();
	}
}

export abstract class ItemView extends View {
	readonly contentEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private readonly actionsEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv('view-header');
		this.titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
		this.actionsEl = header.createDiv('view-actions');
		this.addAction('more-vertical', 'More options', (event) => this.openPaneMenu(event, 'more-options'));
		this.contentEl = this.containerEl.createDiv('view-content');
	}

	/** A button of the view's header, before those that are there. */
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = this.actionsEl.createEl('button', { cls: 'clickable-icon view-action', prepend: true });
		setIcon(button, icon);
		setTooltip(button, title);
		button.addEventListener('click', callback);
		return button;
	}

	/** Draws the title anew: on opening, and when what it tells has changed. */
	updateTitle(): void {
		this.titleEl.setText(this.getDisplayText());
	}

	openPaneMenu(event: MouseEvent, source: string): void {
		const menu = new Menu();
		if (this instanceof FileView && this.file)
			this.app.workspace.trigger('file-menu', menu, this.file, source, this.leaf);
		this.onPaneMenu(menu, source);
		menu.addItem((item) =>
			item
				.setSection('close')
				.setTitle('Close')
				.setIcon('x')
				.onClick(() => this.leaf.detach()),
		);
		menu.showAtMouseEvent(event);
	}

	override async start(): Promise<void> {
		await super.start();
		this.updateTitle();
	}
}

export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;

	getDisplayText(): string {
		return this.file?.basename ?? '';
	}

	override onload(): void {
		this.registerEvent(
			this.app.vault.on('rename', (file: unknown) => {
				if (file === this.file && this.file) void this.onRename(this.file);
			}),
		);
		this.registerEvent(
			this.app.vault.on('delete', (file: unknown) => {
				if (file === this.file) this.leaf.detach();
			}),
		);
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null };
	}

	override async setState(state: unknown, _result: ViewResult): Promise<void> {
		const path = (state as { file?: string } | null)?.file;
		const file = path === undefined ? this.file : this.app.vault.getFileByPath(path);
		if (file === this.file) return;
		if (this.file) await this.onUnloadFile(this.file);
		this.file = file;
		if (file) await this.onLoadFile(file);
		this.updateTitle();
	}

	async onLoadFile(_file: TFile): Promise<void> {}

	async onUnloadFile(_file: TFile): Promise<void> {}

	async onRename(_file: TFile): Promise<void> {
		this.updateTitle();
		this.leaf.updateHeader();
	}

	override async end(): Promise<void> {
		if (this.file) await this.onUnloadFile(this.file);
		this.file = null;
		await super.end();
	}
}

/** A new tab, before anything was opened in it. */
export class EmptyView extends ItemView {
	override icon = 'file';

	getViewType(): string {
		return 'empty';
	}

	getDisplayText(): string {
		return 'New tab';
	}
}

/** Stands where a view of this type is wanted but nobody makes one: its plugin is off, or the tab was not looked at yet. */
export class PlaceholderView extends View {
	override navigation = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly type: string,
		private readonly state: Record<string, unknown>,
	) {
		super(leaf);
	}

	getViewType(): string {
		return this.type;
	}

	getDisplayText(): string {
		return this.type;
	}

	override getState(): Record<string, unknown> {
		return this.state;
	}
}

/** A tab of the background: its leaf knows the type and the state, but the view is not made until it is shown. */
export class DeferredView extends PlaceholderView {}
