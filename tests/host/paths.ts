// Paths as the app writes them, and the characters it refuses in a name.
import { Platform } from './platform';

/** Single forward slashes, none at the ends, no-break spaces as spaces, composed letters. It keeps `..` and reserved names. */
export function normalizePath(path: string): string {
	const slashed = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '');
	return (slashed || '/').replace(/\u00A0|\u202F/g, ' ').normalize('NFC');
}

/** Throws the app's own sentence. On macOS and Linux far less is refused than on Windows and Android. */
export function checkPath(path: string): void {
	const strict = Platform.isWin || Platform.isAndroidApp;
	const characters = strict ? '*"\\/<>:|?' : '\\/:';
	const name = nameOf(path);
	for (const character of name)
		if (characters.includes(character))
			throw new Error(`File name cannot contain any of the following characters: ${[...characters].join(' ')}`);
	if (strict && /[. ]$/.test(name)) throw new Error('File names cannot end with a dot or a space.');
}

export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, `''` for the vault's root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Dot folders and files, the app's own among them: on the disk, not in the index. */
export function isHidden(path: string): boolean {
	return path.split('/').some((part) => part.startsWith('.'));
}
