// Doing a step is its tick: the change that ticks the step an action has just done.
import { readSteps } from '../checklist/step-list';
import { setStep } from '../checklist/tick';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';

/** Ticks the first open step of this kind; nothing to do where there is none. */
export function tickKind(show: ShowProfile, kind: string): Change {
	return (text) => {
		const step = readSteps(text, show).find((each) => each.kind === kind && each.status === 'open');
		return step === undefined ? [] : setStep(text, step.ref, 'x');
	};
}
