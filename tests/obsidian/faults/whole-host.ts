// The shell as main.ts puts it together, around an app with a fault and with a door whose patience a test can wait for.
import { makeArchiveFeed } from '../../../src/obsidian/archive-feed';
import { makeCopyDoor } from '../../../src/obsidian/clipboard';
import type { Host } from '../../../src/obsidian/host';
import { makeMessageShelf } from '../../../src/obsidian/message/message-shelf';
import { makeNotices } from '../../../src/obsidian/notices';
import { openSettings } from '../../../src/obsidian/settings-store';
import { makeTemplateFiles } from '../../../src/obsidian/template-files';
import { makeWriteDoor } from '../../../src/obsidian/write/door';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../../host/stand-in';
import { Faults, type Fault } from './faulty-app';

/** The settings file, in the disk of the test so that the oracle sees it. */
export const settingsPath = '.obsidian/plugins/office-hours/data.json';

export interface Whole {
	readonly host: Host;
	readonly app: HostApp;
	readonly disk: Memory;
	readonly faults: Faults;
	quit(): Promise<void>;
}

/** 2 March 2026, 09:14 UTC, in every run. */
const now = Date.UTC(2026, 2, 2, 9, 14);

/** Of the door and of the settings, in milliseconds. */
const patience = 20;

export async function startWhole(files: Readonly<Record<string, string>>, fault: Fault | null): Promise<Whole> {
	const disk = new MemoryDisk(files);
	const app = await createApp({ disk, indexDelay: 1 });
	await app.whenIndexed();
	const file = {
		load: async () => JSON.parse(disk.text(settingsPath) ?? 'null') as unknown,
		save: async (data: unknown) => disk.put(settingsPath, JSON.stringify(data)),
		keepCopy: async () => undefined,
	};
	const { store } = await openSettings(file, patience);
	const notices = makeNotices();
	const templates = makeTemplateFiles(app);
	const shelf = makeMessageShelf(app, store, templates, notices);
	const archive = makeArchiveFeed(app, store, shelf);
	const host: Host = {
		app,
		settings: store,
		archive,
		door: makeWriteDoor(app, (written, text) => archive.noteWritten(written, text), patience),
		notices,
		copying: makeCopyDoor(app),
		templates,
		now: () => now,
		zone: () => 'UTC',
	};
	archive.start(() => undefined);
	await archive.ready();
	const faults = new Faults(fault);
	faults.watch(app.vault, 'vault', ['create', 'createFolder', 'process', 'read', 'cachedRead']);
	faults.watch(app.fileManager, 'fileManager', ['renameFile']);
	faults.watch(file, 'settings', ['load', 'save']);
	return {
		host,
		app,
		disk,
		faults,
		async quit() {
			faults.watching = false;
			archive.stop();
			await app.quit();
		},
	};
}
