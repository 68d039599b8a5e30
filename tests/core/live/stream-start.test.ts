import fc from 'fast-check';
import { parse } from 'yaml';
import { chaptersOf } from '../../../src/core/live/chapter';
import { longStamp, shortStamp } from '../../../src/core/live/stamp';
import { movingStamps, setStreamStart, streamStartOf } from '../../../src/core/live/stream-start';
import { isProblem, sentence } from '../../../src/core/problem';
import { guardedEdits } from '../../../src/core/text/edit';
import { instant } from '../checklist/sample-show';

const start = instant('2026-03-06T13:00Z');

function begin(text: string, at: number, shift = false): string {
	const edited = guardedEdits(text, (now) => setStreamStart(now, at, shift, (source) => parse(source) as unknown));
	return isProblem(edited) ? sentence(edited) : edited.text;
}

describe('the start of the stream', () => {
	test.each([
		['---\nstream-start: 2026-03-06T13:00:00Z\n---\n', start],
		['---\nstream-start: "2026-03-06T13:00:05Z"\n---\n', start + 5000],
		["---\nstream-start: '2026-03-06T13:00:05Z'\n---\n", start + 5000],
		['---\nstream-start: soon\n---\n', null],
		['---\nstream-start:\n---\n', null],
		['Text', null],
	])('%j', (text, at) => {
		expect(streamStartOf(text)).toBe(at);
	});

	test('is written where it is read, and nothing else changes', () => {
		const text = '---\nurl: x # mine\nnumber: 007\n---\n# Note\n';
		const after = begin(text, start);
		expect(streamStartOf(after)).toBe(start);
		expect(after.split('\n').filter((line) => !line.startsWith('stream-start'))).toEqual(text.split('\n'));
		expect(streamStartOf(begin('Text', start))).toBe(start);
	});

	test('turns marks by the clock into places in the stream, with a minus before it, and leaves other lines', () => {
		const text =
			'## Timestamps\n0:00 Intro\n2026-03-06T12:59:50Z early\n2026-03-06T13:02:11Z (question from Ana) why\n2026-03-06T13:05:00Z Zebra Z\ntyped 2026-03-06T13:05:00Z\n';
		expect(begin(text, start)).toContain(
			'## Timestamps\n0:00 Intro\n-00:00:10 early\n00:02:11 (question from Ana) why\n00:05:00 Zebra Z\ntyped 2026-03-06T13:05:00Z\n',
		);
	});

	test('only the section is touched', () => {
		expect(begin('2026-03-06T13:02:11Z elsewhere\n', start)).toContain('2026-03-06T13:02:11Z elsewhere');
	});

	test('refuses properties that cannot be read', () => {
		expect(begin('---\n: [\n---\n## Timestamps\n2026-03-06T13:02:11Z a\n', start)).toContain('Line 2');
	});
});

describe('correcting the start', () => {
	const text =
		'---\nstream-start: "2026-03-06T13:00:00Z"\n---\n## Timestamps\n00:00:00 Intro\n- 1:30 a\n**[12:34](https://a.example)** b\n00:00:20 c\n59:59 d\n\n## References\n0:10 other\n';

	test('moves all stamps of the section by consent, each in its own manner; the opening stays', () => {
		const after = begin(text, start + 30_000, true);
		expect(after).toContain(
			'## Timestamps\n00:00:00 Intro\n- 1:00 a\n**[12:04](https://a.example)** b\n-00:00:10 c\n59:29 d\n\n## References\n0:10 other\n',
		);
		expect(begin(text, start - 30_000, true)).toContain(
			'00:00:00 Intro\n- 2:00 a\n**[13:04](https://a.example)** b\n00:00:50 c\n1:00:29 d\n',
		);
	});

	test('moves a first mark that is no opening, and rewrites nothing when it is the same start', () => {
		const late = '---\nstream-start: 2026-03-06T13:00:00Z\n---\n## Timestamps\n0:30 a\n75:00 b\n';
		expect(begin(late, start - 30_000, true)).toContain('\n1:00 a\n1:15:30 b\n');
		expect(begin(late, start, true)).toBe(late);
	});

	test('only the opening stays, not every mark at zero', () => {
		const early = '---\nstream-start: 2026-03-06T13:00:00Z\n---\n## Timestamps\n00:00:00 Intro\n00:00:00 early\n';
		expect(begin(early, start - 30_000, true)).toContain('00:00:00 Intro\n00:00:30 early\n');
	});

	test('what lies before it is no chapter, and is one again when it is corrected back', () => {
		const after = begin(text, start + 120_000, true);
		expect(after).toContain('00:00:00 Intro\n- -0:30 a\n**[10:34](https://a.example)** b\n-00:01:40 c\n');
		expect(chaptersOf(after).map(({ title }) => title)).toEqual(['Intro', 'b', 'd']);
		expect(movingStamps(after).map(({ seconds }) => seconds)).toEqual([-30, 634, -100, 3479]);
		expect(begin(after, start, true)).toBe(text);
	});

	test('the label of a mark by the clock is left alone', () => {
		const clock = '---\nstream-start: 2026-03-06T13:00:00Z\n---\n## Timestamps\n2026-03-06T13:02:00Z seen at 1:30\n';
		expect(begin(clock, start - 30_000, true)).toContain('\n00:02:30 seen at 1:30\n');
	});

	test('there and back gives the same bytes', () => {
		// From ten hours on a stamp looks the same in both manners.
		const seconds = fc.integer({ min: -7200, max: 28_000 });
		const line = fc.tuple(seconds, fc.integer({ min: 0, max: 5 })).map(([at, form]) => {
			const long = longStamp(at);
			const short = at < 0 ? `-${shortStamp(-at)}` : shortStamp(at);
			const forms = [`${long} a`, `${short} a`, `- ${short} - a`, `**[${long}](https://a.example)** a`, `a (${short})`];
			return { at, text: forms[form] ?? `${long} (question from Ana) why` };
		});
		fc.assert(
			fc.property(
				fc.array(fc.oneof(line, fc.constant({ at: null, text: 'a line without a time' })), {
					size: 'max',
					maxLength: 12,
				}),
				fc.integer({ min: -7200, max: 7200 }),
				(lines, by) => {
					// A first mark that lands on zero to the second has become the opening, which marks the beginning from then on.
					const first = lines.find(({ at }) => at !== null)?.at;
					fc.pre(first === undefined || first === null || first === 0 || first !== by);
					const before = `---\nstream-start: "2026-03-06T13:00:00Z"\n---\n## Timestamps\n${lines.map((each) => `${each.text}\n`).join('')}`;
					const there = begin(before, start + by * 1000, true);
					expect(begin(there, start, true)).toBe(before);
				},
			),
			{ numRuns: 2000, seed: 20260306 },
		);
	});

	test('leaves them without consent, and when there was no start', () => {
		expect(begin(text, start + 30_000)).toContain('- 1:30 a');
		expect(begin('## Timestamps\n0:30 a\n', start, true)).toContain('0:30 a');
	});
});
