// What the plugin is made of, and when each part comes to life. Nothing is read before the layout is ready, nothing is written at all.
import { Plugin } from 'obsidian';
import { strings } from './core/strings';
import { makeApi, type OfficeHoursApi } from './obsidian/api';
import { makeArchiveFeed } from './obsidian/archive-feed';
import { makeCopyDoor } from './obsidian/clipboard';
import { registerCommands } from './obsidian/command-list';
import { makeDeviceZone } from './obsidian/device-zone';
import type { Host } from './obsidian/host';
import { registerMenus } from './obsidian/menus';
import { makeMessageShelf } from './obsidian/message/message-shelf';
import { makeNotices } from './obsidian/notices';
import { openPanel, panelViewType } from './obsidian/open-panel';
import { PanelView } from './obsidian/panel/panel-view';
import { keepSettingsCopy } from './obsidian/settings-copy';
import { openSettings, type SettingsStore } from './obsidian/settings-store';
import { SettingsTab } from './obsidian/settings-tab/settings-tab';
import { startStatusBar } from './obsidian/status-bar';
import { makeTemplateFiles } from './obsidian/template-files';
import { makeWriteDoor } from './obsidian/write/door';

export default class OfficeHours extends Plugin {
	/** For other plugins and scripts: `app.plugins.plugins['office-hours'].api`. */
	api: OfficeHoursApi | undefined;
	private settingsStore: SettingsStore | undefined;
	private readonly notices = makeNotices();

	override async onload(): Promise<void> {
		const { app, notices } = this;
		const { store, problems } = await openSettings({
			load: () => this.loadData(),
			save: (data) => this.saveData(data),
			keepCopy: () => keepSettingsCopy(app, this.manifest.dir),
		});
		if (problems.length > 0) notices.refuse(problems);
		const templates = makeTemplateFiles(app);
		const shelf = makeMessageShelf(app, store, templates, notices);
		const archive = makeArchiveFeed(app, store, shelf);
		const host: Host = {
			app,
			settings: store,
			archive,
			door: makeWriteDoor(app, (file, text) => archive.noteWritten(file, text)),
			notices,
			copying: makeCopyDoor(app),
			templates,
			now: () => Date.now(),
			zone: makeDeviceZone(() => Date.now()),
		};
		this.settingsStore = store;
		this.api = makeApi(host);

		this.registerView(panelViewType, (leaf) => new PanelView(leaf, host));
		registerCommands(host, shelf, {
			add: (command) => this.addCommand(command),
			remove: (id) => this.removeCommand(id),
		});
		registerMenus(app, host, (event) => this.registerEvent(event));
		this.addRibbonIcon('podcast', strings.commands.ribbon, () =>
			notices.guard(strings.commands.openPanel, () => openPanel(app)),
		);
		startStatusBar(
			host,
			() => this.addStatusBarItem(),
			(end) => this.register(end),
		);
		const tab = new SettingsTab(app, this, host);
		this.addSettingTab(tab);
		this.register(store.onChange(() => tab.settingsChanged()));
		shelf.start((event) => this.registerEvent(event));
		archive.start((event) => this.registerEvent(event));
		this.register(() => archive.stop());
	}

	override async onExternalSettingsChange(): Promise<void> {
		const problems = (await this.settingsStore?.reload()) ?? [];
		if (problems.length > 0) this.notices.refuse(problems);
	}
}
