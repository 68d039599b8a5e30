import fc from 'fast-check';
import { markLine, pressStamp, readMark, type MarkKind, type Press } from '../../../src/core/live/mark';
import {
	longStamp,
	readSignedStamp,
	readStamp,
	readWallStamp,
	shortStamp,
	stampLike,
	wallStamp,
} from '../../../src/core/live/stamp';
import { instant } from '../checklist/sample-show';

const start = instant('2026-03-06T13:00Z');
const press = (more: Partial<Press> = {}): Press => ({
	kind: 'chapter',
	label: 'Wicks',
	asker: null,
	at: start + 754_000,
	...more,
});

describe('a stamp', () => {
	test.each([
		['0:00', 0],
		['00:00', 0],
		['00:00:00', 0],
		['12:34', 754],
		['75:00', 4500],
		['100:01', 6001],
		['1:02:03', 3723],
		['00:12:34', 754],
		['200:00:00', 720_000],
	])('%s is %i seconds', (written, seconds) => {
		expect(readStamp(written)).toBe(seconds);
	});

	test.each(['', '1', '1:2', '0:60', '1:60:00', '1:02:3', ':00', '-0:01', '0:00:00:00', '1.30', '12:34pm'])(
		'"%s" is none',
		(written) => {
			expect(readStamp(written)).toBeNull();
		},
	);

	test('is written long in notes and short for YouTube, or like another', () => {
		expect([0, 59, 754, 3723, 36_000].map(longStamp)).toEqual([
			'00:00:00',
			'00:00:59',
			'00:12:34',
			'01:02:03',
			'10:00:00',
		]);
		expect([0, 59, 754, 3723, 36_000].map(shortStamp)).toEqual(['0:00', '0:59', '12:34', '1:02:03', '10:00:00']);
		expect(stampLike(10, '00:00:00')).toBe('00:00:10');
		expect(stampLike(10, '0:00')).toBe('0:10');
		expect(stampLike(3700, '0:00')).toBe('1:01:40');
	});

	test('by the clock is an instant in UTC, cut to the second', () => {
		expect(wallStamp(start + 1999)).toBe('2026-03-06T13:00:01Z');
		expect(readWallStamp('2026-03-06T13:00:01Z')).toBe(start + 1000);
		expect(readWallStamp('2026-03-06T13:00Z')).toBe(start);
		expect(readWallStamp('2026-03-06T13:00:01.250Z')).toBe(start + 1000);
		for (const wrong of ['2026-02-30T13:00:00Z', '2026-03-06T25:00:00Z', '2026-03-06', '2026-03-06T13:00:01', ''])
			expect(readWallStamp(wrong)).toBeNull();
	});
});

describe('the line of a mark', () => {
	test.each<[string, Press, string]>([
		['a chapter', press(), '00:12:34 Wicks'],
		['without a label: the cursor goes behind the blank', press({ label: '' }), '00:12:34 '],
		[
			'a question with who asked',
			press({ kind: 'question', asker: 'Ana', label: 'Why oil?' }),
			'00:12:34 (question from Ana) Why oil?',
		],
		['a question of nobody', press({ kind: 'question', label: 'Why oil?' }), '00:12:34 (question) Why oil?'],
		['a link', press({ kind: 'link', label: 'https://a.example' }), '00:12:34 (link) https://a.example'],
		['a clip', press({ kind: 'clip' }), '00:12:34 (clip) Wicks'],
		['a label of two lines', press({ label: 'Wicks\r\n## and oil' }), '00:12:34 Wicks ## and oil'],
		['a label with brackets', press({ label: '[[Wicks]] [x](y) (z)' }), '00:12:34 [[Wicks]] [x](y) (z)'],
		[
			'brackets in a name',
			press({ kind: 'question', asker: 'Ana (A)', label: 'b' }),
			'00:12:34 (question from Ana A) b',
		],
		['before the start', press({ at: start - 5000 }), '-00:00:05 Wicks'],
	])('%s', (_name, mark, line) => {
		expect(markLine(mark, start, 'en')).toBe(line);
	});

	test('in Spanish', () => {
		expect(markLine(press({ kind: 'question', asker: 'Ana', label: '¿Por qué?' }), start, 'es')).toBe(
			'00:12:34 (pregunta de Ana) ¿Por qué?',
		);
		expect(markLine(press({ kind: 'link', label: 'x' }), start, 'es')).toBe('00:12:34 (enlace) x');
	});

	test('carries the time of the clock while the start is not known', () => {
		expect(markLine(press(), null, 'en')).toBe('2026-03-06T13:12:34Z Wicks');
	});

	test('is no mark when it is anything else', () => {
		for (const line of [
			'',
			'Wicks',
			'- 00:12:34 Wicks',
			'12:34pm',
			'00:12:34Wicks',
			'2026-03-06 Wicks',
			'2026-02-30T13:00:00Z x',
		]) {
			expect(readMark(line)).toBeNull();
		}
	});

	test('is read back as it was pressed, in any language, and is one line', () => {
		const kinds = fc.constantFrom<MarkKind>('chapter', 'question', 'link', 'clip');
		const text = fc.oneof(
			fc.string({ unit: 'grapheme', size: 'max', maxLength: 40 }),
			fc.constantFrom('a\nb', '[[x]]', '(x) y', '%% x', '<!-- x', ''),
		);
		const plain = fc.stringMatching(/^[A-Za-zñ]{0,8}( [A-Za-z]{1,5})?$/);
		fc.assert(
			fc.property(
				kinds,
				text,
				plain,
				fc.integer({ min: -5000, max: 4e7 }),
				fc.boolean(),
				fc.constantFrom('en', 'es'),
				(kind, label, name, offset, known, language) => {
					const at = start + offset;
					const line = markLine({ kind, label, asker: name, at }, known ? start : null, language);
					expect(line).not.toMatch(/[\n\r]/);
					// A chapter whose own words say `(link)` is one: the words in brackets decide.
					if (kind === 'chapter' && /^\s*\((?:question|pregunta|link|enlace|clip)/.test(line.slice(line.indexOf(' '))))
						return;
					const mark = readMark(line);
					expect(mark?.kind).toBe(kind);
					expect(mark?.asker ?? '').toBe(kind === 'question' ? name.trim() : '');
					expect(mark?.time).toEqual(
						known ? { offset: Math.floor(offset / 1000) } : { wall: Math.floor(at / 1000) * 1000 },
					);
					expect(line.endsWith(mark?.label ?? '?')).toBe(true);
				},
			),
			{ numRuns: 2000, seed: 20260306 },
		);
	});
});

test('an offset before the start has a minus and keeps its distance, whatever the clock does', () => {
	expect(pressStamp(start - 3_600_000, start)).toBe('-01:00:00');
	expect(pressStamp(start - 1, start)).toBe('-00:00:01');
	expect(pressStamp(start, start)).toBe('00:00:00');
	expect(pressStamp(start + 7_200_000, start)).toBe('02:00:00');
	expect(['-00:01:30', '-1:30', '1:30', '-0:00', '--1:30'].map(readSignedStamp)).toEqual([-90, -90, 90, 0, null]);
	expect([stampLike(-90, '12:34'), stampLike(-90, '00:12:34'), stampLike(90, '-0:10')]).toEqual([
		'-1:30',
		'-00:01:30',
		'1:30',
	]);
});
