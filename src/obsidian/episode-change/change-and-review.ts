// A change of an episode, and the way to what went out before it and has to be said again.
import type { TFile } from 'obsidian';
import type { Host } from '../host';
import { offerRipple } from '../message/dialog/ripple-dialog';
import { askForChange, slotChange, type ChangeKind } from './change-episode';

/** Opens the dialog for a change of this episode. */
export function changeEpisode(host: Host, file: TFile, kind: ChangeKind): void {
	// There is no corrected text for a show that is off.
	askForChange(host, file, kind, async () => (kind === 'cancel' ? undefined : offerRipple(host, file)));
}

/** Opens the slot picker. */
export function scheduleEpisode(host: Host, file: TFile): void {
	changeEpisode(host, file, slotChange(host, file));
}
