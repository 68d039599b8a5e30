// The page of the workbench: the stand-in app on real files, with the built plugin in it.
import type { PluginManifest } from 'obsidian';
import { createApp } from '../host/app';
import type { HostApp } from '../host/app';
import type { PlatformName } from '../host/platform';
import { corePlugins } from './core/core-plugins';
import { HttpDisk } from './http-disk';
import { colorNotes } from './note-colors';
import { loadPluginCode } from './plugin-code';
import { mountWindowBar } from './window-bar';

declare global {
	interface Window {
		/** As in the real app, for scenarios and for the console. */
		app?: HostApp;
	}
}

async function start(): Promise<void> {
	const query = new URLSearchParams(window.location.search);
	const [icons, manifest, PluginClass] = await Promise.all([
		readJson<Record<string, string>>('/icons.json'),
		readJson<PluginManifest>('/plugin/manifest.json'),
		loadPluginCode('/plugin/main.js'),
	]);
	const app = await createApp({
		disk: new HttpDisk(),
		platform: platformOf(navigator.userAgent),
		container: element('app'),
		icons: (id) => icons[id] ?? null,
		vaultName: 'Demo vault',
		plugins: [...corePlugins, { manifest, PluginClass }],
	});
	mountWindowBar(element('window-bar'), app, query);
	colorNotes(app);
	await app.whenIndexed();
	if (query.get('bare') !== '1') await openFirst(app, query.get('open') ?? 'Welcome.md');
	document.body.dataset['workbench'] = 'ready';
}

async function openFirst(app: HostApp, path: string): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file !== null) await app.workspace.getLeaf(false).openFile(file);
}

/** Only for the modifier keys: Mod is Cmd on a Mac. */
function platformOf(userAgent: string): PlatformName {
	if (userAgent.includes('Mac OS')) return 'mac';
	return userAgent.includes('Windows') ? 'windows' : 'linux';
}

async function readJson<T>(address: string): Promise<T> {
	return (await (await fetch(address)).json()) as T;
}

function element(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`The page has no #${id}.`);
	return found;
}

start().catch((error: unknown) => {
	const trouble = document.createElement('pre');
	trouble.className = 'workbench-trouble';
	trouble.textContent = `The workbench could not start.\n\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
	document.body.append(trouble);
	throw error;
});
