// The blocks of a message: CommonMark 0.31 §4-§5 and GFM's tables, in the way of CommonMark's appendix (match the open containers, then look for
// new blocks, then text). What a line begins is decided by the marks that the outline of a note is read by; here the text is kept as well.
import { closesFence, fenceIn, headingIn, isDivider, markerIn, underlineLevel } from '../../text/block-marks';
import { type Container, enterItem, matchContainers } from '../../text/container';
import { htmlEnd, htmlStart, runsOn } from '../../text/html-block';
import { afterBreak, LineBreaks } from '../../text/line';
import { LineCursor } from '../../text/line-cursor';
import { beginsWithPlaceholder } from './html-tag';
import { blockOf, type Leaf, textOf } from './leaf';
import type { References } from './link-target';
import { cellsIn, isDivision } from './table-row';
import type { Block } from './tree';

/** Marks beyond this depth are text: nobody nests so far, and the writers go down one call for each. */
const deepest = 50;

export interface BlockTree {
	readonly blocks: readonly Block[];
	readonly references: References;
}

/** Reads the blocks of a message and the definitions of its reference links. Texts in it are still to be read for their inlines. */
export function readBlockTree(markdown: string): BlockTree {
	return new BlockReader(markdown).read();
}

interface OpenContainer extends Container {
	readonly blocks: Block[];
}

class BlockReader {
	private readonly blocks: Block[] = [];
	private readonly references = new Map<string, string>();
	private readonly containers: OpenContainer[] = [];
	/** How many containers go on in this line. */
	private matched = 0;
	private leaf: Leaf | null = null;
	private readonly cursor: LineCursor;

	constructor(private readonly text: string) {
		this.cursor = new LineCursor(text);
	}

	read(): BlockTree {
		const breaks = new LineBreaks(this.text);
		for (let from = 0; ;) {
			const end = breaks.next(from);
			this.cursor.start(from, end);
			this.readLine();
			from = afterBreak(this.text, end);
			if (from === end) break;
		}
		this.endLeaf();
		return { blocks: this.blocks, references: this.references };
	}

	private readLine(): void {
		const all = this.matchContainers();
		if (all && this.leaf !== null && this.goesOn(this.leaf)) return;
		if (this.cursor.isBlank) this.closeUnmatched();
		else this.readStarts(all);
	}

	/** Goes past the marks of the open containers; true when all of them go on. */
	private matchContainers(): boolean {
		this.matched = matchContainers(this.cursor, this.containers);
		return this.matched === this.containers.length;
	}

	/** Code and HTML take a line whatever it holds, until they end. */
	private goesOn(leaf: Leaf): boolean {
		const { cursor } = this;
		switch (leaf.kind) {
			case 'fence':
				if (cursor.indent <= 3 && closesFence(cursor.rest, leaf.fence)) this.endLeaf();
				else leaf.lines.push(this.lineFrom(leaf.indent));
				return true;
			case 'html':
				if (runsOn(leaf.html) ? htmlEnd(leaf.html, cursor.rest) : cursor.isBlank) this.endLeaf();
				return true;
			case 'indented':
				if (!cursor.isBlank && cursor.indent < 4) return false;
				leaf.lines.push(this.lineFrom(4));
				return true;
			default:
				return false;
		}
	}

	/** Looks for blocks that begin in this line; what is left is text. */
	private readStarts(all: boolean): void {
		const { cursor } = this;
		const mayBeLazy = !all && this.leaf?.kind === 'paragraph';
		const isLazy = (): boolean => mayBeLazy && this.matched < this.containers.length;
		let inText = all && (this.leaf?.kind === 'paragraph' || this.leaf?.kind === 'table');
		while (cursor.indent < 4 && this.matched < deepest) {
			const rest = cursor.rest;
			if (cursor.char === '>') {
				cursor.skipQuoteMark();
				this.openQuote();
			} else if (
				this.readHeading(rest, inText) ||
				this.readRule(rest) ||
				this.readFence(rest) ||
				this.readHtml(rest, inText || isLazy())
			) {
				return;
			} else if (!this.readItem(rest, inText)) {
				break;
			}
			inText = false;
			if (cursor.isBlank) return;
		}
		// A line of text goes on with the paragraph above even where the marks of its containers are missing.
		const isText = isLazy() || inText;
		if (cursor.indent >= 4 && !(isText && this.leaf?.kind === 'paragraph')) {
			const line = this.lineFrom(4);
			this.open({ kind: 'indented', lines: [line] });
		} else {
			if (!isText) this.closeUnmatched();
			this.readText(cursor.rest, isLazy());
		}
	}

