import fc from 'fast-check';
import { isProblem } from '../../../src/core/problem';
import {
	type FileNameFacts,
	type FileNamePattern,
	parseFileNamePattern,
	slugOf,
	writeFileName,
} from '../../../src/core/show/file-name-pattern';
import { fileNameShape, readFileName, readOwnFileName } from '../../../src/core/show/file-name-reading';
import { addDays } from '../../../src/core/show/iso-day';
import { show } from './example-show';
import { runs } from '../../runs';

function pattern(text: string, numberWidth = 2, language = 'en'): FileNamePattern {
	const parsed = parseFileNamePattern(text, { numberWidth, language });
	if (isProblem(parsed)) throw new Error(parsed.why);
	return parsed;
}

function facts(change: Partial<FileNameFacts>): FileNameFacts {
	return { number: null, title: 'Tempo in depth', guest: null, date: null, ...change };
}

/** The file-name habits of five shows. */
const five: readonly [pattern: string, width: number, name: string, facts: Partial<FileNameFacts>][] = [
	['GOH {{number}} - {{title}}', 2, 'GOH 22 - Tempo in depth', { number: 22 }],
	['GOH {{number}} - {{title}}', 2, 'GOH - Tempo in depth', {}],
	['A&A {{number}} - {{title}}', 2, 'A&A 20 - Tempo in depth', { number: 20 }],
	[
		'CCG {{number}} - {{date:yyMMdd}} - {{title}}',
		3,
		'CCG 005 - 231130 - Tempo in depth',
		{ number: 5, date: '2023-11-30' },
	],
	['CCG {{number}} - {{date:yyMMdd}} - {{title}}', 3, 'CCG 000 - Tempo in depth', { number: 0 }],
	['CCG {{number}} - {{date:yyMMdd}} - {{title}}', 3, 'CCG - 231130 - Tempo in depth', { date: '2023-11-30' }],
	['CCG {{number}} - {{date:yyMMdd}} - {{title}}', 3, 'CCG - Tempo in depth', {}],
	['{{number}} - {{title}}', 2, '01 - Tempo in depth', { number: 1 }],
	['{{date:yyyy-MM-dd}}-{{slug}}', 1, '2025-10-29-tempo-in-depth', { date: '2025-10-29' }],
	['{{date}} {{title}}', 1, '2025-08-12 Tempo in depth', { date: '2025-08-12' }],
];

describe('The file name', () => {
	test.each(five)('by %s (width %i) is "%s"', (text, width, name, given) => {
		expect(writeFileName(pattern(text, width), facts(given))).toBe(name);
	});

	test.each<[string, Partial<FileNameFacts>, string]>([
		['{{number}} - {{title}}', {}, 'Tempo in depth'],
		['{{date}} {{title}}', {}, 'Tempo in depth'],
		['{{date:yyyy-MM-dd}}-{{slug}}', {}, 'tempo-in-depth'],
		['{{title}} ({{number}})', {}, 'Tempo in depth'],
		['{{title}} ({{number}})', { number: 3 }, 'Tempo in depth (03)'],
		['{{title}} (GOH {{number}})', {}, 'Tempo in depth (GOH)'],
		['{{title}} with {{guest}}', {}, 'Tempo in depth'],
		['{{title}} with {{guest}}', { guest: 'Ana Prueba' }, 'Tempo in depth with Ana Prueba'],
		['{{title}} - {{guest}} - {{date:yyMMdd}}', { date: '2023-12-01' }, 'Tempo in depth - 231201'],
		['{{title}} - {{guest}} - {{date:yyMMdd}}', {}, 'Tempo in depth'],
		['{{number}}{{title}}', {}, 'Tempo in depth'],
		['{{ number }} - {{ title }}', { number: 4 }, '04 - Tempo in depth'],
		['{{title}} {{date:d MMMM yyyy}}', { date: '2023-12-01' }, 'Tempo in depth 1 December 2023'],
	])('by %s with %j is "%s"', (text, given, name) => {
		expect(writeFileName(pattern(text), facts(given))).toBe(name);
	});

	test('is one that every system takes', () => {
		expect(
			writeFileName(
				pattern('GOH {{number}} - {{title}}'),
				facts({ number: 1, title: "What's new in 10? A/B: [tests]" }),
			),
		).toBe("GOH 01 - What's new in 10 A B tests");
		const long = writeFileName(pattern('GOH {{number}} - {{title}}'), facts({ number: 1, title: 'ä'.repeat(300) }));
		expect(new TextEncoder().encode(String(long)).length).toBeLessThanOrEqual(200);
	});

	test.each(['', ' ', '???', '...'])('is not made of the title %j', (title) => {
		expect(isProblem(writeFileName(pattern('GOH {{number}} - {{title}}'), facts({ number: 1, title })))).toBe(true);
	});

	test.each([
		["Grafana's Öffnung!", 'grafana-s-offnung'],
		['  C++ & Łukasz  ', 'c-łukasz'],
		['日本語 ガイド', '日本語-ガイド'],
		['हिन्दी में', 'हिन्दी-में'],
	])('has for %s the slug %s', (title, slug) => {
		expect(slugOf(title)).toBe(slug);
	});
});

