// The app object and its start, in the order in which the real one goes: plugins, then the vault's files, then the layout.
import type * as Obsidian from 'obsidian';
import type { Disk } from './disk';
import type { IconSource } from './icons';
import type { PlatformName } from './platform';

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

export declare function createApp(options: HostOptions): Promise<HostApp>;
