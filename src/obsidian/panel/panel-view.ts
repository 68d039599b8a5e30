// The panel in a sidebar: when it is drawn again, and what the workspace keeps of it.
import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { panelViewType } from '../open-panel';
import { makePanel, type Panel, type PanelState } from './panel';

/** The countdown is in minutes. */
const minute = 60_000;

export class PanelView extends ItemView {
	private panel: Panel | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly host: Host,
	) {
		super(leaf);
	}

	override getViewType(): string {
		return panelViewType;
	}

	override getDisplayText(): string {
		return strings.panel.name;
	}

	override getIcon(): string {
		return 'podcast';
	}

	protected override async onOpen(): Promise<void> {
		const { host } = this;
		const panel = makePanel(host, this.contentEl, () => this.app.workspace.requestSaveLayout());
		this.panel = panel;
		this.register(host.archive.onChange(() => panel.refresh()));
		this.register(host.settings.onChange(() => panel.refresh()));
		this.registerEvent(this.app.workspace.on('file-open', () => panel.refresh()));
		this.registerInterval(window.setInterval(() => panel.refresh(), minute));
		// Not waited for: the app opens its views before the layout is ready, and the index is made after that.
		panel.refresh();
	}

	override onResize(): void {
		this.panel?.resized();
	}

	protected override async onClose(): Promise<void> {
		this.panel = null;
		this.contentEl.empty();
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.panel?.state() };
	}

	override async setState(state: unknown, result: Parameters<ItemView['setState']>[1]): Promise<void> {
		this.panel?.setState(readState(state));
		await super.setState(state, result);
	}
}

/** What a workspace file holds may have been written by another version. */
function readState(state: unknown): Partial<PanelState> {
	if (typeof state !== 'object' || state === null) return {};
	const { folded, phases, show } = state as Record<string, unknown>;
	const isFlag = (entry: readonly [string, unknown]): entry is [string, boolean] => typeof entry[1] === 'boolean';
	return {
		...(Array.isArray(folded) && { folded: folded.filter((key): key is string => typeof key === 'string') }),
		...(typeof phases === 'object' &&
			phases !== null && { phases: Object.fromEntries(Object.entries(phases).filter(isFlag)) }),
		...(typeof show === 'string' && { show }),
	};
}
