// What the app does with a note that changed on the disk while words in its editor were not saved yet.

/** One stretch of a text that became another: `[from, to)` of the old text gives way to `insert`. */
export interface Stretch {
	from: number;
	to: number;
	insert: string;
}

/** The smallest single stretch that turns `before` into `after`, or null when they are the same. */
export function stretchBetween(before: string, after: string): Stretch | null {
	if (before === after) return null;
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let end = 0;
	while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Three-way: both changes where they lie apart. Where they overlap both texts stay, theirs first: nothing is lost, all is a mess. */
export function merge(base: string, ours: string, theirs: string): string {
	const mine = stretchBetween(base, ours);
	const other = stretchBetween(base, theirs);
	if (!mine || !other) return mine ? ours : theirs;
	if (mine.from === other.from && mine.to === other.to && mine.insert === other.insert) return ours;
	const [first, second] = mine.from < other.from ? [mine, other] : [other, mine];
	if (first.to <= second.from)
		return (
			base.slice(0, first.from) +
			first.insert +
			base.slice(first.to, second.from) +
			second.insert +
			base.slice(second.to)
		);
	const from = Math.min(mine.from, other.from);
	return base.slice(0, from) + other.insert + mine.insert + base.slice(Math.max(mine.to, other.to));
}
