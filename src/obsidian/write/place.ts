// Where a new file may go: inside the vault, in folders made level by level, never beside a twin in other letters (hazards 38, 39, 41, 47).
import { normalizePath, TFolder, type App, type TAbstractFile } from 'obsidian';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { reasonOf } from './refusal';

const texts = strings.write;

/** The path as the vault writes it; refused when it leaves the vault or goes into a hidden folder, such as the app's own. */
export function placeFor(path: string, doing: string): string | Problem {
	const normal = normalizePath(path);
	const hidden = path.split(/[\\/]/).some((part) => part.startsWith('.'));
	if (hidden || normal === '/' || normal === '' || /^[A-Za-z]:|^~/.test(path)) {
		return problem('place-outside', texts.refusedFile(doing, texts.outside(path)), texts.unchanged, texts.outsideTodo);
	}
	return normal;
}

/** What already stands at this path, also when it is written in other letter case or accent form: disks may not tell them apart. */
export function occupant(app: App, path: string): TAbstractFile | null {
	const exact = app.vault.getAbstractFileByPath(path);
	if (exact !== null) return exact;
	const slash = path.lastIndexOf('/');
	const folder = slash === -1 ? app.vault.getRoot() : app.vault.getFolderByPath(path.slice(0, slash));
	const name = foldName(path.slice(slash + 1));
	return folder?.children.find((child) => foldName(child.name) === name) ?? null;
}

/** Letters as a case-insensitive disk and an accent-composing one would see them. */
export function foldName(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** Makes the folders above `path` that are missing. Null when all of them are there. */
export async function makeFoldersFor(app: App, path: string, doing: string): Promise<Problem | null> {
	const parts = path.split('/').slice(0, -1);
	for (let depth = 1; depth <= parts.length; depth++) {
		const refusal = await makeFolder(app, parts.slice(0, depth).join('/'), doing);
		if (refusal !== null) return refusal;
	}
	return null;
}

async function makeFolder(app: App, path: string, doing: string): Promise<Problem | null> {
	const there = look(app, path, doing);
	if (there === 'folder') return null;
	if (isProblem(there)) return there;
	try {
		await app.vault.createFolder(path);
		return null;
	} catch (error) {
		// Somebody else, a sync service for one, may have made it in the meantime: "Folder already exists."
		const now = look(app, path, doing);
		if (now === 'folder') return null;
		if (isProblem(now)) return now;
		return problem('folder-failed', texts.refusedFile(doing, reasonOf(error)), texts.unchanged, texts.again);
	}
}

function look(app: App, path: string, doing: string): 'folder' | 'nothing' | Problem {
	const there = occupant(app, path);
	if (there === null) return 'nothing';
	if (!(there instanceof TFolder)) {
		return problem(
			'folder-is-file',
			texts.refusedFile(doing, texts.fileInTheWay(there.path)),
			texts.unchanged,
			texts.fileInTheWayTodo,
		);
	}
	if (there.path === path) return 'folder';
	return problem(
		'folder-otherwise',
		texts.refusedFile(doing, texts.folderOtherwise(there.path)),
		texts.unchanged,
		texts.folderOtherwiseTodo,
	);
}
