// What a plugin is to the app: a component with commands, views, a tab of settings and a data.json.
import type { Command, PluginManifest } from 'obsidian';
import type { App } from './app';
import { Component } from './events';
import { setIcon } from './icons';
import type { PluginSettingTab } from './setting-tab';
import { setTooltip } from './tooltip';
import type { ViewCreator } from './workspace';

export abstract class Plugin extends Component {
	settings: unknown;
	/** When the app last wrote this plugin's data, as the disk says; another time means another program. */
	private savedAt: number | null = null;

	constructor(
		readonly app: App,
		readonly manifest: PluginManifest,
	) {
		super();
	}

	onExternalSettingsChange?(): unknown;

	addCommand(command: Command): Command {
		const { id, name } = this.manifest;
		command.id = `${id}:${command.id}`;
		command.name = `${name}: ${command.name}`;
		this.app.commands.addCommand(command);
		this.register(() => this.app.commands.removeCommand(command.id));
		return command;
	}

	/** By the id it was added with, without the plugin's own. */
	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = this.app.ribbonEl.createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { role: 'button', tabindex: 0 },
		});
		setIcon(button, icon);
		setTooltip(button, title);
		button.addEventListener('click', callback);
		this.register(() => button.remove());
		return button;
	}

	addStatusBarItem(): HTMLElement {
		const item = this.app.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
		this.register(() => item.remove());
		return item;
	}

	addSettingTab(tab: PluginSettingTab): void {
		this.app.setting.addTab(tab);
		this.register(() => this.app.setting.removeTab(tab));
	}

	registerView(type: string, creator: ViewCreator): void {
		this.app.workspace.registerView(type, creator);
		this.register(() => this.app.workspace.unregisterView(type));
	}

	/** Null when nothing was saved yet. Throws when the file cannot be read as JSON. */
	async loadData(): Promise<unknown> {
		const { adapter } = this.app.vault;
		if (!(await adapter.exists(this.dataPath))) return null;
		const text = await adapter.read(this.dataPath);
		this.savedAt = (await adapter.stat(this.dataPath))?.mtime ?? null;
		return JSON.parse(text) as unknown;
	}

	async saveData(data: unknown): Promise<void> {
		const { adapter } = this.app.vault;
		await adapter.mkdir(this.folder);
		await adapter.write(this.dataPath, JSON.stringify(data, null, 2));
		this.savedAt = (await adapter.stat(this.dataPath))?.mtime ?? null;
	}

	/** Called by the app when the disk says that a file changed. */
	async fileChanged(path: string): Promise<void> {
		if (path !== this.dataPath) return;
		const stat = await this.app.vault.adapter.stat(path);
		if (!stat || stat.mtime === this.savedAt) return;
		this.savedAt = stat.mtime;
		await this.onExternalSettingsChange?.();
	}

	/** Called by the app: loads and waits for an `onload` that takes its time. */
	start(): Promise<void> {
		return this.loadNow();
	}

	private get folder(): string {
		return this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
	}

	private get dataPath(): string {
		return `${this.folder}/data.json`;
	}
}
