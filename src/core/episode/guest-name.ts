// People as hosts write them in one line: quotes, links, brackets, "and", "&", "y", "from". Facts: the forms of 79 notes.
import { findLinks } from '../text/link';
import { oneLine } from '../text/one-line';
import { postNominalAt } from './post-nominal';

/** One person as a guest line names them. */
export interface NamedGuest {
	/** A nickname in brackets is kept: `Joseph (Joe) Elliot`. */
	readonly name: string;
	/** The nickname if there is one, else the first word. */
	readonly firstName: string;
	readonly affiliation: string | null;
	/** Target of the note link the name is written as. */
	readonly note: string | null;
	/** Address of the web link the name is written as. */
	readonly address: string | null;
}

interface Piece {
	readonly text: string;
	readonly note: string | null;
	readonly address: string | null;
}

const separator = /[,;&]|\s(?:and|AND|y|\+)\s/uy;
/** More than a line of guests ever has; it bounds the search for links in what is no such line. */
const longest = 2000;
/** What templates leave where a name goes; none of them is anybody's name. */
const nobody = /^(?:name|nombre|guest|invitad[oa]|full name|tb[dca]|todo|nobody|none|n\/a|-+|\?+|x{3,}|\[.*\]|<.*>)$/iu;

/**
 * The guests that the value of a guest line or property names, in order. Links stay whole; quotes go; the rest is split on commas,
 * `&`, `and` and `y`, but not before a degree (`Ann Example, PhD`); brackets at the end and `from …` are the affiliation. What a template
 * left (`"Name"`, `TBD`) names nobody.
 */
export function readGuestNames(value: string): readonly NamedGuest[] {
	return split(oneLine(value.slice(0, longest)))
		.map(guestOf)
		.filter((guest) => guest !== null);
}

/** Cuts at the separators that stand outside brackets and links. */
function split(value: string): readonly Piece[] {
	const links = new Map(findLinks(value).map((link) => [link.from, link]));
	const pieces: Piece[] = [];
	let piece = { text: '', note: null as string | null, address: null as string | null };
	let depth = 0;
	for (let at = 0; at < value.length;) {
		const char = value.charAt(at);
		const link = links.get(at);
		separator.lastIndex = at;
		const cut = depth === 0 ? separator.exec(value)?.[0] : undefined;
		const belonging = cut === ',' && piece.text.trim() !== '' ? postNominalAt(value, at) : 0;
		if (belonging > 0) {
			piece.text += value.slice(at, at + belonging);
			at += belonging;
		} else if (link !== undefined) {
			piece.text += link.label;
			// A link inside brackets is one of the affiliation: `Ann (at [Acme](https://…))`.
			if (depth === 0 && link.kind === 'wikilink') piece.note = noteName(link.target);
			else if (depth === 0 && link.target !== '') piece.address = link.target;
			at = link.to;
		} else if (cut !== undefined) {
			pieces.push(piece);
			piece = { text: '', note: null, address: null };
			// The blank after a word such as "and" may be the blank before the next one.
			at += Math.max(1, cut.length - 1);
		} else {
			if (char === '(') depth++;
			if (char === ')' && depth > 0) depth--;
			if (!isMarkup(char)) piece.text += char;
			at++;
		}
	}
	return [...pieces, piece];
}

/** Double quotes of every kind, code and emphasis marks, and the backslash before a mark. Apostrophes stay: they are part of names. */
function isMarkup(char: string): boolean {
	return '"\u201c\u201d\u201e\u00ab\u00bb\\`*'.includes(char);
}

/** A note link's target without the place in the note: `People/Ann Example#Bio` is `People/Ann Example`. */
function noteName(target: string): string {
	return target.replace(/[#^].*$/u, '');
}

function guestOf(piece: Piece): NamedGuest | null {
	const text = oneLine(piece.text);
	const [, beforeFrom = text, from] = /^(.*?\S)\s+(?:from|@)\s+(\S.*)$/u.exec(text) ?? [];
	const [, beforeBrackets = beforeFrom, brackets] = /^(.*?\S)\s*\(([^()]*)\)$/u.exec(beforeFrom) ?? [];
	const name = beforeBrackets.trim();
	if (!/[\p{L}\p{N}]/u.test(name) || nobody.test(name)) return null;
	const affiliation = brackets?.trim() ?? from?.trim() ?? '';
	return {
		name,
		firstName: firstNameOf(name),
		affiliation: affiliation === '' ? null : affiliation,
		note: piece.note,
		address: piece.address,
	};
}

/** `Joseph (Joe) Elliot` is Joe, `Ann Example` is Ann. */
function firstNameOf(name: string): string {
	const nickname = /\(([^()]+)\)\s*\S/u.exec(name)?.[1];
	return nickname?.trim() ?? name.split(' ')[0] ?? name;
}
