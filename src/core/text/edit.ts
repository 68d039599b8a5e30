// A change of a note is a list of edits against its current text. What lies outside the edits stays as it was, by construction.
import { isProblem, type Problem } from '../problem';

/** Replaces the characters from `from` up to `to` (UTF-16 offsets in the text before any edit) by `insert`. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** What one action wants of a note, computed from its current text; no edits mean there is nothing to do. */
export type Change = (text: string) => readonly Edit[] | Problem;

/** The text after a change, with the edits that lead to it. */
export interface Edited {
	/** Sorted, none without effect. */
	readonly edits: readonly Edit[];
	readonly text: string;
}

/**
 * The text after the edits, which are sorted and do not overlap; two insertions at one place come in the order given.
 * @throws RangeError where they overlap or reach outside the text: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { from, to, insert } of edits) {
		if (from < at || to < from || to > text.length) {
			throw new RangeError(
				`Edit ${from}-${to} overlaps another one or lies outside the text of ${text.length} characters.`,
			);
		}
		// Slices, never String.replace: `$&` in a title would splice the note into itself.
		result += text.slice(at, from) + insert;
		at = to;
	}
	return result + text.slice(at);
}

/** Whether `after` is `before` with exactly these edits: every character outside them is the same one, in the same order. */
export function checkEdits(before: string, edits: readonly Edit[], after: string): boolean {
	let old = 0;
	let now = 0;
	for (const { from, to, insert } of edits) {
		if (from < old || to < from || to > before.length) return false;
		const kept = before.slice(old, from);
		if (!after.startsWith(kept, now) || !after.startsWith(insert, now + kept.length)) return false;
		now += kept.length + insert.length;
		old = to;
	}
	return before.slice(old) === after.slice(now);
}

/**
 * Runs a change on the current text and proves that nothing outside its edits moved. Edits without effect are left out,
 * so an empty list means that nothing needs to be written.
 * @throws Error when the proof fails: a bug, stopped before it reaches a note.
 */
export function guardedEdits(text: string, change: Change): Edited | Problem {
	const wanted = change(text);
	if (isProblem(wanted)) return wanted;
	const edits = wanted.filter((edit) => text.slice(edit.from, edit.to) !== edit.insert);
	edits.sort((a, b) => a.from - b.from || a.to - b.to);
	const after = applyEdits(text, edits);
	if (!checkEdits(text, edits, after)) throw new Error('A change would have touched text outside its edits.');
	return { edits, text: after };
}
