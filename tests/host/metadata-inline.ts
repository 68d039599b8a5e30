// Links, embeds and tags in a run of text, in the order in which one hides the other.
import type { EmbedCache, LinkCache, TagCache } from 'obsidian';
import type { Places } from './metadata-places';

export interface Inlines {
	links: LinkCache[];
	embeds: EmbedCache[];
	tags: TagCache[];
}

const blank = (found: string) => ' '.repeat(found.length);
const hidden = [/(`+)[\s\S]*?\1/g, /<!--[\s\S]*?-->/g, /\\[#[\]]/g];
const wikilink = /(!?)\[\[([^[\]\n|]*)(?:\|([^[\]\n]*))?\]\]/g;
const markdownLink = /(!?)\[([^[\]\n]*)\]\(([^()\s]*|<[^<>\n]*>)\)/g;
const tag = /(^|[\s,;:.!?()\u200b])#([^\s#!"$%&'()*+,.:;<=>?@[\\\]^`{|}~]+)/gu;

/** Adds what stands in `text`, which begins at offset `base` of the note. */
export function scanInline(text: string, base: number, places: Places, into: Inlines): void {
	const place = (at: number, length: number) => places.pos(base + at, base + at + length);
	let rest = text;
	for (const pattern of hidden) rest = rest.replace(pattern, blank);

	rest = rest.replace(
		wikilink,
		(original: string, bang: string, link: string, alias: string | undefined, at: number) => {
			if (!link && alias === undefined) return original;
			const displayText = alias ?? displayOf(link);
			into[bang ? 'embeds' : 'links'].push({ link, original, displayText, position: place(at, original.length) });
			return blank(original);
		},
	);
	rest = rest.replace(markdownLink, (original: string, bang: string, label: string, address: string, at: number) => {
		const link = address.replace(/^<|>$/g, '');
		if (link && !/^[a-z][a-z0-9+.-]*:/i.test(link)) {
			const position = place(at, original.length);
			into[bang ? 'embeds' : 'links'].push({ link: decoded(link), original, displayText: label, position });
		}
		const lead = bang ? '  ' : ' ';
		return lead + label + ' '.repeat(original.length - label.length - lead.length);
	});
	scanTags(rest, base, places, into.tags);
}

/** Tags alone: a block comment hides everything else. */
export function scanTags(text: string, base: number, places: Places, into: TagCache[]): void {
	const rest = text.replace(/<[a-z/][^>]*>/gi, blank).replace(/\bhttps?:\/\/\S+/g, blank);
	for (const found of rest.matchAll(tag)) {
		const [, before = '', name = ''] = found;
		if (/^[\d/]+$/.test(name)) continue;
		const from = base + found.index + before.length;
		into.push({ tag: `#${name}`, position: places.pos(from, from + 1 + name.length) });
	}
}

function displayOf(link: string): string {
	return (link.startsWith('#') ? link.slice(1) : link).replace(/#/g, ' > ');
}

function decoded(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}
