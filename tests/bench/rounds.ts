// Times that can be compared: several ways of doing a thing, taken in turn, so that a slow moment of the machine falls on all of them.
// Processor time, because other work on the machine interrupts a long piece more often than a short one.

/** Milliseconds of the processor each way took, the median of its rounds. The first round warms up and does not count. */
export function medians<Way extends string>(
	rounds: number,
	ways: Readonly<Record<Way, () => unknown>>,
): Record<Way, number> {
	const names = Object.keys(ways) as Way[];
	const taken = new Map<Way, number[]>(names.map((name) => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const name of names) {
			const before = process.cpuUsage();
			const kept = ways[name]();
			const { user, system } = process.cpuUsage(before);
			// Whoever looks at the result keeps the engine from leaving the work out.
			if (kept === undefined) throw new Error(`"${name}" has no result.`);
			if (round > 0) taken.get(name)?.push((user + system) / 1000);
		}
	}
	return Object.fromEntries([...taken].map(([name, times]) => [name, median(times)])) as Record<Way, number>;
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
