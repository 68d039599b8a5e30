// The command that marks a moment: for any hotkey, whatever note is open.
import type { TFile } from 'obsidian';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { openEditor } from '../write/open-editor';
import { liveSession } from './live-session';

/** Marks a chapter without a label. In the note that is being edited the cursor is put where the label goes. */
export function markMoment(host: Host, file: TFile): void {
	host.notices.guard(strings.live.marking, async () => {
		const cursor = await liveSession(host).press(file, { kind: 'chapter', label: '', asker: null });
		const editor = openEditor(host.app, file);
		if (cursor === null || editor === null || host.app.workspace.getActiveFile() !== file) return;
		editor.setCursor(editor.offsetToPos(cursor));
		editor.focus();
	});
}
