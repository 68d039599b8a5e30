// Two shows in one folder: a note's name has to tell whose it is.
import { type Problem, isProblem, warning } from '../problem';
import { parseFileNamePattern, writeFileName } from '../show/file-name-pattern';
import { readOwnFileName } from '../show/file-name-reading';
import type { ShowProfile } from '../show/profile';

/** A warning for each pair of shows in the same folder of which one reads the file names of the other. */
export function showClashes(shows: readonly ShowProfile[]): Problem[] {
	return shows.flatMap((show, index) =>
		shows
			.slice(index + 1)
			.filter((other) => sameFolder(show, other) && (takes(show, other) || takes(other, show)))
			.map((other) =>
				warning(
					'settings-clash',
					`"${show.name}" and "${other.name}" share the folder "${show.folder}", and their file names are alike.`,
					`"${show.fileName}" and "${other.fileName}" both fit the same notes.`,
					'Give one of them another folder, or another file name pattern.',
					{ field: 'fileName' },
				),
			),
	);
}

function sameFolder(a: ShowProfile, b: ShowProfile): boolean {
	return a.folder.normalize('NFC').toLowerCase() === b.folder.normalize('NFC').toLowerCase();
}

/** Whether `taker` would read a new episode of `show` as its own. */
function takes(taker: ShowProfile, show: ShowProfile): boolean {
	const pattern = parseFileNamePattern(show.fileName, show);
	if (isProblem(pattern)) return false;
	const name = writeFileName(pattern, { number: show.firstNumber, title: 'Title', guest: 'Guest', date: '2026-01-02' });
	return typeof name === 'string' && readOwnFileName(taker, name) !== null;
}
