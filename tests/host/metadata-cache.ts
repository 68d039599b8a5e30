// The metadata cache: late, silent on a rename, and the resolver of links.
import type { CachedMetadata } from 'obsidian';
import { Events } from './events';
import { TFile } from './files';
import type { TAbstractFile } from './files';
import { LinkTargets } from './link-targets';
import { parseMetadata } from './metadata';
import type { Vault } from './vault';

type LinkCounts = Record<string, Record<string, number>>;

export class MetadataCache extends Events {
	resolvedLinks: LinkCounts = {};
	unresolvedLinks: LinkCounts = {};
	private readonly caches = new Map<string, CachedMetadata>();
	private readonly targets: LinkTargets;
	private readonly pending = new Set<TFile>();
	private waiting: (() => void)[] = [];
	private timer: number | null = null;
	private busy = false;
	private stopped = false;

	constructor(
		private readonly vault: Vault,
		private readonly delay: number,
	) {
		super();
		this.targets = new LinkTargets(vault);
		vault.on('create', (file: TAbstractFile) => this.fileAppeared(file));
		vault.on('modify', (file: TAbstractFile) => this.later(file));
		vault.on('rename', (file: TAbstractFile, oldPath: string) => this.fileMoved(file, oldPath));
		vault.on('delete', (file: TAbstractFile) => this.fileGone(file));
	}

	getFileCache(file: TFile): CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return this.targets.find(linkpath, sourcePath);
	}

	/** The shortest text that leads to the file: its name where that is unique, else its whole path. */
	fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
		const text = this.targets.isUnique(file) ? file.name : file.path;
		return omitMdExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
	}

	whenIndexed(): Promise<void> {
		if (!this.isBehind()) return Promise.resolve();
		return new Promise((resolve) => this.waiting.push(resolve));
	}

	stop(): void {
		this.stopped = true;
		if (this.timer !== null) window.clearTimeout(this.timer);
	}

	private isBehind(): boolean {
		return this.busy || this.pending.size > 0 || this.timer !== null;
	}

	private fileAppeared(file: TAbstractFile): void {
		this.targets.forget();
		this.later(file);
	}

	/** The cache goes with the file; no `changed`. Links to it, and from it, are resolved anew. */
	private fileMoved(file: TAbstractFile, oldPath: string): void {
		this.targets.forget();
		const cache = this.caches.get(oldPath);
		this.caches.delete(oldPath);
		this.dropLinks(oldPath);
		if (cache) this.caches.set(file.path, cache);
		this.schedule();
	}

	private fileGone(file: TAbstractFile): void {
		this.targets.forget();
		if (!(file instanceof TFile)) return;
		const before = this.getFileCache(file);
		this.caches.delete(file.path);
		this.pending.delete(file);
		this.dropLinks(file.path);
		if (file.extension === 'md') this.trigger('deleted', file, before);
		this.schedule();
	}

	private later(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		this.pending.add(file);
		this.schedule();
	}

	private schedule(): void {
		if (this.timer !== null || this.stopped) return;
		this.timer = window.setTimeout(() => void this.catchUp(), this.delay);
	}

	private async catchUp(): Promise<void> {
		this.timer = null;
		if (this.busy) return this.schedule();
		this.busy = true;
		const files = [...this.pending];
		this.pending.clear();
		for (const file of files) await this.index(file);
		const fresh = new Set(files);
		for (const path of this.caches.keys()) this.resolveLinks(path, fresh);
		this.busy = false;
		if (this.stopped) return;
		this.trigger('resolved');
		if (!this.isBehind()) for (const resolve of this.waiting.splice(0)) resolve();
	}

	private async index(file: TFile): Promise<void> {
		let text: string;
		try {
			text = await this.vault.cachedRead(file);
		} catch {
			return; // It went away meanwhile; the watcher will say so.
		}
		if (this.stopped || this.vault.getFileByPath(file.path) !== file) return;
		const cache = parseMetadata(text);
		this.caches.set(file.path, cache);
		this.trigger('changed', file, text, cache);
	}

	/** `resolve` fires for notes that were read anew and for those whose links lead elsewhere now. */
	private resolveLinks(path: string, fresh: ReadonlySet<TFile>): void {
		const file = this.vault.getFileByPath(path);
		const cache = this.caches.get(path);
		if (!file || !cache) return;
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
			const name = link.replace(/#.*$/, '');
			const target = name === '' ? file : this.targets.find(name, path);
			const counts = target ? resolved : unresolved;
			const key = target?.path ?? name;
			counts[key] = (counts[key] ?? 0) + 1;
		}
		const same = JSON.stringify(this.resolvedLinks[path]) === JSON.stringify(resolved);
		this.resolvedLinks[path] = resolved;
		this.unresolvedLinks[path] = unresolved;
		if (!same || fresh.has(file)) this.trigger('resolve', file);
	}

	private dropLinks(path: string): void {
		delete this.resolvedLinks[path];
		delete this.unresolvedLinks[path];
	}
}
