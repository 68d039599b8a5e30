// The seam between the stand-in app and where its files lie: memory in jest, HTTP in the page.
import { foldName, refuseName } from './disk-rules';
import type { DiskRules } from './disk-rules';

/** What a disk says of one file or folder. `path` is in the real letter case; times are in ms, `size` in bytes. */
export interface Entry {
	path: string;
	dir: boolean;
	size: number;
	ctime: number;
	mtime: number;
}

/** Paths are relative to the vault, with forward slashes and none at either end. Errors carry a `code` as node's do. */
export interface Disk {
	list(): Promise<Entry[]>;
	stat(path: string): Promise<Entry | null>;
	read(path: string): Promise<Uint8Array>;
	write(path: string, data: Uint8Array): Promise<Entry>;
	mkdir(path: string): Promise<void>;
	remove(path: string, recursive: boolean): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	/** Says which path changed, whoever changed it, some time after it happened. */
	watch?(changed: (path: string) => void): void;
}

export class DiskError extends Error {
	constructor(
		readonly code: string,
		detail: string,
	) {
		super(`${code}: ${detail}`);
	}
}

export interface MemoryDiskOptions {
	/** Whose rules for names hold; `linux` unless told. */
	rules?: DiskRules;
	/** Whether `A.md` and `a.md` are one file; what the rules' own system does unless told. */
	insensitive?: boolean;
	/** The longest name in bytes of UTF-8; 255 unless told. */
	nameBytes?: number;
	/** How late a watcher hears of a change, in ms; 10 unless told. */
	watchDelay?: number;
	/** The clock of the disk, in ms. Two writes never get the same time. */
	now?: () => number;
}

interface Stored extends Entry {
	data: Uint8Array;
}

const nothing = new Uint8Array();

/** A disk in memory. `put`, `text` and `tree` are for tests: another program's hands on the same files. */
export class MemoryDisk implements Disk {
	private readonly entries = new Map<string, Stored>();
	private readonly watchers: ((path: string) => void)[] = [];
	private readonly options: Required<MemoryDiskOptions>;
	private lastTime = 0;

	constructor(files: Record<string, string> = {}, options: MemoryDiskOptions = {}) {
		const rules = options.rules ?? 'linux';
		this.options = {
			rules,
			insensitive: rules !== 'linux',
			nameBytes: 255,
			watchDelay: 10,
			now: Date.now,
			...options,
		};
		for (const [path, text] of Object.entries(files)) this.put(path, text);
	}

	/** Writes a file as another program would, with the folders it needs. */
	put(path: string, text: string): void {
		const parts = path.split('/');
		for (let depth = 1; depth < parts.length; depth++) this.makeFolder(parts.slice(0, depth).join('/'));
		this.store(path, new TextEncoder().encode(text));
	}

