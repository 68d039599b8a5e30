// The shell as main.ts puts it together, around an app with a fault.
import { MarkdownView, Plugin, type Editor } from 'obsidian';
import { makeArchiveFeed } from '../../../src/obsidian/archive-feed';
import { makeCopyDoor } from '../../../src/obsidian/clipboard';
import type { Host } from '../../../src/obsidian/host';
import { makeMessageShelf, type MessageShelf } from '../../../src/obsidian/message/message-shelf';
import { makeNotices } from '../../../src/obsidian/notices';
import { keepSettingsCopy } from '../../../src/obsidian/settings-copy';
import { openSettings } from '../../../src/obsidian/settings-store';
import { makeTemplateFiles } from '../../../src/obsidian/template-files';
import { makeWriteDoor } from '../../../src/obsidian/write/door';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../../host/stand-in';
import { Faults, type Fault } from './faulty-app';

const folder = '.obsidian/plugins/office-hours';
/** The settings file, in the disk of the test so that the oracle sees it. */
export const settingsPath = `${folder}/data.json`;

export interface Whole {
	readonly host: Host;
	readonly shelf: MessageShelf;
	readonly app: HostApp;
	readonly plugin: Plugin;
	readonly disk: Memory;
	readonly faults: Faults;
	/** Opens the note as a host has it before them. */
	show(name: RegExp, mode: 'source' | 'preview'): Promise<void>;
	quit(): Promise<void>;
}

/** 2 March 2026, 09:14 UTC, unless told. */
export const monday = Date.UTC(2026, 2, 2, 9, 14);

class Owner extends Plugin {}

export async function startWhole(
	files: Readonly<Record<string, string>>,
	fault: Fault | null,
	now = monday,
): Promise<Whole> {
	const disk = new MemoryDisk(files);
	const app = await createApp({ disk, indexDelay: 1 });
	await app.whenIndexed();
	const plugin = await app.loadPlugin(
		{
			id: 'office-hours',
			name: 'Office Hours',
			author: 'Test',
			version: '0.1.0',
			minAppVersion: '1.13.4',
			description: 'Test.',
			dir: folder,
		},
		Owner,
	);
	const file = {
		load: (): Promise<unknown> => plugin.loadData(),
		save: (data: unknown) => plugin.saveData(data),
		keepCopy: () => keepSettingsCopy(app, folder),
	};
	const faults = new Faults(fault);
	faults.watch(file, 'settings', ['load', 'save', 'keepCopy']);
	const { store } = await openSettings(file);
	const notices = makeNotices();
	const templates = makeTemplateFiles(app);
	const shelf = makeMessageShelf(app, store, templates, notices);
	const archive = makeArchiveFeed(app, store, shelf);
	const host: Host = {
		app,
		settings: store,
		archive,
		door: makeWriteDoor(app, (written, text) => archive.noteWritten(written, text)),
		notices,
		copying: makeCopyDoor(app),
		templates,
		now: () => now,
		zone: () => 'UTC',
	};
	shelf.start(() => undefined);
	archive.start(() => undefined);
	await archive.ready();
	faults.watch(app.vault, 'vault', ['create', 'createFolder', 'process', 'read', 'cachedRead']);
	faults.watch(app.vault.adapter, 'adapter', ['exists', 'copy']);
	faults.watch(app.fileManager, 'fileManager', ['renameFile']);
	const watched = new Set<Editor>();
	return {
		host,
		shelf,
		app,
		plugin,
		disk,
		faults,
		async show(name, mode) {
			const note = app.vault.getMarkdownFiles().find(({ basename }) => name.test(basename));
			if (note === undefined) throw new Error(`${String(name)} is missing.`);
			const leaf = app.workspace.getLeaf(false);
			await leaf.openFile(note, { state: { mode } });
			const { view } = leaf;
			if (!(view instanceof MarkdownView)) throw new Error('The note did not open.');
			if (!watched.has(view.editor)) faults.watch(view.editor, 'editor', ['transaction'], true);
			watched.add(view.editor);
		},
		async quit() {
			faults.watching = false;
			archive.stop();
			await app.quit();
		},
	};
}
