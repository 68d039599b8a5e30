// Several changes of one note as one, so that they succeed or fail together and are undone together.
import { isProblem } from '../../core/problem';
import { guardedEdits, type Change } from '../../core/text/edit';

/** Each change sees what the ones before it made of the text. The first refusal refuses all. */
export function inSteps(changes: readonly Change[]): Change {
	return (before) => {
		let after = before;
		for (const change of changes) {
			const step = guardedEdits(after, change);
			if (isProblem(step)) return step;
			after = step.text;
		}
		return difference(before, after);
	};
}

/** One edit over the part in which the texts differ. */
function difference(before: string, after: string) {
	if (before === after) return [];
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }];
}
