import fc from 'fast-check';
import { parse } from 'yaml';
import { renderNote } from '../../../src/core/template/note';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Model } from '../../../src/core/template/template';
import { hostileNames } from '../text/hostile-names';
import { runs } from '../../runs';

function note(source: string, model: Model): string {
	const template = parseTemplate('episode.md', source);
	if (!('nodes' in template)) throw new Error(JSON.stringify(template));
	const rendered = renderNote(template, model, parse);
	return 'text' in rendered ? rendered.text : `refused: ${rendered.map((problem) => problem.why).join(' ')}`;
}

function properties(text: string): Record<string, unknown> {
	const close = text.indexOf('\n---\n', 3);
	return parse(text.slice(4, close + 1)) as Record<string, unknown>;
}

describe('The properties of a note made from a template', () => {
	it.each([
		['title: {{title}}', 'title: "A: b"'],
		['title: {{title}} - {{name}}', 'title: "A: b - Ada"'],
		['title: "{{title}} \\"{{quote}}\\""', 'title: "A: b \\"say \\"hi\\"\\""'.replace('say "hi"', 'say \\"hi\\"')],
		["title: '{{quote}} it''s {{apostrophe}}'", "title: 'say \"hi\" it''s O''B'"],
		['title: {{yaml title}}', 'title: "A: b"'],
		['title: {{title}} # why', 'title: "A: b" # why'],
		['name: {{name}}', 'name: Ada'],
		['url: {{empty}}', 'url:'],
		['url: {{empty}} # later', 'url: # later'],
		['url: "{{empty}}"', 'url: ""'],
		['date: {{date}}', 'date: 2026-03-06'],
		['number: {{number}}', 'number: 22'],
		['time: {{time}}', 'time: "13:00"'],
		['{{#if empty}}\nurl: {{empty}}\n{{/if}}\nname: {{name}}', 'name: Ada'],
		['{{#if name}}\nname: {{name}}\n{{/if}}', 'name: Ada'],
		['tags: [show, {{title}}, "{{quote}}"]', 'tags: [show, "A: b", "say \\"hi\\""]'],
		['guests:\n  - {{name}}\n  - {{title}}', 'guests:\n  - Ada\n  - "A: b"'],
		['guests:\n{{#each people}}\n  - {{this}}\n{{/each}}', 'guests:\n  - Ada\n  - "- x"'],
		['show: {{upper name}}{{number}}', 'show: ADA22'],
		['# {{name}}', 'refused'],
		['{{name}}: x', 'refused'],
		['url:{{name}}', 'url: Ada'],
		['text: |\n  {{name}}', 'refused'],
		['tags: [a{{name}}]', 'refused'],
		['title: x\ntitle: {{name}}', 'refused'],
	])('hold each value whole: %s (hazard 63)', (template, expected) => {
		const model = {
			title: 'A: b',
			name: 'Ada',
			quote: 'say "hi"',
			apostrophe: "O'B",
			empty: '',
			date: '2026-03-06',
			number: '22',
			time: '13:00',
			people: ['Ada', '- x'],
		};
		const text = note(`---\n${template}\n---\nBody {{title}}\n`, model);
		if (expected === 'refused') expect(text).toMatch(/^refused: \S/);
		else expect(text).toBe(`---\n${expected}\n---\nBody A: b\n`);
	});

	const templates = [
		['---\ntitle: {{value}}\nurl:\n---\n# x\n', 'title'],
		['---\ntitle: "{{value}}"\ndate: 2026-01-02\n---\n', 'title'],
		['---\nurl:\ntitle: {{yaml value}}\n---\n', 'title'],
		['---\nlist:\n  - {{value}}\n---\n', 'list'],
		['---\nlist: [{{value}}]\n---\n', 'list'],
	] as const;

	it.each(templates)(
		'hold every hostile name exactly, and nothing else comes of it (hazards 63, 66): %j',
		(template, key) => {
			const fixed = Object.keys(properties(note(template, { value: 'x' })));
			const check = (value: string): void => {
				const read = properties(note(template, { value }));
				expect(Object.keys(read)).toEqual(fixed);
				const held = Array.isArray(read[key]) ? (read[key] as unknown[])[0] : read[key];
				expect(String(held ?? '')).toBe(value);
			};
			for (const value of hostileNames) check(value);
			fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60, size: 'max' }), check), {
				numRuns: runs(2000),
				seed: 20260305,
			});
		},
	);

	it('are never made by a value: a title of three dashes stays text', () => {
		expect(note('{{title}}\nurl: x\n---\n', { title: '---' })).toMatch(/^refused/);
		expect(note('---\na: {{title}}\n---\n', { title: '---\nadmin: true' })).toBe('---\na: "---\\nadmin: true"\n---\n');
	});

	it('are not looked for in a note that has none', () => {
		expect(note('# {{title}}\n\n---\n', { title: 'A: b' })).toBe('# A: b\n\n---\n');
	});
});
