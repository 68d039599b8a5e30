// File names that are legal on every system Obsidian runs on, and that links can point to.
import { problem, type Problem } from '../problem';
import { oneLine } from './one-line';

/** A name may take 255 bytes on ext4, APFS and Android; this leaves room for ` 99.md` and for the longer names sync services make of conflicts. */
const longest = 200;
/** Windows and Android refuse the first nine (Obsidian says so in its own message); the rest break links to the note. */
const illegal = /[*"\\/<>:|?#^[\]%]/g;
/** Device names of Windows, with any extension, superscript digits included. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*\.|$)/i;
/** Something that can be read: a letter, a digit, or a sign such as an emoji. */
const readable = /[\p{L}\p{N}\p{So}]/u;

/**
 * The name of a note, without extension: at most 200 bytes, composed (NFC), the same again when applied twice.
 * The title in the note keeps what the name cannot hold. A problem where nothing readable is left.
 */
export function fileNameOf(title: string): string | Problem {
	let name = trimmed(oneLine(title).replace(illegal, ' '));
	if (reserved.test(name)) name = `_${name}`;
	name = trimmed(cut(name));
	if (readable.test(name)) return name;
	return problem(
		'file-name-empty',
		`The title "${oneLine(title)}" does not give a file name.`,
		'No letter, digit or sign of it may stand in the name of a file.',
		'Type a title with at least one letter or digit.',
	);
}

/** Windows drops trailing dots and blanks; a leading dot hides the file from Obsidian. */
function trimmed(name: string): string {
	return oneLine(name)
		.replace(/^[. ]+/, '')
		.replace(/[. ]+$/, '');
}

function cut(name: string): string {
	const encoder = new TextEncoder();
	if (encoder.encode(name).length <= longest) return name;
	const take = (parts: Iterable<string>): string => {
		let result = '';
		let bytes = 0;
		for (const part of parts) {
			bytes += encoder.encode(part).length;
			if (bytes > longest) break;
			result += part;
		}
		return result;
	};
	// Whole graphemes: half an emoji family would be another emoji. A pile of accents longer than a name is cut all the same.
	const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name);
	return take(Array.from(graphemes, ({ segment }) => segment)) || take(name);
}
