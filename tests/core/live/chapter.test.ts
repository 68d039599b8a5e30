import fc from 'fast-check';
import { chapterBlock, chaptersOf, readChapters, type Chapter } from '../../../src/core/live/chapter';
import { readChapterLine } from '../../../src/core/live/chapter-line';
import { repairChapters, repairEdits } from '../../../src/core/live/chapter-repair';
import { areValidChapters, chapterRules, checkChapters, type ChapterRuleId } from '../../../src/core/live/chapter-rule';
import { applyEdits } from '../../../src/core/text/edit';

const said = (chapters: readonly Chapter[]) => chapters.map(({ seconds, title }) => [seconds, title]);
const breaches = (block: string) =>
	checkChapters(readChapters(block)).map(({ rule, problem }) => [rule, problem.at?.line ?? null]);

describe('a chapter is read from a line of any form', () => {
	test.each<[string, number, string]>([
		['00:00:00 Introductions', 0, 'Introductions'],
		['0:00', 0, ''],
		['0:00 Intro', 0, 'Intro'],
		['1:02:03 - Title', 3723, 'Title'],
		['1:02:03 – Title', 3723, 'Title'],
		['0:00: Title', 0, 'Title'],
		['0:00 | Title', 0, 'Title'],
		['- 0:00 Intro', 0, 'Intro'],
		['* [12:34] Intro', 754, 'Intro'],
		['12. (12:34) Intro', 754, 'Intro'],
		['> - [x] 12:34 Intro', 754, 'Intro'],
		['\t- 12:34 Intro', 754, 'Intro'],
		['**12:34** Intro', 754, 'Intro'],
		['**12:34 Intro**', 754, 'Intro'],
		['`12:34` Intro', 754, 'Intro'],
		['[12:34](https://youtu.be/aaaaaaaaaaa?t=754) Intro', 754, 'Intro'],
		['**[12:34](https://youtu.be/aaaaaaaaaaa?t=754)** - Intro', 754, 'Intro'],
		['12:34 [[Wicks|On wicks]] and [oil](https://a.example)', 754, 'On wicks and oil'],
		['12:34 5 kinds of oil', 754, '5 kinds of oil'],
		['12:34 (part two) oil', 754, '(part two) oil'],
		['75:00 Intro', 4500, 'Intro'],
		['Introductions 0:00', 0, 'Introductions'],
		['Introductions - 0:00', 0, 'Introductions'],
		['- Introductions (12:34)', 754, 'Introductions'],
	])('%s', (line, seconds, title) => {
		expect(said(readChapters(line))).toEqual([[seconds, title]]);
	});

	test.each([
		'',
		'Intro',
		'12:34pm',
		'12:3',
		'1.30 Intro',
		'at 12:34 we met',
		'2026-03-06T12:34:00Z Intro',
		'2026-03-06T13:02:11Z Intro at 12:30',
		'00:12:34 (question from Ana) Why?',
		'00:12:34 (link) https://a.example',
		'00:12:34 (clip) x',
		'## 12 Intro',
	])('"%s" is none', (line) => {
		expect(readChapters(line)).toEqual([]);
	});

	test('long lines are read in no time', () => {
		expect(readChapterLine(`${' '.repeat(500_000)}0:00`)).toBeNull();
		expect(readChapterLine('- '.repeat(200_000))).toBeNull();
	});

	test('a note has those of its section; marks of other kinds are left out', () => {
		const note =
			'0:00 no\n## Timestamps\n\n00:00:00 Intro\n00:01:00 (question) Why?\n00:02:00 Oil\n\n## References\n0:30 no';
		expect(said(chaptersOf(note))).toEqual([
			[0, 'Intro'],
			[120, 'Oil'],
		]);
		expect(chaptersOf('no section\n0:00 a')).toEqual([]);
	});
});

test('the block for the description has one chapter a line, time first', () => {
	expect(chapterBlock(readChapters('00:00:00 Introductions\n- 12:34 - Oil\n01:02:03 Wicks\n2:00:00'))).toBe(
		'0:00 Introductions\n12:34 Oil\n1:02:03 Wicks\n2:00:00',
	);
});

