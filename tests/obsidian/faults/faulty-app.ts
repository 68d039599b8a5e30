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

type Method = (...args: unknown[]) => unknown;

export interface Call {
	/** `vault.read` */
	readonly name: string;
	/** The line of the plugin that made it: `src/obsidian/note-text.ts:9`. */
	readonly site: string;
	/** Answers at once, so it can only fail at once. */
	readonly isSync: boolean;
}

export class Faults {
	/** The calls so far, in their order. */
	readonly calls: Call[] = [];
	/** Faults are there, and calls are counted, only while the command runs. */
	watching = false;

	constructor(private readonly fault: Fault | null) {}

	/** Watches these methods of `holder`. */
	watch(holder: object, name: string, methods: readonly string[], isSync = false): void {
		const target = holder as Record<string, Method>;
		for (const method of methods) {
			const original = target[method]?.bind(holder);
			if (original === undefined) throw new Error(`There is no ${name}.${method}.`);
			target[method] = (...args) => {
				const site = this.watching ? siteOf(new Error().stack) : null;
				// What the app does on its own account is not ours.
				if (site === null) return original(...args);
				const number = this.calls.push({ name: `${name}.${method}`, site, isSync }) - 1;
				if (this.fault?.at !== number) return original(...args);
				return (isSync ? breakNow : breakLater)(this.fault.kind, () => original(...args));
			};
		}
	}
}

/** The place in the plugin that made the call; null when it was the app itself. */
function siteOf(stack = ''): string | null {
	const [, , caller = ''] = stack.split('\n');
	const [, site] = /[\\/](src[\\/][^:()]+:\d+):\d+/.exec(caller) ?? [];
	return site?.replaceAll('\\', '/') ?? null;
}

const told = (kind: FaultKind) => (kind === 'fails with no error' ? 'EIO' : new Error('EIO: i/o error'));

function breakLater(kind: FaultKind, call: () => unknown): unknown {
	if (kind === 'never answers') return new Promise(() => undefined);
	if (kind === 'fails' || kind === 'fails with no error') return Promise.reject(told(kind) as Error);
	const result = Promise.resolve(call());
	if (kind === 'is the last') return new Promise(() => undefined);
	return result.then(() => Promise.reject(told(kind) as Error));
}

function breakNow(kind: FaultKind, call: () => unknown): unknown {
	if (kind === 'fails afterwards') call();
	throw told(kind);
}
