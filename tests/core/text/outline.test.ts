import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseMetadata } from './stand-in-metadata';
import { readOutline } from '../../../src/core/text/outline';
import { runs } from '../../runs';

/** What the stand-in app's metadata cache says of the same text. It is built on micromark, our reader is not. */
function asObsidian(text: string): { headings: string[]; tasks: string[] } {
	const cache = parseMetadata(text);
	return {
		headings: (cache.headings ?? []).map((h) => `${h.position.start.line} ${'#'.repeat(h.level)} ${h.heading}`),
		tasks: (cache.listItems ?? [])
			.filter((item) => item.task !== undefined)
			.map((item) => `${item.position.start.line} [${item.task ?? ''}] ${item.parent < 0 ? 'root' : item.parent}`),
	};
}

function asRead(text: string): { headings: string[]; tasks: string[] } {
	const outline = readOutline(text);
	return {
		headings: outline.headings.map((h) => `${h.line} ${'#'.repeat(h.level)} ${h.text}`),
		tasks: outline.tasks.map((task) => `${task.line} [${task.mark}] ${task.parent ?? 'root'}`),
	};
}

/** Kinds of line whose mixtures decide what is a heading and a task. */
const lines = [
	'- [ ] a',
	'- [x] b',
	'* [ ] c',
	'+ [-] d',
	'1. [ ] e',
	'1) [/] f',
	'- []',
	'- [x]glued',
	'- [ ]',
	'- plain',
	'\t- [ ] tab',
	'  - [ ] two',
	'    - [x] four',
	'      - [ ] six',
	'- - [ ] same line',
	'- [ ] 1. both',
	'1. - [x] mixed',
	'> - [ ] quoted',
	'> > - [x] twice',
	'\t> - [ ] quote in item',
	'> [!note]',
	'> text',
	'text',
	'more text',
	'# One',
	'## Two ##',
	'### ',
	'####### seven',
	'#tag',
	'Title',
	'===',
	'---',
	'***',
	'- ---',
	'- # Heading in item',
	'> # Heading in quote',
	'```',
	'````',
	'~~~',
	'  ```',
	'\t```',
	'```js',
	'    indented',
	'<!--',
	'-->',
	'<!-- one line -->',
	'<div>',
	'</div>',
	'<iframe src="x"></iframe>',
	'%%',
	'%% one line %%',
	'[a]: https://example.org',
	'| a | b |',
	'|---|---|',
	'',
	'',
	'',
	'-\t[ ] tab after',
	'-   [ ] three blanks',
	'-     [ ] five blanks',
	'\\- [ ] escaped',
	'- [ ] 🎉',
	'- [🎉] two units',
	'  > - [ ] shifted',
	'>- [x] tight',
	'>\t- [ ] tab in quote',
];

describe('The outline of a note', () => {
	it('holds headings with their line and level, and tasks with their mark and the line they are nested under', () => {
		const note = '# A\n\n- [ ] one\n\t- [x] two\n\n## B ##\n> - [/] three\n\nUnder\n---\n';
		expect(readOutline(note)).toEqual({
			headings: [
				{ text: 'A', level: 1, line: 0 },
				{ text: 'B', level: 2, line: 5 },
				{ text: 'Under', level: 2, line: 8 },
			],
			tasks: [
				{ line: 2, mark: ' ', parent: null },
				{ line: 3, mark: 'x', parent: 2 },
				{ line: 6, mark: '/', parent: null },
			],
		});
	});

	it.each([
		['a fence', '```\n- [ ] no\n```\n- [ ] yes'],
		['a fence with tildes', '~~~md\n- [ ] no\n# no\n~~~\n- [ ] yes'],
		['a fence in a list item', '- item\n  ```\n  - [ ] no\n  ```\n- [ ] yes'],
		['a fence that is longer', '````\n```\n- [ ] no\n````\n- [ ] yes'],
		['indented code', 'text\n\n    - [ ] no\n\n- [ ] yes'],
		['properties', '---\nlist:\n- [ ] no\n---\n- [ ] yes'],
		['properties after a byte order mark', '\uFEFF---\na: 1\n---\n- [ ] yes'],
		['a block comment', '%%\n- [ ] no\n# no\n%%\n- [ ] yes'],
		['an HTML comment', '<!--\n- [ ] no\n\n# no\n-->\n\n- [ ] yes'],
		['an HTML block', '<div>\n- [ ] no\n\n- [ ] yes'],
		['math', '$$\n- [ ] no\n$$\n- [ ] yes'],
	])('leaves out what stands in %s (hazard 19)', (_name, text) => {
		const outline = readOutline(text);
		const written = text.split('\n');
		expect(outline.tasks.map((task) => written[task.line])).toEqual(['- [ ] yes']);
		expect(outline.headings).toEqual([]);
	});

	it.each([
		['an unclosed fence', '- [ ] yes\n```\n- [ ] no\n# no'],
		['an unclosed comment', '- [ ] yes\n\n%%\n- [ ] no\n# no'],
	])('reads %s to the end of the note (hazard 19)', (_name, text) => {
		expect(readOutline(text).tasks).toHaveLength(1);
		expect(readOutline(text).headings).toEqual([]);
	});

	it('does not lose the steps behind math that is never closed', () => {
		expect(readOutline('$$\n- [ ] yes').tasks).toHaveLength(1);
	});

	it.each(['\n', '\r\n'])('is the same for every kind of line break (hazard 15): %j', (newline) => {
		const note = ['---', 'a: 1', '---', '# A', '- [ ] one', '\t- [x] two', 'Under', '---'].join(newline);
		expect(asRead(note)).toEqual({ headings: ['3 # A'], tasks: ['4 [ ] root', '5 [x] 4'] });
	});

	// The stand-in looks for `%%` before anything else, in code too, so the two are not mixed.
	it.each([
		['code and HTML', lines.filter((line) => !line.startsWith('%%'))],
		['comments', lines.filter((line) => !/[`~<]/.test(line))],
	])('is that of the stand-in app for every mix of lines, with %s (hazards 19, 20)', (_name, kinds) => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 14, size: 'max' }), (mix) => {
				// Properties have tests of their own: the stand-in reads unclosed ones, and comments in them, otherwise.
				const text = (mix[0] === '---' ? ['', ...mix] : mix).join('\n');
				expect(asRead(text)).toEqual(asObsidian(text));
			}),
			{ numRuns: runs(1500), seed: 20260301 },
		);
	});

	const seeds = join(__dirname, '../../../../shared/seed');
	const notes = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.md')) : [];
	(notes.length > 0 ? it : it.skip)('is that of the stand-in app for real notes', () => {
		for (const name of notes) {
			const text = readFileSync(join(seeds, name), 'utf8');
			expect(asRead(text)).toEqual(asObsidian(text));
			expect(readOutline(text).tasks).toHaveLength(26);
		}
	});

	// What it costs is measured by tests/bench/hostile-texts.ts.
	it('reads 100,000 lines, and a line of a megabyte, like any other (hazard 16)', () => {
		const many = readOutline('# x\n- [ ] x\n'.repeat(50_000));
		expect([many.headings.length, many.tasks.length, many.tasks.at(-1)?.line]).toEqual([50_000, 50_000, 99_999]);
		const long = readOutline(`- [ ] a\n- [ ] ${'[`<%$'.repeat(200_000)}\n- [x] b\n`);
		expect(long.tasks.map(({ line, mark }) => `${line}${mark}`)).toEqual(['0 ', '1 ', '2x']);
	});
});
