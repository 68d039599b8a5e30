// Changing a step: one character of one line, or a date in it, or nothing.
import { isProblem, problem, type Problem } from '../problem';
import type { Edit } from '../text/edit';
import { editMark, isOpenMark, statusOf } from '../text/task-line';
import type { Step, StepRef } from './step';
import { dueEdit } from './step-text';
import { findTask, placeTasks, type TaskPlace } from './task-place';

/** The marks the plugin writes: open, done, not applicable. */
export type StepMark = ' ' | 'x' | '-';

/** What a click on the box asks for: an open step is ticked, a done or not applicable one is opened. */
export function toggledMark(step: Pick<Step, 'mark'>): StepMark {
	return isOpenMark(step.mark) ? 'x' : ' ';
}

/** What the key for *Not applicable* asks for: any step is set aside, one that is opens again. */
export function skippedMark(step: Pick<Step, 'status'>): StepMark {
	return step.status === 'notApplicable' ? ' ' : '-';
}

/**
 * The edit that gives a step this mark, in the text as it is now: exactly one character, in the line the reference still means without doubt.
 * No edits when nothing would change: a done step is not ticked again, an open one not opened. A mark of another tool (`[>]`, `[!]`) counts
 * as done and is kept: the answer is a problem then, as it is when the line changed.
 */
export function setStep(text: string, ref: StepRef, mark: StepMark): readonly Edit[] | Problem {
	const place = findTask(placeTasks(text).places, ref);
	if (isProblem(place)) return place;
	const edit = markEdit(place, mark);
	return isProblem(edit) ? edit : edit === null ? [] : [edit];
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
		if (isProblem(place)) return place;
		const edit = isOpenMark(place.task.mark) ? editMark(place.line, 'x') : null;
		if (edit !== null) edits.set(edit.from, edit);
	}
	return [...edits.values()].sort((a, b) => a.from - b.from);
}

/**
 * The edit that gives a step a due date in the form the show wants in its notes; one written there is moved in its own form. Dates are written
 * for people who plan with the Tasks or Dataview plugin, and never unless the show asks for them.
 */
export function setDue(text: string, ref: StepRef, day: string, form: 'tasks' | 'dataview'): readonly Edit[] | Problem {
	const place = findTask(placeTasks(text).places, ref);
	if (isProblem(place)) return place;
	const { from, to, insert } = dueEdit(place.line.text, day, form);
	return [{ from: place.line.from + from, to: place.line.from + to, insert }];
}

function markEdit({ task, line }: TaskPlace, mark: StepMark): Edit | Problem | null {
	const old = task.mark;
	if (!isOpenMark(old) && !['x', 'X', '-'].includes(old)) return foreignMark(old);
	const isThere = mark === ' ' ? isOpenMark(old) : mark === 'x' ? statusOf(old) === 'done' : old === '-';
	return isThere ? null : editMark(line, mark);
}

function foreignMark(mark: string): Problem {
	return problem(
		'step-mark-foreign',
		'Could not change the step.',
		`Its box holds "${mark}", the mark of another tool. Nothing was changed.`,
		'Change it in the note if you mean to.',
	);
}
