// Facts come from mails and web pages: a name may hold stars, brackets, `<!channel>` or a link. While a message is put together each mark in
// a fact is replaced by a stand-in from the private use area, so for Markdown a fact is letters and nothing else; written out, the marks are back.
import type { Model, Value } from '../../template/template';
import { oneLine } from '../../text/one-line';

const base = 0xf700;
export const addressStart = '\uf780';
const addressEnd = '\uf781';
const wordJoiner = '\u2060';

/** Dates, times and numbers stay as they are: they hold no markup, and helpers read them. */
const figures = /^\d(?:[\d:TZ.+-]*[\dZ])?$/;
/** Most facts: nothing to replace. */
const harmless = /^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?$/;
const webAddress = /^https?:\/\/[^\s<>"]+$/i;

/** A link whose text is its address: how an address among the facts stands in the Markdown of a message. */
export const inertAddress = /\uf780([^\uf780\uf781\s]+)\uf781/y;

/** One fact as letters. Line breaks, controls and invisible characters go. */
export function inert(value: string): string {
	if (harmless.test(value)) return value;
	const line = oneLine(withoutPrivate(value));
	return figures.test(line) ? line : maskMarks(line);
}

/** A fact that is an address: as letters too, but where it stands alone it becomes a link. What is no web address is a text. */
export function inertLink(value: string): string {
	const text = inert(value);
	return webAddress.test(reveal(text)) ? addressStart + text + addressEnd : text;
}

/** How the facts of a model are taken, by name: as a text unless they are named here. */
export interface FactKinds {
	/** Addresses, and records of addresses. A name that looks like an address is still a name. */
	readonly addresses: ReadonlySet<string>;
	/** What was taken care of before. */
	readonly live: ReadonlySet<string>;
}

/** The whole model with every text in it as letters. */
export function inertModel(model: Model, kinds: FactKinds): Model {
	return Object.fromEntries(
		Object.entries(model).map(([name, value]) => [
			name,
			kinds.live.has(name) ? value : inertValue(value, kinds, kinds.addresses.has(name)),
		]),
	);
}

function inertValue(value: Value, kinds: FactKinds, isAddress: boolean): Value {
	if (typeof value === 'string') return isAddress ? inertLink(value) : inert(value);
	if (isList(value)) return value.map((item) => inertValue(item, kinds, isAddress));
	if (!isAddress) return inertModel(value, kinds);
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inertValue(item, kinds, true)]));
}

function isList(value: Value): value is readonly Value[] {
	return Array.isArray(value);
}

/** The text as people read it. With `breakMentions` a fact that starts a word with `@` gets a word joiner: it reads the same and calls nobody. */
export function reveal(text: string, breakMentions = false): string {
	let result = '';
	for (const char of text) {
		const mark = markOf(char);
		if (mark === '@' && breakMentions && !/[\p{L}\p{N}]$/u.test(result)) result += mark + wordJoiner;
		else if (mark !== null) result += mark;
		else if (char !== addressStart && char !== addressEnd) result += char;
	}
	return result;
}

/** The text as Markdown for a note: marks that came with a fact are escaped, addresses stand bare. */
export function revealAsMarkdown(text: string): string {
	let result = '';
	let inAddress = false;
	for (const char of text) {
		const mark = markOf(char);
		if (char === addressStart) inAddress = true;
		else if (char === addressEnd) inAddress = false;
		else if (mark === null) result += char;
		else result += inAddress ? encodedInAddress(mark) : `\\${mark}`;
	}
	return result;
}

/** Inside a link's brackets these would end it or begin something else. */
function encodedInAddress(mark: string): string {
	return '()[]<>`*\\|"'.includes(mark) ? `%${mark.charCodeAt(0).toString(16).toUpperCase()}` : mark;
}

function maskMarks(text: string): string {
	let result = '';
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		result += isMark(code) ? String.fromCharCode(base + code) : char;
	}
	return result;
}

function markOf(char: string): string | null {
	const code = char.charCodeAt(0) - base;
	return isMark(code) ? String.fromCharCode(code) : null;
}

/** The punctuation of ASCII: all that Markdown, Slack and HTML are made of. */
function isMark(code: number): boolean {
	return (
		(code > 0x20 && code < 0x30) ||
		(code > 0x39 && code < 0x41) ||
		(code > 0x5a && code < 0x61) ||
		(code > 0x7a && code < 0x7f)
	);
}

/** A fact cannot bring stand-ins of its own. */
function withoutPrivate(text: string): string {
	return text.replace(/[\uf700-\uf7ff]/g, '');
}
