// A task is a list item with a box: `- [ ] text`, in quotes and callouts too. Which lines are tasks at all (not in code…) says the outline.
import type { Edit } from './edit';
import type { Line } from './line';

/** Space and `/` are open, `-` is not applicable, any other mark is done. */
export type MarkStatus = 'open' | 'done' | 'notApplicable';

export interface TaskText {
	/** Everything before the marker: blanks, quote marks, outer list markers. */
	readonly indent: string;
	/** `-`, `*`, `+`, `1.` or `1)`. */
	readonly marker: string;
	/** The one character in the box. */
	readonly mark: string;
	/** Offset of the mark in the line. */
	readonly markAt: number;
	/** After the box, trimmed. */
	readonly text: string;
}

const task =
	/^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:>[ \t]*)*)*?)([-*+]|\d{1,9}[.)])[ \t]+\[([^\n\r])\](?=[ \t]|$)/;

/** Reads a line as a task, or null. `- []` is none, and neither is a box glued to its text (`- [x]text`), as in Obsidian. */
export function parseTaskLine(lineText: string): TaskText | null {
	const found = task.exec(lineText);
	if (!found) return null;
	const [whole, indent = '', marker = '', mark = ''] = found;
	return { indent, marker, mark, markAt: whole.length - 2, text: lineText.slice(whole.length).trim() };
}

/** What a mark says of its task: any that is neither open nor `-` counts as done, as Obsidian counts it. */
export function statusOf(mark: string): MarkStatus {
	if (isOpenMark(mark)) return 'open';
	return mark === '-' ? 'notApplicable' : 'done';
}

/** Whether a task with this mark is still to do. */
export function isOpenMark(mark: string): boolean {
	return mark === ' ' || mark === '/';
}

/** The edit that changes the one character in the box of this line; null where the line is no task. */
export function editMark(line: Line, mark: string): Edit | null {
	if (mark.length !== 1) throw new RangeError(`A mark is one character, not "${mark}".`);
	const found = parseTaskLine(line.text);
	if (!found) return null;
	const from = line.from + found.markAt;
	return { from, to: from + 1, insert: mark };
}
