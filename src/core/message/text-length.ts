// How long a text is, in the unit of the network it is for: none of them counts what `String.length` counts.
import { xLength } from './x-length';

export type LengthUnit = 'characters' | 'graphemes' | 'bytes' | 'xWeight' | 'mastodon' | 'threads';

const mastodonLinkLength = 23;
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

const measures: Readonly<Record<LengthUnit, (text: string) => number>> = {
	characters: (text) => [...text].length,
	graphemes: (text) => graphemesOf(text).length,
	bytes: (text) => new TextEncoder().encode(text).length,
	xWeight: xLength,
	mastodon: mastodonLength,
	threads: threadsLength,
};

/** The length of a text in a unit: code points, what people see as one character, UTF-8 bytes, or a network's own count. */
export function lengthIn(unit: LengthUnit, text: string): number {
	return measures[unit](text);
}

function graphemesOf(text: string): string[] {
	return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

/** A link counts 23 and needs its scheme, a mention of another server counts without the server (Mastodon, "Posting to your profile"). */
function mastodonLength(text: string): number {
	const told = text
		.replace(/https?:\/\/\S+/gi, () => 'x'.repeat(mastodonLinkLength))
		.replace(/(^|[^\w/])@(\w+)@[\w.-]+\w/g, (_, before: string, name: string) => `${before}@${name}`);
	return graphemesOf(told).length;
}

/** Characters, but an emoji counts its UTF-8 bytes (Threads API, "Posts", as quoted by its clients). */
function threadsLength(text: string): number {
	return graphemesOf(text).reduce((sum, one) => sum + lengthIn(picture.test(one) ? 'bytes' : 'characters', one), 0);
}
