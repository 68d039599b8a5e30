// Our walk beside Handlebars itself. It is loaded here only; the plugin takes nothing but its parser.
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { isProblem } from '../../../src/core/problem';
import { templateHelpers } from '../../../src/core/template/template-helpers';
import { parseTemplate } from '../../../src/core/template/parse';
import { renderTemplate } from '../../../src/core/template/render';
import type { Model, Template, Value } from '../../../src/core/template/template';
import { runs } from '../../runs';

/*
 * Where ours differs on purpose, and the generator therefore does not go:
 * - `{{@first}}` prints nothing instead of `false`; numbers are texts, so nothing is ever added up (handlebars.js#1838).
 * - A list or record is refused where it is to be printed, instead of `a,b` and `[object Object]`.
 * - `{{#each}}` always opens a level for `../`; Handlebars does not where the element equals what is around it.
 * - `.length` and characters of a text are no facts.
 * - `{{#if 0}}`: a literal is refused.
 */

const engine = Handlebars.create();
for (const [name, helper] of Object.entries(templateHelpers)) {
	engine.registerHelper(name, (...args: unknown[]) => helper.run(args.slice(0, -1).map(asValue), 'en'));
}
engine.registerHelper('optional', function (this: unknown, level: number, options: Handlebars.HelperOptions) {
	return level > 1 ? options.fn(this) : options.inverse(this);
});

/** Handlebars hands over numbers and undefined, we never do. */
function asValue(arg: unknown): Value {
	return typeof arg === 'number' ? String(arg) : ((arg ?? '') as Value);
}

function byHandlebars(source: string, model: Model): string {
	return engine.compile(source, { noEscape: true })(model);
}

function byUs(source: string, model: Model): string {
	const template = parsed(source);
	const { text, problems } = renderTemplate(template, model, { drop: 1 });
	expect(problems).toEqual([]);
	return text;
}

function parsed(source: string): Template {
	const template = parseTemplate('test', source);
	if (!('nodes' in template)) throw new Error(JSON.stringify(template));
	return template;
}

/** Builds a valid template from a tape of numbers, so that a failing one shrinks. */
class Writer {
	private at = 0;
	private size = 0;
	constructor(private readonly tape: readonly number[]) {}

	private pick<T>(...choices: readonly T[]): T {
		const choice = choices[(this.tape[this.at++] ?? 0) % choices.length];
		if (choice === undefined) throw new Error('nothing to pick from');
		return choice;
	}

	template(): string {
		return this.sequence('root', 0);
	}

	private sequence(scope: string, depth: number): string {
		let result = '';
		for (let i = this.pick(1, 2, 3, 4); i > 0 && this.size++ < 60; i--) result += this.piece(scope, depth);
		return result;
	}

	private piece(scope: string, depth: number): string {
		const kind = this.pick('text', 'value', 'value', 'comment', 'helper', 'block', 'block');
		if (kind === 'text')
			return this.pick(
				'a',
				' ',
				'\n',
				'word. ',
				'\n\n',
				'  - ',
				'# x\n',
				'\\{{raw}} ',
				'{ } ',
				'"',
				'<% tp.x %>',
				"O'B & <i>",
			);
		if (kind === 'value') return this.tag(this.name(scope, depth));
		if (kind === 'comment') return this.pick('{{! note }}', '{{!-- a }} b --}}', '\n  {{! alone }}  \n');
		if (kind === 'helper') return this.tag(this.helper(scope, depth));
		return depth > 3 ? 'deep' : this.block(scope, depth);
	}

	private tag(inner: string): string {
		// A text in front, or Handlebars would add up neighbouring indexes.
		if (/^@(?:index|key)$/.test(inner)) return `.{{${inner}}}`;
		return this.pick(
			`{{${inner}}}`,
			`{{{${inner}}}}`,
			`{{& ${inner} }}`,
			`{{~${inner}}}`,
			`{{${inner}~}}`,
			`{{~ ${inner} ~}}`,
		);
	}

