// The block structure of Markdown, as much of it as decides what is a heading, what is a task and what is neither: CommonMark 0.31 §2-§5
// (the way of its appendix: match the open containers, then look for new blocks, then text) with Obsidian's `%%` comments, math and
// properties. One pass, and nothing is matched by expressions on ordinary lines. Tests hold it to micromark and to the stand-in app.
import { findFrontmatter } from './frontmatter-block';
import { htmlEnd, htmlStart, runsOn, type HtmlKind } from './html-block';
import { afterBreak, LineBreaks, startOf } from './line';
import type { Heading, TaskLine } from './outline';

export interface Blocks {
	readonly headings: readonly Heading[];
	readonly tasks: readonly TaskLine[];
	/** Whole lines a reader does not see as text: code, comments, math, properties. In order. */
	readonly hidden: readonly Range[];
	/** Where a fence or comment begins that is never closed and so swallows the rest; null where there is none. */
	readonly openFrom: number | null;
}

export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Reads the blocks of a note. Lines count from 0, offsets are those of the text. */
export function readBlocks(text: string): Blocks {
	return new BlockReader(text).read();
}

/** A quote, or a list item with the columns its content is indented by. `empty` until something stands in it. */
interface Container {
	readonly quote: boolean;
	readonly indent: number;
	readonly line: number;
	empty: boolean;
}

type Leaf = 'none' | 'paragraph' | 'table' | 'fence' | 'indented' | 'html' | 'math';

class BlockReader {
	private readonly headings: Heading[] = [];
	private readonly tasks: TaskLine[] = [];
	private readonly hidden: { from: number; to: number }[] = [];
	private openFrom: number | null = null;

	private readonly containers: Container[] = [];
	/** Containers that go on in this line. */
	private matched = 0;
	private leaf: Leaf = 'none';
	private leafFrom = 0;
	private leafLine = 0;
	private firstLine = '';
	/** The line before, of a paragraph: it may be the head of a table. */
	private lineBefore = '';
	private onlyDefinitions = false;
	private fence = '';
	private html: HtmlKind = 1;
	private mathEnds = true;

	private readonly breaks: LineBreaks;
	private line = 0;
	private from = 0;
	/** End of the line's text. */
	private end = 0;
	/** Where reading stands in the line, and in which column: a tab may be used up in part. */
	private at = 0;
	private column = 0;
	/** The first character from there that is no blank, and how many columns away it is. */
	private next = 0;
	private indent = 0;

	constructor(private readonly text: string) {
		this.breaks = new LineBreaks(text);
	}

	read(): Blocks {
		this.from = startOf(this.text);
		const properties = findFrontmatter(this.text);
		let more = properties === null || this.hideTo(properties.to);
		while (more) {
			this.startLine();
			const comment = this.commentEnd();
			if (comment !== null) {
				this.readAsBlank();
				more = this.hideTo(comment);
				continue;
			}
			const after = afterBreak(this.text, this.end);
			if (this.readLine()) this.hide(this.from, after);
			more = after !== this.end;
			this.from = after;
			this.line++;
		}
		const open = this.leaf === 'fence' || (this.leaf === 'html' && runsOn(this.html));
		if (open && this.containers.length === 0) this.openFrom = this.leafFrom;
		return { headings: this.headings, tasks: this.tasks, hidden: this.hidden, openFrom: this.openFrom };
	}

	private startLine(): void {
		this.end = this.breaks.next(this.from);
		this.at = this.from;
		this.column = 0;
		this.look();
	}

	/** Hides the lines up to an offset at which a line begins; false when the text ends there. */
	private hideTo(offset: number): boolean {
		const start = this.from;
		let more = true;
		while (more && this.from < offset) {
			const end = this.breaks.next(this.from);
			this.from = afterBreak(this.text, end);
			this.line++;
			more = this.from !== end;
		}
		this.hide(start, this.from);
		return more;
	}

