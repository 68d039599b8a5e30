// Limits of a template. They are checked before the parser sees the text: 5,000 nested blocks or brackets cost it twenty seconds.

export const maxBytes = 64 * 1024;
export const maxMustaches = 2000;
export const maxNesting = 32;
/** Characters of one `{{…}}`: a name, or a helper with what it needs. */
export const maxTag = 1000;
/** An hour on air may leave three hundred marks. */
export const maxListLength = 500;
/** Characters of the rendered text. */
export const maxOutput = 1024 * 1024;
/** Pieces of the template rendered, each turn of a list counted: three nested lists of 500 would be 125 million. */
export const maxSteps = 50_000;

export interface OpenBlock {
	readonly name: string;
	readonly offset: number;
}

export interface Scan {
	/** What is over the limit, as a sentence; null when all is well. */
	readonly tooMuch: string | null;
	/** Blocks that are opened and never closed. */
	readonly open: readonly OpenBlock[];
	/** Offsets of `\{{`, which prints the braces. */
	readonly escaped: readonly number[];
}

const opening = /^(?:#[>*]?|\^(?=~?\s*[^\s~}]))~?\s*([^\s}|)]*)/;
/** `{{else if x}}` and `{{^if x}}` in a block begin one more, inside the first, for the parser. */
const chained = /^else\s+[^\s~}]/;

/** One pass over the text of a template that knows braces, quotes and nothing else. */
export function scan(source: string): Scan {
	const blocks: (OpenBlock & { levels: number })[] = [];
	const escaped: number[] = [];
	const answer = (tooMuch: string | null): Scan => ({ tooMuch, open: blocks, escaped });
	if (source.length > maxBytes || new TextEncoder().encode(source).length > maxBytes) {
		return answer(`It is larger than ${maxBytes / 1024} KiB.`);
	}
	let tags = 0;
	let depth = 0;
	for (let at = source.indexOf('{{'); at !== -1; at = source.indexOf('{{', at)) {
		if (++tags > maxMustaches) return answer(`It has more than ${maxMustaches} {{…}}.`);
		const end = tagEnd(source, at);
		if (source[at - 1] === '\\' && source[at - 2] !== '\\') {
			escaped.push(at - 1);
			at += 2;
			continue;
		}
		const isComment = source.startsWith('{{!', at) || source.startsWith('{{~!', at);
		if (end - at > maxTag && !isComment) return answer(`One of its {{…}} is longer than ${maxTag} characters.`);
		const tag = source.slice(at + 2, end).replace(/^~?\s*/, '');
		const name = opening.exec(tag)?.[1];
		const block = blocks[blocks.length - 1];
		if (tag.startsWith('/')) {
			depth -= blocks.pop()?.levels ?? 0;
		} else if (name !== undefined) {
			blocks.push({ name, offset: at, levels: 1 });
			depth++;
		} else if (block && chained.test(tag)) {
			block.levels++;
			depth++;
		}
		if (depth > maxNesting) return answer(`Its blocks are nested more than ${maxNesting} deep.`);
		at = end;
	}
	return answer(null);
}

/** The offset after the tag that begins here; the end of the text where it is never closed. */
function tagEnd(source: string, at: number): number {
	const comment = /^\{\{~?!(--)?/.exec(source.slice(at, at + 6));
	if (comment) return after(source, comment[1] === undefined ? '}}' : '--', at + comment[0].length);
	for (let i = at + 2; i < source.length; i++) {
		const char = source[i];
		if (char === '}' && source[i + 1] === '}') return i + 2;
		// Braces in quotes, and in a name in brackets, close nothing.
		if (char === '"' || char === "'") i = after(source, char, i + 1) - 1;
		else if (char === '[') i = after(source, ']', i + 1) - 1;
	}
	return source.length;
}

function after(source: string, what: string, from: number): number {
	const found = source.indexOf(what, from);
	return found === -1 ? source.length : found + what.length;
}
