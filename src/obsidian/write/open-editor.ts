// A note that is open for editing may hold typed text that is not on disk yet, so it is changed through its editor (hazard 1).
import { MarkdownView, type App, type Editor, type EditorPosition, type TFile } from 'obsidian';
import type { Edit } from '../../core/text/edit';

/** The views that show this note, in any window, the active one first. A tab that has not been loaded yet shows nothing. */
export function openViews(app: App, file: TFile): readonly MarkdownView[] {
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	const views = [active, ...app.workspace.getLeavesOfType('markdown').map(({ view }) => view)];
	return [...new Set(views)].filter(
		(view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === file.path,
	);
}

/** Source mode and live preview. In reading view the file is the only text there is. */
export function isEditing(view: MarkdownView): boolean {
	return view.getMode() === 'source';
}

/** The editor that holds this note; null when it is closed, shown for reading, or not loaded. */
export function openEditor(app: App, file: TFile): Editor | null {
	return openViews(app, file).find(isEditing)?.editor ?? null;
}

/**
 * Whether the editors of a note agree on its text. Not while one holds typed words the others have not been given yet, nor while the app
 * has named the file but not filled the editor: what is put in then would be lost, or saved over the note.
 */
export function agree(views: readonly MarkdownView[], file: TFile): boolean {
	const texts = new Set(views.map(({ editor }) => editor.getValue()));
	return texts.size < 2 && !(texts.has('') && file.stat.size > 0);
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
