// Where the properties of a note stand in its text.
import { afterBreak, LineBreaks, startOf } from './line';

export interface FrontmatterBlock {
	/** The opening fence, after a byte order mark. */
	readonly from: number;
	/** The YAML between the fences, its last line break included. */
	readonly yamlFrom: number;
	readonly yamlTo: number;
	/** After the closing fence and its line break. */
	readonly to: number;
}

/** A fence is three dashes, as Obsidian and CommonMark front matter have it; four are a divider. Blanks after it do not matter. */
const fence = /^---[ \t]*$/;

/** The block at the very top (after a byte order mark), or null where there is none or it is never closed. */
export function findFrontmatter(text: string): FrontmatterBlock | null {
	const from = startOf(text);
	if (!text.startsWith('---', from)) return null;
	const breaks = new LineBreaks(text);
	const firstTo = breaks.next(from);
	const yamlFrom = afterBreak(text, firstTo);
	if (!fence.test(text.slice(from, firstTo)) || yamlFrom === firstTo) return null;
	for (let line = yamlFrom; ;) {
		const to = breaks.next(line);
		const end = afterBreak(text, to);
		if (text.startsWith('---', line) && fence.test(text.slice(line, to)))
			return { from, yamlFrom, yamlTo: line, to: end };
		if (end === to) return null;
		line = end;
	}
}
