// The app object and its start, in the order in which the real one goes: plugins, then the vault's files, then the layout.
import type * as Obsidian from 'obsidian';
import { Commands } from './commands';
import type { Disk } from './disk';
import { FileManager } from './file-manager';
import { setIconSource } from './icons';
import type { IconSource } from './icons';
import { Keymap, Scope } from './keyboard';
import { MetadataCache } from './metadata-cache';
import { Platform, setMobile, setPlatform } from './platform';
import type { PlatformName } from './platform';
import type { Plugin } from './plugin';
import { Plugins } from './plugins';
import type { HostPluginClass } from './plugins';
import { SettingsWindow } from './settings-window';
import { Vault } from './vault';
import { storageOf, type VaultStorage } from './vault-storage';
import { setLanguage } from './version';
import { adoptWindow } from './windows';
import { Workspace } from './workspace';

export type PluginClass<P extends Obsidian.Plugin = Obsidian.Plugin> = new (
	app: Obsidian.App,
	manifest: Obsidian.PluginManifest,
) => P;

export interface HostOptions {
	disk: Disk;
	platform?: PlatformName;
	/** How long the metadata cache lags behind a file, in ms; 30 unless told. */
	indexDelay?: number;
	/** Where the window's content goes; `document.body` unless told. */
	container?: HTMLElement;
	/** SVG text of an icon of lucide 0.446.0 by its id, or null. None unless told. */
	icons?: IconSource;
	language?: string;
	vaultName?: string;
	/** Plugins enabled before the vault's files are listed: their `onload` sees the burst of `create`. */
	plugins?: { manifest: Obsidian.PluginManifest; PluginClass: PluginClass }[];
}

/** The app as tests, scenarios and the page see it: the public API and those internals that scenarios may touch. */
export interface HostApp extends Obsidian.App {
	commands: {
		commands: Record<string, Obsidian.Command>;
		/** Only those that are available now, as the palette shows them. */
		listCommands(): Obsidian.Command[];
		/** False when there is no such command or it is not available now. */
		executeCommandById(id: string): boolean;
	};
	plugins: {
		plugins: Record<string, Obsidian.Plugin>;
		manifests: Record<string, Obsidian.PluginManifest>;
		enablePlugin(id: string): Promise<void>;
		disablePlugin(id: string): Promise<void>;
	};
	setting: {
		open(): void;
		close(): void;
		openTabById(id: string): Obsidian.SettingTab | null;
		activeTab: Obsidian.SettingTab | null;
		pluginTabs: Obsidian.SettingTab[];
	};
	/** Makes a plugin known and enables it. */
	loadPlugin<P extends Obsidian.Plugin>(manifest: Obsidian.PluginManifest, PluginClass: PluginClass<P>): Promise<P>;
	emulateMobile(mobile: boolean): void;
	/** Resolves when the metadata cache has caught up with every file. */
	whenIndexed(): Promise<void>;
	/** Paths of notes that were changed on disk under a buffer with unsaved words: each is a fault of the writer. */
	readonly merges: string[];
	/** While true, a view set in a tab that is not shown stays deferred. */
	deferNew: boolean;
	/** Disables every plugin, closes every window and takes the app out of the page. */
	quit(): Promise<void>;
}

/** The app object itself. */
export class App {
	readonly scope = new Scope();
	readonly keymap: Keymap;
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly workspace: Workspace;
	readonly commands = new Commands(this);
	readonly plugins = new Plugins(this);
	readonly setting: SettingsWindow;
	readonly ribbonEl: HTMLElement;
	readonly statusBarEl: HTMLElement;
	readonly merges: string[] = [];
	private readonly storage: VaultStorage;
	private readonly rootEl: HTMLElement;
	private readonly release: () => void;

	constructor({ disk, indexDelay = 30, container = document.body, vaultName = 'Vault' }: HostOptions) {
		this.keymap = new Keymap(this.scope, () => this.workspace.activeLeaf?.view.scope ?? null);
		this.release = this.adoptWindow(container.ownerDocument.defaultView ?? window);
		this.vault = new Vault(disk, vaultName);
		this.storage = storageOf(disk);
		this.metadataCache = new MetadataCache(this.vault, indexDelay);
		this.fileManager = new FileManager(this.vault, this.metadataCache, () => this.workspace.saveOpenNotes());
		this.rootEl = container.createDiv('app-container');
		const middle = this.rootEl.createDiv('horizontal-main-container');
		this.ribbonEl = middle.createDiv('workspace-ribbon side-dock-ribbon mod-left').createDiv('side-dock-actions');
		this.workspace = new Workspace(this, middle);
		this.statusBarEl = this.rootEl.createDiv('status-bar');
		this.setting = new SettingsWindow(this);
	}

	get deferNew(): boolean {
		return this.workspace.deferNew;
	}

	set deferNew(defer: boolean) {
		this.workspace.deferNew = defer;
	}

	loadLocalStorage(key: string): unknown {
		return this.storage.load(key);
	}

	saveLocalStorage(key: string, data: unknown): void {
		this.storage.save(key, data);
	}

	isDarkMode(): boolean {
		return activeDocument.body.hasClass('theme-dark');
	}

	adoptWindow(win: Window): () => void {
		return adoptWindow(win, this.keymap.onKey);
	}

	async loadPlugin(manifest: Obsidian.PluginManifest, PluginClass: HostPluginClass): Promise<Plugin> {
		this.plugins.add(manifest, PluginClass);
		await this.plugins.enablePlugin(manifest.id);
		return this.plugins.plugins[manifest.id] as Plugin;
	}

	/** The phone's classes and Platform; what is on the screen already stays as it is. */
	emulateMobile(mobile: boolean): void {
		setMobile(mobile);
		this.showPlatform();
	}

	whenIndexed(): Promise<void> {
		return this.metadataCache.whenIndexed();
	}

	async start({ plugins = [] }: HostOptions): Promise<void> {
		this.showPlatform();
		for (const { manifest, PluginClass } of plugins)
			await this.loadPlugin(manifest, PluginClass as unknown as HostPluginClass);
		await this.vault.open((path) => this.plugins.fileChanged(path));
		this.workspace.becomeReady();
	}

	async quit(): Promise<void> {
		await this.workspace.saveOpenNotes();
		await this.plugins.disableAll();
		this.setting.close();
		this.workspace.closeWindows();
		this.metadataCache.stop();
		this.rootEl.remove();
		this.release();
	}

	private showPlatform(): void {
		const { body } = this.rootEl.doc;
		body.toggleClass('is-mobile', Platform.isMobile);
		body.toggleClass('is-phone', Platform.isPhone);
	}
}

/** Starts the app; resolves when its layout is ready. The metadata cache may still be behind: see `whenIndexed`. */
export async function createApp(options: HostOptions): Promise<HostApp> {
	setPlatform(options.platform ?? 'linux');
	setLanguage(options.language ?? 'en');
	setIconSource(options.icons ?? (() => null));
	const app = new App(options);
	const host = app as unknown as HostApp;
	Object.assign(window, { app: host });
	await app.start(options);
	return host;
}
