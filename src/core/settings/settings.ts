// The settings: profiles of shows and a few preferences, nothing else. Episodes live in their notes.
import type { ShowProfile } from '../show/profile';

export interface Preferences {
	/** Whether the status bar names the next episode. */
	readonly statusBar: boolean;
	/** Whether sending a message or writing a fact ticks its step, in every show. A show may switch it off for its messages (`ledger.tickStep`). */
	readonly tickOnSend: boolean;
}

export interface Settings {
	readonly version: 1;
	/** Id of the show that the plain commands are about: always one of `shows`. */
	readonly activeShow: string;
	readonly preferences: Preferences;
	/** At least one, each with an id of its own. */
	readonly shows: readonly ShowProfile[];
}
