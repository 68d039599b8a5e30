// How the actions of these tests are begun: by a command about the episode, or by a click in the panel.
import { thisPath, vault } from './notes';
import { command } from './presses';
import type { Reading } from './presses';
import type { Action, Press } from './trial';
import type { Whole } from './whole-host';

const this22 = /GOH 22 - Ann Example on tracing/;
export const shown = { note: this22, mode: 'preview' } as const;

/** A command about the episode, with what it asks. */
export const about = (id: string, presses: readonly Press[] = [], more: Partial<Action> = {}): Action => ({
	files: vault,
	show: shown,
	presses: [command(id), ...presses],
	names: this22,
	...more,
});

/** Something of the panel. */
export const click = (presses: readonly Press[], more: Partial<Action> = {}): Action => ({
	files: vault,
	show: shown,
	presses,
	names: this22,
	background: true,
	...more,
});

/** What the panel shows is read before the click. */
export const onReading =
	(work: (whole: Whole, reading: Reading) => void): Press =>
	(whole) => {
		const reading = whole.host.archive.reading(thisPath);
		if (reading !== null) work(whole, reading);
		return reading !== null;
	};