describe('A file-name pattern', () => {
	test.each<[string, string, string]>([
		['GOH {{number}}', 'Without a title every episode would get the same name.', '{{slug}}'],
		['GOH {{nummer}} - {{title}}', '{{nummer}} is not a part of a file name.', '{{number}}'],
		['{{title}} {{title}}', '{{title}} stands in it twice.', 'Leave one'],
		['{{title:yy}}', '{{title:yy}} is not a part of a file name.', '{{number}}'],
		['{{date:YYYY-MM-DD}} {{title}}', '"YYYY" is not understood in a date.', 'Write {{date:yyyy-MM-dd}}.'],
		['{{date:YYMMDD}} {{title}}', '"YY" is not understood in a date.', 'Write {{date:yyMMdd}}.'],
		['{{date:HHmm}} {{title}}', '"HH" is not understood in a date.', 'apostrophes'],
		['{{date:yyyy/MM/dd}} {{title}}', 'A file name cannot hold "/".', 'hyphen'],
		['Talks/{{title}}', 'A file name cannot hold "/".', 'hyphen'],
		['#{{number}} {{title}}', 'A file name cannot hold "#".', 'hyphen'],
		['{{title}} {{number', 'A file name cannot hold "{".', 'hyphen'],
		['{{constructor}} {{title}}', '{{constructor}} is not a part of a file name.', '{{number}}'],
	])('%s is refused: %s', (text, why, todo) => {
		const answer = parseFileNamePattern(text, { numberWidth: 2, language: 'en' });
		if (!isProblem(answer)) throw new Error('taken');
		expect(answer).toMatchObject({ code: 'file-name-pattern', severity: 'error', field: 'fileName', why });
		expect(answer.todo).toContain(todo);
	});
});

