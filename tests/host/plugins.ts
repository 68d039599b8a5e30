// The plugins of the vault: known by their manifest, enabled and disabled by id.
import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import { reportLater } from './events';
import type { Plugin } from './plugin';

export type HostPluginClass = new (app: App, manifest: PluginManifest) => Plugin;

export class Plugins {
	readonly plugins: Record<string, Plugin> = {};
	readonly manifests: Record<string, PluginManifest> = {};
	private readonly classes = new Map<string, HostPluginClass>();

	constructor(private readonly app: App) {}

	add(manifest: PluginManifest, PluginClass: HostPluginClass): void {
		this.manifests[manifest.id] = manifest;
		this.classes.set(manifest.id, PluginClass);
	}

	async enablePlugin(id: string): Promise<void> {
		const manifest = this.manifests[id];
		const PluginClass = this.classes.get(id);
		if (!manifest || !PluginClass) throw new Error(`There is no plugin ${id}.`);
		if (this.plugins[id]) return;
		const plugin = new PluginClass(this.app, manifest);
		this.plugins[id] = plugin;
		await plugin.start();
	}

	async disablePlugin(id: string): Promise<void> {
		this.plugins[id]?.unload();
		delete this.plugins[id];
	}

	async disableAll(): Promise<void> {
		for (const id of Object.keys(this.plugins)) await this.disablePlugin(id);
	}

	fileChanged(path: string): void {
		for (const plugin of Object.values(this.plugins)) plugin.fileChanged(path).catch(reportLater);
	}
}
