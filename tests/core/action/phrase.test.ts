import { hasTrace, type Phrases, phrasesBetween, replacePhrases } from '../../../src/core/action/phrase';
import { applyEdits } from '../../../src/core/text/edit';
import { readLines } from '../../../src/core/text/line';
import { details, hour, show } from '../message/fixture';

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

describe('What an episode says of itself changes', () => {
	const at = (date: string, time: string, start: number, zone = 'UTC') => ({
		...details,
		date,
		time,
		zone,
		start,
		end: start + hour,
	});
	const path = (name: string) => `Lantern Hour/${name}.md`;
	const idea = {
		...details,
		...{ date: null, time: null, zone: null, start: null, end: null, number: null },
		path: path('LH - Tracing a sourdough'),
	};
	const moved = at('2023-12-07', '15:00', Date.UTC(2023, 11, 7, 15));
	const pairs = ({ whole }: Phrases) => whole.map(({ before, after }) => [before, after]);
	const names = [
		['Tracing a sourdough (Lantern Hour)', 'Tracing a sourdough (Lantern Hour #22)'],
		['LH - Tracing a sourdough', 'LH 22 - Tracing a sourdough'],
	];
	const times = [
		['13:00 UTC (15:00 CEST)', '15:00 UTC (16:00 CET)'],
		['13:00 UTC (14:00 CET)', '15:00 UTC (16:00 CET)'],
	];

	test('when it is moved: its times, in the wrong season too, its day and its weekday', () => {
		const phrases = phrasesBetween(details, moved, show, 0);
		expect(pairs(phrases)).toEqual([
			['12:45-14:15 UTC (13:45-15:15 CET)', '14:45-16:15 UTC (15:45-17:15 CET)'],
			['Friday, December 1, 2023', 'Thursday, December 7, 2023'],
			...times,
		]);
		expect(phrases.weekday).toEqual({ before: 'Friday', after: 'Thursday' });
		expect(phrases.times).toEqual(['13:00 UTC (14:00 CET)', '13:00 UTC (15:00 CEST)', '15:00 UTC (16:00 CET)']);
		expect(phrases.traces).toEqual(['2023-12-01', 'Friday, December 1, 2023', '13:00 UTC']);
	});

	test('when it is moved to another zone at the same hour', () => {
		const berlin = at('2023-12-01', '13:00', Date.UTC(2023, 11, 1, 12), 'Europe/Berlin');
		expect(phrasesBetween(details, berlin, show, 0).traces).toEqual(['13:00 UTC']);
		expect(
			phrasesBetween(details, { ...moved, time: '13:00', start: Date.UTC(2023, 11, 7, 13) }, show, 0).traces,
		).toEqual(['2023-12-01', 'Friday, December 1, 2023']);
	});

	test('when it is renamed and renumbered: its names, and no time', () => {
		const rye = { ...details, title: 'Rye', number: 7, path: path('LH 07 - Rye') };
		expect(phrasesBetween(details, rye, show, 0)).toEqual({
			whole: [
				{ before: 'Tracing a sourdough (Lantern Hour #22)', after: 'Rye (Lantern Hour #07)' },
				{ before: 'LH 22 - Tracing a sourdough', after: 'LH 07 - Rye' },
				{ before: 'Lantern Hour #22', after: 'Lantern Hour #07' },
			],
			weekday: null,
			times: ['13:00 UTC (14:00 CET)'],
			traces: ['#22'],
		});
		expect(phrasesBetween(details, details, show, 0)).toMatchObject({ whole: [], weekday: null, traces: [] });
	});

	test('when an idea is scheduled: the usual time that stood for its own', () => {
		const phrases = phrasesBetween(idea, moved, show, 0);
		expect(pairs(phrases)).toEqual([...names, ...times]);
		expect(phrases).toMatchObject({ weekday: { before: 'Friday', after: 'Thursday' }, traces: [] });
		const irregular = { ...show, schedules: show.schedules.map((schedule) => ({ ...schedule, weekday: null })) };
		expect(phrasesBetween(idea, moved, irregular, 0).weekday).toEqual({ before: '', after: 'Thursday' });
	});

	test('when an idea is scheduled after the show has got another time: that of the day', () => {
		const schedules = show.schedules.flatMap((schedule) => [
			schedule,
			{ ...schedule, from: '2023-12-05', time: '15:00', weekday: 4 as const },
		]);
		const phrases = phrasesBetween(idea, moved, { ...show, schedules }, 0);
		expect(phrases.times).toEqual(['15:00 UTC (16:00 CET)', '15:00 UTC (17:00 CEST)', '15:00 UTC (16:00 CET)']);
		expect(phrases.weekday).toBeNull();
		const renamed = (now: number) =>
			phrasesBetween({ ...idea, date: null }, { ...moved, date: null }, { ...show, schedules }, now);
		expect(renamed(Date.UTC(2023, 11, 6)).times).toContain('15:00 UTC (17:00 CEST)');
		expect(renamed(Date.UTC(2023, 11, 1)).times).toContain('13:00 UTC (15:00 CEST)');
	});

	test('when an idea is renamed: its names alone', () => {
		expect(phrasesBetween(idea, { ...idea, title: 'Rye' }, show, 0)).toEqual({
			whole: [{ before: 'Tracing a sourdough (Lantern Hour)', after: 'Rye (Lantern Hour)' }],
			weekday: null,
			times: [],
			traces: [],
		});
	});

	test('when it becomes an idea again: its names, and what it said of its time is told', () => {
		const phrases = phrasesBetween(moved, idea, show, 0);
		expect(pairs(phrases)).toEqual(names.map(([before, after]) => [after, before]));
		expect(phrases.weekday).toBeNull();
		expect(phrases.traces).toEqual(['2023-12-07', 'Thursday, December 7, 2023', '15:00 UTC', '#22']);
	});
});
