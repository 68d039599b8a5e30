// Chance that can be had again: the same seed gives the same run, on every machine.

export interface Chance {
	/** A whole number from 0 up to, not including, `below`. */
	below(below: number): number;
	pick<T>(items: readonly T[]): T;
	/** True with this probability. */
	hits(probability: number): boolean;
}

export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	// mulberry32
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		below,
		pick: (items) => {
			const item = items[below(items.length)];
			if (item === undefined) throw new Error('Nothing to pick from.');
			return item;
		},
		hits: (probability) => next() < probability,
	};
}
