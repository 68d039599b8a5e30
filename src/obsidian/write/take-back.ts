// Undoing a change made on disk: the reverse edits, through the same door, and only while the text is as the change left it.
import { problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change, Edit } from '../../core/text/edit';

const texts = strings.write;

/** The change that leads from `after` back to `before`; refused when the note has been changed since. */
export function takeBack(before: string, after: string, edits: readonly Edit[]): Change {
	return (text) => {
		if (text !== after) return problem('note-changed', texts.changedSince, texts.changedSince, texts.changedSinceTodo);
		let shift = 0;
		return edits.map(({ from, to, insert }) => {
			const start = from + shift;
			shift += insert.length - (to - from);
			return { from: start, to: start + insert.length, insert: before.slice(from, to) };
		});
	};
}
