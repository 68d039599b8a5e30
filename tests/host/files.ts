// Files and folders as the vault's index holds them.
import { folderOf, nameOf } from './paths';
import type { Vault } from './vault';

export abstract class TAbstractFile {
	parent: TFolder | null = null;
	name = '';

	constructor(
		readonly vault: Vault,
		public path: string,
	) {
		this.setPath(path);
	}

	setPath(path: string): void {
		this.path = path;
		this.name = nameOf(path);
	}

	/** The path this had or has in a folder that moved from `from` to `to`. */
	movedPath(from: string, to: string): string {
		return to + this.path.slice(from.length);
	}
}

export class TFile extends TAbstractFile {
	stat = { ctime: 0, mtime: 0, size: 0 };
	declare basename: string;
	declare extension: string;

	override setPath(path: string): void {
		super.setPath(path);
		const dot = this.name.lastIndexOf('.');
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
	}
}

export class TFolder extends TAbstractFile {
	readonly children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

/** Every file and folder under a folder, itself included. */
export function* within(folder: TFolder): Generator<TAbstractFile> {
	yield folder;
	for (const child of folder.children) {
		if (child instanceof TFolder) yield* within(child);
		else yield child;
	}
}

/** The path of the folder that holds this one: `/` for the root. */
export function parentPath(path: string): string {
	return folderOf(path) || '/';
}
