// Blocks that hold text and no other blocks, while their lines come in, and what comes of them.
import type { HtmlKind } from '../../text/html-block';
import { takeDefinitions } from './link-target';
import { cellsIn } from './table-row';
import type { Block } from './tree';
import { trimBlanksAtEnd } from './trim-blanks';

export type Leaf =
	| { readonly kind: 'paragraph' | 'indented'; readonly lines: string[] }
	| { readonly kind: 'fence'; readonly lines: string[]; readonly fence: string; readonly indent: number }
	| { readonly kind: 'table'; readonly lines: string[]; readonly head: readonly string[] }
	| { readonly kind: 'html'; readonly html: HtmlKind };

/** The block of a leaf that has ended. Definitions go into `references`. */
export function blockOf(leaf: Leaf, references: Map<string, string>): Block {
	switch (leaf.kind) {
		case 'paragraph': {
			const text = textOf(leaf.lines, references);
			return text === '' ? { kind: 'unseen' } : { kind: 'paragraph', text };
		}
		case 'fence':
			return { kind: 'code', text: leaf.lines.join('\n') };
		case 'indented': {
			const last = leaf.lines.findLastIndex((line) => line.trim() !== '');
			return { kind: 'code', text: leaf.lines.slice(0, last + 1).join('\n') };
		}
		case 'table':
			return { kind: 'table', rows: [leaf.head, ...leaf.lines.map((line) => cellsIn(line, leaf.head.length))] };
		case 'html':
			return { kind: 'unseen' };
	}
}

/** The text of a paragraph without the definitions it begins with. */
export function textOf(lines: readonly string[], references: Map<string, string>): string {
	return trimBlanksAtEnd(takeDefinitions(lines.join('\n'), references));
}
