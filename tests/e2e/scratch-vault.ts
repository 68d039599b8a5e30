// The vault of one scenario file, on disk, and hands on it that do not pass through the app.
import { access, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoFiles } from '../workbench/demo-vault.mjs';
import type { Setting } from './scenario';

export interface ScratchDisk {
	read(file: string): Promise<string>;
	write(file: string, text: string): Promise<void>;
	exists(file: string): Promise<boolean>;
	/** Names of what lies in a folder, sorted. */
	list(folder: string): Promise<string[]>;
}

export interface ScratchVault {
	readonly folder: string;
	readonly disk: ScratchDisk;
	remove(): Promise<void>;
}

export async function makeScratchVault(setting: Setting): Promise<ScratchVault> {
	const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'office-hours-e2e-')));
	const disk = diskOf(folder);
	const demo: Record<string, string> = setting.emptyVault === true ? {} : demoFiles(setting.now.slice(0, 10));
	for (const [file, text] of Object.entries({ ...demo, ...setting.files })) {
		if (text !== null) await disk.write(file, text);
	}
	return { folder, disk, remove: () => rm(folder, { recursive: true, force: true }) };
}

function diskOf(folder: string): ScratchDisk {
	const at = (file: string) => path.join(folder, file);
	return {
		read: (file) => readFile(at(file), 'utf8'),
		write: async (file, text) => {
			await mkdir(path.dirname(at(file)), { recursive: true });
			await writeFile(at(file), text);
		},
		exists: (file) =>
			access(at(file)).then(
				() => true,
				() => false,
			),
		list: async (inFolder) => (await readdir(at(inFolder))).sort(),
	};
}
