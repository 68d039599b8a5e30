// What the plugin is made of, and when each part comes to life. Nothing is read before the layout is ready, nothing is written at all.
import { Plugin } from 'obsidian';
import { strings } from './core/strings';
import { makeApi, type OfficeHoursApi } from './obsidian/api';
import { makeArchiveFeed } from './obsidian/archive-feed';
import { makeCopyDoor } from './obsidian/clipboard';
import { registerCommands } from './obsidian/command-list';
import type { Host } from './obsidian/host';
import { registerMenus } from './obsidian/menus';
import { makeNotices } from './obsidian/notices';
import { openPanel, panelViewType } from './obsidian/open-panel';
import { PanelView } from './obsidian/panel/panel-view';
import { openSettings, type SettingsStore } from './obsidian/settings-store';
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
			keepCopy: () => this.keepCopy(),
		});
		if (problems.length > 0) notices.refuse(problems);
		const archive = makeArchiveFeed(app, store);
		const host: Host = {
			app,
			settings: store,
			archive,
			door: makeWriteDoor(app, (file, text) => archive.noteWritten(file, text)),
			notices,
			copying: makeCopyDoor(app),
			templates: makeTemplateFiles(app),
			now: () => Date.now(),
			zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
		};
		this.settingsStore = store;
		this.api = makeApi(host);

		this.registerView(panelViewType, (leaf) => new PanelView(leaf, host));
		registerCommands(host, {
			add: (command) => this.addCommand(command),
			remove: (id) => this.removeCommand(id),
			register: (event) => this.registerEvent(event),
		});
		registerMenus(app, host, (event) => this.registerEvent(event));
		this.addRibbonIcon('podcast', strings.commands.ribbon, () =>
			notices.guard(strings.commands.openPanel, () => openPanel(app)),
		);
		archive.start((event) => this.registerEvent(event));
		this.register(() => archive.stop());
	}

	override async onExternalSettingsChange(): Promise<void> {
		const problems = (await this.settingsStore?.reload()) ?? [];
		if (problems.length > 0) this.notices.refuse(problems);
	}

	/** Beside the original, in the plugin's own folder: settings are no notes and have no other way there. */
	private async keepCopy(): Promise<void> {
		const folder = this.manifest.dir;
		if (folder === undefined) throw new Error('The folder of the plugin is unknown.');
		const { adapter } = this.app.vault;
		for (let count = 1; ; count++) {
			const copy = `${folder}/data.unreadable-${count}.json`;
			if (await adapter.exists(copy)) continue;
			return adapter.copy(`${folder}/data.json`, copy);
		}
	}
}
