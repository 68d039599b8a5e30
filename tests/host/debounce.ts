// The app's debounce: runs `wait` ms after the first call of a series, or after the last one with `resetTimer`.

export interface Debouncer<T extends unknown[], V> {
	(...args: T): this;
	cancel(): this;
	run(): V | undefined;
}

export function debounce<T extends unknown[], V>(
	callback: (...args: T) => V,
	wait = 0,
	resetTimer = false,
): Debouncer<T, V> {
	let timer: number | null = null;
	let pending: T | null = null;

	function debounced(...args: T) {
		pending = args;
		if (timer !== null && !resetTimer) return debounced;
		if (timer !== null) window.clearTimeout(timer);
		timer = window.setTimeout(run, wait);
		return debounced;
	}
	function cancel() {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
		pending = null;
		return debounced;
	}
	function run(): V | undefined {
		const args = pending;
		cancel();
		return args ? callback(...args) : undefined;
	}
	return Object.assign(debounced, { cancel, run }) as unknown as Debouncer<T, V>;
}