	private hide(from: number, to: number): void {
		const last = this.hidden[this.hidden.length - 1];
		if (last?.to === from) last.to = to;
		else this.hidden.push({ from, to });
	}

	/**
	 * A `%%` at the very start of a line begins a comment that ends with a line ending in `%%`, or with the note; one within a line is
	 * not of our concern. Answers the offset after it, or null.
	 */
	private commentEnd(): number | null {
		if (!this.text.startsWith('%%', this.from) || (this.isOpaque() && this.containers.length === 0)) return null;
		const close = this.text.indexOf('%%', this.from + 2);
		if (close === -1) {
			this.openFrom = this.from;
			return this.text.length;
		}
		if (close < this.end) return null;
		let lineEnd = close + 2;
		while (isSpace(this.text.charCodeAt(lineEnd))) lineEnd++;
		const after = afterBreak(this.text, lineEnd);
		return after === lineEnd && lineEnd < this.text.length ? null : after;
	}

	/** Reads the line; true when it is hidden from readers. */
	private readLine(): boolean {
		// Most lines of most notes: plain text at the left edge.
		if (
			this.containers.length === 0 &&
			(this.leaf === 'none' || this.leaf === 'paragraph') &&
			isLetter(this.text.charCodeAt(this.from))
		) {
			this.readText();
			return false;
		}
		const all = this.matchContainers();
		if (all && this.isOpaque()) return this.readOpaque();
		if (this.leaf === 'indented' && all && (this.isBlank() || this.indent >= 4)) return true;
		if (this.isBlank()) {
			this.closeUnmatched();
			return false;
		}
		return this.readStarts(all);
	}

	/** A comment separates blocks like a blank line: quotes end, list items go on. */
	private readAsBlank(): void {
		const ends = this.containers.findIndex((container) => container.quote || container.empty);
		this.matched = ends === -1 ? this.containers.length : ends;
		this.closeUnmatched();
	}

	/** Goes past the marks of the open containers; true when all of them go on. */
	private matchContainers(): boolean {
		this.matched = 0;
		for (const container of this.containers) {
			if (container.quote) {
				if (this.indent > 3 || this.charAt(this.next) !== '>') break;
				this.skipQuoteMark();
			} else if (this.isBlank()) {
				if (container.empty) break;
				this.skip(this.indent);
			} else if (this.indent >= container.indent) {
				this.skip(container.indent);
				container.empty = false;
			} else break;
			this.matched++;
		}
		return this.matched === this.containers.length;
	}

	/** Inside a fence, math or HTML, everything is text of it until it ends. */
	private readOpaque(): boolean {
		const rest = this.text.slice(this.next, this.end);
		if (this.leaf === 'fence') {
			if (this.indent <= 3 && rest.startsWith(this.fence) && isAll(rest.trimEnd(), this.fence.charAt(0)))
				this.leaf = 'none';
			return true;
		}
		if (this.leaf === 'math') {
			if (rest.includes('$$')) this.leaf = 'none';
			return true;
		}
		const comment = this.html === 2;
		if (runsOn(this.html) ? htmlEnd(this.html, rest) : this.isBlank()) this.leaf = 'none';
		return comment;
	}

	/** Looks for blocks that begin in this line; true when the line is code, math or a comment. */
	private readStarts(all: boolean): boolean {
		const afterParagraph = !all && this.leaf === 'paragraph';
		const isLazy = (): boolean => afterParagraph && this.matched < this.containers.length;
		let inParagraph = all && (this.leaf === 'paragraph' || this.leaf === 'table');
		for (;;) {
			if (this.indent >= 4) {
				if (inParagraph || isLazy()) break;
				this.open('indented');
				return true;
			}
			const char = this.charAt(this.next);
			if (char === '>') {
				this.closeUnmatched();
				this.skipQuoteMark();
				this.push({ quote: true, indent: 0, line: this.line, empty: false });
			} else if (this.readHeading(char, inParagraph) || this.isDivider(char)) {
				this.closeUnmatched();
				return false;
			} else if (this.readFence(char) || this.readMath(char)) {
				return true;
			} else if (char === '<' && this.readHtml(inParagraph || isLazy())) {
				return this.html === 2;
			} else if (!this.readItem(char, inParagraph)) {
				break;
			}
			inParagraph = false;
			if (this.isBlank()) {
				this.closeUnmatched();
				return false;
			}
		}
		// A line of text goes on with the paragraph above even where the marks of its containers are missing.
		if (isLazy()) return false;
		this.closeUnmatched(inParagraph);
		this.readText();
		return false;
	}

