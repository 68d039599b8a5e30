// Links as hosts write them: [[Note]], [[Note|Name]], [Name](address), [Name](Note%20name.md "title"), with or without `!` in front.

export interface Link {
	/** What a reader sees; of a wikilink without alias the name of the note, without its folder. */
	readonly label: string;
	/** Of a wikilink what stands before the bar; of a Markdown link the address, with `%20` and the like decoded where it is no web address. */
	readonly target: string;
	readonly kind: 'wikilink' | 'markdown';
}

export interface FoundLink extends Link {
	/** The whole link, a leading `!` included. */
	readonly from: number;
	readonly to: number;
	/** Where a Markdown link's address stands between its brackets, as written; null for a wikilink. */
	readonly address: { readonly from: number; readonly to: number } | null;
}

/** Longer labels and addresses are taken for text: it keeps the search linear on a megabyte of opening brackets. */
const longest = 2000;

/** All links of a text in their order. A link within a link's label belongs to the outer one. */
export function findLinks(text: string): FoundLink[] {
	const links: FoundLink[] = [];
	let middle = text.indexOf('](');
	for (let at = text.indexOf('['); at !== -1;) {
		if (middle !== -1 && middle < at) middle = text.indexOf('](', at);
		const mayBeMarkdown = middle !== -1 && middle - at < longest;
		const isEscaped = text[at - 1] === '\\';
		const link = isEscaped ? null : (readWikilink(text, at) ?? (mayBeMarkdown ? readMarkdownLink(text, at) : null));
		if (link !== null) links.push(link);
		at = text.indexOf('[', link === null ? at + 1 : link.to);
	}
	return links;
}

/** The link a text consists of, or null where it is something else or more than one link. Blanks around it do not matter. */
export function readLink(text: string): Link | null {
	const trimmed = text.trim();
	const [link] = findLinks(trimmed);
	return link?.from === 0 && link.to === trimmed.length
		? { label: link.label, target: link.target, kind: link.kind }
		: null;
}

/** The text with every link replaced by its label. */
export function stripLinks(text: string): string {
	let result = '';
	let at = 0;
	for (const link of findLinks(text)) {
		result += text.slice(at, link.from) + link.label;
		at = link.to;
	}
	return result + text.slice(at);
}

function readWikilink(text: string, at: number): FoundLink | null {
	if (text[at + 1] !== '[') return null;
	const inner = text.slice(at + 2, at + 2 + longest);
	const length = inner.indexOf(']]');
	if (length <= 0) return null;
	const content = inner.slice(0, length);
	if (/[[\n\r]/.test(content)) return null;
	const bar = content.indexOf('|');
	// Inside a table the bar is escaped.
	const target = (bar === -1 ? content : content.slice(0, bar).replace(/\\$/, '')).trim();
	const alias = bar === -1 ? '' : content.slice(bar + 1).trim();
	const label = alias || (target.split('/').pop() ?? '').replace(/\.md$/i, '');
	return { label, target, kind: 'wikilink', from: withBang(text, at), to: at + 2 + length + 2, address: null };
}

function readMarkdownLink(text: string, at: number): FoundLink | null {
	const close = closing(text, at, '[', ']');
	if (close === -1 || text[close + 1] !== '(') return null;
	const end = closing(text, close + 1, '(', ')');
	if (end === -1) return null;
	const inside = text.slice(close + 2, end);
	const parts = /^(\s*)(<[^<>]*>|\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/.exec(inside);
	if (!parts) return null;
	const [, blank = '', written = ''] = parts;
	const from = close + 2 + blank.length;
	const label = text.slice(at + 1, close).trim();
	return {
		label,
		target: decoded(written.replace(/^<|>$/g, '')),
		kind: 'markdown',
		from: withBang(text, at),
		to: end + 1,
		address: { from, to: from + written.length },
	};
}

/** Offset of the bracket that closes the one at `at`, on the same line; -1 where there is none. */
function closing(text: string, at: number, open: string, close: string): number {
	let depth = 0;
	const end = Math.min(text.length, at + longest);
	for (let i = at; i < end; i++) {
		const char = text[i];
		if (char === '\n' || char === '\r') return -1;
		if (char === '\\') i++;
		else if (char === open) depth++;
		else if (char === close && --depth === 0) return i;
	}
	return -1;
}

function withBang(text: string, at: number): number {
	return text[at - 1] === '!' ? at - 1 : at;
}

/** The name of a note is written encoded in a Markdown link; a web address stays as it is. */
function decoded(target: string): string {
	if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return target;
	try {
		return decodeURIComponent(target);
	} catch {
		return target; // a lone % is one
	}
}
