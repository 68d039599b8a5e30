// Changing a box: one character of one line, or nothing.
import { isProblem, problem, type Problem } from '../problem';
import type { Edit } from '../text/edit';
import { editMark, isOpenMark, statusOf } from '../text/task-line';
import type { Step, StepRef } from './step';
import { findTask, placeTasks, type TaskPlace } from './task-place';

/** The marks the plugin writes: open, done, not applicable. */
export type StepMark = ' ' | 'x' | '-';

/** What a click on the box asks for: an open step is ticked, a done or not applicable one is opened. */
export function toggledMark(step: Pick<Step, 'mark'>): StepMark {
	return isOpenMark(step.mark) ? 'x' : ' ';
}

/**
 * The edit that gives a step this mark, in the text as it is now: exactly one character, in the line the reference still means without doubt.
 * No edits when nothing would change: a done step is not ticked again, an open one not opened. A mark of another tool (`[>]`, `[!]`) counts
 * as done and is kept: the answer is a problem then, as it is when the line changed.
 */
export function setStep(text: string, ref: StepRef, mark: StepMark): readonly Edit[] | Problem {
	const place = findTask(placeTasks(text).places, ref);
	if (place === null) return lineChanged();
	const edit = markEdit(place, mark);
	if (edit === null) return [];
	return isProblem(edit) ? edit : [edit];
}

/**
 * The edits that tick all of these steps at once, in one undo step. Not applicable and foreign marks stay, ticked ones too; when one of the
 * lines changed none is ticked, since the host saw another list.
 */
export function tickGroup(text: string, refs: readonly StepRef[]): readonly Edit[] | Problem {
	const { places } = placeTasks(text);
	const edits = new Map<number, Edit>();
	for (const ref of refs) {
		const place = findTask(places, ref);
		if (place === null) return lineChanged();
		if (statusOf(place.task.mark) !== 'open') continue;
		const edit = markEdit(place, 'x');
		if (isProblem(edit)) return edit;
		if (edit !== null) edits.set(edit.from, edit);
	}
	return [...edits.values()].sort((a, b) => a.from - b.from);
}

function markEdit({ task, line }: TaskPlace, mark: StepMark): Edit | Problem | null {
	const old = task.mark;
	if (!isOpenMark(old) && !['x', 'X', '-'].includes(old)) return foreignMark(old);
	const isThere = mark === ' ' ? isOpenMark(old) : mark === 'x' ? statusOf(old) === 'done' : old === '-';
	if (isThere) return null;
	return editMark(line, mark) ?? lineChanged();
}

function lineChanged(): Problem {
	return problem(
		'step-changed',
		notDone,
		'The line changed. Nothing was changed.',
		'The list has been refreshed: try again.',
	);
}

function foreignMark(mark: string): Problem {
	const why = `Its box holds "${mark}", the mark of another tool. Nothing was changed.`;
	return problem('step-mark-foreign', notDone, why, 'Change it in the note if you mean to.');
}

const notDone = 'Could not change the step.';