	/** A file's text now, or null. */
	text(path: string): string | null {
		const found = this.entries.get(this.key(path));
		return found && !found.dir ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.data) : null;
	}

	/** Every file with its text, sorted by path; without the app's own folder. */
	tree(): Record<string, string> {
		const files = [...this.entries.values()].filter((entry) => !entry.dir && !entry.path.startsWith('.obsidian/'));
		files.sort((a, b) => (a.path < b.path ? -1 : 1));
		return Object.fromEntries(files.map((entry) => [entry.path, this.text(entry.path) ?? '']));
	}

	watch(changed: (path: string) => void): void {
		this.watchers.push(changed);
	}

	async list(): Promise<Entry[]> {
		return [...this.entries.values()].map(facts);
	}

	async stat(path: string): Promise<Entry | null> {
		const found = this.entries.get(this.key(path));
		return found ? facts(found) : null;
	}

	async read(path: string): Promise<Uint8Array> {
		const found = this.existing(path);
		if (found.dir) throw new DiskError('EISDIR', `illegal operation on a directory, read '${path}'`);
		return found.data.slice();
	}

	async write(path: string, data: Uint8Array): Promise<Entry> {
		return facts(this.store(path, data.slice()));
	}

	async mkdir(path: string): Promise<void> {
		const parts = path.split('/');
		for (let depth = 1; depth <= parts.length; depth++) this.makeFolder(parts.slice(0, depth).join('/'));
	}

	async remove(path: string, recursive: boolean): Promise<void> {
		const found = this.existing(path);
		const inside = this.inside(found.path);
		if (inside.length > 0 && !recursive) throw new DiskError('ENOTEMPTY', `directory not empty, rmdir '${path}'`);
		for (const entry of [found, ...inside]) this.entries.delete(this.key(entry.path));
		this.tell(found.path);
	}

	async rename(from: string, to: string): Promise<void> {
		const found = this.existing(from);
		this.check(to, 'rename');
		const inside = this.inside(found.path);
		const old = found.path;
		for (const entry of [found, ...inside]) this.entries.delete(this.key(entry.path));
		const target = this.realPath(to);
		for (const entry of [found, ...inside]) {
			entry.path = target + entry.path.slice(old.length);
			this.entries.set(this.key(entry.path), entry);
		}
		this.tell(old);
		this.tell(target);
	}

	private store(path: string, data: Uint8Array): Stored {
		this.check(path, 'open');
		const found = this.entries.get(this.key(path));
		if (found?.dir) throw new DiskError('EISDIR', `illegal operation on a directory, open '${path}'`);
		const mtime = this.tick();
		const entry = found ?? { path: this.realPath(path), dir: false, ctime: mtime, mtime, size: 0, data };
		Object.assign(entry, { data, mtime, size: data.length });
		this.entries.set(this.key(path), entry);
		this.tell(entry.path);
		return entry;
	}

	private makeFolder(path: string): void {
		const found = this.entries.get(this.key(path));
		if (found && !found.dir) throw new DiskError('EEXIST', `file already exists, mkdir '${path}'`);
		if (found) return;
		this.check(path, 'mkdir');
		const time = this.tick();
		const real = this.realPath(path);
		this.entries.set(this.key(path), { path: real, dir: true, size: 0, ctime: time, mtime: time, data: nothing });
		this.tell(real);
	}

	private check(path: string, action: string): void {
		const name = path.slice(path.lastIndexOf('/') + 1);
		const refusal = refuseName(name, this.options.rules);
		if (refusal) throw new DiskError(refusal, `${action} '${path}'`);
		if (new TextEncoder().encode(name).length > this.options.nameBytes)
			throw new DiskError('ENAMETOOLONG', `name too long, ${action} '${path}'`);
		const parent = folderOf(path);
		if (parent && !this.entries.get(this.key(parent))?.dir)
			throw new DiskError('ENOENT', `no such file or directory, ${action} '${path}'`);
	}

	private existing(path: string): Stored {
		const found = this.entries.get(this.key(path));
		if (!found) throw new DiskError('ENOENT', `no such file or directory, '${path}'`);
		return found;
	}

	private inside(folder: string): Stored[] {
		return [...this.entries.values()].filter((entry) => entry.path.startsWith(`${folder}/`));
	}

	/** The path with its folders in the letter case they have on the disk. */
	private realPath(path: string): string {
		const parent = folderOf(path);
		if (!parent) return path;
		const folder = this.entries.get(this.key(parent))?.path ?? parent;
		return `${folder}/${path.slice(parent.length + 1)}`;
	}

	private key(path: string): string {
		return foldName(path, this.options.rules, this.options.insensitive);
	}

	private tick(): number {
		this.lastTime = Math.max(this.options.now(), this.lastTime + 1);
		return this.lastTime;
	}

	private tell(path: string): void {
		for (const changed of this.watchers) setTimeout(() => changed(path), this.options.watchDelay);
	}
}

function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function facts({ path, dir, size, ctime, mtime }: Entry): Entry {
	return { path, dir, size, ctime, mtime };
}
