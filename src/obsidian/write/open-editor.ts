// A note that is open for editing may hold typed text that is not on disk yet, so it is changed through its editor (hazard 1).
import { MarkdownView, type App, type Editor, type EditorPosition, type TFile } from 'obsidian';
import type { Edit } from '../../core/text/edit';

/**
 * The editor that holds this note in source mode or live preview, in any window; the active one first. Null when it is closed,
 * shown for reading, or in a tab that has not been loaded yet: then the file is the only text there is.
 */
export function openEditor(app: App, file: TFile): Editor | null {
	const holds = (view: unknown): view is MarkdownView =>
		view instanceof MarkdownView && view.file?.path === file.path && view.getMode() === 'source';
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	if (holds(active)) return active.editor;
	const views: unknown[] = app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.view);
	return views.find(holds)?.editor ?? null;
}

/** Puts sorted edits of `text`, the editor's current one, into it as one transaction: one undo step, cursor and folds kept. */
export function applyInEditor(editor: Editor, text: string, edits: readonly Edit[]): void {
	const at = positionsIn(text);
	editor.transaction({
		changes: edits.map(({ from, to, insert }) => ({ from: at(from), to: at(to), text: insert })),
	});
}

/** Line and column for growing offsets. Counted here: the editor's own counting differs where it keeps `\r\n`. */
function positionsIn(text: string): (offset: number) => EditorPosition {
	let line = 0;
	let start = 0;
	return (offset) => {
		for (let next = text.indexOf('\n', start); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
			line++;
			start = next + 1;
		}
		return { line, ch: offset - start };
	};
}
