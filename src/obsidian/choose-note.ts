// Set up from a note that is not open: asked for by name.
import { strings } from '../core/strings';
import { choose } from './chooser';
import type { Host } from './host';
import { setUpFromNote } from './set-up-from-note';

export function chooseNoteToSetUp(host: Host): void {
	choose(host.app, {
		items: host.app.vault.getMarkdownFiles(),
		prompt: strings.panel.chooseNote,
		text: ({ path }) => path,
		choose: (file) => host.notices.guard(strings.setUp.doing, () => setUpFromNote(host, file)),
	});
}
