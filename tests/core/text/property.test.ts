import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { isProblem } from '../../../src/core/problem';
import { applyEdits, checkEdits } from '../../../src/core/text/edit';
import { readFrontmatter } from '../../../src/core/text/frontmatter';
import { parseProperties } from '../../../src/core/text/properties';
import { setProperty } from '../../../src/core/text/property';
import { curatedNames } from './hostile-names';
import { anyNote } from './notes';
import { runs } from '../../runs';

/** Without warnings, which would fail here for being of another realm. */
const parse = (source: string): unknown => parseYaml(source, { logLevel: 'error' }) as unknown;

function set(text: string, key: string, value: string | number | null): string {
	const edits = setProperty(text, key, value, parse);
	if (isProblem(edits)) return `refused: ${edits.why}`;
	const after = applyEdits(text, edits);
	expect(checkEdits(text, edits, after)).toBe(true);
	return after;
}

function values(text: string): Readonly<Record<string, unknown>> {
	const read = parseProperties(text, readFrontmatter(text), parse);
	if ('problem' in read) throw new Error(read.problem.why);
	return read.values;
}

const url = 'https://youtube.com/live/abcdefghijk';

describe('Setting a property', () => {
	it.each([
		['of an empty key', '---\nurl:\ndate: \n---\nx', `---\nurl: ${url}\ndate: \n---\nx`],
		['of an empty key with a blank', '---\nurl: \n---\n', `---\nurl: ${url}\n---\n`],
		['of an empty key with a comment', '---\nurl: # later\n---\n', `---\nurl: ${url} # later\n---\n`],
		['that has a value', '---\na: 007\nurl: old # why\n# end\n---\n', `---\na: 007\nurl: ${url} # why\n# end\n---\n`],
		['that stands in quotes', '---\nurl: "old" # why\n---\n', `---\nurl: "${url}" # why\n---\n`],
		['that stands in single quotes', "---\nurl: 'it''s old' # why\n---\n", `---\nurl: "${url}" # why\n---\n`],
		['that has quotes in its value', '---\nurl: an "old" one\n---\n', `---\nurl: ${url}\n---\n`],
		['that has a bar in its value', '---\nurl: a|b > c\n---\n', `---\nurl: ${url}\n---\n`],
		['that has marks of YAML in its value', '---\nurl: a&b *c !\n---\n', `---\nurl: ${url}\n---\n`],
		['with blanks before its comment', '---\nurl: old   # why\n---\n', `---\nurl: ${url}   # why\n---\n`],
		['that is not there yet', '---\na: 1\n---\nx', `---\na: 1\nurl: ${url}\n---\nx`],
		['in an empty block', '---\n---\nx', `---\nurl: ${url}\n---\nx`],
		['in a block of comments', '---\n# a\n---\nx', `---\n# a\nurl: ${url}\n---\nx`],
		['behind a list', '---\na:\n  - b\n---\nx', `---\na:\n  - b\nurl: ${url}\n---\nx`],
		['behind a text of several lines', '---\na: |+\n  b\n\n---\nx', `---\na: |+\n  b\n\nurl: ${url}\n---\nx`],
		['where the same key is nested', '---\na:\n  url: x\n---\n', `---\na:\n  url: x\nurl: ${url}\n---\n`],
		['in a note of Windows', '---\r\nurl:\r\n---\r\nx\r\n', `---\r\nurl: ${url}\r\n---\r\nx\r\n`],
		['in a note without properties', '# x\n', `---\nurl: ${url}\n---\n# x\n`],
		['in a note of Windows without properties', '# x\r\n', `---\r\nurl: ${url}\r\n---\r\n# x\r\n`],
		['behind a byte order mark', '\uFEFF# x\n', `\uFEFF---\nurl: ${url}\n---\n# x\n`],
		['above a divider', '---\n\nText\n', `---\nurl: ${url}\n---\n---\n\nText\n`],
		['in an empty note', '', `---\nurl: ${url}\n---\n`],
		['with the value it has', `---\nurl: ${url}\n---\n`, `---\nurl: ${url}\n---\n`],
	])('changes its line alone: one %s (hazards 27, 28)', (_name, before, after) => {
		expect(set(before, 'url', url)).toBe(after);
	});

	it('takes numbers, empty values and null, which removes the line', () => {
		expect(set('---\nnumber: 1\n---\n', 'number', 22)).toBe('---\nnumber: 22\n---\n');
		expect(set('---\na: 1\n---\n', 'number', 22)).toBe('---\na: 1\nnumber: 22\n---\n');
		expect(set('---\ndate: 2026-03-06 # c\na: 1\n---\n', 'date', '')).toBe('---\ndate: # c\na: 1\n---\n');
		expect(set('---\ndate: 2026-03-06\na: 1\n---\n', 'date', null)).toBe('---\na: 1\n---\n');
		expect(set('# x', 'date', null)).toBe('# x');
		expect(set('---\nnumber: 22\n---\n', 'number', '22')).toBe('---\nnumber: "22"\n---\n');
	});

	it.each([
		['malformed YAML', '---\na: "x\nurl: y\n---\n'],
		['a line of text', '---\nhello\nurl: x\n---\n'],
		['a list', '---\n- url\n---\n'],
		['a map on one line', '---\n{url: x}\n---\n'],
		['the key twice', '---\nurl: a\nurl: b\n---\n'],
		['another letter case', '---\nURL: a\n---\n'],
		['both letter cases', '---\nURL: a\nurl: b\n---\n'],
		['a list of lines', '---\nurl:\n  - a\n---\n'],
		['a list at the left edge', '---\nurl:\n- a\n---\n'],
		['a list in brackets', '---\nurl: [a, b]\n---\n'],
		['a map', '---\nurl:\n  a: b\n---\n'],
		['a block scalar', '---\nurl: |\n  a\n---\n'],
		['a folded scalar', '---\nurl: >-\n  a\n  b\n---\n'],
		['a value over two lines', '---\nurl: a\n  b\n---\n'],
		['a quoted value over two lines', '---\nurl: "a\n  b"\n---\n'],
		['an anchor others use', '---\nurl: &a x\nb: *a\n---\n'],
		['an alias', '---\nb: &a x\nurl: *a\n---\n'],
		['a tag', '---\nurl: !x y\n---\n'],
		['a block never closed', '---\nurl: x\n'],
		['a block below a blank line', '\n---\nurl: x\n---\n'],
	])('is refused, with why and what to do, for %s (hazards 26, 30, 31, 33)', (_name, text) => {
		const edits = setProperty(text, 'url', url, parse);
		if (!isProblem(edits)) throw new Error('It was not refused.');
		expect(edits.what).toMatch(/^Could not set the property "url"/);
		expect(edits.todo).toMatch(/source mode/);
		expect(edits.at?.line).toBeGreaterThan(0);
	});

	it.each([
		['---\na: 1\nURL: a\nb: 1\nurl: b\n---\n', 'It stands there again in line 5.'],
		['---\na: 1\nURL: a\n---\n', 'It is written "URL" there.'],
		['---\na: 1\nurl: [a]\n---\n', 'Its value is a list or a map.'],
		['---\na: 1\nurl: |\n  a\n---\n', 'Its value goes over several lines.'],
		['---\na: 1\nurl: a\n  b\n---\n', 'Its value goes over several lines.'],
		['---\na: 1\nurl: &x a\n---\n', 'Its value has a YAML tag, anchor or alias.'],
	])('says what is in the way, and where (hazards 30, 31): %j', (text, why) => {
		expect(setProperty(text, 'url', url, parse)).toMatchObject({
			code: 'property-not-simple',
			what: 'Could not set the property "url" in line 3.',
			why,
			at: { line: 3, column: 1 },
		});
	});

	it('in capitals is not set beside the one in small letters (hazard 30)', () => {
		expect(set('---\nurl: a\n---\n', 'URL', url)).toBe('refused: It is written "url" there.');
	});

	it('names the line of the error (hazard 26)', () => {
		expect(setProperty('---\na: 1\nb: "x\nc: 2\n---\n', 'url', url, parse)).toMatchObject({
			code: 'properties-malformed',
			at: { line: expect.any(Number) as number },
		});
		expect(setProperty('---\nurl: a\nb: 1\nurl: b\n---\n', 'url', url, parse)).toMatchObject({
			at: { line: expect.any(Number) as number },
		});
	});

	it('never changes another property or the body, in random notes (hazards 15, 27)', () => {
		let done = 0;
		fc.assert(
			fc.property(
				anyNote,
				fc.constantFrom('url', 'date', 'number', 'empty', 'list', 'time'),
				fc.constantFrom<string | number | null>(url, '2026-04-03', '', 23, null, 'a: b # c', '"x'),
				(text, key, value) => {
					const edits = setProperty(text, key, value, parse);
					if (isProblem(edits)) return;
					done++;
					const after = applyEdits(text, edits);
					expect(checkEdits(text, edits, after)).toBe(true);
					const body = readFrontmatter(text);
					const bodyAfter = readFrontmatter(after);
					expect(after.slice(bodyAfter.bodyFrom)).toBe(text.slice(body.bodyFrom));
					const { [key]: _old, ...others } = values(text);
					const { [key]: now, ...othersAfter } = values(after);
					expect(othersAfter).toEqual(others);
					expect(now ?? '').toBe(value ?? '');
					// A second time there is nothing to do.
					const again = setProperty(after, key, value, parse);
					expect(again).toEqual([]);
					if (!text.includes('\n---', 3)) expect(bodyAfter.properties.length).toBeLessThanOrEqual(1);
				},
			),
			{ numRuns: runs(4000), seed: 20260306 },
		);
		expect(done).toBeGreaterThan(runs(1000));
	});

	it('holds 10,000 hostile values exactly, in one line (hazard 66)', () => {
		const before = '---\na: 1 # one\nurl:\nz: "26"\n---\nBody\n';
		const check = (value: string): void => {
			const after = set(before, 'url', value);
			expect(values(after)).toEqual({ a: 1, url: value === '' ? null : value, z: '26' });
			expect(after.split('\n')).toHaveLength(before.split('\n').length);
		};
		curatedNames.forEach(check);
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80, size: 'max' }), check), {
			numRuns: runs(5000),
			seed: 20260307,
		});
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...':#-?!&*|>%@`[]{},"\'\\ \n\tay0~=.<'), maxLength: 12, size: 'max' }),
				check,
			),
			{ numRuns: runs(5000), seed: 20260308 },
		);
	});

	/** A parser that reads the note as `before` first, and then, with the address set, as `after`. */
	function reading(before: object, after: object): (source: string) => unknown {
		let calls = 0;
		return () => (calls++ === 0 ? { ...before, url: 'x' } : { url, ...after });
	}
	const setWith = (parser: (source: string) => unknown) => setProperty('---\na: 1\nurl: x\n---\n', 'url', url, parser);
	const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

	it.each<[object, object]>([
		[{ a: 1 }, { a: 2 }],
		[{ a: 1 }, {}],
		[{ a: 1 }, { a: 1, b: undefined }],
		[{ a: 1 }, { a: null }],
		[{ a: null }, { a: {} }],
		[{ a: {} }, { a: 1 }],
		[{ a: ['x'] }, { a: { 0: 'x' } }],
		[{ a: ['x'] }, { a: ['x', 'y'] }],
		[{ a: { b: 1 } }, { a: { c: 1 } }],
		[{ a: day('2026-03-06') }, { a: day('2026-03-07') }],
		[{ a: day('2026-03-06') }, { a: {} }],
		[{ a: {} }, { a: day('2026-03-06') }],
		[{ a: 1 }, { a: 1, url: 'another' }],
		[{ a: 1 }, { a: 1, url: null }],
	])('is stopped by its guard when a parser would see %j turn into %j (hazard 34)', (before, after) => {
		expect(setWith(reading(before, after))).toMatchObject({ code: 'property-guard' });
	});

	it('is stopped by its guard when a parser could no longer read the note (hazard 34)', () => {
		let calls = 0;
		const failing = () => {
			if (calls++ > 0) throw new Error('bad');
			return { a: 1, url: 'x' };
		};
		expect(setWith(failing)).toMatchObject({ code: 'property-guard' });
	});

	it.each<object>([{ a: 1 }, { a: null }, { a: NaN }, { a: ['x', { b: [] }] }, { a: day('2026-03-06') }])(
		'goes through where all else reads the same: %j',
		(others) => {
			expect(setWith(reading(structuredClone(others), structuredClone(others)))).toHaveLength(1);
		},
	);

	it('takes a day that a parser of older YAML reads as a date, and an empty value that it reads as a text', () => {
		const text = '---\ndate: 2026-03-06\n---\n';
		const dates = (source: string) => {
			const value = /date: ?(.*)/.exec(source)?.[1] ?? '';
			return { date: value === '' ? '' : day(value) };
		};
		expect(setProperty(text, 'date', '2026-04-03', dates)).toHaveLength(1);
		expect(setProperty(text, 'date', '', dates)).toHaveLength(1);
	});
});
