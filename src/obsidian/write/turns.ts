// Changes of one file run one after another: the second sees the result of the first (hazard 12).

/** How one change stands, for deciding what may still happen after the caller has been told that it took too long. */
export interface Turn {
	/** The caller has been answered: nothing may be written any more. */
	over: boolean;
	/** The new text has been handed to the app. */
	writing: boolean;
}

export interface Turns {
	/** Runs `task` when all earlier ones with this key are done; answers with `late` if that takes longer than the limit. */
	run<T>(key: object | string, task: (turn: Turn) => Promise<T>, late: (turn: Turn) => T): Promise<T>;
}

/** `limit` in milliseconds: a disk that never answers must not leave the host without a word, nor write much later. */
export function makeTurns(limit: number): Turns {
	const tails = new Map<object | string, Promise<unknown>>();

	return {
		async run<T>(key: object | string, task: (turn: Turn) => Promise<T>, late: (turn: Turn) => T): Promise<T> {
			const turn: Turn = { over: false, writing: false };
			const earlier = tails.get(key) ?? Promise.resolve();
			const work = earlier.then(() => (turn.over ? late(turn) : task(turn)));
			const tail = work.then(
				() => undefined,
				() => undefined,
			);
			tails.set(key, tail);
			void tail.then(() => {
				if (tails.get(key) === tail) tails.delete(key);
			});

			let timer = 0;
			const patience = new Promise<T>((resolve) => {
				timer = window.setTimeout(() => {
					turn.over = true;
					resolve(late(turn));
				}, limit);
			});
			try {
				return await Promise.race([work, patience]);
			} finally {
				window.clearTimeout(timer);
			}
		},
	};
}
