// How messages were written before there was a reader of our own: marked reads, the same dialects write. Tests hold the two together.
import { Marked, type Token, type TokenizerExtension, type Tokens } from 'marked';
import { isPlaceholder } from '../../../../src/core/message/format/html-tag';
import { reveal } from '../../../../src/core/message/format/inert';
import type { Dialect } from '../../../../src/core/message/format/markdown';

const marked = new Marked({ gfm: true, breaks: true });
marked.use({
	extensions: [
		inline('address', '\uf780', /^\uf780([^\uf780\uf781\s]+)\uf781/),
		inline('wikilink', '[[', /^!?\[\[([^\]\n]+)\]\]/),
		inline('highlight', '==', /^==(?=\S)([^=\n]+)==/),
	],
});

function inline(name: string, begin: string, pattern: RegExp): TokenizerExtension {
	return {
		name,
		level: 'inline',
		start: (source) => source.indexOf(begin),
		tokenizer: (source) => {
			const match = pattern.exec(source);
			return match === null ? undefined : { type: name, raw: match[0], text: match[1] ?? '' };
		},
	};
}

/** What `writeMarkdown` says, by another reader. */
export function writeByMarked(markdown: string, dialect: Dialect): string {
	return blocks(marked.lexer(withoutComments(markdown)), dialect);
}

/** Comments may run over paragraphs, and one that is never closed hides the rest, as in the app. In code the signs are letters. */
function withoutComments(markdown: string): string {
	return markdown.replace(
		/(```[\s\S]*?(?:```|$)|`[^`\n]*`)|%%[\s\S]*?(?:%%|$)/g,
		(_, code: string | undefined) => code ?? '',
	);
}

function blocks(tokens: readonly Token[], dialect: Dialect): string {
	const written = tokens.map((token) => block(token, dialect)).filter((text) => text !== '');
	return written.join(dialect.gap);
}

function block(token: Token, dialect: Dialect): string {
	const known = token as Tokens.Generic;
	switch (token.type) {
		case 'heading':
			return dialect.heading(inlines(known.tokens, dialect));
		case 'paragraph':
			return whenNotEmpty(inlines(known.tokens, dialect), (inner) => dialect.paragraph(inner));
		case 'text':
			return known.tokens === undefined ? dialect.text(token.raw) : inlines(known.tokens, dialect);
		case 'blockquote':
			return whenNotEmpty(blocks(known.tokens ?? [], dialect), (inner) => dialect.quote(inner));
		case 'code':
			return dialect.codeBlock((token as Tokens.Code).text);
		case 'hr':
			return dialect.rule;
		case 'list':
			return list(token as Tokens.List, dialect);
		case 'table':
			return table(token as Tokens.Table, dialect);
		case 'html':
			return isPlaceholder(token.raw.trim()) ? dialect.paragraph(dialect.text(token.raw.trim())) : '';
		default:
			return '';
	}
}

function whenNotEmpty(inner: string, write: (inner: string) => string): string {
	return inner.trim() === '' ? '' : write(inner);
}

function list(token: Tokens.List, dialect: Dialect): string {
	const items = token.items.map((item) => ({
		inner: itemText(item, dialect),
		done: item.task ? item.checked === true : null,
	}));
	return dialect.list(items, token.ordered, token.start === '' ? 1 : token.start);
}

/** An item of one paragraph is its text, tight or loose: only items with more in them are made of blocks. */
function itemText(item: Tokens.ListItem, dialect: Dialect): string {
	const parts = item.tokens.filter((token) => token.type !== 'space' && token.type !== 'checkbox');
	const [first, ...rest] = parts;
	if (first === undefined) return '';
	const opening =
		first.type === 'paragraph' || first.type === 'text'
			? inlines((first as Tokens.Generic).tokens, dialect)
			: block(first, dialect);
	return [opening, ...rest.map((token) => block(token, dialect))].filter((text) => text !== '').join('\n');
}

function table(token: Tokens.Table, dialect: Dialect): string {
	const row = (cells: readonly Tokens.TableCell[]): string[] => cells.map((cell) => inlines(cell.tokens, dialect));
	return dialect.table([row(token.header), ...token.rows.map(row)]);
}

function inlines(tokens: readonly Token[] | undefined, dialect: Dialect): string {
	return (tokens ?? []).map((token) => inlineText(token, dialect)).join('');
}

function inlineText(token: Token, dialect: Dialect): string {
	const known = token as Tokens.Generic;
	const text = typeof known.text === 'string' ? known.text : '';
	switch (token.type) {
		case 'text':
		case 'escape':
			return known.tokens === undefined ? dialect.text(text) : inlines(known.tokens, dialect);
		case 'highlight':
			return dialect.text(text);
		case 'strong':
			return dialect.strong(inlines(known.tokens, dialect));
		case 'em':
			return dialect.emphasis(inlines(known.tokens, dialect));
		case 'del':
			return dialect.strike(inlines(known.tokens, dialect));
		case 'codespan':
			return dialect.code(text);
		case 'br':
			return dialect.lineBreak;
		case 'link':
			return link(inlines(known.tokens, dialect), (token as Tokens.Link).href, text, dialect);
		case 'address':
			return link(dialect.text(text), text, text, dialect);
		case 'wikilink':
			return token.raw.startsWith('!') ? '' : dialect.text(labelOf(text));
		case 'html':
			return isPlaceholder(token.raw) ? dialect.text(token.raw) : '';
		default:
			return '';
	}
}

/** A link leaves the vault only when it leads outside: of others the label stays. */
function link(inner: string, href: string, label: string, dialect: Dialect): string {
	const target = reveal(href);
	return /^(?:https?:\/\/|mailto:)\S+$/i.test(target) ? dialect.link(inner, target, reveal(label)) : inner;
}

function labelOf(wikilink: string): string {
	const bar = wikilink.indexOf('|');
	if (bar >= 0) return wikilink.slice(bar + 1);
	return (
		wikilink
			.replace(/[#^].*$/, '')
			.split('/')
			.pop() ?? wikilink
	);
}
