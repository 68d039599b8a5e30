import fc from 'fast-check';
import { problem } from '../../../src/core/problem';
import { applyEdits, checkEdits, guardedEdits, type Edit } from '../../../src/core/text/edit';
import { runs } from '../../runs';

describe('Edits', () => {
	it('replace what they name and nothing else', () => {
		expect(applyEdits('abcdef', [])).toBe('abcdef');
		expect(
			applyEdits('abcdef', [
				{ from: 0, to: 1, insert: 'X' },
				{ from: 1, to: 1, insert: 'Y' },
				{ from: 4, to: 6, insert: '' },
			]),
		).toBe('XYbcd');
		expect(applyEdits('abc', [{ from: 1, to: 2, insert: "$&$'$1" }])).toBe("a$&$'$1c");
	});

	it.each([
		[
			'overlap',
			[
				{ from: 0, to: 3, insert: '' },
				{ from: 2, to: 4, insert: '' },
			],
		],
		[
			'are not in order',
			[
				{ from: 3, to: 4, insert: '' },
				{ from: 0, to: 1, insert: '' },
			],
		],
		['reach beyond the text', [{ from: 0, to: 99, insert: '' }]],
		['run backwards', [{ from: 3, to: 2, insert: '' }]],
	])('that %s are a bug and throw, and prove nothing', (_name, edits) => {
		expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
		for (const after of ['abcdef', 'abcef', 'abdef', 'cdef', 'def', '', 'abcddef'])
			expect(checkEdits('abcdef', edits, after)).toBe(false);
	});

	it('are proven by a guard that catches every other change (hazard 14)', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 60, size: 'max' }),
				fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 5 })), { maxLength: 4 }),
				fc.nat(),
				fc.constantFrom('cut', 'add', 'change'),
				(text, raw, place, damage) => {
					const edits: Edit[] = [];
					let at = 0;
					for (const [gap, length, insert] of raw) {
						const from = Math.min(text.length, at + (gap % 7));
						const to = Math.min(text.length, from + (length % 7));
						edits.push({ from, to, insert });
						at = to;
					}
					const after = applyEdits(text, edits);
					expect(checkEdits(text, edits, after)).toBe(true);
					const i = place % (after.length + 1);
					const damaged =
						damage === 'cut'
							? after.slice(0, i) + after.slice(i + 1)
							: damage === 'add'
								? `${after.slice(0, i)}\u0001${after.slice(i)}`
								: `${after.slice(0, i)}\u0001${after.slice(i + 1)}`;
					expect(checkEdits(text, edits, damaged)).toBe(damaged === after);
				},
			),
			{ numRuns: runs(2000), seed: 1 },
		);
	});

	it('without effect are left out, so that nothing is written (hazard 13)', () => {
		expect(
			guardedEdits('abc', () => [
				{ from: 0, to: 1, insert: 'a' },
				{ from: 2, to: 2, insert: '' },
			]),
		).toEqual({ edits: [], text: 'abc' });
	});

	it('may be given in any order', () => {
		expect(
			guardedEdits('abc', () => [
				{ from: 2, to: 3, insert: 'C' },
				{ from: 0, to: 1, insert: 'A' },
			]),
		).toMatchObject({ text: 'AbC', edits: [{ from: 0 }, { from: 2 }] });
	});

	it('at one place go in before what is replaced there', () => {
		expect(
			guardedEdits('abc', () => [
				{ from: 1, to: 2, insert: 'B' },
				{ from: 1, to: 1, insert: '-' },
			]),
		).toMatchObject({ text: 'a-Bc' });
	});

	it('that are not what they were when they were carried out are stopped by the guard (hazard 14)', () => {
		let looks = 0;
		const fickle: Edit = {
			from: 0,
			to: 1,
			get insert() {
				return String(looks++);
			},
		};
		expect(() => guardedEdits('abc', () => [fickle])).toThrow('outside its edits');
	});

	it('may be refused', () => {
		const refusal = problem('x', 'What.', 'Why.', 'Todo.');
		expect(guardedEdits('abc', () => refusal)).toBe(refusal);
	});
});
