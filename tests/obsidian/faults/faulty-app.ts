// The app with a fault: one of its calls fails, in one of the ways that have been seen. A first run only counts the calls.

/**
 * What goes wrong: the call fails and nothing has happened, it fails although it has happened, it never answers, it fails with no error,
 * or the app ends when it has happened and nobody hears of it.
 */
export const faultKinds = ['fails', 'fails afterwards', 'never answers', 'fails with no error', 'is the last'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
	/** Which of the calls, from 0. */
	readonly at: number;
	readonly kind: FaultKind;
}

type Call = (...args: unknown[]) => unknown;

export class Faults {
	/** The calls so far, by name, in their order. */
	readonly calls: string[] = [];
	/** Faults are there, and calls are counted, only while the command runs. */
	watching = false;

	constructor(private readonly fault: Fault | null) {}

	/** Watches these methods of `holder`, all of which answer later. */
	watch(holder: object, name: string, methods: readonly string[]): void {
		const target = holder as Record<string, Call>;
		for (const method of methods) {
			const original = target[method]?.bind(holder);
			if (original === undefined) throw new Error(`There is no ${name}.${method}.`);
			target[method] = (...args) => {
				if (!this.watching) return original(...args);
				const number = this.calls.push(`${name}.${method}`) - 1;
				return this.fault?.at === number ? this.break(this.fault.kind, () => original(...args)) : original(...args);
			};
		}
	}

	private break(kind: FaultKind, call: () => unknown): unknown {
		const told = kind === 'fails with no error' ? 'EIO' : new Error('EIO: i/o error');
		if (kind === 'never answers') return new Promise(() => undefined);
		if (kind === 'fails' || kind === 'fails with no error') return Promise.reject(told as Error);
		const result = call();
		if (kind === 'is the last') return new Promise(() => undefined);
		return result instanceof Promise ? result.then(() => Promise.reject(told as Error)) : Promise.reject(told as Error);
	}
}
