// Doing a step is its tick: the change that ticks the step an action has just done.
import { readSteps } from '../checklist/step-list';
import { setStep } from '../checklist/tick';
import { isProblem } from '../problem';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { inSteps } from '../text/in-steps';

/** Ticks the first open step of this kind; nothing to do where there is none. */
export function tickKind(show: ShowProfile, kind: string): Change {
	return (text) => {
		const step = readSteps(text, show).find((each) => each.kind === kind && each.status === 'open');
		return step === undefined ? [] : setStep(text, step.ref, 'x');
	};
}

/** The same change, which also ticks the first open step of this kind when it has something to do. */
export function tickAlong(change: Change, show: ShowProfile, kind: string): Change {
	return (text) => {
		const edits = change(text);
		return isProblem(edits) || edits.length === 0 ? edits : inSteps([() => edits, tickKind(show, kind)])(text);
	};
}
