// The block structure of Markdown, as much of it as decides what is a heading, what is a task and what is neither: CommonMark 0.31 §2-§5
// (the way of its appendix: match the open containers, then look for new blocks, then text) with Obsidian's `%%` comments, math and
// properties. One pass, and nothing is matched by expressions on ordinary lines. Tests hold it to micromark and to the stand-in app.
import {
	boxIn,
	closesFence,
	fenceIn,
	headingIn,
	isDefinition,
	isDivider,
	isTableDivider,
	markerIn,
	underlineLevel,
} from './block-marks';
import { type Container, enterItem, matchContainers } from './container';
import { findFrontmatter } from './frontmatter-block';
import { htmlEnd, htmlStart, runsOn, type HtmlKind } from './html-block';
import { afterBreak, LineBreaks, startOf } from './line';
import { LineCursor } from './line-cursor';
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
interface OpenContainer extends Container {
	readonly line: number;
}

type Leaf = 'none' | 'paragraph' | 'table' | 'fence' | 'indented' | 'html' | 'math';

class BlockReader {
	private readonly headings: Heading[] = [];
	private readonly tasks: TaskLine[] = [];
	private readonly hidden: { from: number; to: number }[] = [];
	private openFrom: number | null = null;

	private readonly containers: OpenContainer[] = [];
	/** How many containers go on in this line. */
	private matched = 0;
	private leaf: Leaf = 'none';
	private leafFrom = 0;
	private leafLine = 0;
	/** Of a paragraph: its first line, which may become a heading, and the last one, which may be the head of a table. */
	private firstLine = '';
	private lineBefore = '';
	private onlyDefinitions = false;
	private fence = '';
	private html: HtmlKind = 1;
	private mathEnds = true;

	private readonly breaks: LineBreaks;
	private readonly cursor: LineCursor;
	private line = 0;
	private from = 0;

	constructor(private readonly text: string) {
		this.breaks = new LineBreaks(text);
		this.cursor = new LineCursor(text);
	}

	read(): Blocks {
		this.from = startOf(this.text);
		const properties = findFrontmatter(this.text);
		let more = properties === null || this.hideTo(properties.to);
		while (more) {
			const end = this.breaks.next(this.from);
			this.cursor.start(this.from, end);
			const comment = this.commentEnd();
			if (comment !== null) {
				this.readAsBlank();
				more = this.hideTo(comment);
				continue;
			}
			const after = afterBreak(this.text, end);
			if (this.readLine()) this.hide(this.from, after);
			more = after !== end;
			this.from = after;
			this.line++;
		}
		const open = this.leaf === 'fence' || (this.leaf === 'html' && runsOn(this.html));
		if (open && this.containers.length === 0) this.openFrom = this.leafFrom;
		return { headings: this.headings, tasks: this.tasks, hidden: this.hidden, openFrom: this.openFrom };
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
		if (close < this.cursor.end) return null;
		let end = close + 2;
		while (this.text.charAt(end) === ' ' || this.text.charAt(end) === '\t') end++;
		const after = afterBreak(this.text, end);
		return after === end && end < this.text.length ? null : after;
	}

	/** A comment separates blocks like a blank line: quotes end, list items go on. */
	private readAsBlank(): void {
		const ends = this.containers.findIndex((container) => container.quote || container.empty);
		this.matched = ends === -1 ? this.containers.length : ends;
		this.closeUnmatched();
	}

	/** Reads the line; true when it is hidden from readers. */
	private readLine(): boolean {
		// Most lines of most notes: plain text at the left edge.
		const isText = this.leaf === 'none' || this.leaf === 'paragraph';
		if (isText && this.containers.length === 0 && isLetter(this.text.charCodeAt(this.from))) {
			this.readText(this.cursor.rest);
			return false;
		}
		const all = this.matchContainers();
		if (all && this.isOpaque()) return this.readOpaque(this.cursor.rest);
		if (this.leaf === 'indented' && all && (this.cursor.isBlank || this.cursor.indent >= 4)) return true;
		if (this.cursor.isBlank) {
			this.closeUnmatched();
			return false;
		}
		return this.readStarts(all);
	}

	/** Goes past the marks of the open containers; true when all of them go on. */
	private matchContainers(): boolean {
		this.matched = matchContainers(this.cursor, this.containers);
		return this.matched === this.containers.length;
	}

