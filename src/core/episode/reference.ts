// The links under "References": labelled, as Markdown links or bare, in lists or in lines of their own.
import { findLinks, stripLinks } from '../text/link';
import { findSection } from '../text/section';
import { bodyLines } from './body-line';
import type { LabelledLink } from './episode';

/** The headings hosts put their links under. */
const referenceHeadings = ['References', 'Reference links', 'Links', 'Resources', 'Referencias', 'Enlaces', 'Recursos'];

const bareAddress = /https?:\/\/[^\s<>"'`\])]+/giu;
const comment = /%%.*?%%|<!--.*?-->/gu;
const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?/u;

/**
 * The links of a note's reference sections in their order, each address once. The label is what stands before the address or the text
 * of the link, without markup; empty for a bare address. Code (the contact block) and comments are left out.
 */
export function readReferences(text: string): readonly LabelledLink[] {
	const sections = referenceHeadings
		.flatMap((heading) => findSection(text, [heading]) ?? [])
		.sort((a, b) => a.from - b.from);
	const prose = bodyLines(text).filter((line) => !line.hidden);
	const links = sections.flatMap((section) =>
		prose
			.filter((line) => line.from >= section.bodyFrom && line.to <= section.to)
			.flatMap((line) => linksIn(line.text)),
	);
	const seen = new Set<string>();
	return links.filter(({ address }) => {
		const key = address.replace(/\/$/u, '');
		return seen.has(key) ? false : seen.add(key);
	});
}

function linksIn(line: string): readonly LabelledLink[] {
	const content = line.replace(comment, '').replace(bullet, '');
	const links = findLinks(content).filter((link) => /^https?:\/\//iu.test(link.target));
	if (links.length > 0)
		return links.map((link) => ({
			label: labelOf(link.label) || labelBefore(content, link.from),
			address: link.target,
		}));
	return [...content.matchAll(bareAddress)].map((found) => ({
		label: labelBefore(content, found.index),
		address: found[0].replace(/[.,;:!?]+$/u, ''),
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
