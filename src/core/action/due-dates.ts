// Due dates inside the note, for people who plan with the Tasks or Dataview plugin: only where the show asks for them.
import { dueOf, type ShowMoment } from '../checklist/due';
import { readSteps } from '../checklist/step-list';
import { setDue } from '../checklist/tick';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { inSteps } from '../text/in-steps';

/**
 * Gives every open step of a kind its due date in the show's form. A date that stands there already is the host's, and stays, unless it is
 * the one that followed from `before`, the moment the show had until now. Nothing to do without a form or a date.
 */
export function writeDueDates(show: ShowProfile, moment: ShowMoment, before: ShowMoment | null = null): Change {
	const { dueForm } = show;
	if (dueForm === null || moment.date === null) return () => [];
	return (text) => {
		const wanted = readSteps(text, show).flatMap((step) => {
			const due = step.status === 'open' ? dueOf(step.kind, show, moment) : null;
			if (due === null || step.due === due.day) return [];
			const ours = step.due === null || (before !== null && dueOf(step.kind, show, before)?.day === step.due);
			return ours ? [{ ref: step.ref, day: due.day }] : [];
		});
		return inSteps(
			wanted.map(
				({ ref, day }): Change =>
					(now) =>
						setDue(now, ref, day, dueForm),
			),
		)(text);
	};
}
