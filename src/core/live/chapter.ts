// Chapters: what YouTube reads from the description, kept in the note as lines with a time.
import { readLines, type Line } from '../text/line';
import { readChapterLine, type ChapterLine } from './chapter-line';
import { readMark } from './mark';
import { readStamp, shortStamp } from './stamp';
import { timestampLines, type SectionLine } from './timestamp-section';

export interface Chapter {
	/** From the start of the video. */
	readonly seconds: number;
	/** As viewers see it; empty while it has none. */
	readonly title: string;
	/** The line it was read from; null for one that a repair adds. */
	readonly source: ChapterSource | null;
}

/** `line` is its number in the text, from 0; offsets of `line.from` are those of the text. */
export interface ChapterSource {
	readonly line: SectionLine;
	readonly parts: ChapterLine;
}

/** The chapters of a pasted or typed block, in its order. Lines without a time, marks that still have the clock's, and those that are questions, links or clips, are none. */
export function readChapters(block: string): Chapter[] {
	return chaptersIn(readLines(block).map((line: Line, number) => ({ ...line, number })));
}

/** The chapters of a note: those of its section for timestamps. */
export function chaptersOf(text: string): Chapter[] {
	return chaptersIn(timestampLines(text));
}

function chaptersIn(lines: readonly SectionLine[]): Chapter[] {
	return lines.flatMap((line) => {
		const parts = readChapterLine(line.text);
		const seconds = parts === null ? null : readStamp(parts.stamp.text);
		const mark = readMark(line.text);
		if (parts === null || seconds === null) return [];
		// The label of a mark by the clock may end with a time, which is not its place in the stream.
		if (mark !== null && (mark.kind !== 'chapter' || 'wall' in mark.time)) return [];
		return [{ seconds, title: parts.title, source: { line, parts } }];
	});
}

/** The block for the description: one per line, time first (YouTube Help, "Video chapters"). Whether YouTube will take it says `checkChapters`. */
export function chapterBlock(chapters: readonly Chapter[]): string {
	return chapters.map(({ seconds, title }) => `${shortStamp(seconds)} ${title}`.trim()).join('\n');
}
