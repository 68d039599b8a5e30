// The data adapter: text and bytes on a Disk, one operation after another. It does not touch the vault's index.
import type { ListedFiles, Stat } from 'obsidian';
import type { Disk, Entry } from './disk';
import { folderOf, normalizePath } from './paths';

const encoder = new TextEncoder();
/** A byte order mark stays, as in node. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class DataAdapter {
	private tail: Promise<unknown> = Promise.resolve();

	constructor(
		readonly disk: Disk,
		private readonly vaultName: string,
	) {}

	getName(): string {
		return this.vaultName;
	}

	/** Holds the disk until the action is done: nothing comes between its read and its write. */
	queue<T>(action: () => Promise<T>): Promise<T> {
		const result = this.tail.then(action);
		this.tail = result.catch(() => undefined);
		return result;
	}

	/** With `sensitive`, a file in another letter case does not count, even on a disk that takes both for one. */
	exists(path: string, sensitive = false): Promise<boolean> {
		return this.queue(async () => {
			const entry = await this.disk.stat(normalizePath(path));
			return entry !== null && (!sensitive || entry.path === normalizePath(path));
		});
	}

	stat(path: string): Promise<Stat | null> {
		return this.queue(async () => {
			const entry = await this.disk.stat(normalizePath(path));
			return entry && statOf(entry);
		});
	}

	async list(path: string): Promise<ListedFiles> {
		const folder = normalizePath(path) === '/' ? '' : normalizePath(path);
		const entries = (await this.queue(() => this.disk.list())).filter((entry) => folderOf(entry.path) === folder);
		return {
			files: entries.filter((entry) => !entry.dir).map((entry) => entry.path),
			folders: entries.filter((entry) => entry.dir).map((entry) => entry.path),
		};
	}

	read(path: string): Promise<string> {
		return this.queue(() => this.readNow(path));
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		const data = await this.queue(() => this.disk.read(normalizePath(path)));
		return data.slice().buffer;
	}

	write(path: string, text: string): Promise<void> {
		return this.queue(() => this.writeNow(path, text));
	}

	writeBinary(path: string, data: ArrayBuffer): Promise<void> {
		return this.queue(async () => void (await this.disk.write(normalizePath(path), new Uint8Array(data))));
	}

	append(path: string, text: string): Promise<void> {
		return this.queue(async () => this.writeNow(path, (await this.readNow(path)) + text));
	}

	/** Reads, changes and writes as one step. When the change throws, nothing is written. */
	process(path: string, change: (text: string) => string): Promise<string> {
		return this.queue(async () => {
			const text = change(await this.readNow(path));
			await this.writeNow(path, text);
			return text;
		});
	}

	mkdir(path: string): Promise<void> {
		return this.queue(() => this.disk.mkdir(normalizePath(path)));
	}

	remove(path: string): Promise<void> {
		return this.queue(() => this.disk.remove(normalizePath(path), false));
	}

	rmdir(path: string, recursive: boolean): Promise<void> {
		return this.queue(() => this.disk.remove(normalizePath(path), recursive));
	}

	rename(path: string, target: string): Promise<void> {
		return this.queue(() => this.renameNow(normalizePath(path), normalizePath(target)));
	}

	copy(path: string, target: string): Promise<void> {
		return this.queue(async () => {
			if (await this.disk.stat(normalizePath(target))) throw new Error('Destination file already exists!');
			await this.disk.write(normalizePath(target), await this.disk.read(normalizePath(path)));
		});
	}

	/** A change of letter case alone must work where both spellings are one file. */
	async renameNow(path: string, target: string): Promise<void> {
		const there = await this.disk.stat(target);
		const here = await this.disk.stat(path);
		if (there && there.path !== here?.path) throw new Error('Destination file already exists!');
		await this.disk.rename(path, target);
	}

	private async readNow(path: string): Promise<string> {
		return decoder.decode(await this.disk.read(normalizePath(path)));
	}

	private async writeNow(path: string, text: string): Promise<void> {
		await this.disk.write(normalizePath(path), encoder.encode(text));
	}
}

export function statOf(entry: Entry): Stat {
	return { type: entry.dir ? 'folder' : 'file', ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
}
