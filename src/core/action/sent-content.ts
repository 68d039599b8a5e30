// What a description held when it went out: how many chapters and links, each with a sum that changes with them. The ledger keeps that, not
// the text, and it is enough to tell whether what the note has now was sent.
import { chapterBlock, chaptersOf } from '../live/chapter';
import { areValidChapters } from '../live/chapter-rule';
import type { SentMessage } from '../message/ledger';
import type { ReadEpisode } from './read-episode';
import { sharedLinks } from './shared-link';

/** What the hour on air adds to a text for viewers. */
export const contentKinds = ['chapters', 'links'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** One part for the ledger each: `9 chapters (1b41c0)`. */
export type SentContent = Readonly<Record<ContentKind, string>>;

/** The lines YouTube reads as chapters; none while the block breaks one of its rules, since it would show none. */
export function validChapterLines(text: string): readonly string[] {
	const chapters = chaptersOf(text);
	return areValidChapters(chapters) ? chapterBlock(chapters).split('\n') : [];
}

/** What a description made from this note now holds. */
export function contentOf({ text, details, show }: ReadEpisode): SentContent {
	return {
		chapters: part('chapters', validChapterLines(text)),
		links: part(
			'links',
			sharedLinks(text, details, show).map(({ address }) => address),
		),
	};
}

/** The descriptions that went out, by the ledger; the last of them, null when there was none. */
export function lastDescription(ledger: readonly SentMessage[]): SentMessage | null {
	return ledger
		.filter(({ channel }) => channel === 'youtube-description')
		.reduce<SentMessage | null>((last, sent) => (last === null || sent.at >= last.at ? sent : last), null);
}

/** Which of these parts the ledger's line does not name as they are now. A line from before there were parts names none. */
export function changedContent(
	{ content = [] }: Pick<SentMessage, 'content'>,
	now: SentContent,
): readonly ContentKind[] {
	return contentKinds.filter((kind) => !content.includes(now[kind]));
}

function part(kind: ContentKind, lines: readonly string[]): string {
	const name = lines.length === 1 ? kind.slice(0, -1) : kind;
	return `${lines.length} ${name} (${sumOf(lines.join('\n'))})`;
}

/** FNV-1a in six digits: short in a note, and no two states of one list will meet in it by accident. */
function sumOf(text: string): string {
	let sum = 0x811c9dc5;
	for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return (sum >>> 8).toString(16).padStart(6, '0');
}
