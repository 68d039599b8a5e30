// When the stream really began: the property `stream-start`. Marks made before it is known carry the clock's time and are turned then.
import { isProblem, type Problem } from '../problem';
import type { Edit } from '../text/edit';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { setProperty } from '../text/property';
import { readChapterLine } from './chapter-line';
import { readMark, pressStamp } from './mark';
import { readSignedStamp, readWallStamp, stampLike, wallStamp } from './stamp';
import { timestampLines, type SectionLine } from './timestamp-section';

const streamStartKey = 'stream-start';

/** The start of the stream in milliseconds, as the note has it; null where it is not known. */
export function streamStartOf(text: string): number | null {
	const property = readFrontmatter(text).properties.find(({ key }) => key === streamStartKey);
	return property === undefined ? null : readWallStamp(property.raw.replace(/["']/g, ''));
}

/**
 * The edits that set the start (milliseconds): the property, and every mark by the clock turned into its place in the stream. When there was
 * a start before and `shift` was agreed to, all other stamps of the section move along. What then lies before the start keeps its distance,
 * with a minus, so that correcting back restores it; an opening at zero stays: it marks the beginning, wherever that is.
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
	const marks = timestampLines(text).flatMap((line) => turned(line, start));
	const stamps = by === 0 ? [] : movingStamps(text).map((stamp) => moved(stamp, by));
	return [...property, ...marks, ...stamps];
}

/** A stamp that moves when the start is corrected, by its offset in the note. */
export interface MovingStamp {
	readonly from: number;
	readonly written: string;
	/** From the start, below zero before it. */
	readonly seconds: number;
}

/** The stamps of the section in its order, without an opening at zero and without marks by the clock. */
export function movingStamps(text: string): readonly MovingStamp[] {
	const stamps = timestampLines(text).flatMap((line): readonly MovingStamp[] => {
		// The label of a mark by the clock may end with a time, which is not its place in the stream.
		const stamp = clockTimeOf(line) === null ? readChapterLine(line.text)?.stamp : undefined;
		if (stamp === undefined) return [];
		return [{ from: line.from + stamp.from, written: stamp.text, seconds: readSignedStamp(stamp.text) ?? 0 }];
	});
	return stamps[0]?.seconds === 0 ? stamps.slice(1) : stamps;
}

/** A mark by the clock, at its place in the stream. */
function turned(line: SectionLine, start: number): readonly Edit[] {
	const at = clockTimeOf(line);
	if (at === null) return [];
	return [{ from: line.from, to: line.from + line.text.indexOf('Z') + 1, insert: pressStamp(at, start) }];
}

function moved({ from, written, seconds }: MovingStamp, by: number): Edit {
	return { from, to: from + written.length, insert: stampLike(seconds + by, written) };
}

/** In milliseconds; null for a line that is no mark by the clock. */
function clockTimeOf({ text }: SectionLine): number | null {
	const time = readMark(text)?.time;
	return time !== undefined && 'wall' in time ? time.wall : null;
}
