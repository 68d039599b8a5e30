// The panel in a sidebar: when it is drawn again, and what the workspace keeps of it.
import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { panelViewType } from '../open-panel';
import { makePanel, type Panel } from './panel';

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
		await host.archive.ready();
		panel.refresh();
	}

	protected override async onClose(): Promise<void> {
		this.panel = null;
		this.contentEl.empty();
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), folded: this.panel?.folded() ?? [] };
	}

	override async setState(state: unknown, result: Parameters<ItemView['setState']>[1]): Promise<void> {
		const folded: unknown = typeof state === 'object' && state !== null && 'folded' in state ? state.folded : null;
		if (Array.isArray(folded)) this.panel?.setFolded(folded.filter((key): key is string => typeof key === 'string'));
		await super.setState(state, result);
	}
}