	private readText(line: string, lazy: boolean): void {
		if (this.leaf === null) this.leaf = { kind: 'paragraph', lines: [line] };
		else if (this.leaf.kind === 'table') this.leaf.lines.push(line);
		else if (this.leaf.kind === 'paragraph' && (lazy || !this.readDivision(line, this.leaf.lines)))
			this.leaf.lines.push(line);
	}

	/** The second line of a table: the one above it is the head, whatever stands before that one is a paragraph. */
	private readDivision(line: string, lines: string[]): boolean {
		const head = lines[lines.length - 1] ?? '';
		if (!isDivision(line, head)) return false;
		lines.pop();
		this.open({ kind: 'table', lines: [], head: cellsIn(head) });
		return true;
	}

	/** `# Heading`, or the underline that makes one of the paragraph above. */
	private readHeading(rest: string, inText: boolean): boolean {
		const heading = headingIn(rest);
		if (heading !== null) {
			this.closeUnmatched();
			this.add({ kind: 'heading', text: heading.text });
			return true;
		}
		const { leaf } = this;
		if (!inText || leaf?.kind !== 'paragraph' || underlineLevel(rest) === null) return false;
		const text = textOf(leaf.lines, this.references);
		leaf.lines.length = 0;
		if (text === '') return false;
		this.leaf = null;
		this.add({ kind: 'heading', text });
		return true;
	}

	private readRule(rest: string): boolean {
		if (!isDivider(rest)) return false;
		this.closeUnmatched();
		this.add({ kind: 'rule' });
		return true;
	}

	private readFence(rest: string): boolean {
		const fence = fenceIn(rest);
		if (fence === null) return false;
		this.open({ kind: 'fence', lines: [], fence, indent: this.cursor.indent });
		return true;
	}

	/** A blank that somebody left looks like a tag, and is text. */
	private readHtml(rest: string, inText: boolean): boolean {
		const html = rest.startsWith('<') && !beginsWithPlaceholder(rest) ? htmlStart(rest, inText) : null;
		if (html === null) return false;
		this.open({ kind: 'html', html });
		if (htmlEnd(html, rest)) this.endLeaf();
		return true;
	}

	private readItem(rest: string, inText: boolean): boolean {
		const width = markerIn(rest, inText);
		if (width === null) return false;
		this.closeUnmatched();
		const item = enterItem(this.cursor, width);
		const blocks: Block[] = [];
		this.listFor(rest.slice(0, width)).push(blocks);
		this.push({ ...item, blocks });
		return true;
	}

	/** The items of the list that goes on here, or of a new one where another kind of mark begins. */
	private listFor(marker: string): (readonly Block[])[] {
		const mark = marker.slice(-1);
		const last = this.siblings.at(-1);
		if (last?.kind === 'list' && last.mark === mark) return last.items;
		const start = marker.length === 1 ? null : Number.parseInt(marker, 10);
		const items: (readonly Block[])[] = [];
		this.add({ kind: 'list', mark, start, items });
		return items;
	}

	private openQuote(): void {
		this.closeUnmatched();
		const blocks: Block[] = [];
		this.add({ kind: 'quote', blocks });
		this.push({ quote: true, indent: 0, blocks, empty: false });
	}

	private push(container: OpenContainer): void {
		this.containers.push(container);
		this.matched = this.containers.length;
	}

	private open(leaf: Leaf): void {
		this.closeUnmatched();
		this.leaf = leaf;
	}

	/** Ends the open leaf, and the containers that did not go on. */
	private closeUnmatched(): void {
		this.endLeaf();
		if (this.matched < this.containers.length) this.containers.length = this.matched;
	}

	private endLeaf(): void {
		const { leaf } = this;
		this.leaf = null;
		if (leaf !== null) this.add(blockOf(leaf, this.references));
	}

	private get siblings(): Block[] {
		return this.containers.at(-1)?.blocks ?? this.blocks;
	}

	private add(block: Block): void {
		this.siblings.push(block);
	}

	/** The line without so many columns of its indentation, as code keeps it. */
	private lineFrom(indent: number): string {
		this.cursor.skip(Math.min(indent, this.cursor.indent));
		return this.cursor.indented;
	}
}
