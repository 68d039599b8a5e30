// Where the tasks of a note stand, in the terms by which a step is found again: heading, exact line, and which of the identical ones.
import { problem, type Problem } from '../problem';
import { readLines, type Line } from '../text/line';
import { readOutline, type Outline, type TaskLine } from '../text/outline';
import type { StepRef } from './step';

export interface TaskPlace {
	readonly task: TaskLine;
	readonly line: Line;
	/** Index of the innermost heading above, -1 when none. */
	readonly headingIndex: number;
	readonly ref: StepRef;
}

/** The tasks of a text in their order. Code, comments and properties hold none; quotes and callouts do. */
export function placeTasks(text: string): { readonly outline: Outline; readonly places: readonly TaskPlace[] } {
	const outline = readOutline(text);
	const tasks = new Map(outline.tasks.map((task) => [task.line, task]));
	const groups = new Map<string, number>();
	let headingIndex = -1;
	const found = readLines(text).flatMap((line, number) => {
		const task = tasks.get(number);
		if (task === undefined) return [];
		while ((outline.headings[headingIndex + 1]?.line ?? Infinity) < task.line) headingIndex++;
		const heading = outline.headings[headingIndex]?.text ?? '';
		// No line of a text contains a line break, so the key says which part is which.
		const key = `${heading}\n${line.text}`;
		const ordinal = groups.get(key) ?? 0;
		groups.set(key, ordinal + 1);
		return [{ task, line, headingIndex, heading, key, ordinal }];
	});
	const places = found.map(({ task, line, headingIndex: index, heading, key, ordinal }) => ({
		task,
		line,
		headingIndex: index,
		ref: { lineText: line.text, heading, ordinal, count: groups.get(key) ?? 0 },
	}));
	return { outline, places };
}

/** The one task a reference means in this text, or the problem that this is no longer certain. */
export function findTask(places: readonly TaskPlace[], ref: StepRef): TaskPlace | Problem {
	const same = ({ ref: own }: TaskPlace) =>
		own.lineText === ref.lineText &&
		own.heading === ref.heading &&
		own.ordinal === ref.ordinal &&
		own.count === ref.count;
	return places.find(same) ?? lineChanged();
}

function lineChanged(): Problem {
	return problem(
		'step-changed',
		'Could not change the step.',
		'The line changed. Nothing was changed.',
		'The list has been refreshed: try again.',
	);
}
