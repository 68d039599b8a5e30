// Which file a link's text leads to: a path, a path relative to the note, or a name that is looked for in the whole vault.
import type { TFile } from './files';
import { folderOf } from './paths';
import type { Vault } from './vault';

export class LinkTargets {
	/** Files by their name in small letters, with and without the extension of a note; made when first asked for. */
	private byName: Map<string, TFile[]> | null = null;

	constructor(private readonly vault: Vault) {}

	forget(): void {
		this.byName = null;
	}

	isUnique(file: TFile): boolean {
		return this.named(file.name.toLowerCase()).length === 1;
	}

	find(linkpath: string, sourcePath: string): TFile | null {
		if (linkpath === '') return null;
		const folder = folderOf(sourcePath);
		const relative = linkpath.startsWith('.');
		const wanted = (relative ? join(folder, linkpath) : linkpath.replace(/^\//, '')).toLowerCase();
		const name = wanted.slice(wanted.lastIndexOf('/') + 1);
		const found = this.named(name).filter((file) => {
			const path = file.path.toLowerCase();
			const ends = [wanted, `${wanted}.md`];
			return ends.includes(path) || (!relative && ends.some((end) => path.endsWith(`/${end}`)));
		});
		const here = found.filter((file) => folderOf(file.path) === folder);
		return shortest(here.length > 0 ? here : found);
	}

	private named(name: string): TFile[] {
		this.byName ??= this.readNames();
		return this.byName.get(name) ?? [];
	}

	private readNames(): Map<string, TFile[]> {
		const names = new Map<string, TFile[]>();
		for (const file of this.vault.getFiles()) {
			const name = file.name.toLowerCase();
			for (const key of file.extension === 'md' ? [name, name.slice(0, -'.md'.length)] : [name]) {
				const files = names.get(key);
				if (files) files.push(file);
				else names.set(key, [file]);
			}
		}
		return names;
	}
}

function shortest(files: TFile[]): TFile | null {
	return files.reduce<TFile | null>((best, file) => (best && best.path.length <= file.path.length ? best : file), null);
}

function join(folder: string, relative: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of relative.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}