	private readText(): void {
		const text = this.text.slice(this.next, this.end);
		if (this.leaf === 'none') {
			this.open('paragraph');
			this.firstLine = text;
			this.onlyDefinitions = true;
		} else if (this.leaf === 'paragraph' && isTableDivider(text) && this.lineBefore.includes('|')) {
			this.leaf = 'table';
		}
		this.onlyDefinitions &&= text.startsWith('[') && /^\[[^\]]+\]:\s*\S/.test(text);
		this.lineBefore = text;
	}

	/** `# Heading`, or the underline that makes one of the paragraph above. */
	private readHeading(char: string, inParagraph: boolean): boolean {
		if (char === '#') {
			let at = this.next;
			while (this.charAt(at) === '#') at++;
			const level = at - this.next;
			if (level > 6 || !(at === this.end || isSpace(this.text.charCodeAt(at)))) return false;
			this.headings.push({ text: headingText(this.text.slice(at, this.end)), level, line: this.line });
			return true;
		}
		if ((char !== '=' && char !== '-') || !inParagraph || this.leaf !== 'paragraph' || this.onlyDefinitions)
			return false;
		if (!isAll(this.text.slice(this.next, this.end).trimEnd(), char)) return false;
		this.headings.push({ text: this.firstLine.trim(), level: char === '=' ? 1 : 2, line: this.leafLine });
		return true;
	}

	/** `---`, `***` or `___`, with blanks between. */
	private isDivider(char: string): boolean {
		if (char !== '-' && char !== '*' && char !== '_') return false;
		let count = 0;
		for (let at = this.next; at < this.end; at++) {
			if (this.charAt(at) === char) count++;
			else if (!isSpace(this.text.charCodeAt(at))) return false;
		}
		return count >= 3;
	}

	private readFence(char: string): boolean {
		if (char !== '`' && char !== '~') return false;
		let at = this.next;
		while (this.charAt(at) === char) at++;
		if (at - this.next < 3 || (char === '`' && this.text.slice(at, this.end).includes('`'))) return false;
		this.fence = this.text.slice(this.next, at);
		this.open('fence');
		return true;
	}

	/** `$$` alone or before a formula; one that is never closed is text, so that no step gets lost behind it. */
	private readMath(char: string): boolean {
		if (char !== '$' || !this.text.startsWith('$$', this.next) || !this.mathEnds) return false;
		if (this.text.slice(this.next + 2, this.end).includes('$')) return false;
		this.mathEnds = this.text.includes('$$', this.end);
		if (!this.mathEnds) return false;
		this.open('math');
		return true;
	}

	private readHtml(inParagraph: boolean): boolean {
		const rest = this.text.slice(this.next, this.end);
		const kind = htmlStart(rest, inParagraph);
		if (kind === null) return false;
		this.html = kind;
		this.open('html');
		if (htmlEnd(kind, rest)) this.leaf = 'none';
		return true;
	}

	/** A list item, with the box that makes it a task. */
	private readItem(char: string, inParagraph: boolean): boolean {
		const markerEnd = this.markerEnd(char, inParagraph);
		if (markerEnd === null) return false;
		this.closeUnmatched();
		const outer = this.indent;
		const width = markerEnd - this.next;
		this.skip(outer + width);
		const empty = this.isBlank();
		// More than four blanks are one, and the rest begins a piece of code.
		const padding = empty || this.indent > 4 ? 1 : this.indent;
		const parent = this.containers.findLast((container) => !container.quote)?.line ?? null;
		const mark = boxAt(this.text, this.next, this.end);
		if (mark !== null && !empty) this.tasks.push({ line: this.line, mark, parent });
		this.push({ quote: false, indent: outer + width + padding, line: this.line, empty });
		this.skip(Math.min(padding, this.indent));
		return true;
	}

	/** The end of `-`, `*`, `+`, `1.` or `1)` followed by a blank. A paragraph is interrupted only by an item with text, and by a first one. */
	private markerEnd(char: string, inParagraph: boolean): number | null {
		let at = this.next;
		if (char === '-' || char === '*' || char === '+') at++;
		else {
			while (at - this.next < 9 && isDigit(this.text.charCodeAt(at))) at++;
			const delimiter = this.charAt(at);
			if (at === this.next || (delimiter !== '.' && delimiter !== ')')) return null;
			if (inParagraph && Number(this.text.slice(this.next, at)) !== 1) return null;
			at++;
		}
		if (at < this.end && !isSpace(this.text.charCodeAt(at))) return null;
		if (inParagraph && this.text.slice(at, this.end).trim() === '') return null;
		return at;
	}

	private open(leaf: Leaf): void {
		this.closeUnmatched();
		this.leaf = leaf;
		this.leafFrom = this.from;
		this.leafLine = this.line;
	}

	private push(container: Container): void {
		this.containers.push(container);
		this.matched = this.containers.length;
	}

	/** Ends the containers that did not go on, and with them, or with any new block, the open leaf. */
	private closeUnmatched(keepLeaf = false): void {
		if (this.matched < this.containers.length) this.containers.length = this.matched;
		if (!keepLeaf) this.leaf = 'none';
	}

	private isOpaque(): boolean {
		return this.leaf === 'fence' || this.leaf === 'html' || this.leaf === 'math';
	}

	private skipQuoteMark(): void {
		this.skip(this.indent + 1);
		if (this.indent > 0) this.skip(1);
	}

	/** Goes on by columns; a tab reaches to the next multiple of four and may be used up in part. */
	private skip(columns: number): void {
		const to = this.column + columns;
		while (this.column < to && this.at < this.end) {
			const width = this.text.charCodeAt(this.at) === TAB ? 4 - (this.column % 4) : 1;
			if (this.column + width > to) {
				this.column = to;
				break;
			}
			this.column += width;
			this.at++;
		}
		this.look();
	}

	private look(): void {
		let column = this.column;
		let at = this.at;
		for (; at < this.end; at++) {
			const code = this.text.charCodeAt(at);
			if (code === SPACE) column++;
			else if (code === TAB) column += 4 - (column % 4);
			else break;
		}
		this.next = at;
		this.indent = column - this.column;
	}

	private isBlank(): boolean {
		return this.next === this.end;
	}

	private charAt(at: number): string {
		return at < this.end ? this.text.charAt(at) : '';
	}
}

const TAB = 9;
const SPACE = 32;

/** The character in a box at this place, where a blank or the end of the line follows it. */
function boxAt(text: string, at: number, end: number): string | null {
	if (text.charAt(at) !== '[' || at + 2 >= end || text.charAt(at + 2) !== ']') return null;
	return at + 3 === end || isSpace(text.charCodeAt(at + 3)) ? text.charAt(at + 1) : null;
}

function headingText(rest: string): string {
	return rest.replace(/[ \t]+#+[ \t]*$/, '').trim();
}

function isTableDivider(text: string): boolean {
	return /^[|:-]/.test(text) && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(text);
}

function isAll(text: string, char: string): boolean {
	for (let i = 0; i < text.length; i++) if (text.charAt(i) !== char) return false;
	return text !== '';
}

function isSpace(code: number): boolean {
	return code === SPACE || code === TAB;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
