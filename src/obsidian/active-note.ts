// Commands about the active note.
import type { Command, TFile } from 'obsidian';
import type { Host } from './host';

/** Available while the active note fits. The note is taken when the command runs, and stays the target whatever is opened meanwhile. */
export function forNote(
	host: Host,
	run: (file: TFile) => void,
	fits: (file: TFile) => boolean = () => true,
): Pick<Command, 'checkCallback'> {
	return {
		checkCallback: (checking) => {
			const file = host.app.workspace.getActiveFile();
			if (file === null || file.extension !== 'md' || !fits(file)) return false;
			if (!checking) run(file);
			return true;
		},
	};
}

/** Available while the active note is an episode. */
export function forEpisode(host: Host, run: (file: TFile) => void): Pick<Command, 'checkCallback'> {
	return forNote(host, run, ({ path }) => host.archive.entry(path) !== null);
}
