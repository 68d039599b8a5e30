// Markdown to CachedMetadata, in the shapes that dumps of real caches have (README: what is simulated).
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type {
	BlockCache,
	CacheItem,
	CachedMetadata,
	FrontmatterLinkCache,
	HeadingCache,
	ListItemCache,
	SectionCache,
} from 'obsidian';
import { scanInline, scanTags } from './metadata-inline';
import type { Inlines } from './metadata-inline';
import { readItem } from './metadata-lists';
import type { Holder, Node } from './metadata-lists';
import { columnsOf, placesOf } from './metadata-places';
import { parseYaml } from './yaml';

const blockComment = /^%%(?:(?!%%)[\s\S])*?(?:%%[ \t]*$|$(?![\s\S]))/gm;

export function parseMetadata(content: string): CachedMetadata {
	const places = placesOf(content);
	const sections: SectionCache[] = [];
	const headings: HeadingCache[] = [];
	const items: ListItemCache[] = [];
	const blocks: Record<string, BlockCache> = {};
	const inlines: Inlines = { links: [], embeds: [], tags: [] };
	const cache: CachedMetadata = {};

	// A comment of several lines hides all but its tags. Spaces in its stead keep every offset.
	const source = content.replace(blockComment, (comment, at: number) => {
		if (!comment.includes('\n')) return comment;
		sections.push({ type: 'comment', position: places.pos(at, at + comment.trimEnd().length) });
		scanTags(comment, at, places, inlines.tags);
		return comment.replace(/[^\n]/g, ' ');
	});
	const tree = fromMarkdown(source, {
		extensions: [frontmatter(['yaml']), gfmTable()],
		mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
	}) as unknown as Node;

	const textOf = (node: Node) => source.slice(node.position.start.offset, node.position.end.offset);
	const posOf = (node: Node) => places.pos(node.position.start.offset, node.position.end.offset);

	/** Notes the `^id` at the end of a paragraph as one of the section or item that ends with it. */
	function nameBlock(paragraph: Node | undefined, owner: CacheItem & { id?: string | undefined }): void {
		const id =
			paragraph?.type === 'paragraph' ? /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(textOf(paragraph))?.[1] : undefined;
		if (id === undefined) return;
		owner.id = id;
		blocks[id.toLowerCase()] = { id, position: owner.position };
	}

	/** `prefix` is the column at which the content of the enclosing quote begins. */
	function walk(node: Node, holder: Holder | null, prefix: number): void {
		switch (node.type) {
			case 'list':
				for (const item of node.children ?? []) {
					const read = readItem(source, places, node, item, holder, prefix);
					items.push(...read.items);
					if (read.items[0]) nameBlock(item.children?.[0], read.items[0]);
					for (const child of item.children ?? []) walk(child, read.holder, read.holder.column);
				}
				return;
			case 'blockquote': {
				const from = node.position.start.offset;
				const before = source.slice(places.lineStart(node.position.start.line - 1), from);
				const column = columnsOf(before) + (source[from + 1] === ' ' ? 2 : 1);
				for (const child of node.children ?? []) walk(child, holder && { line: holder.line, column }, column);
				return;
			}
			case 'heading':
				headings.push({ ...headingOf(textOf(node)), position: posOf(node) });
				scanInline(textOf(node), node.position.start.offset, places, inlines);
				return;
			case 'paragraph':
			case 'table':
				scanInline(textOf(node), node.position.start.offset, places, inlines);
		}
	}

	for (const node of tree.children ?? []) {
		if (node.type === 'yaml') {
			sections.push({ type: 'yaml', position: posOf(node) });
			const properties = readProperties(node.value ?? '');
			if (properties) {
				cache.frontmatter = properties;
				cache.frontmatterPosition = posOf(node);
				cache.frontmatterLinks = propertyLinks(properties);
			}
			continue;
		}
		const callout = node.type === 'blockquote' && /^>[ \t]*\[![^\]]+\]/.test(textOf(node));
		const section: SectionCache = { type: callout ? 'callout' : node.type, position: posOf(node) };
		nameBlock(node, section);
		sections.push(section);
		walk(node, null, 0);
	}

	if (headings.length > 0) cache.headings = headings;
	if (items.length > 0) cache.listItems = items.sort(byPlace);
	if (sections.length > 0) cache.sections = sections.sort(byPlace);
	if (inlines.links.length > 0) cache.links = inlines.links.sort(byPlace);
	if (inlines.embeds.length > 0) cache.embeds = inlines.embeds.sort(byPlace);
	if (inlines.tags.length > 0) cache.tags = inlines.tags.sort(byPlace);
	if (Object.keys(blocks).length > 0) cache.blocks = blocks;
	return cache;
}

function byPlace(one: CacheItem, other: CacheItem): number {
	return one.position.start.offset - other.position.start.offset;
}

function headingOf(text: string): { heading: string; level: number } {
	const marks = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0];
	if (marks === undefined) {
		const lines = text.split('\n');
		return { heading: (lines[0] ?? '').trim(), level: /=+\s*$/.test(lines.at(-1) ?? '') ? 1 : 2 };
	}
	const heading = text
		.slice(marks.length)
		.replace(/[ \t]+#+[ \t]*$/, '')
		.trim();
	return { heading, level: marks.length };
}

/** Null for an empty block, a list, and YAML that cannot be read: the cache then has no frontmatter. */
function readProperties(source: string): Record<string, unknown> | null {
	try {
		const value = parseYaml(source);
		return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown> | null) : null;
	} catch {
		return null;
	}
}

function propertyLinks(properties: object, prefix = ''): FrontmatterLinkCache[] {
	return Object.entries(properties).flatMap(([name, value]: [string, unknown]) => {
		const key = prefix + name;
		if (typeof value === 'object' && value !== null) return propertyLinks(value, `${key}.`);
		const found = typeof value === 'string' ? /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value.trim()) : null;
		const link = found?.[1];
		return link === undefined ? [] : [{ key, link, original: String(value), displayText: found?.[2] ?? link }];
	});
}
