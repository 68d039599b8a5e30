import fc from 'fast-check';
import { parseTemplate } from '../../../src/core/template/parse';
import { renderTemplate, type Rendered, type RenderOptions } from '../../../src/core/template/render';
import type { Model } from '../../../src/core/template/template';
import { runs } from '../../runs';

function render(source: string, model: Model, options?: RenderOptions): Rendered {
	const template = parseTemplate('t.md', source);
	if (!('nodes' in template)) throw new Error(JSON.stringify(template));
	return renderTemplate(template, model, options);
}

const text = (source: string, model: Model, options?: RenderOptions): string => render(source, model, options).text;

describe('Rendering', () => {
	it('puts values in as they are, once: nothing in them is read as a template again (hazard 58)', () => {
		const hostile = ['{{title}}', '{{> x}}', '{{#if a}}', '<% tp %>', '$&', "$'", '$1', '\\{{', '<b>&amp;"', '\u0000'];
		for (const value of hostile) expect(text('[{{a}}]', { a: value, title: 'no' })).toBe(`[${value}]`);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300, size: 'max' }), (value) => {
				expect(text('a {{{x}}} b', { x: value })).toBe(`a ${value} b`);
			}),
			{ numRuns: runs(1000), seed: 20260304 },
		);
	});

	it('looks up own properties only (hazard 57)', () => {
		for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']) {
			expect(text(`{{[${name}]}}{{a.[${name}]}}{{b.[${name}]}}{{t.[${name}]}}`, { a: {}, b: ['x'], t: 'x' })).toBe('');
		}
		const model = JSON.parse('{"__proto__": "mine"}') as Model;
		expect(text('{{[__proto__]}}', model)).toBe('mine');
	});

	it.each([
		['{{list tags}}', 'en', 'one, two, and three'],
		['{{list tags}}', 'es', 'one, two y three'],
		['{{list guests "name"}}', 'en', 'Ada Example and Bo Sample'],
		['{{list guests "name"}}', 'de', 'Ada Example und Bo Sample'],
		['{{list guests "name"}}', 'not a language', 'Ada Example and Bo Sample'],
		['{{join guests " + " "name"}}', 'en', 'Ada Example + Bo Sample'],
		['{{count guests}}', 'en', '2'],
		['{{first tags}}', 'en', 'one'],
		['{{#with (first guests)}}{{name}}{{/with}}', 'en', 'Ada Example'],
		['{{default empty "[topic]"}}', 'en', '[topic]'],
		['{{default empty title "x"}}', 'en', 'Óne *Two*'],
		['{{#if (eq title "x")}}a{{else}}b{{/if}}', 'en', 'b'],
		['{{upper title}} {{lower title}}', 'en', 'ÓNE *TWO* óne *two*'],
		['{{upper "istanbul"}}', 'tr', 'İSTANBUL'],
		['{{slug title}}', 'en', 'one-two'],
		['{{md title}}', 'en', 'Óne \\*Two\\*'],
		['{{yaml title}}', 'en', '"Óne *Two*"'],
	])('has a helper: %s in %s is %s', (source, language, expected) => {
		const model = {
			title: 'Óne *Two*',
			empty: '',
			tags: ['one', 'two', 'three'],
			guests: [{ name: 'Ada Example' }, { name: 'Bo Sample' }],
		};
		expect(text(source, model, { language })).toBe(expected);
	});

	it('drops optional parts in the order of their levels, and has a shorter text in their place', () => {
		const source = 'Live now{{#optional 2}} with {{guest}}{{else}}!{{/optional}}{{#optional 1}} #tag{{/optional}}';
		expect([0, 1, 2].map((drop) => text(source, { guest: 'Ada' }, { drop }))).toEqual([
			'Live now with Ada #tag',
			'Live now with Ada',
			'Live now!',
		]);
	});
});

describe('What is missing', () => {
	it.each([
		['{{topic}} {{topic}}', ['topic']],
		['{{guest.name}}', ['guest.name']],
		['{{#with guest}}{{name}}{{mail}}{{/with}}', ['guest.name']],
		['{{#if topic}}{{topic}}{{/if}}', []],
		['{{#if topic}}x{{else}}no topic{{/if}}', []],
		['{{default topic "[topic]"}}', []],
		['{{default topic guest.name}}', ['topic', 'guest.name']],
		['{{upper topic}}', ['topic']],
		['{{list people}}', ['people']],
		['{{#each people}}x{{/each}}', []],
		['{{#each links}}{{address}}{{/each}}', ['links.address']],
		['{{#each links}}{{@index}}{{@root.topic}}{{/each}}', ['topic']],
		['{{#each links}}{{../topic}}{{/each}}', ['topic']],
		['{{notInTheModel}}', ['notInTheModel']],
		['{{#optional 1}}{{topic}}{{/optional}}', ['topic']],
	])('is named as templates name it: %s (hazard 56)', (source, missing) => {
		const model = {
			topic: '',
			guest: { name: '', mail: 'a@example.org' },
			people: [],
			links: [{ address: '' }, { address: '' }],
		};
		expect(render(source, model).missing).toEqual(missing);
	});

	it('does not count where its part was dropped', () => {
		expect(render('{{#optional 1}}{{topic}}{{/optional}}', { topic: '' }, { drop: 1 }).missing).toEqual([]);
	});
});

describe('Rendering beyond the limits stops with a problem and no text (hazard 60)', () => {
	const many = Array.from({ length: 500 }, (_, index) => String(index));
	it.each([
		['a list of 501', 'a{{#each list}}x{{/each}}', { list: [...many, 'x'] }],
		[
			'125 million turns',
			'{{#each list}}{{#each ../list}}{{#each ../../list}}{{@root.x}}{{/each}}{{/each}}{{/each}}',
			{ list: many, x: '' },
		],
		['more than a megabyte', '{{#each list}}{{@root.long}}{{/each}}', { list: many, long: 'x'.repeat(10_000) }],
		['a list where a text is needed', 'a {{list2}}', { list2: many }],
		['a record where a text is needed', 'a {{record}}', { record: { a: 'x' } }],
	])('%s', (_name, source, given) => {
		let looks = 0;
		const model = new Proxy(given as unknown as Model, {
			get: (facts, name) => {
				looks++;
				return Reflect.get(facts, name) as unknown;
			},
		});
		const { text: result, problems } = render(source, model);
		expect(result).toBe('');
		expect(problems).toMatchObject([{ severity: 'error', at: { line: 1 } }]);
		// The innermost turn asks for a fact: not 125 million times.
		expect(looks).toBeLessThan(100_000);
	});
});

describe('Without dynamic code, as under a content policy,', () => {
	it('parsing and rendering work (hazard 65)', async () => {
		const { eval: evaluate, Function: construct } = globalThis;
		const blocked = (): never => {
			throw new EvalError('Dynamic code is blocked.');
		};
		try {
			globalThis.eval = blocked;
			globalThis.Function = Object.assign(blocked, {
				prototype: construct.prototype,
			}) as unknown as FunctionConstructor;
			jest.resetModules();
			const parser = await import('../../../src/core/template/parse');
			const renderer = await import('../../../src/core/template/render');
			const template = parser.parseTemplate('t', '{{#each a}}{{upper this}}{{/each}}{{list a}}');
			expect('nodes' in template && renderer.renderTemplate(template, { a: ['x', 'y'] }).text).toBe('XYx and y');
		} finally {
			globalThis.eval = evaluate;
			globalThis.Function = construct;
		}
	});
});
