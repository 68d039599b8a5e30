// A section: a heading and what stands below it, up to the next heading of its rank.
import { readBlocks } from './blocks';
import type { Edit } from './edit';
import { foldHeading } from './heading';
import { newlineOf, readLines, startOf, type Line } from './line';
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
	const startOfHeading = (next: Heading | undefined): number =>
		next ? (lines[next.line]?.from ?? text.length) : text.length;
	const rest = all.slice(index + 1);
	return {
		heading,
		from: lines[heading.line]?.from ?? 0,
		bodyFrom: bodyFrom(lines, heading),
		ownTo: startOfHeading(rest[0]),
		to: startOfHeading(rest.find((next) => next.level <= heading.level)),
	};
}

/**
 * The edit that adds a line at the end of a section, before its sub-headings; of several with that heading, the first. Where there is none, the first
 * of the names becomes a new heading of this level at the end of the note. The note's own kind of line break is used.
 * A fence or comment that is never closed swallows what follows it, so the line then goes before it.
 */
export function appendToSection(text: string, headings: readonly string[], level: number, line: string): [Edit] {
	const newline = newlineOf(text);
	const end = readBlocks(text).openFrom ?? text.length;
	const section = findSection(text, headings);
	if (section) return [insertAfter(text, section.bodyFrom, Math.min(section.ownTo, end), line, newline)];
	const [name = ''] = headings;
	return [insertAfter(text, startOf(text), end, `${'#'.repeat(level)} ${name}${newline}${newline}${line}`, newline)];
}

/** Puts text behind the last line between two offsets that is not blank, with a blank line where Markdown would join it to what is above or below. */
function insertAfter(text: string, from: number, to: number, insert: string, newline: string): Edit {
	const last = readLines(text.slice(from, to)).findLast((line) => line.text.trim() !== '');
	const at = from + (last?.end ?? 0);
	const above = readLines(text.slice(0, at)).findLast((line) => line.text.trim() !== '');
	const breakBefore = above !== undefined && !/[\n\r]/.test(text.charAt(at - 1)) ? newline : '';
	const gapBefore = above !== undefined && !goesTogether(last?.text ?? '', insert) ? newline : '';
	const gapAfter = /^[^\n\r#]/.test(text.slice(at)) ? newline : '';
	return { from: at, to: at, insert: `${breakBefore}${gapBefore}${insert}${newline}${gapAfter}` };
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