	private name(scope: string, depth: number): string {
		const here =
			{
				root: [
					'title',
					'show.name',
					'empty',
					'show.none',
					'./title',
					'this.title',
					'show/name',
					'guests.0.name',
					'guests.[1].name',
				],
				guest: ['name', 'this.name', 'mail', '@index', '@key', '../title', '../show.name'],
				text: ['this', '.', '@index', '@key', '@root.title'],
				record: ['this', '@key', '@root.show.name', '@index'],
				show: ['name', 'zone', '../title', './name'],
			}[scope] ?? [];
		const name = this.pick(...here);
		return depth > 1 && name.startsWith('../') ? '@root.title' : name;
	}

	private helper(scope: string, depth: number): string {
		const text = this.name(scope, depth);
		const lists = [
			'list @root.tags',
			'list @root.guests "name"',
			'join @root.tags " / "',
			'count @root.guests',
			'join @root.guests "+" "mail"',
		];
		return this.pick(
			...lists,
			`upper ${text}`,
			`lower ${text}`,
			`slug ${text}`,
			`md ${text}`,
			`yaml ${text}`,
			`default ${text} "none"`,
			`eq ${text} 'Ada'`,
			`upper (default ${text} (first @root.tags))`,
		);
	}

	private block(scope: string, depth: number): string {
		const kind = this.pick(
			'if',
			'unless',
			'guests',
			'tags',
			'none',
			'links',
			'with',
			'eq',
			'last',
			'optional',
			'else if',
		);
		const inner = (next: string): string => this.sequence(next, depth + 1);
		const open = (tag: string): string =>
			this.pick(`{{#${tag}}}`, `{{~#${tag}}}`, `{{#${tag}~}}`, `\n{{#${tag}}}\n`, `\n  {{#${tag}}}  \n`);
		const close = (tag: string): string =>
			this.pick(`{{/${tag}}}`, `{{~/${tag}}}`, `{{/${tag}~}}`, `\n{{/${tag}}}\n`, `  {{/${tag}}}\n`);
		const otherwise = (): string =>
			this.pick(true, false) ? this.pick('{{else}}', '{{^}}', '\n{{else}}\n', '{{~else~}}') + inner(scope) : '';
		const test = this.pick(this.name(scope, depth), 'none', '@root.tags', '@root.nothing');
		switch (kind) {
			case 'guests':
				return open('each @root.guests') + inner('guest') + otherwise() + close('each');
			case 'tags':
				return open('each @root.tags') + inner('text') + otherwise() + close('each');
			case 'none':
				return open('each @root.nothing') + inner('text') + '{{else}}' + inner(scope) + close('each');
			case 'links':
				return open('each @root.links') + inner('record') + close('each');
			case 'with':
				return open('with @root.show') + inner('show') + otherwise() + close('with');
			case 'eq':
				return open(`if (eq ${this.name(scope, depth)} "Ada")`) + inner(scope) + otherwise() + close('if');
			case 'last':
				return open('each @root.tags') + '{{this}}{{#unless @last}}, {{/unless}}{{#if @first}}!{{/if}}' + close('each');
			case 'optional':
				return open(`optional ${this.pick('1', '2')}`) + inner(scope) + otherwise() + close('optional');
			case 'else if':
				return (
					open(`if ${test}`) +
					inner(scope) +
					this.pick('{{else if @root.title}}', '\n{{else unless @root.title}}\n') +
					inner(scope) +
					otherwise() +
					close('if')
				);
			default:
				return open(`${kind} ${test}`) + inner(scope) + otherwise() + close(kind);
		}
	}
}

