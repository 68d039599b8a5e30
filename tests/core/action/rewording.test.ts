import { reword } from '../../../src/core/action/rewording';
import { anyNumber, anyTitle, type Rewording } from '../../../src/core/action/template-lines';
import { applyEdits } from '../../../src/core/text/edit';

type Lines = string | readonly string[];

const block = (lines: Lines) => (typeof lines === 'string' ? [lines] : lines);
const wanted = (before: Lines, after: Lines, expected = true): Rewording => ({
	before: [block(before)],
	after: block(after),
	expected,
});

function reworded(text: string, rewordings: readonly Rewording[], from = 0, to = text.length): string {
	const { edits } = reword(text, rewordings, [{ from, to }]);
	return applyEdits(
		text,
		[...edits].sort((a, b) => a.from - b.from),
	);
}

const left = (text: string, ...rewordings: readonly Rewording[]) =>
	reword(text, rewordings, [{ from: 0, to: text.length }]).left.map((line) => line.text);

describe('A line of the template', () => {
	test.each<[string, Rewording, string, string]>([
		['takes the place of the old one', wanted('At one', 'At two'), 'a\nAt one\nb\n', 'a\nAt two\nb\n'],
		['keeps a tick', wanted('- [ ] At one', '- [ ] At two'), '- [x] At one\n', '- [x] At two\n'],
		['is known with a tick in the template', wanted('- [x] At one', '- [x] At two'), '- [ ] At one', '- [ ] At two'],
		['becomes a step', wanted('At one', '- [ ] At two'), 'At one\n', '- [ ] At two\n'],
		['is a step no more', wanted('- [ ] At one', 'At two'), '- [x] At one\n', 'At two\n'],
		['goes with its line break', wanted('At one', []), 'a\nAt one\nb\n', 'a\nb\n'],
		['goes at the end', wanted('At one', []), 'a\nAt one', 'a\n'],
		['is not touched where it stands twice', wanted('At one', 'At two'), 'At one\nAt one\n', 'At one\nAt one\n'],
		['is not touched where the new one is there', wanted('At one', 'At two'), 'At one\nAt two\n', 'At one\nAt two\n'],
		['is not touched within a longer one', wanted('At one', 'At two'), 'At one!\n', 'At one!\n'],
		['may be several', wanted(['a', 'b'], ['c', '- [ ] d', 'e']), 'x\na\nb\ny\n', 'x\nc\n- [ ] d\ne\ny\n'],
		['is none in another order', wanted(['a', 'b'], 'c'), 'b\na\n', 'b\na\n'],
		['is none when it is cut short', wanted(['a', 'b'], 'c'), 'a', 'a'],
		['has the line breaks of the note', wanted('a', ['b', 'c']), 'a\r\n', 'b\r\nc\r\n'],
	])('%s', (_name, rewording, before, after) => {
		expect(reworded(before, [rewording])).toBe(after);
	});

	test('is looked for in the order of what it may have said', () => {
		const either: Rewording = { before: [['old'], ['older']], after: ['new'], expected: true };
		expect(reworded('older\nold\n', [either])).toBe('older\nnew\n');
		expect(reworded('older\n', [either])).toBe('new\n');
		expect(reworded('old\nold\nolder\n', [either])).toBe('old\nold\nnew\n');
	});

	test('of which one was found already is not found with it', () => {
		expect(reworded('a\nb\n', [wanted('a', 'A'), wanted(['a', 'b'], 'C')])).toBe('A\nb\n');
		expect(reworded('a\nb\n', [wanted(['a', 'b'], ['A', 'B']), wanted('b', 'C')])).toBe('A\nB\n');
	});

	test('that goes is not taken for there', () => {
		expect(reworded('a\nb\n', [wanted('b', []), wanted('a', [])])).toBe('');
	});

	test('that was found once is not found again', () => {
		expect(reworded('same\n', [wanted('same', 'one'), wanted('same', 'two')])).toBe('one\n');
		expect(reworded('same\nx\n', [wanted('x', 'same'), wanted('same', 'two')])).toBe('same\nx\n');
	});

	test('is only replaced in the open part of the note, from its first line to its last', () => {
		const text = 'a\nb\na\nb\na\n';
		const ab = [wanted('a', 'A'), wanted('b', 'B')];
		expect(reworded(text, ab, 2, 5)).toBe('a\nB\nA\nb\na\n');
		expect(reworded(text, ab, 3, 5)).toBe('a\nb\nA\nb\na\n');
		expect(reworded(text, ab, 2, 4)).toBe('a\nB\na\nb\na\n');
		expect(reword(text, ab, []).edits).toEqual([]);
		const stretches = [
			{ from: 0, to: 1 },
			{ from: 6, to: 7 },
		];
		expect(reword(text, ab, stretches).edits).toEqual([
			{ from: 0, to: 1, insert: 'A' },
			{ from: 6, to: 7, insert: 'B' },
		]);
	});
});

