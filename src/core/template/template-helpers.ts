// The helpers of our templates: pure functions from values to a value. Dates, times and numbers arrive as ready texts, so none of these formats them.
import { escapeMarkdown } from '../text/escape-markdown';
import { fold } from '../text/fold';
import { yamlQuoted } from '../text/yaml-scalar';
import type { Value } from './template';

/** `key` is a text in quotes that names a fact of each element of the list before it; a question mark: may be left out. */
export type Argument = 'any' | 'any?' | 'text' | 'text?' | 'list' | 'key?';

export interface Helper {
	/** What it is good for, one sentence for the table of helpers. */
	readonly about: string;
	readonly example: string;
	readonly takes: readonly Argument[];
	/** Takes any number more of the last one. */
	readonly more?: boolean;
	/** Answers one of its arguments, or an element of the first, instead of a text. */
	readonly gives?: 'argument' | 'element';
	/** The text is YAML already, and not quoted again in properties. */
	readonly yaml?: boolean;
	run(args: readonly Value[], language: string): Value;
}

export const templateHelpers: Readonly<Record<string, Helper>> = {
	list: {
		about: 'Names as one reads them out: A, B and C, in the language of the show.',
		example: '{{list guests "name"}}',
		takes: ['list', 'key?'],
		run: ([items, key], language) => new Intl.ListFormat(language, { type: 'conjunction' }).format(texts(items, key)),
	},
	join: {
		about: 'The texts of a list with something of your choice between them.',
		example: '{{join guests ", " "name"}}',
		takes: ['list', 'text', 'key?'],
		run: ([items, between, key]) => texts(items, key).join(textOf(between)),
	},
	count: {
		about: 'How many elements a list has.',
		example: '{{count guests}}',
		takes: ['list'],
		run: ([items]) => String(isList(items) ? items.length : 0),
	},
	first: {
		about: 'The first element of a list.',
		example: '{{#with (first guests)}}{{name}}{{/with}}',
		takes: ['list'],
		gives: 'element',
		run: ([items]) => (isList(items) ? (items[0] ?? '') : ''),
	},
	default: {
		about: 'The first of several that is not empty.',
		example: '{{default topic "[topic]"}}',
		takes: ['any', 'any'],
		more: true,
		gives: 'argument',
		run: (args) => args.find((arg) => !isEmpty(arg)) ?? '',
	},
	eq: {
		about: 'Whether two texts are the same, for use in #if and #unless.',
		example: '{{#if (eq weekday "Friday")}}Have a good weekend!{{/if}}',
		takes: ['text', 'text'],
		run: ([a, b]) => (textOf(a) === textOf(b) ? 'true' : ''),
	},
	upper: {
		about: 'In capitals.',
		example: '{{upper show.shortName}}',
		takes: ['text'],
		run: ([text], language) => textOf(text).toLocaleUpperCase(language),
	},
	lower: {
		about: 'In small letters.',
		example: '{{lower show.shortName}}',
		takes: ['text'],
		run: ([text], language) => textOf(text).toLocaleLowerCase(language),
	},
	slug: {
		about: 'For addresses and tags: small letters and digits with hyphens between.',
		example: '#{{slug show.name}}',
		takes: ['text'],
		run: ([text]) =>
			fold(textOf(text))
				.replace(/[^\p{L}\p{N}]+/gu, '-')
				.replace(/^-|-$/g, ''),
	},
	md: {
		about: 'Safe inside Markdown text: nothing in it becomes a link, a heading or a comment.',
		example: '{{md title}}',
		takes: ['text'],
		run: ([text]) => escapeMarkdown(textOf(text)),
	},
	yaml: {
		about: 'In quotes for properties. Outside a line "key: {{value}}", where that happens by itself, say where.',
		example: 'title: {{yaml title}}',
		takes: ['text'],
		yaml: true,
		run: ([text]) => yamlQuoted(textOf(text)),
	},
};

/** Texts, lists and records without anything in them count as empty, as they do for #if. A record never does. */
export function isEmpty(value: Value | undefined): boolean {
	return value === undefined || value === '' || (isList(value) && value.length === 0);
}

/** Whether a value is a list; its elements may be of any kind. */
export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

/** The text of a value; a list, a record or nothing has none. */
function textOf(value: Value | undefined): string {
	return typeof value === 'string' ? value : '';
}

/** The texts of a list, or of one fact of each of its elements; empty ones are left out. */
function texts(items: Value | undefined, key: Value | undefined): string[] {
	if (!isList(items)) return [];
	const name = textOf(key);
	return items
		.map((item) => (name === '' || typeof item === 'string' ? textOf(item) : textOf(ownValue(item, name))))
		.filter((text) => text !== '');
}

/** Own properties only: `constructor` is not a fact of anything. */
export function ownValue(holder: Value | undefined, name: string): Value | undefined {
	if (holder === undefined || typeof holder === 'string') return undefined;
	if (isList(holder)) return /^\d+$/.test(name) ? holder[Number(name)] : undefined;
	return Object.hasOwn(holder, name) ? holder[name] : undefined;
}
