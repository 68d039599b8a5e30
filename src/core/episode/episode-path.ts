// Where the note of an episode lies: folder of the show and file name by its pattern, safe on every system.
import { type Problem, isProblem, problem, warning } from '../problem';
import { parseFileNamePattern, writeFileName, type FileNameFacts } from '../show/file-name-pattern';
import type { ShowProfile } from '../show/profile';
import type { Episode } from './episode';

/** Windows takes 260 characters for the whole path, the vault's own folder included. */
const longestPath = 240;

/** The vault path for an episode, or what is wrong with the title, the pattern or the folder. */
export function episodePath(facts: FileNameFacts, show: ShowProfile): string | Problem {
	const folders = show.folder.split('/').filter((part) => part !== '');
	const odd = folders.find((part) => part.startsWith('.') || part.trim() === '');
	if (odd !== undefined) {
		return problem(
			'folder-hidden',
			`The folder "${show.folder}" of ${show.name} cannot hold notes.`,
			`"${odd}" leads out of the vault or into a hidden folder.`,
			'Choose another folder in the settings of the show.',
			{ field: 'folder' },
		);
	}
	const pattern = parseFileNamePattern(show.fileName, show);
	if (isProblem(pattern)) return pattern;
	const name = writeFileName(pattern, facts);
	return isProblem(name) ? { ...name, field: 'title' } : [...folders, `${name}.md`].join('/');
}

/** The file name in a path, without extension. */
export function fileNameInPath(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '');
}

/** What stands in the way of a new note: a file of that name, also in other letter case or accent form; or nothing. */
export function pathTaken(
	path: string,
	existing: readonly Episode[],
	fileExists: (path: string) => boolean,
): Problem | null {
	const key = pathKey(path);
	const found = existing.find((episode) => pathKey(episode.path) === key)?.path ?? (fileExists(path) ? path : null);
	if (found === null) return null;
	return problem(
		'file-exists',
		`There is a note named "${fileNameInPath(found)}" already.`,
		found === path
			? 'It is never written over.'
			: 'The names differ in capitals or accents only, which many systems take for the same.',
		'Open that note, or choose another title or number.',
		{ field: 'title' },
	);
}

/** Says that a path may be too long for Windows once the vault's own folder stands in front; null when it is not. */
export function longPathWarning(path: string): Problem | null {
	if (path.length <= longestPath) return null;
	return warning(
		'path-long',
		`The path of the note has ${path.length} characters.`,
		'Windows may refuse it on another device of yours.',
		'Choose a shorter title or folder.',
		{ field: 'title' },
	);
}

/** Equal for paths that a disk without letter case and accent forms takes for the same. */
function pathKey(path: string): string {
	return path.normalize('NFC').toLowerCase().normalize('NFC');
}
