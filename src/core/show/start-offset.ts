// Distances from the start of a show, as settings and message files write them: `T-21`, `T-15min`, `T`, `T+2`.

/** A distance from the start of the show, negative before it. */
export interface StartOffset {
	readonly unit: 'day' | 'minute';
	readonly amount: number;
}

const offset = /^T(?: ?([+-]) ?(\d{1,3}) ?(d|days?|h|hours?|min|minutes?)?)?$/i;

/** Reads `T-21`, `T+2`, `T-15min`, `T-1h` or `T`; null for anything else. Days are calendar days of the show's zone. */
export function readStartOffset(text: string): StartOffset | null {
	const found = offset.exec(text.trim().replace('−', '-'));
	if (found === null) return null;
	const amount = (found[1] === '-' ? -1 : 1) * Number(found[2] ?? 0) + 0;
	const unit = (found[3] ?? 'd').charAt(0).toLowerCase();
	return unit === 'd' ? { unit: 'day', amount } : { unit: 'minute', amount: unit === 'h' ? amount * 60 : amount };
}