describe('A file name read', () => {
	test.each(five)('by %s (width %i): "%s"', (fileName, numberWidth, name, given) => {
		const read = readFileName(show({ fileName, numberWidth }), name);
		expect(read).toEqual({ number: null, guest: null, date: null, title: 'Tempo in depth', ...given });
	});

	test.each<[string, Partial<FileNameFacts>]>([
		['GOH 22 - Tempo in depth', { number: 22 }],
		['A&A 20 - Tempo in depth', { number: 20 }],
		['CCG 005 - 231130 - Tempo in depth', { number: 5, date: '2023-11-30' }],
		['01 - Tempo in depth', { number: 1 }],
		['2025-10-29-tempo-in-depth', { date: '2025-10-29' }],
		['2025-08-12 Tempo in depth', { date: '2025-08-12' }],
		['2025-08-12 - Tempo in depth', { date: '2025-08-12' }],
		['TAL - Tempo in depth', {}],
	])('of another show: "%s", by its shape alone, except where only a pattern can tell', (name, given) => {
		for (const fileName of ['TAL {{number}} - {{title}}', 'TAL {{number}} ~ {{date:yyMMdd}} ~ {{title}}']) {
			const read = readFileName(show({ fileName, alsoRead: ['TAL {{number}} - {{title}}'] }), name);
			expect(read).toMatchObject({ number: null, date: null, ...given });
			expect(read?.title.toLowerCase()).toBe('tempo in depth');
		}
	});

	test.each([
		'Antonio Prueba',
		'README - how we work',
		'Meta-monitoring with Ana Prueba',
		'2024 - Retrospective',
		'CCG 00X - 231116 - Letters in the number',
		'GOH 22',
		'GOH 22 - ',
		'2025-13-40 Impossible',
		'',
	])('"%s" fits nothing', (name) => {
		expect(readFileName(show(), name)).toBeNull();
	});

	test('takes other dashes, blanks, letter case and accents in pieces', () => {
		expect(readFileName(show(), 'goh 022 \u2013  Tempo  in depth ')).toMatchObject({
			number: 22,
			title: 'Tempo  in depth',
		});
		const spanish = show({ fileName: 'Café {{number}} - {{title}}', language: 'es' });
		expect(readFileName(spanish, 'Café 7 - Uno'.normalize('NFD'))).toMatchObject({ number: 7, title: 'Uno' });
	});

	test('takes a hash before the number', () => {
		expect(readFileName(show(), 'GOH #22 - Tempo in depth')).toMatchObject({ number: 22, title: 'Tempo in depth' });
		expect(readFileName(show({ fileName: '{{date}} {{title}}' }), '#07 - Tea')).toMatchObject({
			number: 7,
			title: 'Tea',
		});
		expect(fileNameShape('A&A #120 - Tea')).toMatchObject({ pattern: 'A&A {{number}} - {{title}}', numberWidth: 3 });
	});

	test('keeps separators inside the title', () => {
		expect(readFileName(show(), 'GOH 22 - Loki - the cache - 7')?.title).toBe('Loki - the cache - 7');
		expect(
			readFileName(show({ fileName: '{{number}} {{title}} with {{guest}}' }), '7 Tea with milk with Ana Prueba'),
		).toMatchObject({
			title: 'Tea with milk',
			guest: 'Ana Prueba',
		});
	});

	test('passes over patterns that cannot be used', () => {
		expect(
			readFileName(
				show({ fileName: '{{nummer}}', alsoRead: ['Show {{number}}: x', 'Nr {{number}} {{title}}'] }),
				'Nr 5 Tea',
			),
		).toMatchObject({ number: 5 });
	});

	test('needs more than a title to be told from any other note', () => {
		expect(readOwnFileName(show({ fileName: '{{title}}' }), 'Anything')).toBeNull();
		expect(readOwnFileName(show({ fileName: '{{number}} - {{title}}' }), 'Anything')).toBeNull();
	});

	test.each([
		['GOH 08 - Tea', 'GOH {{number}} - {{title}}', 2],
		['A&A 120 - Tea', 'A&A {{number}} - {{title}}', 3],
		['CCG 005 - 231130 - Tea', 'CCG {{number}} - {{date:yyMMdd}} - {{title}}', 3],
		['01 - Tea', '{{number}} - {{title}}', 2],
		['2025-10-29-tea', '{{date}}-{{slug}}', 1],
		['2025-08-12 Tea', '{{date}} {{title}}', 1],
		['GOH - Tea', 'GOH - {{title}}', 1],
	])('"%s" has the shape %s, width %i', (name, shape, numberWidth) => {
		expect(fileNameShape(name)).toMatchObject({ pattern: shape, numberWidth });
	});

	test('is what was written, for any title that can be a file name', () => {
		const word = fc.stringMatching(/^[\p{L}\p{N}'’!,.&]{1,12}$/u).filter((text) => /[\p{L}\p{N}]$/u.test(text));
		const title = fc
			.array(word, { minLength: 1, maxLength: 6, size: 'max' })
			.map((words) => words.join(' ').normalize('NFC'));
		const given = fc.record({
			number: fc.integer({ min: 0, max: 9999 }),
			title: title.filter((text) => /^[\p{L}\p{N}]/u.test(text)),
			guest: fc.constant(null),
			date: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days)),
		});
		const patterns = [
			'GOH {{number}} - {{title}}',
			'CCG {{number}} - {{date:yyMMdd}} - {{title}}',
			'{{number}} - {{title}}',
			'{{date}} {{title}}',
		];
		fc.assert(
			fc.property(given, fc.constantFrom(...patterns), (some, fileName) => {
				const name = String(writeFileName(pattern(fileName), some));
				const read = readFileName(show({ fileName }), name);
				expect(read?.title).toBe(some.title);
				if (fileName.includes('number')) expect(read?.number).toBe(some.number);
				if (fileName.includes('date')) expect(read?.date).toBe(some.date);
			}),
			{ seed: 22, numRuns: runs(2000) },
		);
	});
});
