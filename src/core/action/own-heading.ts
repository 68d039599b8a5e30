// The first heading of an episode: a link of the note to itself, or its name as plain text. It says what the file is called.
import { fileNameInPath } from '../episode/episode-path';
import type { Edit } from '../text/edit';
import { readBlocks } from '../text/blocks';
import { findLinks } from '../text/link';
import { readLines } from '../text/line';

/** A name of the note and the one that takes its place: of the file, of the broadcast. */
export interface Renaming {
	readonly before: string;
	readonly after: string;
}

/**
 * The edits that let the heading follow the note to its new path. A link is led to the note when it named it before, or when it leads
 * nowhere (`isNote` tells), as it does after a rename outside of the app. Words, of a link or plain, are replaced only where they are exactly one of the old names.
 */
export function followHeading(
	text: string,
	path: string,
	renamings: readonly Renaming[],
	isNote: (name: string) => boolean,
): readonly Edit[] {
	const heading = readBlocks(text).headings.find(({ level }) => level === 1);
	const line = heading === undefined ? undefined : readLines(text)[heading.line];
	if (heading === undefined || line === undefined) return [];
	const name = fileNameInPath(path);
	const from = line.from + line.text.indexOf(heading.text);
	const renamed = (words: string): string | null =>
		renamings.find(({ before, after }) => before === words.trim() && before !== after)?.after ?? null;
	const [link] = findLinks(heading.text);
	if (link === undefined || link.from !== 0 || link.to !== heading.text.length) {
		const words = renamed(heading.text);
		return words === null ? [] : [{ from, to: from + heading.text.length, insert: words }];
	}
	const target = fileNameInPath(link.target.replace(/#.*/u, ''));
	const isOurs =
		target === name || renamings.some(({ before, after }) => [before, after].includes(target)) || !isNote(target);
	if (!isOurs) return [];
	if (link.address === null) {
		const alias = /\|(.*)\]\]/u.exec(heading.text.slice(0, link.to))?.[1];
		const label = alias === undefined ? '' : `|${renamed(alias) ?? alias}`;
		return [{ from, to: from + link.to, insert: `[[${name}${label}]]` }];
	}
	const close = heading.text.lastIndexOf('](', link.address.from);
	const words = renamed(heading.text.slice(1, close));
	const folder = link.target.slice(0, link.target.lastIndexOf('/') + 1);
	const address = encodeURI(`${folder}${name}.md`).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
	return [
		...(words === null ? [] : [{ from: from + 1, to: from + close, insert: words }]),
		...(target === name ? [] : [{ from: from + link.address.from, to: from + link.address.to, insert: address }]),
	];
}
