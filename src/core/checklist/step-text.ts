// What a step says, apart from what other tools read in it: a block id, and the due date of the Tasks and Dataview plugins.
import { isIsoDay } from '../show/iso-day';

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

/** A due date as the Tasks or the Dataview plugin reads it. */
export function dueMark(day: string, form: 'tasks' | 'dataview'): string {
	return form === 'tasks' ? `📅 ${day}` : `[due:: ${day}]`;
}

/**
 * The line of a step with this due date: in place of the written one, in its form, else at the end, before a block id; a line that has the
 * date already stays as it is.
 */
export function withDue(lineText: string, day: string, form: 'tasks' | 'dataview'): string {
	const due = writtenDue.exec(lineText);
	if (due !== null) {
		const old = due[1] ?? due[2] ?? '';
		const at = due.index + due[0].lastIndexOf(old);
		return lineText.slice(0, at) + day + lineText.slice(at + old.length);
	}
	const words = lineText.replace(endingBlockId, '').trimEnd();
	const rest = lineText.slice(words.length);
	return `${words} ${dueMark(day, form)}${rest.trim() === '' ? '' : rest}`;
}
