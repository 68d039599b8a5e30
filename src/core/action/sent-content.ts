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
export function contentOf(episode: ReadEpisode): SentContent {
	return { chapters: part('chapters', linesOf('chapters', episode)), links: part('links', linesOf('links', episode)) };
}

interface ContentLine {
	/** What the sum is made of: a link is the same under another label. */
	readonly told: string;
	/** How a host knows it. */
	readonly shown: string;
}

function linesOf(kind: ContentKind, { text, details, show }: ReadEpisode): readonly ContentLine[] {
	return kind === 'chapters'
		? validChapterLines(text).map((line) => ({ told: line, shown: line }))
		: sharedLinks(text, details, show).map(({ label, address }) => ({ told: address, shown: label || address }));
}

/**
 * What came to a list since it was sent. The ledger keeps how many lines there were and one sum of them all: where today's lines without
 * some that stand together have that sum, those are the new ones. It tells no more: empty where lines were changed or taken away, or
 * came at several places.
 */
export function addedLines(
	{ content = [] }: Pick<SentMessage, 'content'>,
	kind: ContentKind,
	episode: ReadEpisode,
): readonly string[] {
	const told = content.find((each) => each.includes(` ${kind.slice(0, -1)}`)) ?? '';
	const lines = linesOf(kind, episode);
	const before = Number.parseInt(told, 10);
	const count = lines.length - before;
	for (let at = 0; count > 0 && at <= before; at++)
		if (part(kind, [...lines.slice(0, at), ...lines.slice(at + count)]) === told)
			return lines.slice(at, at + count).map(({ shown }) => shown);
	return [];
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

function part(kind: ContentKind, lines: readonly ContentLine[]): string {
	const name = lines.length === 1 ? kind.slice(0, -1) : kind;
	return `${lines.length} ${name} (${sumOf(lines.map(({ told }) => told).join('\n'))})`;
}

/** FNV-1a in six digits: short in a note, and no two states of one list will meet in it by accident. */
function sumOf(text: string): string {
	let sum = 0x811c9dc5;
	for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return (sum >>> 8).toString(16).padStart(6, '0');
}
