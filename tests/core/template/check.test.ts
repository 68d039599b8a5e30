import { checkTemplate } from '../../../src/core/template/check';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Vocabulary } from '../../../src/core/template/vocabulary';

const vocabulary: Vocabulary = {
	title: 'text',
	topic: 'text',
	date: 'text',
	show: { name: 'text', shortName: 'text', links: { '*': 'text' } },
	guest: { name: 'text', firstName: 'text' },
	guests: [{ name: 'text', firstName: 'text' }],
	tags: ['text'],
};

function findings(source: string): string[] {
	const template = parseTemplate('t.md', source);
	if (!('nodes' in template)) throw new Error(JSON.stringify(template));
	return checkTemplate(template, vocabulary).map(({ at, why, todo }) => `${at?.line}:${at?.column} ${why} ${todo}`);
}

describe('The names in a template', () => {
	it.each([
		'{{title}} {{show.name}} {{show.links.channel}} {{this.title}} {{guests.0.name}}',
		'{{#each guests}}{{name}} {{../title}} {{@index}} {{@root.show.name}}{{#unless @last}}, {{/unless}}{{/each}}',
		'{{#with guest}}{{firstName}}{{#if name}}{{name}}{{/if}}{{/with}}',
		'{{#each tags}}{{this}}{{/each}} {{#each show.links}}{{@key}}: {{this}}{{/each}}',
		'{{list guests "name"}} {{default topic "[topic]"}} {{#if (eq show.name "x")}}y{{/if}}',
		'{{#with (first guests)}}{{name}}{{/with}}',
		'{{#optional 1}}{{title}}{{else}}{{topic}}{{/optional}}',
		'{{#each guests}}{{#with @root.guest}}{{../name}}{{../../title}}{{/with}}{{/each}}',
	])('are known: %s', (source) => {
		expect(findings(source)).toEqual([]);
	});

	it.each([
		['{{tittle}}', '1:1 There is no fact "tittle". Did you mean "title"?'],
		['a\n  {{show.nam}}', '2:5 There is no fact "show.nam". Did you mean "show.name"?'],
		['{{firstName}}', '1:1 There is no fact "firstName". Did you mean "guest.firstName"?'],
		['{{#each guests}}{{title}}{{/each}}', '1:17 There is no fact "title". Inside this block write "../title".'],
		['{{../title}}', '1:1 "../title" leads out of the template: there is no block around it. Leave out one "../".'],
		[
			'{{xyzzyxyzzy}}',
			'1:1 There is no fact "xyzzyxyzzy". Known here are title, topic, date, show, guest, guests, tags.',
		],
		['{{title.length}}', '1:1 There is no fact "title.length". It is a text and holds nothing else.'],
		[
			'{{date:YYYY-MM-DD}}',
			'1:1 There is no fact "date:YYYY-MM-DD". Dates and times come ready made; write {{date}}. The form with a colon belongs to Obsidian\'s core templates.',
		],
		['{{guests}}', '1:1 "guests" is a list. Write {{list guests}} or {{#each guests}}…{{/each}}.'],
		['{{guest}}', '1:1 "guest" holds several facts: name, firstName. Write {{guest.name}}.'],
		['{{#each title}}x{{/each}}', '1:9 "title" is a text, not a list. Use {{#if}} or print it.'],
		['{{@index}}', '1:1 "@index" has a meaning only inside {{#each}}. Put it inside the block.'],
		['{{@foo}}', '1:1 There is no "@foo". Known are @index, @first, @last, @key and @root.'],
		['{{upper guests}}', '1:9 The helper "upper" needs a text, and "guests" is none. Write {{upper show.shortName}}.'],
		['{{list title}}', '1:8 The helper "list" needs a list, and "title" is none. Write {{list guests "name"}}.'],
		['{{list guests "nam"}}', '1:15 The elements of the list have no text "nam". Did you mean "name"?'],
		['{{#if topik}}x{{/if}}', '1:7 There is no fact "topik". Did you mean "topic"?'],
		[
			'{{#with nobody}}{{a}}{{b}}{{/with}}',
			'1:9 There is no fact "nobody". Known here are title, topic, date, show, guest, guests, tags.',
		],
	])('are refused with the nearest known one (hazard 55): %s', (source, expected) => {
		// Columns of names inside a tag are the parser's: of the name, or of the tag where the tag is nothing but the name.
		expect(findings(source).map((finding) => finding.replace(/^(\d+):\d+ /, '$1 '))).toEqual([
			expected.replace(/^(\d+):\d+ /, '$1 '),
		]);
	});

	it('are all named in one go', () => {
		expect(findings('{{a}}\n{{b}}\n{{#if c}}{{d}}{{/if}}').map((finding) => finding.slice(0, 2))).toEqual([
			'1:',
			'2:',
			'3:',
			'3:',
		]);
	});

	const builtIn = [Object.prototype, Function.prototype, Array.prototype, String.prototype].flatMap((prototype) =>
		Object.getOwnPropertyNames(prototype),
	);
	it.each([...new Set(builtIn)].filter((name) => name !== 'name' && name !== 'join'))(
		'are unknown when only JavaScript knows them (hazard 57): %s',
		(name) => {
			for (const source of [`{{[${name}]}}`, `{{show.[${name}]}}`, `{{title.[${name}]}}`, `{{tags.[${name}]}}`])
				expect(findings(source)).toHaveLength(1);
		},
	);
});
