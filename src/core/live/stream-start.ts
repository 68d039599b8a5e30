// When the stream really began: the property `stream-start`. Marks made before it is known carry the clock's time and are turned then.
import { isProblem, type Problem } from '../problem';
import type { Edit } from '../text/edit';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { setProperty } from '../text/property';
import { readChapterLine } from './chapter-line';
import { readMark, pressStamp } from './mark';
import { readStamp, readWallStamp, stampLike, wallStamp } from './stamp';
import { timestampLines, type SectionLine } from './timestamp-section';

const streamStartKey = 'stream-start';

/** The start of the stream in milliseconds, as the note has it; null where it is not known. */
export function streamStartOf(text: string): number | null {
	const written = readFrontmatter(text).properties.find(({ key }) => key === streamStartKey)?.raw ?? '';
	return readWallStamp(written.replace(/^(["'])(.*)\1$/, (_all, _quote, inner: string) => inner));
}

/**
 * The edits that set the start (milliseconds): the property, and every mark by the clock turned into its place in the stream. When there was
 * a start before and `shift` was agreed to, all other stamps of the section move along; none goes below zero, and an opening at zero stays:
 * it marks the beginning, wherever that is.
 */
export function setStreamStart(
	text: string,
	start: number,
	shift: boolean,
	parseYaml: ParseYaml,
): readonly Edit[] | Problem {
	const property = setProperty(text, streamStartKey, wallStamp(start), parseYaml);
	if (isProblem(property)) return property;
	const before = streamStartOf(text);
	const by = shift && before !== null ? Math.round((before - start) / 1000) : 0;
	const lines = timestampLines(text);
	const opening = lines.find((line) => readChapterLine(line.text) !== null);
	const stamps = lines.flatMap((line) => turned(line, start) ?? moved(line, by, line === opening));
	return [...property, ...stamps].sort((a, b) => a.from - b.from);
}

/** A mark by the clock, at its place in the stream. */
function turned(line: SectionLine, start: number): Edit[] | null {
	const time = readMark(line.text)?.time;
	if (time === undefined || !('wall' in time)) return null;
	return [{ from: line.from, to: line.from + line.text.indexOf('Z') + 1, insert: pressStamp(time.wall, start) }];
}

function moved(line: SectionLine, by: number, isOpening: boolean): Edit[] {
	const stamp = readChapterLine(line.text)?.stamp;
	const seconds = stamp === undefined ? null : readStamp(stamp.text);
	if (stamp === undefined || seconds === null || by === 0 || (isOpening && seconds === 0)) return [];
	const from = line.from + stamp.from;
	return [{ from, to: from + stamp.text.length, insert: stampLike(Math.max(0, seconds + by), stamp.text) }];
}
