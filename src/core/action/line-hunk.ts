// Where two texts differ, line by line: what a plan shows before it is carried out, and what of a template follows from a fact.

/** Lines that stand in the one text and what stands in their place in the other; either may be empty. */
export interface Hunk {
	/** Index of the first line in the first text. */
	readonly at: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** More lines than this on either side are one hunk: no note has them, and the table grows with their product. */
const most = 1500;

/** The shortest list of hunks that leads from one list of lines to the other (longest common subsequence). */
export function hunksBetween(before: readonly string[], after: readonly string[]): readonly Hunk[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let end = 0;
	while (
		end < before.length - start &&
		end < after.length - start &&
		before[before.length - 1 - end] === after[after.length - 1 - end]
	)
		end++;
	const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
	if (a.length === 0 && b.length === 0) return [];
	if (a.length > most || b.length > most) return [{ at: start, before: a, after: b }];
	return walk(a, b).map((hunk) => ({ ...hunk, at: hunk.at + start }));
}

function walk(a: readonly string[], b: readonly string[]): readonly Hunk[] {
	const common = commonLengths(a, b);
	const length = (i: number, j: number): number => common[i]?.[j] ?? 0;
	const hunks: Hunk[] = [];
	let open: { at: number; before: string[]; after: string[] } | null = null;
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		const [one, other] = [a[i], b[j]];
		if (one !== undefined && one === other) {
			if (open !== null) hunks.push(open);
			open = null;
			i++;
			j++;
			continue;
		}
		open ??= { at: i, before: [], after: [] };
		if (other === undefined || (one !== undefined && length(i + 1, j) >= length(i, j + 1))) {
			if (one !== undefined) open.before.push(one);
			i++;
		} else {
			open.after.push(other);
			j++;
		}
	}
	if (open !== null) hunks.push(open);
	return hunks;
}

/** `[i][j]`: how many lines the rests from i and from j have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
	const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--) {
		const [row, below] = [rows[i], rows[i + 1]];
		if (row === undefined || below === undefined) continue;
		for (let j = b.length - 1; j >= 0; j--)
			row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
	}
	return rows;
}