const model: Model = {
	title: 'Tea {{name}} & <b>$&</b>',
	empty: '',
	none: '',
	nothing: [],
	tags: ['one', 'two two', 'drei'],
	show: { name: 'Show', zone: '' },
	guests: [
		{ name: 'Ada', mail: 'ada@example.org' },
		{ name: 'Björn "B" O\'Neill', mail: '' },
	],
	links: { site: 'https://example.org', code: '' },
};
const bare: Model = { title: '', empty: '', none: '', nothing: [], tags: ['x'], show: {}, guests: [], links: {} };

describe('Rendering', () => {
	it('gives what Handlebars gives, for any mixture of what we allow', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: 5, maxLength: 150, size: 'max' }), (tape) => {
				const source = new Writer(tape).template();
				seen.add(source);
				for (const facts of [model, bare])
					expect([source, byUs(source, facts)]).toEqual([source, byHandlebars(source, facts)]);
			}),
			{ numRuns: runs(400), seed: 20260302 },
		);
		expect(seen.size).toBeGreaterThan(Math.min(300, runs(400) * 0.75));
	});

	it.each([
		'a\n{{#if title}}\nb\n{{/if}}\nc',
		'a\n  {{#each tags}}\n  - {{this}}\n  {{/each}}\nz',
		'{{#if none}}x{{else}}y{{/if}}{{^if none}}z{{/if}}',
		'{{#with show}}{{name}} {{../title}}{{/with}}',
		'{{#each guests}}{{@index}}:{{@key}}:{{name}}{{#unless @last}}, {{/unless}}{{/each}}',
		'\\{{title}} \\\\{{title}} {{title}}',
		'{{! c }}{{!-- {{title}} --}}x',
		'<% tp.file.title %> <%* let a = {b: 1} %>',
		'{{#each guests}}{{#each @root.tags}}{{@../index}}-{{@index}} {{#if @index}}, {{/if}}{{/each}}{{/each}}',
		'',
	])('gives what Handlebars gives: %s', (source) => {
		expect(byUs(source, model)).toBe(byHandlebars(source, model));
	});

	it('does not add up neighbouring numbers, as Handlebars does without escaping', () => {
		expect(engine.compile('{{a}}{{b}}', { noEscape: true })({ a: 1, b: 2 })).toBe('3');
		expect(byUs('{{a}}{{b}}', { a: '1', b: '2' })).toBe('12');
	});
});

describe('Parsing', () => {
	it('answers 1,000 damaged templates with problems that have a line and a column, or with a template that renders (hazard 54)', () => {
		let refused = 0;
		fc.assert(
			fc.property(
				fc.array(fc.nat({ max: 10_000 }), { minLength: 5, maxLength: 80, size: 'max' }),
				fc.array(
					fc.tuple(
						fc.nat(),
						fc.constantFrom(
							'{{',
							'}}',
							'{{/if}}',
							'{{#if',
							'{{else}}',
							'{{>p}}',
							'{{*d}}',
							'{{{{r}}}}',
							'{{1}}',
							'{{(',
							'"',
							'|',
							'{{#x}}',
							'',
						),
					),
					{ minLength: 1, maxLength: 4 },
				),
				(tape, damages) => {
					let source = new Writer(tape).template();
					for (const [place, piece] of damages) {
						const at = place % (source.length + 1);
						source = source.slice(0, at) + piece + source.slice(at + (place % 3));
					}
					const template = parseTemplate('broken.md', source);
					if ('nodes' in template) {
						renderTemplate(template, model);
						return;
					}
					refused++;
					expect(template.length).toBeGreaterThan(0);
					const lines = source.split('\n');
					for (const problem of template) {
						expect(isProblem(problem)).toBe(true);
						expect(problem.what).toContain('broken.md');
						const { line, column } = problem.at ?? { line: 0, column: 0 };
						expect(line).toBeGreaterThanOrEqual(1);
						expect(line).toBeLessThanOrEqual(lines.length);
						expect(column).toBeGreaterThanOrEqual(1);
						expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
					}
				},
			),
			{ numRuns: runs(1000), seed: 20260303 },
		);
		expect(refused).toBeGreaterThan(runs(300));
	});
});
