import { parse } from 'yaml';
import { setStreamStart, streamStartOf } from '../../../src/core/live/stream-start';
import { isProblem, sentence } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/edit';
import { instant } from '../checklist/sample-show';

const start = instant('2026-03-06T13:00Z');

function begin(text: string, at: number, shift = false): string {
	const change = setStreamStart(text, at, shift, (source) => parse(source) as unknown);
	return isProblem(change) ? sentence(change) : applyEdits(text, change);
}

describe('the start of the stream', () => {
	test.each([
		['---\nstream-start: 2026-03-06T13:00:00Z\n---\n', start],
		['---\nstream-start: "2026-03-06T13:00:05Z"\n---\n', start + 5000],
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

	test('turns marks by the clock into places in the stream, never below zero, and leaves other lines', () => {
		const text =
			'## Timestamps\n0:00 Intro\n2026-03-06T12:59:50Z early\n2026-03-06T13:02:11Z (question from Ana) why\n2026-03-06T13:05:00Z \ntyped 2026-03-06T13:05:00Z\n';
		expect(begin(text, start)).toContain(
			'## Timestamps\n0:00 Intro\n00:00:00 early\n00:02:11 (question from Ana) why\n00:05:00 \ntyped 2026-03-06T13:05:00Z\n',
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
		'---\nstream-start: 2026-03-06T13:00:00Z\n---\n## Timestamps\n00:00:00 Intro\n- 1:30 a\n**[12:34](https://a.example)** b\n00:00:20 c\n59:59 d\n\n## References\n0:10 other\n';

	test('moves all stamps of the section by consent, each in its own manner; the opening stays, none goes below zero', () => {
		const after = begin(text, start + 30_000, true);
		expect(after).toContain(
			'## Timestamps\n00:00:00 Intro\n- 1:00 a\n**[12:04](https://a.example)** b\n00:00:00 c\n59:29 d\n\n## References\n0:10 other\n',
		);
		expect(begin(text, start - 30_000, true)).toContain(
			'00:00:00 Intro\n- 2:00 a\n**[13:04](https://a.example)** b\n00:00:50 c\n1:00:29 d\n',
		);
	});

	test('only the opening stays: a mark that was cut to zero moves', () => {
		const early = '---\nstream-start: 2026-03-06T13:00:00Z\n---\n## Timestamps\n00:00:00 Intro\n00:00:00 early\n';
		expect(begin(early, start - 30_000, true)).toContain('00:00:00 Intro\n00:00:30 early\n');
	});

	test('leaves them without consent, and when there was no start', () => {
		expect(begin(text, start + 30_000)).toContain('- 1:30 a');
		expect(begin('## Timestamps\n0:30 a\n', start, true)).toContain('0:30 a');
	});
});
