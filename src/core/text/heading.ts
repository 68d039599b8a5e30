// Headings are compared by what they say, not by how they are typed.
import { fold } from './fold';
import { stripLinks } from './link';

/** For comparing headings: without case, accents, markup, links and a closing colon. `**Después del show:**` is `despues del show`. */
export function foldHeading(text: string): string {
	const words = stripLinks(text)
		.replace(/[*_`~=\\]+|<[^<>]*>/g, '')
		.trim();
	return fold(words.replace(/[\s:：]+$/u, ''));
}
