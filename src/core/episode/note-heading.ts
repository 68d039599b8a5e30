// The first heading of an episode note: a wikilink or Markdown link of the note to itself, or plain text.
import { readLink } from '../text/link';
import type { Outline } from '../text/outline';

export interface NoteHeading {
	readonly form: 'wikilink' | 'markdown' | 'plain';
	/** What a reader sees. */
	readonly label: string;
	/** Base name of the note the link leads to; null for plain text. */
	readonly note: string | null;
}

/** The heading of level one a note begins with, or null. */
export function readNoteHeading(outline: Outline): NoteHeading | null {
	const heading = outline.headings.find(({ level }) => level === 1);
	if (heading === undefined) return null;
	const link = readLink(heading.text);
	if (link === null) return { form: 'plain', label: heading.text.trim(), note: null };
	const target = link.target.replace(/#.*$/u, '').split('/').pop() ?? '';
	return { form: link.kind, label: link.label, note: target.replace(/\.md$/iu, '').trim() };
}
