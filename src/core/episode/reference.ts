// The links under "References": labelled, as Markdown links or bare, in lists or in lines of their own.
import { findLinks, stripLinks } from '../text/link';
import { foldHeading } from '../text/heading';
import { readOutline } from '../text/outline';
import { bodyLines } from './body-line';
import type { LabelledLink } from './episode';

/** The headings hosts put their links under. */
export const referenceHeadings: readonly string[] = [
	'References',
	'Reference links',
	'Links',
	'Resources',
	'Referencias',
	'Enlaces',
	'Recursos',
];
const foldedHeadings = new Set(referenceHeadings.map(foldHeading));

const bareAddress = /https?:\/\/[^\s<>"'`\])]+/giu;
const comment = /%%.*?%%|<!--.*?-->/gu;
const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?/u;

/** A link and the line of the note it stands in, from 0. */
export interface PlacedLink extends LabelledLink {
	readonly line: number;
}

/**
 * The links of a note's reference sections in their order, each address once. The label is what stands before the address or the text
 * of the link, without markup; empty for a bare address. Code (the contact block) and comments are left out.
 */
export function readReferences(text: string): readonly LabelledLink[] {
	const seen = new Set<string>();
	return placedReferences(text).flatMap(({ label, address }) => {
		const key = address.replace(/\/$/u, '');
		if (seen.has(key)) return [];
		seen.add(key);
		return [{ label, address }];
	});
}

/** The same with their lines, and as often as they stand there. */
export function placedReferences(text: string): readonly PlacedLink[] {
	const lines = bodyLines(text);
	const { headings } = readOutline(text);
	const inSections = new Set<number>();
	headings.forEach((heading, at) => {
		if (!foldedHeadings.has(foldHeading(heading.text))) return;
		const next = headings.slice(at + 1).find(({ level }) => level <= heading.level);
		for (let line = heading.line + 1; line < (next?.line ?? lines.length); line++) inSections.add(line);
	});
	return lines.flatMap((line, at) => (inSections.has(at) && !line.hidden ? linksIn(line.text, at) : []));
}

/** The web addresses in a line with their labels, read like those of the references. `at` is its number in the note, from 0. */
export function linksIn(line: string, at: number): readonly PlacedLink[] {
	const content = line.replace(comment, '').replace(bullet, '');
	const links = findLinks(content).filter((link) => /^https?:\/\//iu.test(link.target));
	if (links.length > 0)
		return links.map((link) => ({
			label: labelOf(link.label) || labelBefore(content, link.from),
			address: link.target,
			line: at,
		}));
	return [...content.matchAll(bareAddress)].map((found) => ({
		label: labelBefore(content, found.index),
		address: found[0].replace(/[.,;:!?]+$/u, ''),
		line: at,
	}));
}

/** `*Docs* (video): https://…` is labelled `Docs (video)`; after another address on the line there is no label. */
function labelBefore(content: string, at: number): string {
	return labelOf(
		content
			.slice(0, at)
			.split(/https?:\/\/\S*/iu)
			.pop() ?? '',
	);
}

function labelOf(text: string): string {
	return stripLinks(text)
		.replace(/[*_`<]+/gu, '')
		.replace(/[\s:,;–—-]+$/u, '')
		.replace(/^[\s,;]+/u, '');
}
