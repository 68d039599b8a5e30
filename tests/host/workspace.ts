// The workspace: which leaves there are, which one is active, and what is told when that changes.
import type { OpenViewState, PaneType, ViewState } from 'obsidian';
import type { App } from './app';
import { debounce } from './debounce';
import { Events, reportLater } from './events';
import type { TFile } from './files';
import { WorkspaceLeaf } from './leaf';
import { MarkdownView, TextFileView } from './markdown-view';
import { tellMigration } from './dom';
import { Popouts } from './popouts';
import { WorkspaceSplit } from './tabs';
import type { WorkspaceWindow } from './tabs';
import { EmptyView, FileView, PlaceholderView } from './view';
import type { View } from './view';
import { setActiveWindow } from './windows';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	readonly leftSplit: WorkspaceSplit;
	readonly rootSplit: WorkspaceSplit;
	readonly rightSplit: WorkspaceSplit;
	activeLeaf: WorkspaceLeaf | null = null;
	layoutReady = false;
	/** While true, views of tabs in the background are not made until they are shown. */
	deferNew = false;
	private readonly popouts: Popouts;
	private readonly creators = new Map<string, ViewCreator>();
	private whenReady: (() => unknown)[] = [];
	private clock = 0;
	private lastFile: TFile | null = null;

	/** Told later, once for all that happened at the same moment. */
	readonly layoutChanged = debounce(() => this.trigger('layout-change'), 0);
	/** Layouts are not saved here: a view asks for it as it does in the app. */
	readonly requestSaveLayout = debounce(() => Promise.resolve(), 0);

	constructor(
		private readonly app: App,
		container: HTMLElement,
	) {
		super();
		this.containerEl = container.createDiv('workspace');
		const { win } = container;
		this.popouts = new Popouts(win, app, this);
		this.leftSplit = new WorkspaceSplit(win, this.containerEl, 'left');
		this.rootSplit = new WorkspaceSplit(win, this.containerEl, 'root');
		this.rightSplit = new WorkspaceSplit(win, this.containerEl, 'right');
		this.creators.set('markdown', (leaf) => new MarkdownView(leaf));
		this.creators.set('empty', (leaf) => new EmptyView(leaf));
		this.setActiveLeaf(this.newLeaf(this.rootSplit));
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.whenReady.push(callback);
	}

	/** Called by the app at the end of its start. */
	becomeReady(): void {
		this.layoutReady = true;
		for (const callback of this.whenReady.splice(0)) {
			try {
				callback();
			} catch (error) {
				reportLater(error);
			}
		}
	}

	get activeEditor(): MarkdownView | null {
		const view = this.mostRecent((leaf) => !this.isInSidebar(leaf))?.view;
		return view instanceof MarkdownView && view.file ? view : null;
	}

	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getActiveFile(): TFile | null {
		const view = (this.mostRecent((leaf) => leaf.view instanceof FileView) ?? this.activeLeaf)?.view;
		return view instanceof FileView ? view.file : null;
	}

	getLeaf(newLeaf: PaneType | boolean = false): WorkspaceLeaf {
		if (newLeaf === 'window') return this.openPopoutLeaf();
		if (newLeaf === 'split') return this.newLeaf(this.rootSplit, this.rootSplit.newGroup());
		const free = (leaf: WorkspaceLeaf) => !this.isInSidebar(leaf) && !leaf.pinned && leaf.view.navigation;
		return (newLeaf ? null : this.mostRecent(free)) ?? this.newLeaf(this.rootSplit);
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf | null {
		return this.newLeaf(this.leftSplit, split ? this.leftSplit.newGroup() : undefined);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf | null {
		return this.newLeaf(this.rightSplit, split ? this.rightSplit.newGroup() : undefined);
	}

	async ensureSideLeaf(
		type: string,
		side: 'left' | 'right',
		{
			active = true,
			split = false,
			reveal = true,
			state = {},
		}: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
	): Promise<WorkspaceLeaf> {
		const dock = side === 'left' ? this.leftSplit : this.rightSplit;
		const leaf =
			dock.leaves.find((one) => one.view.getViewType() === type) ??
			this.newLeaf(dock, split ? dock.newGroup() : undefined);
		await leaf.setViewState({ type, active, state: state as Record<string, unknown> });
		if (reveal) await this.revealLeaf(leaf);
		return leaf;
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
	}

	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.allLeaves()) callback(leaf);
	}

	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.allLeaves()) if (!this.isInSidebar(leaf)) callback(leaf);
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		leaf.parent.show(leaf);
		if (this.isInSidebar(leaf)) leaf.parent.parent.expand();
		await leaf.loadIfDeferred();
		this.layoutChanged();
	}

	setActiveLeaf(leaf: WorkspaceLeaf, { focus = false }: { focus?: boolean } = {}): void {
		leaf.usedAt = ++this.clock;
		setActiveWindow(leaf.getContainer().win);
		if (leaf !== this.activeLeaf) {
			this.activeLeaf?.containerEl.removeClass('mod-active');
			this.activeLeaf = leaf;
			leaf.containerEl.addClass('mod-active');
			leaf.parent.show(leaf);
			if (leaf.isDeferred) void leaf.loadIfDeferred().catch(reportLater);
			this.trigger('active-leaf-change', leaf);
		}
		if (
			focus &&
			leaf.view instanceof MarkdownView &&
			!leaf.view.containerEl.contains(leaf.getContainer().doc.activeElement)
		)
			leaf.view.editor.focus();
		this.fileMayHaveChanged();
	}

	async openLinkText(
		linktext: string,
		sourcePath: string,
		newLeaf: PaneType | boolean = false,
		openState: OpenViewState = {},
	): Promise<void> {
		const [path = '', ...subpath] = linktext.split('#');
		const { metadataCache, vault } = this.app;
		const source = vault.getFileByPath(sourcePath);
		const file =
			(path === '' ? source : metadataCache.getFirstLinkpathDest(path, sourcePath)) ??
			(await vault.create(`${path}.md`, ''));
		const heading = subpath.at(-1);
		const line = metadataCache.getFileCache(file)?.headings?.find((one) => one.heading === heading)?.position
			.start.line;
		await this.getLeaf(newLeaf).openFile(file, { ...(line !== undefined && { eState: { line } }), ...openState });
	}

	openPopoutLeaf(): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app);
		this.popouts.open().firstGroup.add(leaf);
		this.setActiveLeaf(leaf);
		return leaf;
	}

	moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
		leaf.parent.remove(leaf);
		const popout = this.popouts.open();
		popout.firstGroup.add(leaf);
		tellMigration(leaf.containerEl, popout.win);
		this.setActiveLeaf(leaf);
		this.layoutChanged();
		return popout;
	}

	/** Saves every note with unsaved words now. */
	async saveOpenNotes(): Promise<void> {
		for (const { view } of this.allLeaves()) if (view instanceof TextFileView) await view.save();
	}

	closeWindows(): void {
		this.popouts.closeAll();
	}

	registerView(type: string, creator: ViewCreator): void {
		if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.creators.set(type, creator);
		this.rebuild(type);
	}

	unregisterView(type: string): void {
		this.creators.delete(type);
		this.rebuild(type);
	}

	makeView(type: string, leaf: WorkspaceLeaf, state: Record<string, unknown>): View {
		return this.creators.get(type)?.(leaf) ?? new PlaceholderView(leaf, type, state);
	}

	isPlaceholder(view: View): boolean {
		return view instanceof PlaceholderView;
	}

	viewTypeFor(extension: string): string {
		return extension === 'md' ? 'markdown' : 'empty';
	}

	/** Called by a leaf that went. */
	leafGone(leaf: WorkspaceLeaf): void {
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			this.setActiveLeaf(this.mostRecent((one) => !this.isInSidebar(one)) ?? this.newLeaf(this.rootSplit));
		}
		this.popouts.closeEmpty();
		this.layoutChanged();
	}

	/** Tells `file-open` when another file is in front than before. */
	fileMayHaveChanged(): void {
		const file = this.getActiveFile();
		if (file === this.lastFile) return;
		this.lastFile = file;
		this.trigger('file-open', file);
	}

	private newLeaf(split: WorkspaceSplit, group = split.firstGroup): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app);
		group.add(leaf);
		this.layoutChanged();
		return leaf;
	}

	private allLeaves(): WorkspaceLeaf[] {
		return [this.rootSplit, this.leftSplit, this.rightSplit, ...this.popouts.all()].flatMap((split) => split.leaves);
	}

	private mostRecent(fits: (leaf: WorkspaceLeaf) => boolean): WorkspaceLeaf | null {
		const leaves = this.allLeaves().filter(fits);
		return leaves.reduce<WorkspaceLeaf | null>(
			(best, leaf) => (best && best.usedAt >= leaf.usedAt ? best : leaf),
			null,
		);
	}

	private isInSidebar(leaf: WorkspaceLeaf): boolean {
		return leaf.parent.parent === this.leftSplit || leaf.parent.parent === this.rightSplit;
	}

	/** A view whose plugin came or went is made anew: a placeholder while there is nobody to make it. */
	private rebuild(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) {
			const { state = {} }: ViewState = leaf.getViewState();
			void leaf.open(this.makeView(type, leaf, state)).catch(reportLater);
		}
	}
}
