// The order in which episodes are listed everywhere. Letters are compared by code, not by language, so that it is the same on every device.
import type { Episode } from '../episode/episode';

/** Below zero when the first comes first: dated before undated, then by date, number (none last), title and path. */
export function compareEntries(a: { readonly episode: Episode }, b: { readonly episode: Episode }): number {
	const [one, two] = [a.episode, b.episode];
	return (
		compare(one.date, two.date) ||
		compare(one.number, two.number) ||
		compare(one.title, two.title) ||
		compare(one.path, two.path)
	);
}

function compare<Value extends string | number>(a: Value | null, b: Value | null): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	return a < b ? -1 : 1;
}
