// "Did you mean …?"

/** The candidate a mistyped word most likely stands for, or null where none is near: at most a third of its letters are wrong, and two at least may be. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		// Two letters wrong out of two would be another word.
		if (distance < least && distance < candidate.length) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}

/** Levenshtein's: the least number of letters put in, left out or changed. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
