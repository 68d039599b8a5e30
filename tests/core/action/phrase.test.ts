import { hasTrace, type Phrases, replacePhrases } from '../../../src/core/action/phrase';
import { applyEdits } from '../../../src/core/text/edit';
import { readLines } from '../../../src/core/text/line';

const none: Phrases = { whole: [], weekday: null, times: [], traces: [] };
const replaced = (text: string, phrases: Partial<Phrases>) =>
	applyEdits(text, replacePhrases(readLines(text), { ...none, ...phrases }));
const said = (before: string, after: string) => ({ whole: [{ before, after }] });

describe('A phrase', () => {
	test.each([
		['Oil', 'Oil burns. More (Oil)! Oil\nOil', 'Fat burns. More (Fat)! Fat\nFat'],
		['Oil', 'Oilcan, gasOil, Oil2, 2Oil, Oilé, éOil', 'Oilcan, gasOil, Oil2, 2Oil, Oilé, éOil'],
		['Oil', 'OilOil Oil', 'OilOil Fat'],
		['#2', '#2 and #22, #2.', 'Fat and #22, Fat.'],
		['LH 04', '[[LH 04]], [[LH 04|it]], [[LH 04#Wicks]]', '[[Fat]], [[Fat|it]], [[Fat#Wicks]]'],
		['LH 04', '[[LH 04 - Wicks]], see LH 04 - Wicks', '[[LH 04 - Wicks]], see Fat - Wicks'],
		['13:00 UTC', '13:00 UTC sharp, 13:00 UTC', 'Fat sharp, Fat'],
		['13:00 UTC', '13:00 UTC (14:00 CET), 13:00 UTC(x)', '13:00 UTC (14:00 CET), Fat(x)'],
		['Oil', 'Oil (lamps)', 'Fat (lamps)'],
	])('%j is replaced where it stands by itself: %j', (phrase, before, after) => {
		expect(replaced(before, said(phrase, 'Fat'))).toBe(after);
	});

	test('that is part of a longer one leaves it to that one', () => {
		const whole = [
			{ before: 'Oil (Lamp Hour)', after: 'Fat (Wick Talk)' },
			{ before: 'Oil', after: 'Wax' },
			{ before: 'Lamp', after: 'Candle' },
		];
		const text = 'Lamp: Oil, Oil (Lamp Hour), Oil';
		expect(replaced(text, { whole })).toBe('Candle: Wax, Fat (Wick Talk), Wax');
		const edits = replacePhrases(readLines(text), { ...none, whole });
		expect(edits.map(({ from }) => from)).toEqual([0, 6, 11, 28]);
	});

	test('that ends where the next begins is replaced beside it', () => {
		const whole = [
			{ before: '(Oil)', after: '(Fat)' },
			{ before: '(Wax)', after: '(Soot)' },
		];
		expect(replaced('(Wax)(Oil)(Wax)', { whole })).toBe('(Soot)(Fat)(Soot)');
	});
});

describe('The weekday', () => {
	const phrases = { weekday: { before: 'Friday', after: 'Thursday' }, times: ['13:00 UTC', '15:00 UTC'] };

	test.each([
		['Friday, 13:00 UTC', 'Thursday, 13:00 UTC'],
		['15:00 UTC on Friday', '15:00 UTC on Thursday'],
		['Friday', 'Friday'],
		['Friday, 13:00 UTC (14:00 CET)', 'Friday, 13:00 UTC (14:00 CET)'],
		['Not Friday, 13:00 UTC, but Friday', 'Not Friday, 13:00 UTC, but Friday'],
		['Fridays at 13:00 UTC', 'Fridays at 13:00 UTC'],
	])('is replaced beside the time, where it stands once: %j', (before, after) => {
		expect(replaced(before, phrases)).toBe(after);
	});

	test('of a show without one is not looked for', () => {
		expect(replaced('a 13:00 UTC', { ...phrases, weekday: { before: '', after: 'Thursday' } })).toBe('a 13:00 UTC');
	});
});

test.each([
	['#2 it is', true],
	['#22 it is', false],
	['on 2024-01-05', true],
	['12024-01-05', false],
	['nothing', false],
])('a line that still speaks of the old facts is known: %j', (line, known) => {
	expect(hasTrace(line, { ...none, traces: ['#2', '2024-01-05'] })).toBe(known);
});