describe('the rules of YouTube', () => {
	const good = '0:00 a\n0:10 b\n1:00:00 c';
	const long = (length: number) => 'x'.repeat(length);

	test.each<[string, string, [ChapterRuleId, number | null][]]>([
		['all kept', good, []],
		['nothing at all', '', [['at-least-three', null]]],
		['two', '0:00 a\n0:10 b', [['at-least-three', 2]]],
		['a late beginning', '0:05 a\n0:20 b\n0:40 c', [['start-at-zero', 1]]],
		['out of order', '0:00 a\n0:40 b\n0:20 c\n1:00 d', [['ascending', 3]]],
		['nine seconds', '0:00 a\n0:09 b\n0:40 c', [['ten-seconds', 1]]],
		['the same second', '0:00 a\n0:40 b\n0:40 c', [['ten-seconds', 2]]],
		['lines between', 'My chapters\n\n0:00 a\n\n0:40 b\n0:41 c', [['ten-seconds', 5]]],
		['no title', '0:00 a\n0:10\n0:40 c', [['untitled', 2]]],
		['a forbidden sign', '0:00 a\n0:10 b > c\n0:40 c', [['forbidden-sign', 2]]],
		['49 characters', `0:00 ${long(49)}\n0:10 b\n0:40 c`, []],
		['50 characters', `0:00 ${long(50)}\n0:10 b\n0:40 c`, [['title-cut-on-hover', 1]]],
		['70 characters', `0:00 ${long(70)}\n0:10 b\n0:40 c`, [['title-cut-on-hover', 1]]],
		['71 characters', `0:00 ${long(71)}\n0:10 b\n0:40 c`, [['title-too-long', 1]]],
		['a character is a character, not two units', `0:00 ${'🪔'.repeat(49)}\n0:10 b\n0:40 c`, []],
		[
			'several',
			'0:05 a\n0:03 ',
			[
				['start-at-zero', 1],
				['at-least-three', 2],
				['ascending', 2],
				['untitled', 2],
			],
		],
	])('%s', (_name, block, expected) => {
		expect(breaches(block)).toEqual(expected);
	});

	test('a length is a warning, all others would switch the chapters off', () => {
		expect(areValidChapters(readChapters(`0:00 ${long(71)}\n0:10 ${long(50)}\n0:40 c`))).toBe(true);
		for (const block of ['', '0:00 a\n0:10 b', '0:01 a\n0:20 b\n0:40 c', '0:00 a\n0:10\n0:40 c'])
			expect(areValidChapters(readChapters(block))).toBe(false);
	});

	test('every rule is broken somewhere above', () => {
		expect(Object.keys(chapterRules)).toHaveLength(8);
	});
});

