// A paragraph by a reference implementation of CommonMark, which knows no strikethrough, no bare addresses and no links of the vault.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isPlaceholder } from '../../../../src/core/message/format/html-tag';
import type { Dialect } from '../../../../src/core/message/format/markdown';

interface Node {
	readonly type: string;
	readonly value?: string;
	readonly url?: string;
	readonly children?: readonly Node[];
}

/** What `writeMarkdown` says of a paragraph, by another reader. */
export function writeByMicromark(markdown: string, dialect: Dialect): string {
	return written(fromMarkdown(markdown), dialect);
}

function written({ type, value = '', url = '', children = [] }: Node, dialect: Dialect): string {
	const inner = children.map((child) => written(child, dialect)).join('');
	switch (type) {
		case 'root':
			return inner;
		case 'paragraph':
			return inner.trim() === '' ? '' : dialect.paragraph(inner);
		case 'text':
			return value
				.split('\n')
				.map((line) => dialect.text(line))
				.join(dialect.lineBreak);
		case 'break':
			return dialect.lineBreak;
		case 'strong':
			return dialect.strong(inner);
		case 'emphasis':
			return dialect.emphasis(inner);
		case 'inlineCode':
			return dialect.code(value.replace(/\n/g, ' '));
		case 'link':
			return /^https:\S+$/.test(url) ? dialect.link(inner, url, '') : inner;
		case 'html':
			return isPlaceholder(value) ? dialect.text(value) : '';
		case 'image':
			return '';
		default:
			throw new Error(`${type} was not expected in a paragraph.`);
	}
}
