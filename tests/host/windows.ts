// The windows of the app. `activeWindow` and `activeDocument` are the ones that had the focus last, in every window alike.
import { installDom } from './dom';

let active: Window = window;

/** Gives a window the app's helpers and globals. `onKey` hears its keys first. Returns what takes it out again. */
export function adoptWindow(win: Window, onKey: (event: KeyboardEvent) => void): () => void {
	installDom(win);
	for (const [name, get] of [
		['activeWindow', () => active],
		['activeDocument', () => active.document],
	] as const)
		Object.defineProperty(win, name, { configurable: true, get });
	const focus = () => setActiveWindow(win);
	win.addEventListener('focus', focus, true);
	win.addEventListener('pointerdown', focus, true);
	win.addEventListener('keydown', onKey, true);
	return () => {
		if (active === win) active = window;
		win.removeEventListener('focus', focus, true);
		win.removeEventListener('pointerdown', focus, true);
		win.removeEventListener('keydown', onKey, true);
	};
}

export function setActiveWindow(win: Window): void {
	active = win;
}
