// Fuzzy matching: every letter of the query in order; runs, beginnings of words and short texts come first.

export interface Match {
	/** At most 0; the higher the better. */
	score: number;
	matches: [number, number][];
}

export interface FuzzyMatch<T> {
	item: T;
	match: Match;
}

export function matchFuzzy<T>(query: string, items: readonly T[], textOf: (item: T) => string): FuzzyMatch<T>[] {
	const matched = items.flatMap((item) => {
		const match = matchText(query, textOf(item));
		return match ? [{ item, match }] : [];
	});
	return matched.sort((one, other) => other.match.score - one.match.score);
}

function matchText(query: string, text: string): Match | null {
	const wanted = query.toLowerCase().replace(/\s+/g, '');
	const lower = text.toLowerCase();
	const matches: [number, number][] = [];
	let at = 0;
	for (const letter of wanted) {
		const found = lower.indexOf(letter, at);
		if (found < 0) return null;
		const last = matches.at(-1);
		if (last && last[1] === found) last[1] = found + letter.length;
		else matches.push([found, found + letter.length]);
		at = found + letter.length;
	}
	const inWords = matches.filter(([from]) => from > 0 && /\w/.test(lower.charAt(from - 1))).length;
	const whole = query !== '' && lower.includes(query.toLowerCase());
	return { score: wanted === '' ? 0 : -(matches.length + inWords + (whole ? 0 : 5) + text.length / 1000), matches };
}

export function renderMatch(element: HTMLElement, text: string, match: Match): void {
	let done = 0;
	for (const [from, to] of match.matches) {
		element.appendText(text.slice(done, from));
		element.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
		done = to;
	}
	element.appendText(text.slice(done));
}
