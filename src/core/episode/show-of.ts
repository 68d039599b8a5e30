// Which show a note belongs to, and the notes of a show's folder that are never episodes.
import type { ShowProfile } from '../show/profile';

/** A folder as the settings hold it, without slashes at its ends; the vault's root is the empty text. */
function folderOf(path: string): string {
	return path
		.split('/')
		.filter((part) => part !== '' && part !== '.')
		.join('/')
		.normalize('NFC');
}

/** Both in composed form, the folder as `folderOf` gives it. */
function isBelow(path: string, folder: string): boolean {
	return folder === '' || (path.startsWith(folder) && path[folder.length] === '/');
}

/** The folder of the show's own templates, without slashes at its ends. */
export function templateFolderOf(show: ShowProfile): string {
	return folderOf(show.templateFolder ?? `${show.folder}/Templates`);
}

/** The paths of a show made ready: they are asked for with every note of the vault, and a profile is never changed in place. */
interface Places {
	readonly folder: string;
	/** Folders and notes that hold no episode. */
	readonly ignored: readonly string[];
}
const placesOf = new WeakMap<ShowProfile, Places>();

function places(show: ShowProfile): Places {
	let known = placesOf.get(show);
	if (known === undefined) {
		const ignored = [templateFolderOf(show), folderOf(show.indexNote ?? ''), ...show.ignore.map(folderOf)];
		known = { folder: folderOf(show.folder), ignored: ignored.filter((path) => path !== '') };
		placesOf.set(show, known);
	}
	return known;
}

/**
 * The show a note belongs to: the one it names in `show`, else the one with the deepest folder above it (of two with the same folder,
 * the first). Null when there is none. Says nothing about whether the note is an episode: `readEpisode` does.
 */
export function showOf(
	path: string,
	frontmatter: Readonly<Record<string, unknown>> | null,
	shows: readonly ShowProfile[],
): ShowProfile | null {
	const named = shows.find((show) => show.id === frontmatter?.['show']);
	if (named !== undefined) return named;
	const note = path.normalize('NFC');
	let deepest: ShowProfile | null = null;
	for (const show of shows) {
		const { folder } = places(show);
		if (isBelow(note, folder) && (deepest === null || folder.length > places(deepest).folder.length)) deepest = show;
	}
	return deepest;
}

/**
 * Copies that a sync service makes when two devices changed a note: Obsidian Sync and Dropbox (`Name (Conflicted copy phone
 * 202403010915)`, `Name (Ann's conflicted copy 2024-03-01)`) and Syncthing (`Name.sync-conflict-20240301-091500-ABCDEFG`).
 */
export function isConflictCopy(basename: string): boolean {
	return /\([^()]*conflicted copy[^()]*\)/iu.test(basename) || /\.sync-conflict-\d{8}-\d{6}/u.test(basename);
}

/** True for notes that are no episodes whatever is in them: the index note, templates, ignored paths, conflict copies. */
export function isNeverAnEpisode(path: string, show: ShowProfile): boolean {
	const note = path.normalize('NFC');
	if (!/\.md$/iu.test(note) || isConflictCopy(note.slice(note.lastIndexOf('/') + 1))) return true;
	return places(show).ignored.some((ignored) => {
		if (!note.startsWith(ignored)) return false;
		return note.length === ignored.length || note === `${ignored}.md` || isBelow(note, ignored);
	});
}
