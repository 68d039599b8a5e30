import { type Dialect, type ListItem, writeMarkdown } from './markdown';

export const plain: Dialect = {
	text: (raw) => raw,
	strong: (inner) => inner,
	emphasis: (inner) => inner,
	strike: (inner) => inner,
	code: (raw) => raw,
	link: (inner, href, label) => (isOwnText(label, href) ? inner : `${inner} (${href.replace(/^mailto:/i, '')})`),
	lineBreak: '\n',
	heading: (inner) => inner,
	paragraph: (inner) => inner,
	quote: (inner) => inner.replace(/^/gm, '> '),
	codeBlock: (raw) => raw,
	rule: '---',
	list: (items, ordered, start) => items.map((item, at) => lines(item, ordered ? `${start + at}. ` : '- ')).join('\n'),
	table: (rows) => rows.map((row) => row.join(' | ')).join('\n'),
	gap: '\n\n',
};

/** Plain text for people: no marks, lists with hyphens, links as `label (address)`, tasks with a drawn box. */
export function toPlainText(markdown: string): string {
	return writeMarkdown(markdown, plain).trim();
}

/** A bare address, written with or without its scheme. */
function isOwnText(label: string, href: string): boolean {
	return label === href || `mailto:${label}` === href || `http://${label}` === href;
}

function lines(item: ListItem, bullet: string): string {
	const box = item.done === null ? '' : item.done ? '☑ ' : '☐ ';
	return `${bullet}${box}${item.inner.replace(/\n/g, () => `\n${' '.repeat(bullet.length)}`)}`;
}
