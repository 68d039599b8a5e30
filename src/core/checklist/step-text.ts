// What a step says, apart from what other tools read in it: a block id, and the due date of the Tasks and Dataview plugins.
import { isIsoDay } from '../show/iso-day';
import type { Edit } from '../text/edit';

export interface StepText {
	/** Without due date and block id, markup kept. */
	readonly text: string;
	/** ISO day written in the step; null where there is none that the calendar knows. */
	readonly due: string | null;
	/** Without the `^`. */
	readonly blockId: string | null;
}

/** `📅 2024-01-05` (Tasks, with its two look-alikes), `[due:: 2024-01-05]` or `(due:: 2024-01-05)` (Dataview). */
const writtenDue = /(?:📅|📆|🗓)\uFE0F? *(\d{4}-\d{2}-\d{2})|[[(]due:: *(\d{4}-\d{2}-\d{2}) *[\])]/u;
const endingBlockId = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** Takes apart what stands after the box of a task. */
export function readStepText(written: string): StepText {
	const blockId = endingBlockId.exec(written);
	const words = blockId === null ? written : written.slice(0, blockId.index);
	const due = writtenDue.exec(words);
	const day = due?.[1] ?? due?.[2];
	if (due === null || !isIsoDay(day)) return { text: words.trim(), due: null, blockId: blockId?.[1] ?? null };
	const text = [words.slice(0, due.index).trim(), words.slice(due.index + due[0].length).trim()].filter(
		(part) => part !== '',
	);
	return { text: text.join(' '), due: day, blockId: blockId?.[1] ?? null };
}

/**
 * The edit of a step's line that gives it this due date: in place of the one written there, in its form, else at the end of its words, before a
 * block id. Only for shows that want their dates in the notes.
 */
export function dueEdit(lineText: string, day: string, form: 'tasks' | 'dataview'): Edit {
	const due = writtenDue.exec(lineText);
	const old = due?.[1] ?? due?.[2];
	if (due !== null && old !== undefined) {
		const from = due.index + due[0].lastIndexOf(old);
		return { from, to: from + old.length, insert: day };
	}
	const end = lineText.replace(endingBlockId, '').trimEnd().length;
	return { from: end, to: end, insert: form === 'tasks' ? ` 📅 ${day}` : ` [due:: ${day}]` };
}
