import fc from 'fast-check';
import { problem } from '../../../src/core/problem';
import { applyEdits, type Change, type Edit } from '../../../src/core/text/edit';
import { inSteps } from '../../../src/core/text/in-steps';
import { runs } from '../../runs';

const replace =
	(old: string, now: string): Change =>
	(text) => {
		const from = text.indexOf(old);
		return from === -1 ? problem('missing', `No "${old}".`, '', '') : [{ from, to: from + old.length, insert: now }];
	};

/** An edit at a place that follows from two numbers, whatever the text has become. */
const somewhere =
	(a: number, b: number, insert: string): Change =>
	(text) => {
		const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
		return [{ from, to, insert }];
	};

test('each change sees what the ones before it made of the text', () => {
	const text = 'one two three';
	const edits = inSteps([replace('two', '2'), replace('2 three', '2 and 3')])(text) as Edit[];
	expect(applyEdits(text, edits)).toBe('one 2 and 3');
});

test('changes far apart stay edits far apart: what lies between is not touched', () => {
	expect(inSteps([replace('three', '3'), replace('one', '1')])('one two three')).toEqual([
		{ from: 0, to: 3, insert: '1' },
		{ from: 8, to: 13, insert: '3' },
	]);
});

test('several edits of one change keep their places, whatever their lengths', () => {
	const change: Change = () => [
		{ from: 1, to: 2, insert: 'BBBB' },
		{ from: 4, to: 5, insert: '' },
	];
	expect(applyEdits('abcdef', inSteps([change])('abcdef') as Edit[])).toBe('aBBBBcdf');
});

test('the first refusal refuses all', () => {
	expect(inSteps([replace('one', '1'), replace('four', '4')])('one two three')).toMatchObject({ code: 'missing' });
});

test('nothing to do stays nothing to do', () => {
	expect(inSteps([() => [], () => []])('text')).toEqual([]);
});

test('for any changes the edits give the same text as doing one after another', () => {
	const change = fc.tuple(fc.nat(200), fc.nat(200), fc.string({ maxLength: 8, size: 'max' }));
	fc.assert(
		fc.property(fc.string({ maxLength: 60, size: 'max' }), fc.array(change, { maxLength: 6 }), (text, wanted) => {
			const changes = wanted.map(([a, b, insert]) => somewhere(a, b, insert));
			const expected = changes.reduce((now, step) => applyEdits(now, step(now) as Edit[]), text);
			expect(applyEdits(text, inSteps(changes)(text) as Edit[])).toBe(expected);
		}),
		{ seed: 20261, numRuns: runs(2000) },
	);
});
