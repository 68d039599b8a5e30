import fc from 'fast-check';
import { newlineOf, readLines } from '../../../src/core/text/line';
import { runs } from '../../runs';

describe('Lines', () => {
	it('end at LF, CRLF or a lone CR', () => {
		expect(readLines('a\nb\r\nc\rd').map(({ text, from, to, end }) => [text, from, to, end])).toEqual([
			['a', 0, 1, 2],
			['b', 2, 3, 5],
			['c', 5, 6, 7],
			['d', 7, 8, 8],
		]);
		expect(readLines('')).toEqual([{ text: '', from: 0, to: 0, end: 0 }]);
		expect(readLines('a\n')).toHaveLength(2);
		expect(readLines('\uFEFFa')).toEqual([{ text: 'a', from: 1, to: 2, end: 2 }]);
	});

	it('together are the text, whatever it is (hazard 15)', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', 'é'), { maxLength: 40, size: 'max' }),
				(parts) => {
					const text = parts.join('');
					const lines = readLines(text);
					expect(lines.map((line) => text.slice(line.from, line.end)).join('')).toBe(text);
					expect(lines.map((line) => line.text)).toEqual(text.split(/\r\n|\r|\n/));
				},
			),
			{ numRuns: runs(1000), seed: 1 },
		);
	});

	it.each([
		['', '\n'],
		['a\nb\n', '\n'],
		['a\r\nb\r\nc\n', '\r\n'],
		['a\r\nb\n', '\n'],
		['\n', '\n'],
	])('of %j mostly end in %j', (text, newline) => {
		expect(newlineOf(text)).toBe(newline);
	});
});
