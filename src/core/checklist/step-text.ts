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
const writtenDue = /(?:📅|📆|🗓)\uFE0F? *\d{4}-\d{2}-\d{2}|[[(]due:: *\d{4}-\d{2}-\d{2} *[\])]/u;
const endingBlockId = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** The first due date in a text, with its form around it, and the day in it. */
function findDue(
	text: string,
): { readonly from: number; readonly to: number; readonly day: string; readonly dayFrom: number } | null {
	const found = writtenDue.exec(text);
	if (found === null) return null;
	const [whole] = found;
	const day = whole.replace(/[^\d-]/g, '');
	return { from: found.index, to: found.index + whole.length, day, dayFrom: found.index + whole.search(/\d/) };
}

/** Takes apart what stands after the box of a task. */
export function readStepText(written: string): StepText {
	const blockId = endingBlockId.exec(written);
	const words = blockId === null ? written : written.slice(0, blockId.index);
	const due = findDue(words);
	if (due === null || !isIsoDay(due.day)) return { text: words.trim(), due: null, blockId: blockId?.[1] ?? null };
	const text = `${words.slice(0, due.from).trim()} ${words.slice(due.to).trim()}`.trim();
	return { text, due: due.day, blockId: blockId?.[1] ?? null };
}

/**
 * The edit of a step's line that gives it this due date: in place of the one written there, in its form, else at the end of its words, before a
 * block id. Only for shows that want their dates in the notes.
 */
export function dueEdit(lineText: string, day: string, form: 'tasks' | 'dataview'): Edit {
	const due = findDue(lineText);
	if (due !== null) return { from: due.dayFrom, to: due.dayFrom + due.day.length, insert: day };
	const end = lineText.replace(endingBlockId, '').trimEnd().length;
	return { from: end, to: end, insert: form === 'tasks' ? ` 📅 ${day}` : ` [due:: ${day}]` };
}
