// The made parts of docs/templates.md, from the registries that the plugin itself uses, with the example episode of the message tests.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stepKinds } from '../../src/core/checklist/kinds';
import { episodeFacts } from '../../src/core/episode/episode-fact';
import { channels, type Channel } from '../../src/core/message/channels';
import { messageFactTable, modelFor } from '../../src/core/message/message-facts';
import { messageVocabulary } from '../../src/core/message/message-vocabulary';
import type { LengthUnit } from '../../src/core/message/text-length';
import type { Problem } from '../../src/core/problem';
import { checkTemplate } from '../../src/core/template/check';
import { maxBytes, maxListLength, maxMustaches, maxNesting, maxOutput, maxTag } from '../../src/core/template/limits';
import { parseTemplate } from '../../src/core/template/parse';
import { renderTemplate } from '../../src/core/template/render';
import type { Model, Value } from '../../src/core/template/template';
import { templateHelpers } from '../../src/core/template/template-helpers';
import { builtIns } from '../../src/templates';
import { ada, ben, builtIn, factsOf } from '../core/message/fixture';
import { code, table } from './page';

const facts = factsOf(
	{
		event: 'https://www.meetup.com/lantern-friends/events/22/',
		guests: [{ ...ada, pronouns: 'she/her', pronunciation: 'AY-da' }, ben],
	},
	{ chapters: ['0:00 Flour', '4:30 Water', '12:10 Bread'] },
);
const model = modelFor(facts, channels.get('x') as Channel, 'guest');

/** What is wrong with a template: the first problem, or null. */
export function faultOf(source: string): Problem | null {
	const template = parseTemplate('example', source);
	return ('nodes' in template ? checkTemplate(template, messageVocabulary) : template)[0] ?? null;
}

/** A template with the facts of the example; the example must be sound. */
function rendered(source: string): string {
	const template = parseTemplate('example', source);
	const fault = faultOf(source);
	if (!('nodes' in template) || fault !== null) throw new Error(`${source}: ${fault?.why ?? ''}`);
	return renderTemplate(template, model).text;
}

function factRows(known: typeof episodeFacts): string {
	return table(
		['fact', 'what it is', 'in the example'],
		known.map(({ name, about }) => [code(name), about, code(exampleOf(model, name.split('.')))]),
	);
}

/** `guests[].name`: of the first element. `show.links.*`: the first that has a value. */
function exampleOf(value: Value | undefined, [part, ...rest]: readonly string[]): string {
	if (part === undefined) return typeof value === 'string' ? value : '';
	const holder = value as Model | undefined;
	if (part === '*')
		return Object.values(holder ?? {}).find((each) => typeof each === 'string' && each !== '') as string;
	const inner = holder?.[part.replace('[]', '')];
	return exampleOf(part.endsWith('[]') ? (inner as readonly Value[] | undefined)?.[0] : inner, rest);
}

const units: Readonly<Record<LengthUnit, string>> = {
	characters: 'characters',
	graphemes: 'characters as people see them',
	bytes: 'bytes',
	xWeight: 'by the weights of X: a link is 23, an emoji or an ideograph 2',
	mastodon: 'characters; a link is 23, a mention counts without its server',
	threads: 'characters; an emoji counts its bytes',
};

function channelRow({ id, name, limits, forbidden, form, oneLine, handle, source }: Channel): readonly string[] {
	const fits = limits.map(({ max, unit }) => `${max.toLocaleString('en')} ${units[unit]}`).join(' and ');
	const refuses = [...forbidden].map(code).join(' ');
	const shape = form === 'rich' ? 'Markdown, copied as rich and as plain text' : oneLine ? 'one line' : 'as typed';
	return [code(id), name, fits, refuses, shape, handle === null ? 'name' : 'handle, else name', source];
}

/** Templates people try, and what they are told. */
const refused = [
	'{{guest.frstName}}',
	'{{guests}}',
	'{{guest}}',
	'{{date:YYYY-MM-DD}}',
	'{{uper title}}',
	'{{> footer}}',
	'{{#guests}}{{name}}{{/guests}}',
	'{{#each guests as |one|}}{{one.name}}{{/each}}',
	'{{#if topic}}about {{topic}}',
	'{{#each guests}}{{title}}{{/each}}',
	'{{12}}',
];

function refusedRow(source: string): readonly string[] {
	const fault = faultOf(source);
	if (fault === null) throw new Error(`${source} is not refused.`);
	const told = `${fault.why} ${fault.todo}`.replace(/\\?\{\{.*?\}\}(?:…\{\{.*?\}\})?/g, code);
	return [code(source), told];
}

const ids = Object.keys(builtIns['en']?.messages ?? {});

function messageRow(id: string): readonly string[] {
	const { name, channels: named, audience, step, when, command } = builtIn('en', id);
	const link = `[${code(id)}](../src/templates/en/messages/${id}.md)`;
	return [link, name, named.join(', '), audience, step ?? '', when ?? '', command ? 'yes' : ''];
}

/** The example of the message tests, two levels further down. */
function example(id: string): string {
	const file = path.resolve(__dirname, `../core/message/examples/en/${id}.md`);
	// That each message has one is held by the tests of messages.
	const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : `# ${id}`;
	return text.replace(/^#(#?) (?=.)/gm, (_, more: string) => `###${more} `);
}

const limits = [
	`a template of ${maxBytes / 1024} KiB`,
	`${maxMustaches.toLocaleString('en')} pairs of braces`,
	`${maxTag.toLocaleString('en')} characters between two of them`,
	`blocks ${maxNesting} deep`,
	`lists of ${maxListLength}`,
	`a text of ${maxOutput / 1024 / 1024} MiB`,
];

/** Every made part of the page, by the name of its place. */
export function templateTables(): Readonly<Record<string, string>> {
	const common = new Set(episodeFacts.map(({ name }) => name));
	return {
		facts: factRows(episodeFacts),
		'message-facts': factRows(messageFactTable.filter(({ name }) => !common.has(name))),
		helpers: table(
			['helper', 'what it does', 'example', 'gives'],
			Object.entries(templateHelpers).map(([name, helper]) => [
				code(name),
				helper.about,
				code(helper.example),
				code(rendered(helper.example)),
			]),
		),
		channels: table(
			['channel', 'name', 'fits', 'refuses', 'body', 'guests appear by', 'where the rule is written'],
			[...channels.values()].map(channelRow),
		),
		kinds: table(
			['kind', 'found by, for example', 'due'],
			Object.values(stepKinds).map(({ id, phrases, due }) => [code(id), phrases[0] ?? '', code(due ?? '')]),
		),
		refused: table(['written', 'what you are told'], refused.map(refusedRow)),
		limits: `Limits: ${limits.join(', ')}.`,
		messages: table(['id', 'name', 'channels', 'audience', 'step', 'when', 'command'], ids.map(messageRow)),
		examples: ids.map(example).join('\n\n'),
	};
}
