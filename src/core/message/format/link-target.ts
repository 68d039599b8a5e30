// Where links lead: CommonMark 0.31 §4.7 and §6.3. Titles are read over; messages have no use for them.

/** Addresses by the label they are defined for, see `labelKey`. */
export type References = ReadonlyMap<string, string>;

const title = '(?:"(?:\\\\[^]|[^"\\\\])*"|\'(?:\\\\[^]|[^\'\\\\])*\'|\\((?:\\\\[^]|[^()\\\\])*\\))';
const bracketed = '<(?:\\\\.|[^<>\\n\\\\])*>';
const definition = new RegExp(
	`^\\[((?:\\\\[^]|[^\\\\[\\]]){1,999})\\]:[ \\t]*\\n?[ \\t]*(${bracketed}|[^\\s<]\\S*)(?:(?:[ \\t]+\\n?|\\n)[ \\t]*${title})?[ \\t]*(?:\\n|$)`,
);
const before = new RegExp(`[ \\t\\n]*(${bracketed})?`, 'y');
const behind = new RegExp(`(?:[ \\t\\n]+${title})?[ \\t\\n]*\\)`, 'y');

/** More brackets than this within an address make it text, as in cmark: it keeps the search linear. */
const deepest = 32;

/** Takes the definitions a paragraph begins with into `references` and answers the rest. The first one of a label counts. */
export function takeDefinitions(paragraph: string, references: Map<string, string>): string {
	let rest = paragraph;
	while (rest.startsWith('[')) {
		const match = definition.exec(rest);
		if (match === null) break;
		const [whole, label = '', target = ''] = match;
		const key = labelKey(label);
		if (key === '') break;
		if (!references.has(key)) references.set(key, withoutEscapes(target.replace(/^<|>$/g, '')));
		rest = rest.slice(whole.length);
	}
	return rest;
}

/** How labels are compared: without regard to case and blanks. */
export function labelKey(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** The address and the end of `(address "title")` behind the bracket that opens at `at`, or null. */
export function readTarget(text: string, at: number): { readonly href: string; readonly end: number } | null {
	before.lastIndex = at + 1;
	const inBrackets = before.exec(text)?.[1];
	const from = before.lastIndex;
	const to = inBrackets === undefined ? bareEnd(text, from) : from;
	if (to === null) return null;
	behind.lastIndex = to;
	if (!behind.test(text)) return null;
	return { href: withoutEscapes(inBrackets?.slice(1, -1) ?? text.slice(from, to)), end: behind.lastIndex };
}

/** Where an address without brackets around it ends: at a blank, or at the bracket that closes the link. */
function bareEnd(text: string, from: number): number | null {
	if (text.charAt(from) === '<') return null;
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const char = text.charAt(at);
		if (char <= ' ') return depth === 0 ? at : null;
		if (char === '\\' && text.charAt(at + 1) > ' ') at++;
		else if (char === '(' && ++depth > deepest) return null;
		else if (char === ')' && --depth < 0) return at;
	}
	return null;
}

function withoutEscapes(target: string): string {
	return target.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => mark);
}
