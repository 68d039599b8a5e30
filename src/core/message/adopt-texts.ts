// The host's own words: the invite, the spoken intro and the standard sentences of a note become message files of the show, facts replaced
// by their names.
import { bodyLines } from '../episode/body-line';
import { problem, type Problem } from '../problem';
import { parseTemplate } from '../template/parse';
import { renderTemplate } from '../template/render';
import type { Model } from '../template/template';
import { readFrontmatter } from '../text/frontmatter';
import { readLines } from '../text/line';
import { readInviteBlanks } from './invite-quote-message';
import type { MessageFacts } from './message-facts';
import { standardTexts } from './standard-text';

/** A message file made from a note, for the show's template folder. */
export interface AdoptedText {
	readonly id: string;
	/** The whole file. */
	readonly text: string;
}

/** Shorter words turn up by chance, and mean a guest only where a name must stand: behind a greeting, or in a heading. */
const shortest = 4;
const afterGreeting = /(?:^|[^\p{L}\p{N}])(?:hi|hello|hey|dear|hola|querid[oa]s?|estimad[oa]s?)[ ,]+$/iu;
const greeting = /welcome to|bienvenid/iu;

/**
 * The messages a note holds in its own words: the quote of its contact step, the line that greets the viewers and its standard sentences, as
 * message files. What is a
 * fact of this episode or show becomes the fact's name, blanks too. Each is proved by rendering it with the same facts: what would not come out
 * as it stands in the note is a problem instead. `shipped` are the built-in files by id: only the words are the note's, so the properties stay theirs.
 */
export function adoptTexts(
	facts: MessageFacts,
	note: string,
	shipped: Readonly<Record<string, string>>,
): readonly (AdoptedText | Problem)[] {
	const adopted: (AdoptedText | Problem)[] = [];
	const quote = facts.details.inviteQuote;
	if (quote !== null) adopted.push(adopt('guest-invite', shipped, quote, facts));
	const intro = introIn(note);
	if (intro !== null) adopted.push(adopt('intro', shipped, intro, facts));
	for (const { id, words } of standardTexts(bodyLines(note))) {
		// One sentence is one message's.
		const isTaken = words === quote || (id === 'intro' && intro !== null) || shipped[id] === undefined;
		if (!isTaken) adopted.push(adopt(id, shipped, words, facts));
	}
	return adopted;
}

function adopt(
	id: string,
	shipped: Readonly<Record<string, string>>,
	words: string,
	{ model, details }: MessageFacts,
): AdoptedText | Problem {
	const body = withNames(words, model);
	const template = parseTemplate(id, body);
	const rendered = 'nodes' in template ? renderTemplate(template, modelWithBlanks(words, model)) : null;
	if (rendered?.text !== words) {
		return problem(
			'adopt-not-faithful',
			`Could not make a template of the text "${id}" of "${details.title}".`,
			'Rendered with the facts of the note it would not say the same.',
			'Copy the text into a message file by hand.',
		);
	}
	const file = shipped[id] ?? '';
	return { id, text: `${file.slice(0, readFrontmatter(file).bodyFrom)}${body}\n` };
}

/** The words with every blank and every fact replaced by its name; braces of the author's own stay braces. */
function withNames(words: string, model: Model): string {
	let template = '';
	let at = 0;
	for (const { from, to, fact } of readInviteBlanks(words)) {
		template += factsNamed(words.slice(at, from), model) + mustache(fact);
		at = to;
	}
	return template + factsNamed(words.slice(at), model);
}

export interface Naming {
	/** What stands for a fact; its mustache unless told. */
	readonly write?: (fact: string) => string;
	/** In a heading a short name is the guest's as well. */
	readonly isHeading?: boolean;
}

/** The words with every fact replaced by what `write` makes of its name; braces of the author's own stay braces. */
export function factsNamed(words: string, model: Model, { write = mustache, isHeading = false }: Naming = {}): string {
	let named = '';
	const facts = adoptable(model);
	for (let at = 0; at < words.length;) {
		const fact = factAt(words, at, facts, isHeading);
		if (fact !== null) named += write(fact.name);
		else named += words.startsWith('{{', at) ? '\\{{' : words.charAt(at);
		at += fact?.value.length ?? (words.startsWith('{{', at) ? 2 : 1);
	}
	return named;
}

interface NamedFact {
	readonly name: string;
	readonly value: string;
}

/** The longest fact that stands here as whole words. */
function factAt(words: string, at: number, facts: readonly NamedFact[], isHeading: boolean): NamedFact | null {
	if (/[\p{L}\p{N}]$/u.test(words.slice(Math.max(0, at - 2), at))) return null;
	const isGreeted = afterGreeting.test(words.slice(Math.max(0, at - 20), at));
	const here = facts.filter(
		({ value }) =>
			(isHeading || isGreeted || value.length >= shortest) &&
			words.startsWith(value, at) &&
			!/^[\p{L}\p{N}]/u.test(words.slice(at + value.length)),
	);
	// Who has one name alone is greeted by first name all the same: the next guest has two.
	const rank = ({ name }: NamedFact) => Number(isGreeted && name === 'guestFirstNames');
	return here.sort((a, b) => b.value.length - a.value.length || rank(b) - rank(a))[0] ?? null;
}

/** The facts looked for in the author's words. Minutes and numbers are not: they may mean something else. */
function adoptable(model: Model): readonly NamedFact[] {
	const show = recordIn(model, 'show');
	const links = Object.entries(recordIn(show, 'links')).map(([name, value]) => ({ name: `show.links.${name}`, value }));
	const named = [
		...['name', 'organization', 'shortName'].map((name) => ({ name: `show.${name}`, value: show[name] })),
		...links,
		{ name: 'guestNames', value: model['guestNames'] },
		{ name: 'guestFirstNames', value: model['guestFirstNames'] },
		{ name: 'host.name', value: recordIn(model, 'host')['name'] },
		...['timeLine', 'day', 'topic', 'source', 'title', 'url'].map((name) => ({ name, value: model[name] })),
	];
	return named.flatMap(({ name, value }) => {
		const least = name.startsWith('guest') ? 2 : shortest;
		return typeof value === 'string' && value.length >= least ? [{ name, value }] : [];
	});
}

/** For the proof: a blank is rendered as the blank it was. */
function modelWithBlanks(words: string, model: Model): Model {
	return readInviteBlanks(words).reduce((filled, { from, to, fact }) => {
		const [name = '', inner] = fact.split('.');
		const blank = words.slice(from, to);
		return { ...filled, [name]: inner === undefined ? blank : { ...recordIn(filled, name), [inner]: blank } };
	}, model);
}

/** The line that greets the viewers, without its bullet and the emphasis around it. */
function introIn(note: string): string | null {
	for (const { text } of readLines(note)) {
		const [, words] = /^\s*[-*+] +(?!\[.\])(.*\S)\s*$/.exec(text) ?? [];
		if (words !== undefined && greeting.test(words))
			return words.replace(/^([*_]{1,2})(.*)\1$/, (_all, _marks, inner: string) => inner);
	}
	return null;
}

function recordIn(model: Model, name: string): Model {
	const value = model[name];
	return typeof value === 'object' && !Array.isArray(value) ? (value as Model) : {};
}

function mustache(fact: string): string {
	return `{{${fact}}}`;
}
