// From what is typed to what the settings hold, as raw as it is: whether it can be used is for the check to say.

/** One thing per line, without the empty ones. */
export function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** A path, without the slashes people put at its ends. */
export function pathOf(text: string): string {
	return text.trim().replace(/^\/+|\/+$/g, '');
}

/** Nothing typed is null: the default holds. */
export function orNull(text: string): string | null {
	return text === '' ? null : text;
}

/** A number, or the text that is none. */
export function numberOf(text: string): number | string {
	return /^-?\d+$/.test(text) ? Number(text) : text;
}
