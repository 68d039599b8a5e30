// Blanks that were left in a text: 48 of 79 real notes had some when the show was on air.

const shapes: readonly RegExp[] = [
	// `[topic]`, `[blog post/video/post]`; not a task box.
	/\[[^[\]\n]*[\p{L}?][^[\]\n]*\](?!\()/gu,
	// `<name>`, `<<some other subject?>>`, `<% tp.file.title %>`; not an address in angle brackets.
	/<<?(?!https?:|mailto:)[%\p{L}][^<>\n]*>>?/giu,
	// `[Link to the video]()`
	/\[[^[\]\n]*\]\(\s*\)/g,
	/"Name"|“Name”/g,
	/\?{3,}/g,
	/\b(?:YYYYMMDD|20x{6,})\b/g,
	/\bx{3,}\b/gi,
];
const words = /(^|[^\p{L}\p{N}¡])(TBD|TBA|TBC|TODO)(?![\p{L}\p{N}!])/gu;
const taskBox = /^\[[ xX/-]\]$/;

/** The placeholders in a text, each once, in the order they stand. `TODO!` is Spanish for "everything" and none. */
export function findPlaceholders(text: string): readonly string[] {
	const found = new Map<string, number>();
	const add = (placeholder: string, at: number): void => {
		if (!taskBox.test(placeholder)) found.set(placeholder, Math.min(at, found.get(placeholder) ?? at));
	};
	for (const shape of shapes) for (const match of text.matchAll(shape)) add(match[0], match.index);
	for (const match of text.matchAll(words)) add(match[2] ?? '', match.index + (match[1]?.length ?? 0));
	return [...found].sort(([, a], [, b]) => a - b).map(([placeholder]) => placeholder);
}
