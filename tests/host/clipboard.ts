// The clipboard as a phone or a browser gives it: freely, within a click alone, not at all.

/**
 * `open` takes every text; `gesture` only while a click or a key is being handled, so that an `await` before the write loses it;
 * `refused` takes none; `absent` is a page without a clipboard.
 */
export type ClipboardMode = 'open' | 'gesture' | 'refused' | 'absent';

let listening = new AbortController();

/** Puts a clipboard into the page; answers with what reads it. */
export function setClipboard(mode: ClipboardMode): () => string {
	let text = '';
	let inGesture = false;
	const begin = () => {
		inGesture = true;
		queueMicrotask(() => (inGesture = false));
	};
	listening.abort();
	listening = new AbortController();
	for (const kind of ['click', 'keydown'])
		window.addEventListener(kind, begin, { capture: true, signal: listening.signal });

	async function writeText(next: string): Promise<void> {
		if (mode === 'refused' || (mode === 'gesture' && !inGesture))
			throw new DOMException('Write permission denied.', 'NotAllowedError');
		text = next;
	}
	const clipboard = mode === 'absent' ? undefined : { writeText, readText: async () => text };
	Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
	return () => text;
}
