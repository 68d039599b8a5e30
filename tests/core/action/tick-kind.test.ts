import { tickAlong } from '../../../src/core/action/tick-kind';
import { isProblem, problem } from '../../../src/core/problem';
import { applyEdits, type Change } from '../../../src/core/text/edit';
import { sampleShow } from '../checklist/sample-show';

const text =
	'## Checklist\n- [x] Think of reference links\n- [ ] Think of more reference links\n- [ ] Reference links again\n';
const addLine: Change = (before) => [{ from: before.length, to: before.length, insert: 'A line.\n' }];

function after(change: Change): string {
	const edits = change(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

test('a change ticks the first open step of the kind along with what it does', () => {
	expect(after(tickAlong(addLine, sampleShow, 'reference-links'))).toBe(
		`${text.replace('[ ] Think', '[x] Think')}A line.\n`,
	);
});

test('where there is no such step it is the change alone', () => {
	expect(after(tickAlong(addLine, sampleShow, 'playlist'))).toBe(`${text}A line.\n`);
});

test('a change that has nothing to do ticks nothing', () => {
	expect(tickAlong(() => [], sampleShow, 'reference-links')(text)).toEqual([]);
});

test('nor does one that is refused', () => {
	const refused = problem('no', 'No.', '', '');
	expect(tickAlong(() => refused, sampleShow, 'reference-links')(text)).toBe(refused);
});
