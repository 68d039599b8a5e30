// Limits of a template. They are checked before the parser sees the text: 5,000 nested blocks cost it fifteen seconds (facts: hazards §3.2).

export const maxBytes = 64 * 1024;
export const maxMustaches = 2000;
export const maxNesting = 32;
export const maxListLength = 200;
/** Characters of the rendered text. */
export const maxOutput = 1024 * 1024;
/** Pieces of the template rendered, each turn of a list counted: three nested lists of 200 would be eight million. */
export const maxSteps = 200_000;

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

/** One pass over the text of a template that knows braces and nothing else. */
export function scan(source: string): Scan {
	const open: OpenBlock[] = [];
	const escaped: number[] = [];
	const answer = (tooMuch: string | null): Scan => ({ tooMuch, open, escaped });
	if (source.length > maxBytes || new TextEncoder().encode(source).length > maxBytes) {
		return answer(`It is larger than ${maxBytes / 1024} KiB.`);
	}
	let mustaches = 0;
	for (let at = source.indexOf('{{'); at !== -1; at = source.indexOf('{{', at)) {
		if (++mustaches > maxMustaches) return answer(`It has more than ${maxMustaches} {{…}}.`);
		if (source[at - 1] === '\\' && source[at - 2] !== '\\') escaped.push(at - 1);
		else if (source.startsWith('{{!', at)) {
			const end = /^\{\{!-?-?/.exec(source.slice(at, at + 5))?.[0].length === 5 ? '--' : '}}';
			at = Math.max(at, source.indexOf(end, at + 3));
		} else {
			const tag = source.slice(at + 2, at + 80).replace(/^~/, '');
			const name = opening.exec(tag)?.[1];
			if (tag.startsWith('/')) open.pop();
			else if (name !== undefined) open.push({ name, offset: at });
			if (open.length > maxNesting) return answer(`Its blocks are nested more than ${maxNesting} deep.`);
		}
		at += 2;
	}
	return answer(null);
}
