// Lines with a time, however a host types them: `00:00:00 Intro`, `- 0:00 Intro`, `1:02:03 - Title`, `**[12:34](address)** Title`, `Title (0:00)`.
import { stripLinks } from '../text/link';
import { stampPattern } from './stamp';

export interface ChapterLine {
	/** With a minus where it lies before the start: such a line is no chapter yet. */
	readonly stamp: Span;
	/** As a viewer would see it: a link is its label. */
	readonly title: string;
	/** What stands in the line for the title. */
	readonly written: Span;
}

/** A part of a line, by its offset in it. */
export interface Span {
	readonly from: number;
	readonly text: string;
}

const quoteAndMarker = String.raw`(?:[ \t]*>)*[ \t]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(?:\[.\][ \t]+)?`;
const opened = String.raw`[*_~\x60([]*`;
const closed = String.raw`[*_~\x60)]*(?:\](?:\([^()\s]*\))?[*_~\x60)]*)?`;
const separator = String.raw`[ \t]*(?:[-–—:|•·]+[ \t]+|[-–—:|•·]+$)?`;
const timeFirst = new RegExp(`^(${quoteAndMarker}${opened})(-?${stampPattern})(${closed}${separator})(.*)$`);
const timeLast = new RegExp(
	`^(${quoteAndMarker})(.*?[^\\s:|–—-])([ \\t]*[-–—:|•·]*[ \\t]+${opened})(-?${stampPattern})[*_~\\x60)\\]]*$`,
);

/** No title is as long; the limit keeps the search short on a line of a megabyte. */
const longestLine = 1000;

/** Reads a line as a chapter, or null. The time stands first, or at the very end. */
export function readChapterLine(lineText: string): ChapterLine | null {
	const line = lineText.trimEnd();
	if (line.length > longestLine) return null;
	const first = timeFirst.exec(line);
	if (first !== null) {
		const [, before = '', stamp = '', between = '', rest = ''] = first;
		// `0:00pm` and `1:30h` are no stamps.
		if (between === '' && /^[\p{L}\p{N}]/u.test(rest)) return null;
		return chapterLine({ from: before.length, text: stamp }, before, {
			from: before.length + stamp.length + between.length,
			text: rest,
		});
	}
	const last = timeLast.exec(line);
	if (last === null) return null;
	const [, before = '', title = '', between = '', stamp = ''] = last;
	const from = before.length + title.length + between.length;
	return chapterLine({ from, text: stamp }, '', { from: before.length, text: title });
}

function chapterLine(stamp: Span, before: string, written: Span): ChapterLine {
	// A line in bold from its first sign to its last: what opened before the time closes after the title.
	const emphasis = /[*_~]+$/.exec(before)?.[0] ?? '';
	const text =
		emphasis !== '' && written.text.endsWith(emphasis) ? written.text.slice(0, -emphasis.length) : written.text;
	return { stamp, title: stripLinks(text).trim(), written: { from: written.from, text: text.trimEnd() } };
}
