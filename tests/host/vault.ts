// The vault: an index of files and folders over the adapter. The disk is asked before anything is made or moved; lookups ask the index.
import { DataAdapter, statOf } from './adapter';
import type { Disk, Entry } from './disk';
import { Events } from './events';
import { TAbstractFile, TFile, TFolder, parentPath, within } from './files';
import { checkPath, isHidden, normalizePath } from './paths';

export class Vault extends Events {
	readonly adapter: DataAdapter;
	readonly configDir = '.obsidian';
	private readonly index = new Map<string, TAbstractFile>();
	private readonly texts = new Map<string, string>();

	constructor(
		private readonly disk: Disk,
		private readonly vaultName: string,
	) {
		super();
		this.adapter = new DataAdapter(disk, vaultName);
		this.index.set('/', new TFolder(this, '/'));
	}

	/** Lists the disk, with a `create` for everything there, then follows it. */
	async open(outside: (path: string) => void): Promise<void> {
		const entries = await this.disk.list();
		entries.sort((a, b) => (a.path < b.path ? -1 : 1));
		for (const entry of entries) this.addEntry(entry);
		this.disk.watch?.((path) => void this.reconcile(path).then(() => outside(path)));
	}

	getName(): string {
		return this.vaultName;
	}

	getRoot(): TFolder {
		return this.index.get('/') as TFolder;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.index.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const found = this.index.get(path);
		return found instanceof TFile ? found : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const found = this.index.get(path);
		return found instanceof TFolder ? found : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.index.values()];
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	getAllFolders(includeRoot = false): TFolder[] {
		const folders = this.getAllLoadedFiles().filter((file) => file instanceof TFolder);
		return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
	}

	/** Answers null for a path with a dot folder: such a file is written, but not indexed. */
	create(path: string, text: string): Promise<TFile> {
		return this.createBinary(path, new TextEncoder().encode(text).buffer);
	}

	async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
		checkPath(path);
		const target = normalizePath(path);
		const entry = await this.adapter.queue(async () => {
			if (await this.disk.stat(target)) throw new Error('File already exists.');
			return this.disk.write(target, new Uint8Array(data));
		});
		return this.addEntry(entry) as TFile;
	}

	async createFolder(path: string): Promise<TFolder> {
		checkPath(path);
		const target = normalizePath(path);
		const entry = await this.adapter.queue(async () => {
			if (await this.disk.stat(target)) throw new Error('Folder already exists.');
			await this.disk.mkdir(target);
			return this.disk.stat(target);
		});
		return this.addEntry(entry as Entry) as TFolder;
	}

	async read(file: TFile): Promise<string> {
		const text = await this.adapter.read(file.path);
		this.texts.set(file.path, text);
		return text;
	}

	/** What was last read, until the watcher says that the file changed. */
	async cachedRead(file: TFile): Promise<string> {
		return this.texts.get(file.path) ?? this.read(file);
	}

	readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	async modify(file: TFile, text: string): Promise<void> {
		await this.adapter.write(file.path, text);
		await this.reconcile(file.path);
	}

	async append(file: TFile, text: string): Promise<void> {
		await this.adapter.append(file.path, text);
		await this.reconcile(file.path);
	}

	async process(file: TFile, change: (text: string) => string): Promise<string> {
		const text = await this.adapter.process(file.path, change);
		await this.reconcile(file.path);
		return text;
	}

	async delete(file: TAbstractFile, force = false): Promise<void> {
		await this.adapter.rmdir(file.path, force || file instanceof TFile);
		this.drop(file);
	}

	/** Into the vault's own trash folder, whichever was asked for: a test's system has no bin to fill. */
	async trash(file: TAbstractFile, _system: boolean): Promise<void> {
		await this.adapter.mkdir('.trash');
		await this.adapter.rename(file.path, `.trash/${file.name}`);
		this.drop(file);
	}

	async rename(file: TAbstractFile, newPath: string): Promise<void> {
		checkPath(newPath);
		const target = normalizePath(newPath);
		await this.adapter.rename(file.path, target);
		this.move(file, target);
	}

	/** Brings the index to what the disk says of a path. Nothing happens when the index knows it already. */
	async reconcile(path: string): Promise<void> {
		if (isHidden(path)) return;
		const entry = await this.adapter.queue(() => this.disk.stat(path));
		const known = this.index.get(path);
		if (!entry || entry.path !== path) {
			if (known) this.drop(known);
		} else if (!known) {
			this.addEntry(entry);
		} else if (known instanceof TFile && (known.stat.mtime !== entry.mtime || known.stat.size !== entry.size)) {
			this.setStat(known, entry);
			this.texts.delete(path);
			this.trigger('modify', known);
		}
	}

	private addEntry(entry: Entry): TAbstractFile | null {
		if (isHidden(entry.path)) return null;
		const known = this.index.get(entry.path);
		if (known) return known;
		const file = entry.dir ? new TFolder(this, entry.path) : new TFile(this, entry.path);
		if (file instanceof TFile) this.setStat(file, entry);
		this.index.set(file.path, file);
		this.attach(file);
		this.trigger('create', file);
		return file;
	}

	private setStat(file: TFile, entry: Entry): void {
		const { ctime, mtime, size } = statOf(entry);
		file.stat = { ctime, mtime, size };
	}

	private attach(file: TAbstractFile): void {
		file.parent = this.getFolderByPath(parentPath(file.path));
		file.parent?.children.push(file);
	}

	private detach(file: TAbstractFile): void {
		const siblings = file.parent?.children;
		siblings?.splice(siblings.indexOf(file), 1);
	}

	private drop(file: TAbstractFile): void {
		this.detach(file);
		for (const one of file instanceof TFolder ? [...within(file)].reverse() : [file]) {
			this.index.delete(one.path);
			this.texts.delete(one.path);
			this.trigger('delete', one);
		}
	}

	private move(file: TAbstractFile, target: string): void {
		const from = file.path;
		this.detach(file);
		for (const one of file instanceof TFolder ? [...within(file)] : [file]) {
			const old = one.path;
			this.index.delete(old);
			this.texts.delete(old);
			one.setPath(one.movedPath(from, target));
			this.index.set(one.path, one);
			if (one === file) this.attach(one);
			this.trigger('rename', one, old);
		}
	}
}
