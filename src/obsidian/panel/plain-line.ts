import { stripLinks } from '../../core/text/link';

/** One line of a note as people read it: links by their labels, without the marks of emphasis and code. */
export function plainLine(text: string): string {
	return stripLinks(text)
		.replace(/[*`]+/g, () => '')
		.trim();
}
