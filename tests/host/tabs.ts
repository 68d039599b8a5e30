// Groups of tabs, the splits and sidebars that hold them, and the windows around these.
import { Events } from './events';
import type { WorkspaceLeaf } from './leaf';

export class WorkspaceTabs extends Events {
	readonly containerEl: HTMLElement;
	readonly leaves: WorkspaceLeaf[] = [];
	activeLeaf: WorkspaceLeaf | null = null;
	private readonly headersEl: HTMLElement;
	private readonly contentEl: HTMLElement;

	constructor(readonly parent: WorkspaceSplit) {
		super();
		this.containerEl = parent.containerEl.createDiv('workspace-tabs mod-top');
		this.headersEl = this.containerEl
			.createDiv('workspace-tab-header-container')
			.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
		this.contentEl = this.containerEl.createDiv('workspace-tab-container');
	}

	add(leaf: WorkspaceLeaf): void {
		leaf.parent = this;
		this.leaves.push(leaf);
		this.headersEl.append(leaf.headerEl);
		this.contentEl.append(leaf.containerEl);
		if (!this.activeLeaf) this.show(leaf);
		else leaf.containerEl.hide();
	}

	remove(leaf: WorkspaceLeaf): void {
		this.leaves.splice(this.leaves.indexOf(leaf), 1);
		leaf.headerEl.remove();
		leaf.containerEl.remove();
		if (this.activeLeaf !== leaf) return;
		this.activeLeaf = null;
		const next = this.leaves.at(-1);
		if (next) this.show(next);
	}

	/** Brings a tab to the front of its group; it need not become the active leaf of the app. */
	show(leaf: WorkspaceLeaf): void {
		this.activeLeaf = leaf;
		for (const one of this.leaves) {
			one.containerEl.toggle(one === leaf);
			one.headerEl.toggleClass('is-active', one === leaf);
			one.headerEl.setAttr('aria-selected', one === leaf);
		}
	}

	getRoot(): WorkspaceSplit {
		return this.parent;
	}

	getContainer(): WorkspaceSplit {
		return this.parent;
	}
}

/** The middle of a window, or a sidebar. It knows its window, so it serves as the container of its leaves, too. */
export class WorkspaceSplit extends Events {
	readonly containerEl: HTMLElement;
	readonly groups: WorkspaceTabs[] = [];
	collapsed = false;

	constructor(
		readonly win: Window,
		parentEl: HTMLElement,
		readonly kind: 'root' | 'left' | 'right' | 'window',
	) {
		super();
		const side = kind === 'left' || kind === 'right';
		this.containerEl = parentEl.createDiv(
			`workspace-split mod-vertical ${side ? `mod-sidedock mod-${kind}-split` : 'mod-root'}`,
		);
		this.newGroup();
		if (side) this.collapse();
	}

	get doc(): Document {
		return this.win.document;
	}

	get leaves(): WorkspaceLeaf[] {
		return this.groups.flatMap((group) => group.leaves);
	}

	get firstGroup(): WorkspaceTabs {
		return this.groups[0] ?? this.newGroup();
	}

	newGroup(): WorkspaceTabs {
		const group = new WorkspaceTabs(this);
		this.groups.push(group);
		return group;
	}

	expand(): void {
		this.setCollapsed(false);
	}

	collapse(): void {
		this.setCollapsed(true);
	}

	toggle(): void {
		this.setCollapsed(!this.collapsed);
	}

	private setCollapsed(collapsed: boolean): void {
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
		this.containerEl.toggle(!collapsed);
	}
}

/** A pop-out: another window, with its own document and its own classes of elements. */
export class WorkspaceWindow extends WorkspaceSplit {
	constructor(win: Window) {
		const body = win.document.body;
		body.className = `${document.body.className} is-popout-window`;
		for (const style of document.head.querySelectorAll('style, link[rel=stylesheet]'))
			win.document.head.append(win.document.importNode(style, true));
		super(win, body.createDiv('workspace'), 'window');
	}
}
