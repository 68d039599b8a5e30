import * as parser from 'handlebars/dist/cjs/handlebars/compiler/base';
import type { Problem } from '../../../src/core/problem';
import { parseTemplate } from '../../../src/core/template/parse';
import { renderTemplate } from '../../../src/core/template/render';
import { optionalLevels } from '../../../src/core/template/template';

function refused(source: string): readonly Problem[] {
	const template = parseTemplate('messages/invite.md', source);
	if ('nodes' in template) throw new Error('The template was accepted.');
	return template;
}

function places(source: string): string[] {
	return refused(source).map((problem) => `${problem.at?.line}:${problem.at?.column} ${problem.code}`);
}

describe('A template with an error is refused with its name, line, column and what to do (hazards 54, 59)', () => {
	it.each([
		['{{#if topic}}x', '1:1 template-syntax'],
		['a\n\n  {{#each guests}}\nx', '3:3 template-syntax'],
		['x\n{{/if}}', '2:1 template-syntax'],
		['{{#if a}}x{{/each}}', '1:4 template-syntax'],
		['a\nb {{ topic', '2:6 template-syntax'],
		['{{}}', '1:3 template-syntax'],
		['{{{a}}', '1:5 template-syntax'],
		['{{else}}', '1:1 template-syntax'],
		['{{a/../b}}', '1:3 template-syntax'],
		['{{"a}}', '1:3 template-syntax'],
		['{{1}}', '1:1 template-literal'],
		['$\\frac{{1}}{{2}}$', '1:7 template-literal|1:12 template-literal'],
		['{{"topic"}}', '1:1 template-literal'],
		['{{true}}', '1:1 template-literal'],
		['a {{> footer}}', '1:3 template-not-allowed'],
		['{{#> layout}}x{{/layout}}', '1:1 template-not-allowed'],
		['{{* log}}', '1:1 template-not-allowed'],
		['{{#*inline "x"}}y{{/inline}}', '1:1 template-not-allowed'],
		['{{{{raw}}}}x{{{{/raw}}}}', '1:1 template-not-allowed'],
		['{{{{if}}}}x{{{{/if}}}}', '1:1 template-not-allowed'],
		['{{#each guests as |guest|}}x{{/each}}', '1:1 template-not-allowed'],
		['{{#guests}}x{{/guests}}', '1:1 template-unknown-block'],
		['{{^guests}}x{{/guests}}', '1:1 template-unknown-block'],
		['{{#eech guests}}x{{/eech}}', '1:1 template-unknown-block'],
		['{{#if}}x{{/if}}', '1:1 template-arguments'],
		['{{#if a b}}x{{/if}}', '1:1 template-arguments'],
		['{{#if a includeZero=true}}x{{/if}}', '1:1 template-arguments'],
		['{{#if 1}}x{{/if}}', '1:7 template-arguments'],
		['{{#optional title}}x{{/optional}}', '1:13 template-arguments'],
		['{{#optional 0}}x{{/optional}}', '1:13 template-arguments'],
		['{{#optional 1.5}}x{{/optional}}', '1:13 template-arguments'],
		['{{lookup guests 0}}', '1:1 template-unknown-helper'],
		['{{log title}}', '1:1 template-unknown-helper'],
		['{{uper title}}', '1:1 template-unknown-helper'],
		['{{upper}}', '1:1 template-arguments'],
		['{{upper a b}}', '1:1 template-arguments'],
		['{{upper title loud=true}}', '1:1 template-arguments'],
		['{{upper (uper title)}}', '1:9 template-unknown-helper'],
		['{{helperMissing title}}', '1:1 template-unknown-helper'],
		['{{constructor title}}', '1:1 template-unknown-helper'],
		['{{> a}}\n{{* b}}', '1:1 template-not-allowed|2:1 template-not-allowed'],
	])('%s', (source, expected) => {
		expect(places(source).join('|')).toBe(expected);
		for (const problem of refused(source)) {
			expect(problem.what).toMatch(/^The template "messages\/invite\.md" has an error in line \d+, column \d+\.$/);
			expect(problem.why).toMatch(/\S$/);
			expect(problem.todo).toMatch(/[.?]$/);
		}
	});

	it('names what was probably meant', () => {
		expect(refused('{{uper title}}')[0]?.todo).toBe('Did you mean "upper"?');
		expect(refused('{{#eech guests}}x{{/eech}}')[0]?.todo).toBe('Did you mean {{#each}}?');
	});

	it('names the block that is never closed', () => {
		expect(refused('{{#if a}}{{#each b}}x{{/each}}')[0]?.why).toBe('{{#if}} is never closed.');
	});

	it('shows the place in the text', () => {
		expect(refused('Hello {{#if topic}} and {{ ( }}')[0]?.why).toContain('and {{ (');
	});

	it('counts lines the same in a template with CRLF and a byte order mark (hazard 62)', () => {
		expect(places('\uFEFFa\r\nb\r\n{{> x}}')).toEqual(['3:1 template-not-allowed']);
	});
});

