/** One line of the report. A bench prints its rows as JSON; `run.mjs` judges and shows them. */
export interface Row {
	readonly what: string;
	/** What was measured, in `unit`; `x` is a multiple of a baseline taken in the same run. */
	readonly measured: number;
	readonly unit: 'x' | 'ms' | 'KiB' | '';
	/** The most it may be. */
	readonly target: number;
	/** What the ratio was made of, for the reader. */
	readonly from: string;
}

/** Hands the rows to `run.mjs`. */
export function report(rows: readonly Row[]): void {
	console.log(JSON.stringify(rows));
}

/** A time for people. */
export function ms(time: number): string {
	return `${time >= 100 ? time.toFixed(0) : time.toPrecision(2)} ms`;
}
