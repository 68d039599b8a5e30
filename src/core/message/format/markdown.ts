// Reads the Markdown of a message and writes it in a dialect. Every mark is written by our own hand, so that no raw HTML, no comment and
// no link of the vault leaves it.
import { readBlockTree } from './block-reader';
import { reveal } from './inert';
import { readInlines } from './inline-reader';
import type { References } from './link-target';
import type { Block, Inline } from './tree';

/** How one target writes what Markdown knows. What comes in as `inner` is written already. */
export interface Dialect {
	text(raw: string): string;
	strong(inner: string): string;
	emphasis(inner: string): string;
	strike(inner: string): string;
	code(raw: string): string;
	/** `href` is a web or mail address. */
	link(inner: string, href: string, label: string): string;
	lineBreak: string;
	heading(inner: string): string;
	paragraph(inner: string): string;
	quote(inner: string): string;
	codeBlock(raw: string): string;
	rule: string;
	list(items: readonly ListItem[], ordered: boolean, start: number): string;
	table(rows: readonly (readonly string[])[]): string;
	/** What stands between two blocks. */
	gap: string;
}

export interface ListItem {
	readonly inner: string;
	/** Null: no task. */
	readonly done: boolean | null;
}

/** Writes Markdown in a dialect. Facts in it may be inert (see ./inert): a dialect's `text` gets them as they are. */
export function writeMarkdown(markdown: string, dialect: Dialect): string {
	const { blocks, references } = readBlockTree(withoutComments(markdown));
	return new Writer(dialect, references).blocks(blocks);
}

/** Comments may run over paragraphs, and one that is never closed hides the rest, as in the app. In code the signs are letters. */
function withoutComments(markdown: string): string {
	return markdown.replace(
		/(```[\s\S]*?(?:```|$)|`[^`\n]*`)|%%[\s\S]*?(?:%%|$)/g,
		(_, code: string | undefined) => code ?? '',
	);
}

const task = /^\[([ xX])\][ \t]+(?=\S)/;

class Writer {
	constructor(
		private readonly dialect: Dialect,
		private readonly references: References,
	) {}

	blocks(blocks: readonly Block[]): string {
		const written = blocks.map((block) => this.block(block)).filter((text) => text !== '');
		return written.join(this.dialect.gap);
	}

	private block(block: Block): string {
		const { dialect } = this;
		switch (block.kind) {
			case 'heading':
				return dialect.heading(this.text(block.text));
			case 'paragraph':
				return whenNotEmpty(this.text(block.text), (inner) => dialect.paragraph(inner));
			case 'quote':
				return whenNotEmpty(this.blocks(block.blocks), (inner) => dialect.quote(inner));
			case 'list': {
				const items = block.items.map((item) => this.item(item));
				return dialect.list(items, block.start !== null, block.start ?? 1);
			}
			case 'table':
				return dialect.table(block.rows.map((row) => row.map((cell) => this.text(cell))));
			case 'code':
				return dialect.codeBlock(block.text);
			case 'rule':
				return dialect.rule;
			case 'unseen':
				return '';
		}
	}

	/** An item of one paragraph is its text, tight or loose: only items with more in them are made of blocks. */
	private item([first, ...rest]: readonly Block[]): ListItem {
		if (first === undefined) return { inner: '', done: null };
		const text = first.kind === 'paragraph' ? first.text : null;
		const [box, mark] = (text !== null && task.exec(text)) || ['', null];
		const opening = text === null ? this.block(first) : this.text(text.slice(box.length));
		const inner = [opening, ...rest.map((block) => this.block(block))].filter((part) => part !== '').join('\n');
		return { inner, done: mark === null ? null : mark !== ' ' };
	}

	private text(text: string): string {
		return this.inlines(readInlines(text, this.references));
	}

	private inlines(inlines: readonly Inline[]): string {
		return inlines.map((inline) => this.inline(inline)).join('');
	}

	private inline(inline: Inline): string {
		const { dialect } = this;
		switch (inline.kind) {
			case 'text':
				return dialect.text(inline.text);
			case 'code':
				return dialect.code(inline.text);
			case 'break':
				return dialect.lineBreak;
			case 'link':
				return this.link(this.inlines(inline.inner), inline.href, inline.label);
			default:
				return dialect[inline.kind](this.inlines(inline.inner));
		}
	}

	/** A link leaves the vault only when it leads outside: of others the label stays. */
	private link(inner: string, href: string, label: string): string {
		const target = reveal(href);
		return /^(?:https?:\/\/|mailto:)\S+$/i.test(target) ? this.dialect.link(inner, target, reveal(label)) : inner;
	}
}

function whenNotEmpty(inner: string, write: (inner: string) => string): string {
	return inner.trim() === '' ? '' : write(inner);
}
