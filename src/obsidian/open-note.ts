// Bringing a note before the host.
import { MarkdownView, type App, type PaneType, type TFile } from 'obsidian';

export interface Opening {
	/** Offset at which the cursor goes; the note is then opened for editing. */
	readonly cursor?: number;
	/** Line from 0 that is brought into sight. */
	readonly line?: number;
	readonly where?: PaneType | boolean;
}

/** Opens the note where it is open already, else in the current tab. Rejects when the app cannot. */
export async function openNote(app: App, file: TFile, { cursor, line, where }: Opening = {}): Promise<void> {
	const shown = app.workspace
		.getLeavesOfType('markdown')
		.find(({ view }) => view instanceof MarkdownView && view.file === file);
	const leaf = (where === undefined ? shown : undefined) ?? app.workspace.getLeaf(where ?? false);
	await leaf.openFile(file, {
		active: true,
		...(cursor !== undefined && { state: { mode: 'source' } }),
		...(line !== undefined && { eState: { line } }),
	});
	const { view } = leaf;
	if (cursor === undefined || !(view instanceof MarkdownView) || view.getMode() !== 'source') return;
	view.editor.setCursor(view.editor.offsetToPos(cursor));
	view.editor.focus();
}
