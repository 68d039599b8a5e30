// Offsets, lines and columns of a text, as the metadata cache counts them.
import type { Loc, Pos } from 'obsidian';

export interface Places {
	loc(offset: number): Loc;
	pos(from: number, to: number): Pos;
	/** The offset at which a line (counted from 0) starts. */
	lineStart(line: number): number;
}

export function placesOf(text: string): Places {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	const lineStart = (line: number) => starts[line] ?? text.length;
	function loc(offset: number): Loc {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (lineStart(middle) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - lineStart(low), offset };
	}
	return { loc, lineStart, pos: (from, to) => ({ start: loc(from), end: loc(to) }) };
}

/** How many columns a piece of a line takes, with tab stops every four. */
export function columnsOf(text: string, from = 0): number {
	let columns = from;
	for (const character of text) columns += character === '\t' ? 4 - (columns % 4) : 1;
	return columns - from;
}

/** The index in `text` at which `columns` columns are passed, or its end. */
export function indexOfColumn(text: string, columns: number): number {
	let passed = 0;
	let at = 0;
	while (at < text.length && passed < columns) passed += text[at++] === '\t' ? 4 - (passed % 4) : 1;
	return at;
}
