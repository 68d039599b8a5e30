// Comparing words as people do.

const marks = /\p{M}/gu;

/** For comparing only: without case and accents, runs of blanks as one, none at the ends. */
export function fold(text: string): string {
	return text.normalize('NFD').replace(marks, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
