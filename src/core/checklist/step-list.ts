// The steps of an episode, read from the text of its note.
import type { ShowProfile } from '../show/profile';
import { parseTaskLine, statusOf } from '../text/task-line';
import type { StepKind } from './kind';
import { noOwner, phaseOwner } from './phase';
import type { Step } from './step';
import { readStepText } from './step-text';
import { placeTasks } from './task-place';
import { kindOf, vocabularyOf } from './vocabulary';

/**
 * Every task of the note in its order, nested ones too, with phase, kind and the way it is found again. `more` are kinds named by message
 * files (`messageKind`). Tasks under headings of no phase come too, as `other`.
 */
export function readSteps(text: string, show: ShowProfile, more: readonly StepKind[] = []): Step[] {
	const vocabulary = vocabularyOf(show, more);
	const { outline, places } = placeTasks(text);
	let owner = noOwner;
	let ownedFrom: number | null = null;
	return places.map(({ task, line, headingIndex, ref }) => {
		if (ownedFrom !== headingIndex) owner = phaseOwner(outline.headings, headingIndex, show);
		ownedFrom = headingIndex;
		const { text: words, due, blockId } = readStepText(parseTaskLine(line.text)?.text ?? line.text.trim());
		return {
			text: words,
			phase: owner.phase,
			heading: owner.heading,
			kind: kindOf(words, blockId, owner.phase, vocabulary),
			due,
			status: statusOf(task.mark),
			mark: task.mark,
			line: task.line,
			parent: task.parent,
			ref,
		};
	});
}
