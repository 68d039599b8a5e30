// Whether there is anything new to draw.

/** Tells of a list of things whether any of them is another one than in the last list it was asked about. */
export function makeNews(): (things: readonly unknown[]) => boolean {
	let last: readonly unknown[] | null = null;
	return (things) => {
		const before = last;
		last = things;
		return before === null || things.length !== before.length || things.some((thing, at) => thing !== before[at]);
	};
}
