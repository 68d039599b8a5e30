// The words of the note win: a quote in the contact step is the guest invite of this episode, with its blanks filled in.
import type { Model, Value } from '../template/template';
import { fold } from '../text/fold';
import { inert } from './format/inert';

/** A blank as hosts write it: `[topic]`, `<guest>`, either in backticks; not the label of a link. */
const blank =
	/`([<[])([^<>[\]`\n]+)[>\]]`|<(?!\/|https?:|mailto:)([\p{L}][^<>\n]*)>|\[([^[\]\n]*[\p{L}][^[\]\n]*)\](?![([])/gu;

/** Names of blanks, folded, by the fact that fills them, as a template would name it. */
const blanks: Readonly<Record<string, readonly string[]>> = {
	topic: ['topic', 'subject', 'tema'],
	source: ['source', 'site', 'fuente', 'sitio'],
	guestFirstNames: [
		'guest',
		'guest name',
		'name of guest',
		"guest's name",
		'invitado',
		'invitada',
		'nombre del invitado',
	],
	'host.name': ['host', 'host name', 'my name', 'your name', 'mi nombre', 'tu nombre'],
	'host.position': ['position', 'puesto', 'cargo'],
	'show.name': ['show', 'show name', 'programa'],
	number: ['number', 'numero'],
	day: ['date', 'day', 'fecha', 'dia'],
	timeLine: ['time', 'hora'],
};
/** Ways to have come across somebody: `[blog post/video/post]`. */
const ways = /\b(?:posts?|blog|videos?|talks?|articles?|articulo|charla|entrada|publicacion)\b/u;
const introducesHost = /\b(?:i'm|i am|my name is|soy|me llamo|mi nombre es)\s*$/iu;

export interface FilledQuote {
	/** Markdown with inert facts. */
	readonly markdown: string;
	/** Facts that a blank asks for and the note does not have, as templates name them. */
	readonly missing: readonly string[];
}

/** A blank that is understood. */
export interface InviteBlank {
	readonly from: number;
	readonly to: number;
	/** The fact that fills it, as a template would name it. */
	readonly fact: string;
}

/** The blanks in somebody's words whose fact is known, in order. */
export function readInviteBlanks(words: string): readonly InviteBlank[] {
	return [...words.matchAll(blank)].flatMap((match) => {
		const [whole, , inCode, inAngles, inBrackets] = match;
		const fact = factFor(fold(inCode ?? inAngles ?? inBrackets ?? ''), words.slice(0, match.index));
		return fact === null ? [] : [{ from: match.index, to: match.index + whole.length, fact }];
	});
}

/** Puts the facts into the blanks of an invite and leaves every other word as it is. Blanks without a fact stay. */
export function fillInviteQuote(quote: string, model: Model): FilledQuote {
	const missing = new Set<string>();
	let markdown = '';
	let at = 0;
	for (const { from, to, fact } of readInviteBlanks(quote)) {
		const value = textAt(model, fact);
		if (value === '') missing.add(fact);
		markdown += quote.slice(at, from) + inert(value === '' ? quote.slice(from, to).replaceAll('`', '') : value);
		at = to;
	}
	return { markdown: markdown + quote.slice(at), missing: [...missing] };
}

function factFor(name: string, before: string): string | null {
	if (name === 'name' || name === 'nombre') return introducesHost.test(before) ? 'host.name' : 'guestFirstNames';
	if (name.includes('/') && ways.test(name)) return 'found';
	return Object.entries(blanks).find(([, names]) => names.includes(name))?.[0] ?? null;
}

function textAt(model: Model, fact: string): string {
	const value = fact
		.split('.')
		.reduce<Value | undefined>((holder, name) => (isRecord(holder) ? holder[name] : undefined), model);
	return typeof value === 'string' ? value : '';
}

function isRecord(value: Value | undefined): value is Model {
	return typeof value === 'object' && !Array.isArray(value);
}