describe('repairs', () => {
	const mend = (text: string) => {
		const before = chaptersOf(text);
		const after = repairChapters(before);
		return applyEdits(text, repairEdits(text, before, after));
	};
	const section = (...lines: readonly string[]) => `## Timestamps\n\n${lines.join('\n')}\n\n## References\n`;

	test.each<[string, string[], string[]]>([
		['a beginning of a few seconds becomes zero', ['0:05 a', '0:40 b', '1:00 c'], ['0:00 a', '0:40 b', '1:00 c']],
		['a late beginning gets an opening', ['2:00 a', '3:00 b'], ['00:00:00 Introductions', '2:00 a', '3:00 b']],
		['order', ['00:00:00 a', '- 3:00 c', '**2:00** b'], ['00:00:00 a', '**2:00** b', '- 3:00 c']],
		[
			'too short: the next ones move on',
			['0:00 a', '0:04 b', '0:12 c', '0:40 d'],
			['0:00 a', '0:10 b', '0:20 c', '0:40 d'],
		],
		['forbidden signs go', ['0:00 a', '0:10 b -> c', '0:40 <d>'], ['0:00 a', '0:10 b - c', '0:40 d']],
		[
			'a long title is cut after a word',
			['0:00 a', `0:10 ${'word '.repeat(20).trim()}`, '0:40 c'],
			['0:00 a', `0:10 ${'word '.repeat(14).trim()}…`, '0:40 c'],
		],
		[
			'a long word is cut',
			['0:00 a', `0:10 ${'w'.repeat(80)}`, '0:40 c'],
			['0:00 a', `0:10 ${'w'.repeat(69)}…`, '0:40 c'],
		],
		[
			'a title is cut before the word that does not fit, and one of seventy letters not at all',
			[
				`0:00 ${'word '.repeat(13)}wonderful lamps`,
				`0:10 ${'w'.repeat(70)}`,
				`0:20 ${'w'.repeat(60)} ${'v'.repeat(20)}`,
			],
			[`0:00 ${'word '.repeat(13).trim()}…`, `0:10 ${'w'.repeat(70)}`, `0:20 ${'w'.repeat(60)}…`],
		],
		[
			'of a title without forbidden signs no blank goes',
			['0:00 a  b', '0:10 c', '0:20 d'],
			['0:00 a  b', '0:10 c', '0:20 d'],
		],
		['with forbidden signs go blanks', ['0:00 < a >  b', '0:10 c', '0:20 d'], ['0:00 a b', '0:10 c', '0:20 d']],
		['the first ten seconds are a beginning, later is not', ['0:09 a', '0:40 b'], ['0:00 a', '0:40 b']],
		['ten seconds are late', ['0:10 a', '0:40 b'], ['00:00:00 Introductions', '0:10 a', '0:40 b']],
		['two at once', ['0:00 a', '0:00 b', '0:20 c'], ['0:00 a', '0:10 b', '0:20 c']],
		[
			'time and title of a line both change, whichever stands first',
			['0:00 a', '9:55 b', '9:58 <c> d', 'e > f 9:59', '9:59 - <g>'],
			['0:00 a', '9:55 b', '10:05 c d', 'e f 10:15', '10:25 - g'],
		],
		[
			'of a title leaves the time as it was written',
			['0:00 a', '75:00 <b>', '80:00 c'],
			['0:00 a', '75:00 b', '80:00 c'],
		],
		[
			'each keeps its manner, notes between them stay',
			['- [0:00](https://a.example) a', 'typed', '- [0:01](https://a.example) b', '1:00 c'],
			['- [0:00](https://a.example) a', 'typed', '- [0:10](https://a.example) b', '1:00 c'],
		],
		[
			'what is right stays as it is',
			['00:00:00 a', '- 0:10 [b](x)', 'c (0:40)'],
			['00:00:00 a', '- 0:10 [b](x)', 'c (0:40)'],
		],
	])('%s', (_name, before, after) => {
		expect(mend(section(...before))).toBe(section(...after));
	});

	test('of nothing are nothing, and of what is right no edit', () => {
		expect(repairChapters([])).toEqual([]);
		const text = section('0:00 a', '0:10 b', '0:20 c');
		expect(repairEdits(text, chaptersOf(text), repairChapters(chaptersOf(text)))).toEqual([]);
	});

	test('put a chapter that stands in no line yet before the first, and take none away', () => {
		const text = section('2:00 a', '3:00 b');
		const mended = repairChapters(chaptersOf(text));
		expect(applyEdits(text, repairEdits(text, mended, mended))).toBe(
			section('00:00:00 Introductions', '2:00 a', '3:00 b'),
		);
		expect(repairEdits(text, chaptersOf(text), [])).toEqual([]);
	});

	test('each repair mends its own breach', () => {
		const broken: Partial<Record<ChapterRuleId, string>> = {
			'start-at-zero': '0:20 a\n0:40 b\n1:00 c',
			ascending: '0:00 a\n0:40 b\n0:20 c',
			'ten-seconds': '0:00 a\n0:01 b\n0:20 c',
			'forbidden-sign': '0:00 a>\n0:10 b\n0:20 c',
			'title-too-long': `0:00 ${'x'.repeat(100)}\n0:10 b\n0:20 c`,
		};
		const repairable = Object.entries(chapterRules).filter(([, { repair }]) => repair !== null);
		expect(Object.keys(broken).sort()).toEqual(repairable.map(([id]) => id).sort());
		for (const [id, block] of Object.entries(broken)) {
			const chapters = readChapters(block);
			const breach = checkChapters(chapters).find(({ rule }) => rule === id);
			const mended = breach?.repair?.(chapters) ?? [];
			expect(checkChapters(mended).map(({ rule }) => rule)).not.toContain(id);
			expect(mended.length).toBeGreaterThanOrEqual(chapters.length);
		}
	});
});

