// The lines of a note, told apart as far as reading facts needs it: what stands in code or in a comment names no guest.
import { readBlocks } from '../text/blocks';
import { type Line, readLines } from '../text/line';

export interface BodyLine extends Line {
	/** In code, a comment, math or the properties: a reader does not see it as text. */
	readonly hidden: boolean;
}

/** All lines of a note, in order. */
export function bodyLines(text: string): readonly BodyLine[] {
	const { hidden } = readBlocks(text);
	let next = 0;
	return readLines(text).map((line) => {
		while ((hidden[next]?.to ?? Infinity) <= line.from) next++;
		return { ...line, hidden: (hidden[next]?.from ?? Infinity) <= line.from };
	});
}

/** The prose before the first heading of level two: where player, link and guest line stand. */
export function headLines(lines: readonly BodyLine[]): readonly BodyLine[] {
	const end = lines.findIndex((line) => !line.hidden && /^##\s/u.test(line.text));
	return (end === -1 ? lines : lines.slice(0, end)).filter((line) => !line.hidden);
}