describe('A line whose title or number is not known', () => {
	test.each<[string, string, string, string]>([
		['may have any title', `Write "${anyTitle}" on the door`, 'Write "Oil & fat (2)" on the door', 'new'],
		['may have any number', `Show #${anyNumber} begins`, 'Show #41 begins', 'new'],
		['has a number of up to six digits', `Show #${anyNumber} begins`, 'Show #1234567 begins', 'Show #1234567 begins'],
		['has a title', `Write "${anyTitle}" here`, 'Write "" here', 'Write "" here'],
		['is the whole line', `Write "${anyTitle}" here`, 'Please Write "Oil" here, now', 'Please Write "Oil" here, now'],
		['is ticked or not', `- [ ] Write ${anyTitle}`, '- [x] Write Oil', 'new'],
		['takes no sign for a pattern', `Why (${anyTitle})? Ask.`, 'Why (Oil)? Ask.', 'new'],
		['may not be the title and next to nothing', `- ${anyTitle} at`, '- Oil at', '- Oil at'],
		['may have a word of three letters beside it', `${anyTitle} for`, 'Oil for', 'new'],
	])('%s', (_name, template, line, after) => {
		expect(reworded(`${line}\n`, [wanted(template, 'new')])).toBe(`${after}\n`);
	});

	test('may have letters outside of the first plane, and no title is known by two letters and a hyphen', () => {
		expect(reworded('Write 𝔒 here', [wanted(`Write ${anyTitle} here`, 'new')])).toBe('new');
		expect(reworded('a-bc: Oil', [wanted(`a-bc: ${anyTitle}`, 'new')])).toBe('a-bc: Oil');
	});

	test('is not looked for at great length', () => {
		const most = `Write ${anyTitle} ${'x'.repeat(1991)}`;
		expect(most).toHaveLength(2000);
		expect(reworded(most.replace(anyTitle, 'Oil'), [wanted(most, 'new')])).toBe('new');
		const whole = `Write ${'o'.repeat(3994)}`;
		expect(reworded(whole, [wanted(`Write ${anyTitle}`, 'new')])).toBe(whole);
		const long = `Write ${anyTitle} ${'x'.repeat(2000)}`;
		expect(reworded(long.replace(anyTitle, 'Oil'), [wanted(long, 'new')])).not.toBe('new');
		const line = `Write ${'Oil'.repeat(1400)}`;
		expect(reworded(line, [wanted(`Write ${anyTitle}`, 'new')])).toBe(line);
		expect(reworded(`Write ${'Oil'.repeat(1200)}`, [wanted(`Write ${anyTitle}`, 'new')])).toBe('new');
	});
});

describe('A line in other words', () => {
	const rewording = wanted('Ring the bell at one', 'Ring the bell at two');

	test.each<[string, string, string[]]>([
		[
			'is told when it shares more than half of its words',
			'Please ring that Bell at one\n',
			['Please ring that Bell at one'],
		],
		['is not told when it shares half of them', 'Ring it at two o clock\n', []],
		['is the one that shares most', 'Ring the bell\nRing the bell at once\n', ['Ring the bell at once']],
		['is the first of two alike', 'Ring the bell at a\nRing the bell at b\n', ['Ring the bell at a']],
		['is no heading', '# Ring the bell at once\n', []],
		['is none where all have gone', 'Nothing of the kind\n', []],
	])('%s', (_name, text, told) => {
		expect(left(text, rewording)).toEqual(told);
		expect(reworded(text, [rewording])).toBe(text);
	});

	test('is not told of a text that was not there to begin with, of one that was found, nor of one of two words', () => {
		const text = 'Ring the bell at once\n';
		expect(left(text, { ...rewording, expected: false })).toEqual([]);
		expect(left(`${text}Ring the bell at one\n`, rewording)).toEqual([]);
		expect(left('Ring it\n', wanted('Ring bell', 'Ring bells'))).toEqual([]);
		expect(left('Ring a bell\n', wanted('Ring the bell', 'Ring bells'))).toEqual(['Ring a bell']);
		expect(left('x\n', { before: [], after: ['a'], expected: true })).toEqual([]);
	});
});