describe('A template that is allowed', () => {
	it('may be edited on Windows: the text has one kind of line break, and no byte order mark in its middle (hazard 62)', () => {
		const template = parseTemplate('t', '\uFEFFa {{b}}\r\n{{#if b}}\r\nc\r\n{{/if}}\r\n');
		expect('nodes' in template && renderTemplate(template, { b: 'x' }).text).toBe('a x\nc\n');
	});

	it('shows braces behind a backslash as they are, with a warning (hazard 61)', () => {
		const template = parseTemplate('t', 'One\nC:\\{{a}}');
		if (!('nodes' in template)) throw new Error('refused');
		expect(renderTemplate(template, { a: 'x' }).text).toBe('One\nC:{{a}}');
		expect(template.warnings).toMatchObject([
			{ severity: 'warning', code: 'template-escaped', at: { line: 2, column: 3 } },
		]);
	});

	it('may contain tags of Templater', () => {
		const source = '<% tp.date.now("YYYY") %>\n<%* const a = { b: [1] } -%>\n{{b}}';
		const template = parseTemplate('t', source);
		expect('nodes' in template && renderTemplate(template, { b: 'x' }).text).toBe(source.replace('{{b}}', 'x'));
	});

	it('tells the levels of its optional parts in the order in which they are dropped', () => {
		const template = parseTemplate(
			't',
			'{{#optional 3}}a{{#if b}}{{#optional 1}}b{{/optional}}{{/if}}{{/optional}}{{#optional 1}}c{{/optional}}',
		);
		expect('nodes' in template && optionalLevels(template)).toEqual([1, 3]);
	});
});

describe('A template beyond the limits is refused before the parser, which would take seconds, sees it (hazard 60)', () => {
	it.each([
		['64 KiB and one', `${'x'.repeat(64 * 1024)}y`],
		['64 KiB of bytes', 'ä'.repeat(33 * 1024)],
		['5,000 nested blocks', '{{#if a}}'.repeat(5000) + '{{/if}}'.repeat(5000)],
		['33 nested blocks', '{{#if a}}'.repeat(33) + '{{/if}}'.repeat(33)],
		['33 nested inverse blocks', '{{^if a}}'.repeat(33) + '{{/if}}'.repeat(33)],
		['2,001 values', '{{a}}'.repeat(2001)],
		['2,001 pieces of comment', '{{!}}'.repeat(2001)],
		['a chain of 500 else-ifs', `{{#if a}}${'{{else if a}}x'.repeat(500)}{{/if}}`],
		['10,000 brackets', `{{upper ${'(upper '.repeat(5000)}a${')'.repeat(5000)}}}`],
		['30,000 open braces', '{'.repeat(30_000)],
		['30,000 dots', `{{${'a.'.repeat(15_000)}}}`],
		['20,000 quotes', `{{upper ${'"'.repeat(20_001)}}}`],
	])('%s', (_name, source) => {
		const parse = jest.spyOn(parser, 'parse');
		expect(refused(source)).toMatchObject([{ code: 'template-too-large' }]);
		expect(parse).not.toHaveBeenCalled();
		parse.mockRestore();
	});

	it('accepts what is just within them', () => {
		expect(parseTemplate('t', '{{#if a}}'.repeat(32) + '{{/if}}'.repeat(32))).toHaveProperty('nodes');
		expect(parseTemplate('t', '{{a}}'.repeat(2000))).toHaveProperty('nodes');
		expect(parseTemplate('t', 'x'.repeat(64 * 1024))).toHaveProperty('nodes');
	});
});
