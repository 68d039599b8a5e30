const factor = Number(process.env['OH_RUNS'] ?? 1);

/** How many random cases a property tries: as many as in an ordinary run, times OH_RUNS. What the sizes mean says tests/README.md. */
export function runs(ordinary: number): number {
	return Math.max(1, Math.round(ordinary * factor));
}
