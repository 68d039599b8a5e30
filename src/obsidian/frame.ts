// Many changes, one repaint: whatever happens within a frame is told once at its end.

export interface Frame {
	request(): void;
	cancel(): void;
}

/** A hidden window paints no frames, and the panel may stand in another one: after this many milliseconds it is told all the same. */
const longest = 100;

export function makeFrame(tell: () => void): Frame {
	let frame = 0;
	let timer = 0;
	const cancel = () => {
		window.cancelAnimationFrame(frame);
		window.clearTimeout(timer);
		timer = 0;
	};
	const flush = () => {
		cancel();
		tell();
	};
	return {
		request() {
			if (timer !== 0) return;
			timer = window.setTimeout(flush, longest);
			frame = window.requestAnimationFrame(flush);
		},
		cancel,
	};
}
