// Long work in slices short enough that the app keeps painting and typing (a frame is 16.7 ms).

export interface Slices {
	/** Does `work` for every item, pausing between slices. Ends early when stopped. */
	each<Item>(items: Iterable<Item>, work: (item: Item) => void | Promise<void>): Promise<void>;
	onStop(action: () => void): void;
	stop(): void;
}

const sliceLength = 8;

export function makeSlices(): Slices {
	const actions: (() => void)[] = [];
	let stopped = false;
	return {
		async each(items, work) {
			let began = performance.now();
			for (const item of items) {
				if (stopped) return;
				const pending = work(item);
				if (pending !== undefined) await pending;
				if (performance.now() - began < sliceLength) continue;
				await new Promise<void>((resolve) => window.setTimeout(resolve, 0));
				began = performance.now();
			}
		},
		onStop: (action) => void actions.push(action),
		stop() {
			stopped = true;
			for (const action of actions) action();
		},
	};
}
