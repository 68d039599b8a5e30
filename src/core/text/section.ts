// A section: a heading and what stands below it, up to the next heading of its rank.
import { readBlocks } from './blocks';
import type { Edit } from './edit';
import { foldHeading } from './heading';
import { newlineOf, readLines, type Line } from './line';
import type { Heading } from './outline';

export interface Section {
	readonly heading: Heading;
	/** Where the heading's line begins. */
	readonly from: number;
	/** After the heading, and after its underline if it has one. */
	readonly bodyFrom: number;
	/** Where the next heading of any rank begins: the end of what belongs to this heading alone. */
	readonly ownTo: number;
	/** Where the next heading of the same or a higher rank begins, or the end of the text. */
	readonly to: number;
}

/** The first section of the note whose heading is one of these, compared by what they say (case, accents, markup, colon); null where there is none. */
export function findSection(text: string, headings: readonly string[]): Section | null {
	const wanted = new Set(headings.map(foldHeading));
	const all = readBlocks(text).headings;
	const index = all.findIndex((heading) => wanted.has(foldHeading(heading.text)));
	const heading = all[index];
	if (!heading) return null;
	const lines = readLines(text);
	const startOf = (next: Heading | undefined): number => (next ? (lines[next.line]?.from ?? text.length) : text.length);
	const rest = all.slice(index + 1);
	return {
		heading,
		from: lines[heading.line]?.from ?? 0,
		bodyFrom: bodyFrom(lines, heading),
		ownTo: startOf(rest[0]),
		to: startOf(rest.find((next) => next.level <= heading.level)),
	};
}

/**
 * The edit that adds a line at the end of a section, before its sub-headings; of several with that heading, the first. Where there is none, the first
 * of the names becomes a new heading of this level at the end of the note. The note's own kind of line break is used.
 * A fence or comment that is never closed swallows what follows it, so the line then goes before it.
 */
export function appendToSection(text: string, headings: readonly string[], level: number, line: string): Edit[] {
	const newline = newlineOf(text);
	const end = readBlocks(text).openFrom ?? text.length;
	const section = findSection(text, headings);
	if (section) return [insertAfter(text, section.bodyFrom, Math.min(section.ownTo, end), line, newline)];
	const [name = ''] = headings;
	return [insertAfter(text, 0, end, `${'#'.repeat(level)} ${name}${newline}${newline}${line}`, newline)];
}

/** Puts text behind the last line between two offsets that is not blank, with a blank line where Markdown would join the two. */
function insertAfter(text: string, from: number, to: number, insert: string, newline: string): Edit {
	const lines = readLines(text.slice(from, to));
	const last = lines.findLast((line) => line.text.trim() !== '');
	const before = last?.text ?? '';
	const at = from + (last?.end ?? 0);
	const breakBefore = at > 0 && !/[\n\r]/.test(text.charAt(at - 1)) ? newline : '';
	const gap = at > 0 && !goesTogether(before, insert) ? newline : '';
	const breakAfter =
		at < text.length && last === undefined && !/^\s*(?:[\n\r]|$)/.test(text.slice(at, at + 1)) ? newline : '';
	return { from: at, to: at, insert: `${breakBefore}${gap}${insert}${newline}${breakAfter}` };
}

/** Items follow items, and plain lines plain lines: a list of marks stays one paragraph. Anything else is kept apart. */
function goesTogether(before: string, next: string): boolean {
	if (isItem(next)) return isItem(before) || /^[ \t]+\S/.test(before);
	return isPlain(next) && isPlain(before);
}

function isItem(line: string): boolean {
	return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line);
}

function isPlain(line: string): boolean {
	return /^[\p{L}\p{N}([]/u.test(line) && !isItem(line);
}

function bodyFrom(lines: readonly Line[], heading: Heading): number {
	const line = lines[heading.line];
	if (!line) return 0;
	if (/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*#/.test(line.text)) return line.end;
	// An underlined heading may have several lines; its underline is the first that holds nothing else.
	const underline = lines.slice(heading.line + 1).find((next) => /^[ \t>]*(?:=+|-+)[ \t]*$/.test(next.text));
	return underline?.end ?? line.end;
}
