// A tab of the settings window, declared or drawn by hand, and the pages under it.
import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { App } from './app';
import type { Plugin } from './plugin';
import { ExtraButtonComponent } from './setting-buttons';
import { drawItems, isGroup, isPage } from './setting-definitions';
import type { Drawing } from './setting-definitions';

export abstract class SettingPage {
	readonly rootEl = createDiv('setting-page');
	readonly titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
	readonly containerEl = this.rootEl.createDiv('setting-page-content');
	title = '';

	abstract display(): void;

	hide(): void {
		this.containerEl.empty();
	}
}

class DeclaredPage extends SettingPage {
	constructor(private readonly draw: (containerEl: HTMLElement) => void) {
		super();
	}

	display(): void {
		this.containerEl.empty();
		this.draw(this.containerEl);
	}
}

export abstract class SettingTab {
	icon = '';
	readonly containerEl = createDiv('vertical-tab-content');
	settingItems: SettingDefinitionItem[] = [];
	/** The name beside the window's content; for a plugin its own. */
	name = '';
	private trail: string[] = [];
	private page: SettingPage | null = null;
	private readonly queries = new Map<string, string>();
	private refreshers: (() => void)[] = [];
	private cleanups: (() => void)[] = [];
	private shown = false;

	constructor(readonly app: App) {}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	abstract getControlValue(key: string): unknown;
	abstract setControlValue(key: string, value: unknown): void | Promise<void>;

	/** Asks for the definitions anew and, when the tab is on the screen, draws them: the same page, if it is still there. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.shown) this.draw();
	}

	refreshDomState(): void {
		for (const refresh of this.refreshers) refresh();
	}

	display(): void {}

	hide(): void {
		this.containerEl.empty();
	}

	/** Called by the settings window. */
	show(): void {
		this.shown = true;
		this.trail = [];
		this.settingItems = this.getSettingDefinitions();
		this.draw();
	}

	/** Called by the settings window. */
	leave(): void {
		this.shown = false;
		this.clear();
		this.hide();
	}

	private draw(): void {
		this.clear();
		this.containerEl.empty();
		if (this.settingItems.length === 0) return this.display();
		const path = followTrail(this.settingItems, this.trail);
		this.trail = path.map((page) => page.name);
		const page = path.at(-1);
		if (!page) return drawItems(this.settingItems, this.containerEl, this.drawing());
		this.page = page.page
			? (page.page() as unknown as SettingPage)
			: new DeclaredPage((containerEl) => drawItems(page.items ?? [], containerEl, this.drawing()));
		this.page.title ||= page.name;
		this.drawTitlebar(this.page);
		this.containerEl.append(this.page.rootEl);
		this.page.display();
	}

	private drawTitlebar({ titlebarEl, title }: SettingPage): void {
		titlebarEl.empty();
		new ExtraButtonComponent(titlebarEl)
			.setIcon('chevron-left')
			.setTooltip('Back')
			.onClick(() => this.goTo(this.trail.slice(0, -1)));
		titlebarEl.createSpan({ cls: 'setting-page-title', text: title });
	}

	private goTo(trail: string[]): void {
		this.trail = trail;
		this.draw();
		// Another page begins at its top; one that is drawn anew stays where it was.
		if (this.containerEl.parentElement) this.containerEl.parentElement.scrollTop = 0;
	}

	private drawing(): Drawing {
		const { refreshers, cleanups, queries } = this;
		const openPage = (page: SettingDefinitionPage) => this.goTo([...this.trail, page.name]);
		return { store: this, refreshers, cleanups, queries, openPage };
	}

	private clear(): void {
		this.page?.hide();
		this.page = null;
		for (const cleanup of this.cleanups) cleanup();
		this.cleanups = [];
		this.refreshers = [];
	}
}

export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: App,
		private readonly plugin: Plugin,
	) {
		super(app);
		this.name = plugin.manifest.name;
	}

	get id(): string {
		return this.plugin.manifest.id;
	}

	getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}

	async setControlValue(key: string, value: unknown): Promise<void> {
		this.plugin.settings = { ...(this.plugin.settings as object | undefined), [key]: value };
		await this.plugin.saveData(this.plugin.settings);
	}
}

/** The pages that the names lead to, as far as they are there. */
function followTrail(items: readonly SettingDefinitionItem[], trail: readonly string[]): SettingDefinitionPage[] {
	const [name, ...rest] = trail;
	const pages = items.flatMap((item) => (isGroup(item) ? (item.items ?? []) : [item])).filter(isPage);
	const page = pages.find((one) => one.name === name);
	return page ? [page, ...followTrail(page.items ?? [], rest)] : [];
}