	/** Inside a fence, math or HTML, everything is text of it until it ends. */
	private readOpaque(rest: string): boolean {
		if (this.leaf === 'fence') {
			if (this.cursor.indent <= 3 && closesFence(rest, this.fence)) this.leaf = 'none';
			return true;
		}
		if (this.leaf === 'math') {
			if (rest.includes('$$')) this.leaf = 'none';
			return true;
		}
		if (runsOn(this.html) ? htmlEnd(this.html, rest) : this.cursor.isBlank) this.leaf = 'none';
		return this.html === COMMENT;
	}

	/** Looks for blocks that begin in this line; true when the line is code, math or a comment. */
	private readStarts(all: boolean): boolean {
		const { cursor } = this;
		const afterParagraph = !all && this.leaf === 'paragraph';
		const isLazy = (): boolean => afterParagraph && this.matched < this.containers.length;
		let inParagraph = all && (this.leaf === 'paragraph' || this.leaf === 'table');
		while (cursor.indent < 4) {
			const rest = cursor.rest;
			if (cursor.char === '>') {
				this.closeUnmatched();
				cursor.skipQuoteMark();
				this.push({ quote: true, indent: 0, line: this.line, empty: false });
			} else if (this.readHeading(rest, inParagraph) || isDivider(rest)) {
				this.closeUnmatched();
				return false;
			} else if (this.readFence(rest) || this.readMath(rest)) {
				return true;
			} else if (this.readHtml(rest, inParagraph || isLazy())) {
				return this.html === COMMENT;
			} else if (!this.readItem(rest, inParagraph)) {
				break;
			}
			inParagraph = false;
			if (cursor.isBlank) {
				this.closeUnmatched();
				return false;
			}
		}
		// A line of text goes on with the paragraph above even where the marks of its containers are missing.
		if (isLazy()) return false;
		if (cursor.indent >= 4 && !inParagraph) {
			this.open('indented');
			return true;
		}
		this.closeUnmatched(inParagraph);
		this.readText(cursor.rest);
		return false;
	}

	private readText(text: string): void {
		if (this.leaf === 'none') {
			this.open('paragraph');
			this.firstLine = text;
			this.onlyDefinitions = true;
		} else if (this.leaf === 'paragraph' && isTableDivider(text) && this.lineBefore.includes('|')) {
			this.leaf = 'table';
		}
		this.onlyDefinitions &&= isDefinition(text);
		this.lineBefore = text;
	}

	/** `# Heading`, or the underline that makes one of the paragraph above. */
	private readHeading(rest: string, inParagraph: boolean): boolean {
		const heading = headingIn(rest);
		if (heading) {
			this.headings.push({ text: heading.text, level: heading.level, line: this.line });
			return true;
		}
		if (!inParagraph || this.leaf !== 'paragraph' || this.onlyDefinitions) return false;
		const level = underlineLevel(rest);
		if (level !== null) this.headings.push({ text: this.firstLine.trim(), level, line: this.leafLine });
		return level !== null;
	}

	private readFence(rest: string): boolean {
		const fence = fenceIn(rest);
		if (fence === null) return false;
		this.fence = fence;
		this.open('fence');
		return true;
	}

	/** `$$` alone or before a formula; one that is never closed is text, so that no step gets lost behind it. */
	private readMath(rest: string): boolean {
		if (!rest.startsWith('$$') || rest.includes('$', 2) || !this.mathEnds) return false;
		this.mathEnds = this.text.includes('$$', this.cursor.end);
		if (this.mathEnds) this.open('math');
		return this.mathEnds;
	}

	private readHtml(rest: string, inParagraph: boolean): boolean {
		const kind = rest.startsWith('<') ? htmlStart(rest, inParagraph) : null;
		if (kind === null) return false;
		this.html = kind;
		this.open('html');
		if (htmlEnd(kind, rest)) this.leaf = 'none';
		return true;
	}

	/** A list item, with the box that makes it a task. */
	private readItem(rest: string, inParagraph: boolean): boolean {
		const width = markerIn(rest, inParagraph);
		if (width === null) return false;
		this.closeUnmatched();
		const item = enterItem(this.cursor, width);
		const mark = boxIn(this.cursor.rest);
		const parent = this.containers.findLast((container) => !container.quote)?.line ?? null;
		if (mark !== null) this.tasks.push({ line: this.line, mark, parent });
		this.push({ ...item, line: this.line });
		return true;
	}

	private open(leaf: Leaf): void {
		this.closeUnmatched();
		this.leaf = leaf;
		this.leafFrom = this.from;
		this.leafLine = this.line;
	}

	private push(container: OpenContainer): void {
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
}

/** The kind of HTML block nobody sees. */
const COMMENT = 2;

function isLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
