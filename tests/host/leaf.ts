// Leaves and what holds them: tabs in a split, splits in a window.
import type { OpenViewState, ViewState } from 'obsidian';
import type { App } from './app';
import { Events, reportLater } from './events';
import type { TFile } from './files';
import { setIcon } from './icons';
import type { WorkspaceTabs } from './tabs';
import { setTooltip } from './tooltip';
import { DeferredView, EmptyView, ItemView } from './view';
import type { View } from './view';

let count = 0;

export class WorkspaceLeaf extends Events {
	readonly id = `leaf-${++count}`;
	readonly containerEl = createDiv('workspace-leaf');
	readonly headerEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
	view: View;
	pinned = false;
	/** When it was last the active one: larger is later. */
	usedAt = 0;
	declare parent: WorkspaceTabs;

	constructor(readonly app: App) {
		super();
		this.view = new EmptyView(this);
		this.containerEl.append(this.view.containerEl);
		this.containerEl.addEventListener('pointerdown', () => app.workspace.setActiveLeaf(this));
		this.containerEl.addEventListener('focusin', () => app.workspace.setActiveLeaf(this));
		this.drawHeader();
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView;
	}

	async loadIfDeferred(): Promise<void> {
		if (!this.isDeferred) return;
		const type = this.view.getViewType();
		const state = this.view.getState();
		await this.open(this.app.workspace.makeView(type, this, state));
		await this.view.setState(state, { history: false });
		this.updateHeader();
	}

	async openFile(file: TFile, { state = {}, eState, active = true }: OpenViewState = {}): Promise<void> {
		const type = this.app.workspace.viewTypeFor(file.extension);
		await this.setViewState({ type, state: { ...state, file: file.path }, active }, eState);
	}

	async open(view: View): Promise<View> {
		const before = this.view;
		if (before !== view) await before.end();
		this.view = view;
		this.containerEl.append(view.containerEl);
		await view.start();
		this.updateHeader();
		this.app.workspace.layoutChanged();
		return view;
	}

	getViewState(): ViewState {
		const { view, pinned } = this;
		return { type: view.getViewType(), state: view.getState(), ...(pinned && { pinned }) };
	}

	async setViewState({ type, state = {}, active = false, pinned }: ViewState, eState?: unknown): Promise<void> {
		if (pinned !== undefined) this.pinned = pinned;
		const { workspace } = this.app;
		const { view } = this;
		const kept = view.getViewType() === type && !workspace.isPlaceholder(view);
		if (!kept) {
			const hidden = !active && this.parent.activeLeaf !== this;
			await this.open(
				workspace.deferNew && hidden ? new DeferredView(this, type, state) : workspace.makeView(type, this, state),
			);
		}
		await this.view.setState(state, { history: false });
		this.updateHeader();
		if (active) workspace.setActiveLeaf(this, { focus: true });
		if (eState !== undefined) this.view.setEphemeralState(eState);
		workspace.fileMayHaveChanged();
	}

	getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.trigger('pinned-change', pinned);
	}

	getRoot(): unknown {
		return this.parent.getRoot();
	}

	getContainer(): { win: Window; doc: Document } {
		return this.parent.getContainer();
	}

	detach(): void {
		if (!this.parent.leaves.includes(this)) return;
		this.parent.remove(this);
		void this.view.end().catch(reportLater);
		this.app.workspace.leafGone(this);
	}

	updateHeader(): void {
		this.drawHeader();
		if (this.view instanceof ItemView) this.view.updateTitle();
	}

	private drawHeader(): void {
		const title = this.getDisplayText();
		this.headerEl.empty();
		this.headerEl.dataset['type'] = this.view.getViewType();
		setTooltip(this.headerEl, title);
		const inner = this.headerEl.createDiv('workspace-tab-header-inner');
		setIcon(inner.createDiv('workspace-tab-header-inner-icon'), this.getIcon());
		inner.createDiv({ cls: 'workspace-tab-header-inner-title', text: title });
		const close = inner.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
		setIcon(close, 'x');
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
		inner.addEventListener(
			'click',
			() =>
				void this.app.workspace
					.revealLeaf(this as WorkspaceLeaf)
					.then(() => this.app.workspace.setActiveLeaf(this, { focus: true })),
		);
		inner.addEventListener('contextmenu', (event) => {
			event.preventDefault();
			if (this.view instanceof ItemView) this.view.openPaneMenu(event, 'tab-header');
		});
	}
}
