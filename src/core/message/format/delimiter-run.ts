// Stars, underscores and tildes around words: the delimiter runs of CommonMark 0.31 §6.2, with GFM's strikethrough.
import type { Inline } from './tree';

/** Some of the same mark in a row, of which `left` are not used up. */
export interface Run {
	readonly kind: 'run';
	readonly mark: string;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	left: number;
}

/** What a text consists of while its marks are sought: strings are text of which links may still be made. */
export type Part = string | Run | Inline;

/** Beyond this depth marks are text: the writers go down one call for each. */
const deepest = 50;

/** The run that begins at `at`, with what it may do by the characters around it. */
export function runAt(text: string, at: number): Run {
	const mark = text.charAt(at);
	let end = at;
	while (text.charAt(end) === mark) end++;
	const length = end - at;
	// For stars and underscores the marks of strikethrough are not there, as in cmark-gfm.
	let from = at;
	let to = end;
	if (mark !== '~') {
		while (text.charAt(from - 1) === '~') from--;
		while (text.charAt(to) === '~') to++;
	}
	const before = kindOf(characterBefore(text, from));
	const after = kindOf(characterAt(text, to));
	const left = after !== 'blank' && (after === 'letter' || before !== 'letter');
	const right = before !== 'blank' && (before === 'letter' || after !== 'letter');
	const inWord = mark !== '_';
	return {
		kind: 'run',
		mark,
		length,
		opens: left && (inWord || !right || before === 'punctuation') && !(mark === '~' && length > 2),
		closes: right && (inWord || !left || after === 'punctuation') && !(mark === '~' && length > 2),
		left: length,
	};
}

interface Opener {
	readonly run: Run;
	/** Where it stands among the parts, and which one it is in the order of the text. */
	readonly at: number;
	readonly order: number;
}

/** Joins the runs that belong together. What is left of them is text; `settle` makes inlines of what stands between two. */
export function joinRuns(parts: readonly Part[], settle: (parts: readonly Part[]) => Inline[]): Part[] {
	const done: Part[] = [];
	const openers: Opener[] = [];
	/** For each kind of closer, the order up to which there is no opener for it: nothing is sought twice. */
	const floors = new Map<string, number>();
	let order = 0;

	const closeOne = (closer: Run): boolean => {
		const kind = `${closer.mark}${closer.mark === '~' ? closer.length : closer.length % 3}${closer.opens ? 'o' : ''}`;
		const floor = floors.get(kind) ?? 0;
		let index = openers.length - 1;
		while (index >= 0 && (openers[index]?.order ?? 0) > floor && !belong(openers[index]?.run, closer)) index--;
		const opener = openers[index];
		const depth = opener === undefined || opener.order <= floor ? deepest : depthFrom(done, opener.at + 1);
		if (opener === undefined || depth >= deepest) {
			floors.set(kind, order);
			return false;
		}
		const used = closer.mark === '~' ? closer.left : Math.min(opener.run.left, closer.left, 2);
		const inner = settle(done.splice(opener.at + 1));
		openers.length = index + 1;
		opener.run.left -= used;
		closer.left -= used;
		if (opener.run.left === 0) {
			openers.pop();
			done.pop();
		}
		done.push({ kind: closer.mark === '~' ? 'strike' : used === 2 ? 'strong' : 'emphasis', inner, depth: depth + 1 });
		return true;
	};

	for (const part of parts) {
		const run = typeof part !== 'string' && part.kind === 'run' ? part : null;
		while (run?.closes === true && run.left > 0 && closeOne(run));
		if (run?.left === 0) continue;
		if (run?.opens === true) openers.push({ run, at: done.length, order: ++order });
		done.push(part);
	}
	return done;
}

/** Whether the one may open what the other closes: rules 9 and 10 of emphasis; strikethrough wants as many marks on both sides. */
function belong(opener: Run | undefined, closer: Run): boolean {
	if (opener?.mark !== closer.mark) return false;
	if (closer.mark === '~') return opener.length === closer.length;
	const both = opener.closes || closer.opens;
	return !both || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** How many marks stand within one another among these parts. */
export function depthFrom(parts: readonly Part[], from = 0): number {
	let depth = 0;
	for (let at = from; at < parts.length; at++) {
		const part = parts[at];
		if (typeof part === 'object' && 'depth' in part) depth = Math.max(depth, part.depth);
	}
	return depth;
}

function characterBefore(text: string, at: number): string {
	const isPair = /[\udc00-\udfff]/.test(text.charAt(at - 1));
	return text.slice(Math.max(0, isPair ? at - 2 : at - 1), at);
}

function characterAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}

function kindOf(character: string): 'blank' | 'punctuation' | 'letter' {
	if (character === '' || /\s/.test(character)) return 'blank';
	return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}
