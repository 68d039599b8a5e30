// The plugin in the stand-in app, and the hands of a host: for tests of dialogs.
import { MarkdownView } from 'obsidian';
import type { ShowProfile } from '../../src/core/show/profile';
import { defaultSettings, defaultShow } from '../../src/core/settings/defaults';
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { manifest } from './plugin-manifest';
import { until } from './until';

export { until };

export interface Vault {
	readonly app: HostApp;
	readonly disk: Memory;
	/** Every plain text that was put on the clipboard, in order. */
	clipboard(): readonly string[];
}

/** Starts the app with these files; `show` changes the built-in show. */
export async function startVault(files: Record<string, string>, show: Partial<ShowProfile> = {}): Promise<Vault> {
	const copied: string[] = [];
	Object.assign(globalThis, { ClipboardItem: undefined });
	Object.defineProperty(window.navigator, 'clipboard', {
		configurable: true,
		value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
	});
	const settings = { ...defaultSettings, shows: [{ ...defaultShow, ...show }] };
	const disk = new MemoryDisk({ '.obsidian/plugins/office-hours/data.json': JSON.stringify(settings), ...files });
	const app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await (app.plugins.plugins['office-hours'] as OfficeHours).api?.ready();
	return { app, disk, clipboard: () => copied };
}

export async function open({ app }: Vault, note: string): Promise<MarkdownView> {
	const file = app.vault.getFileByPath(note);
	if (file === null) throw new Error(`${note} is missing.`);
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(file);
	if (!(leaf.view instanceof MarkdownView)) throw new Error('The note did not open.');
	return leaf.view;
}

export function run({ app }: Vault, command: string): boolean {
	return app.commands.executeCommandById(`office-hours:${command}`);
}

export const notices = () => [...document.querySelectorAll<HTMLElement>('.notice')];
export const said = (text: string) => notices().some(({ textContent }) => textContent?.includes(text));

/** Presses the first button whose words fit, as soon as it is there. */
export async function press(fits: string | ((text: string) => boolean)): Promise<void> {
	const find = () =>
		[...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
			typeof fits === 'string' ? textContent === fits : fits(textContent ?? ''),
		);
	await until(() => find() !== undefined);
	find()?.click();
}

export function clear(): void {
	document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());
}
