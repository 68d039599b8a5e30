// Steps are recognised by the words that carry their meaning, so that a reworded or translated step keeps its tool.
import { fold } from '../text/fold';
import { stripLinks } from '../text/link';

/** A phrase made ready: its parts must follow each other, with anything in between. */
export type Phrase = readonly string[];

const notWords = /[^\p{L}\p{N}]+/gu;

/** The words of a text in small letters, without accents, markup and link targets, with a blank on both sides for whole-word search. */
export function wordsOf(text: string): string {
	return ` ${fold(stripLinks(text)).replace(notWords, ' ').trim()} `;
}

/**
 * A phrase as written in a registry, a message file or the settings: words that follow each other, and `…` or `...` for anything between.
 * The last word may go on (`playlist` finds `playlists`). A phrase without a word finds nothing.
 */
export function readPhrase(written: string): Phrase {
	return written
		.split(/…|\.{3}/)
		.map((part) => wordsOf(part).trimEnd())
		.filter((part) => part !== '');
}

/** Where a phrase stands in `words` (as `wordsOf` gives them); null where it does not. */
export function findPhrase(words: string, phrase: Phrase): { readonly from: number; readonly to: number } | null {
	let from = -1;
	let to = 0;
	for (const part of phrase) {
		const at = words.indexOf(part, to);
		if (at === -1) return null;
		if (from === -1) from = at;
		to = at + part.length;
	}
	return from === -1 ? null : { from, to };
}
