// The settings window: tabs at the side, the chosen one beside them.
import type { App } from './app';
import { Modal } from './modal';
import type { PluginSettingTab } from './setting-tab';

export class SettingsWindow extends Modal {
	pluginTabs: PluginSettingTab[] = [];
	activeTab: PluginSettingTab | null = null;
	private readonly navEl: HTMLElement;
	private readonly tabEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		this.setTitle('Settings');
		this.contentEl.addClass('vertical-tabs-container');
		this.navEl = this.contentEl.createDiv('vertical-tab-header');
		this.tabEl = this.contentEl.createDiv('vertical-tab-content-container');
	}

	addTab(tab: PluginSettingTab): void {
		this.pluginTabs.push(tab);
		tab.update();
	}

	removeTab(tab: PluginSettingTab): void {
		if (this.activeTab === tab) this.leave();
		this.pluginTabs = this.pluginTabs.filter((other) => other !== tab);
		this.drawNav();
	}

	openTabById(id: string): PluginSettingTab | null {
		const tab = this.pluginTabs.find((one) => one.id === id) ?? null;
		if (!tab || tab === this.activeTab) return tab;
		this.leave();
		this.activeTab = tab;
		this.tabEl.append(tab.containerEl);
		tab.show();
		this.drawNav();
		return tab;
	}

	override onOpen(): void {
		const first = this.activeTab ?? this.pluginTabs[0];
		if (first) this.openTabById(first.id);
	}

	override onClose(): void {
		this.leave();
	}

	private leave(): void {
		this.activeTab?.leave();
		this.activeTab?.containerEl.remove();
		this.activeTab = null;
	}

	private drawNav(): void {
		this.navEl.empty();
		for (const tab of this.pluginTabs) {
			const item = this.navEl.createDiv({
				cls: 'vertical-tab-nav-item',
				text: tab.name,
				attr: { role: 'button', tabindex: 0 },
			});
			item.toggleClass('is-active', tab === this.activeTab);
			item.addEventListener('click', () => this.openTabById(tab.id));
		}
	}
}