// The rules said once more, from numbers and titles alone, without our reader or our checker.
function youtubeAccepts(chapters: readonly { readonly seconds: number; readonly title: string }[]): boolean {
	const times = chapters.map(({ seconds }) => seconds);
	const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
	return (
		times.length >= 3 &&
		times[0] === 0 &&
		Math.min(...gaps) >= 10 &&
		chapters.every(({ title }) => title !== '' && !title.includes('<') && !title.includes('>'))
	);
}

const two = (number: number) => `${number}`.padStart(2, '0');
const clock = (seconds: number, long: boolean) => {
	const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return long ? `${two(h)}:${two(m)}:${two(s)}` : h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};
const forms: readonly ((time: string, title: string) => string)[] = [
	(time, title) => `${time} ${title}`,
	(time, title) => `- ${time} ${title}`,
	(time, title) => `${time} - ${title}`,
	(time, title) => `[${time}](https://youtu.be/aaaaaaaaaaa) ${title}`,
	(time, title) => `**${time}** ${title}`,
	(time, title) => `1. ${time} – ${title}`,
];
const title = fc.oneof(
	{ weight: 12, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ñé'&,.?!]{0,38}[a-z]$/) },
	{ weight: 1, arbitrary: fc.constantFrom('', 'a < b', '<b>') },
);
/** Mostly ascending with decent gaps, so that valid blocks are as common as broken ones. */
const chapters = fc
	.record({
		start: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) }),
		rest: fc.array(
			fc.record({
				gap: fc.oneof(
					{ weight: 12, arbitrary: fc.integer({ min: 10, max: 900 }) },
					{ weight: 1, arbitrary: fc.integer({ min: -60, max: 9 }) },
				),
				title,
			}),
			{ maxLength: 12, size: 'max' },
		),
		title,
		form: fc.nat(forms.length - 1),
		long: fc.boolean(),
	})
	.map(({ start, rest, title: first, form, long }) => {
		const all = [{ seconds: start, title: first }];
		for (const { gap, title: next } of rest)
			all.push({ seconds: Math.max(0, (all.at(-1)?.seconds ?? 0) + gap), title: next });
		return { all, block: all.map((each) => forms[form]?.(clock(each.seconds, long), each.title) ?? '').join('\n') };
	});

describe('a thousand random blocks', () => {
	test('are read as they were meant, and judged as the rules say', () => {
		let valid = 0;
		fc.assert(
			fc.property(chapters, ({ all, block }) => {
				const read = readChapters(block);
				expect(said(read)).toEqual(all.map(({ seconds, title: name }) => [seconds, name]));
				expect(areValidChapters(read)).toBe(youtubeAccepts(all));
				expect(readChapters(chapterBlock(read)).map(({ seconds }) => seconds)).toEqual(
					all.map(({ seconds }) => seconds),
				);
				if (youtubeAccepts(all)) valid++;
			}),
			{ numRuns: 1000, seed: 20260306 },
		);
		expect(valid).toBeGreaterThan(200);
		expect(valid).toBeLessThan(800);
	});

	test('are valid after the repairs, but for what only the host can mend; repaired text reads as the repaired chapters', () => {
		fc.assert(
			fc.property(chapters, ({ all, block }) => {
				const before = readChapters(block);
				const after = repairChapters(before);
				const left = new Set(checkChapters(after).map(({ rule }) => rule));
				for (const rule of ['at-least-three', 'untitled', 'title-cut-on-hover'] as const) left.delete(rule);
				expect([...left]).toEqual([]);
				expect(youtubeAccepts(after)).toBe(after.length >= 3 && after.every(({ title: name }) => name !== ''));
				const text = `## Timestamps\n\n${block}\n`;
				const inNote = chaptersOf(text);
				const mended = applyEdits(text, repairEdits(text, inNote, repairChapters(inNote)));
				expect(said(chaptersOf(mended))).toEqual(said(after));
				expect(after.length - all.length).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 1000, seed: 20260306 },
		);
	});
});
