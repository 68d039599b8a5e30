// Renaming: the app first, because it mends the links of other notes and may mend the heading too; then our edit of what is left.
import type { App, TFile } from 'obsidian';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import { editNow, type Edited } from './edit-note';
import { isEditing, openViews } from './open-editor';
import { makeFoldersFor, occupant, placeFor } from './place';
import { reasonOf, refuse } from './refusal';
import type { Turn } from './turns';

const texts = strings.write;

export async function renameNow(
	app: App,
	file: TFile,
	wanted: string,
	change: Change,
	turn: Turn,
): Promise<Edited | Problem> {
	const doing = texts.doing.rename;
	const note = file.basename;
	const inNote = texts.inNote(doing, note);
	const path = placeFor(wanted, inNote);
	if (isProblem(path)) return path;
	if (app.vault.getFileByPath(file.path) === null) return refuse('note-gone', doing, note, texts.gone, texts.goneTodo);
	if (path === file.path) return editNow(app, file, doing, change, turn);

	const taken = occupant(app, path);
	if (taken !== null && taken !== file)
		return refuse('file-exists', doing, note, texts.exists(taken.path), texts.existsTodo);
	const noFolder = await makeFoldersFor(app, path, inNote);
	if (noFolder !== null) return noFolder;
	if (turn.over) return refuse('write-late', doing, note, texts.late, texts.lateTodo);
	turn.writing = true;
	try {
		await app.fileManager.renameFile(file, path);
	} catch (error) {
		// The app renames before it mends links, so a failure need not mean that the name is the old one.
		if (file.path !== path) return refuse('rename-failed', doing, note, reasonOf(error), texts.again);
	}
	const edited = (await editorsFollow(app, file, turn))
		? await editNow(app, file, doing, change, turn)
		: refuse('note-unsettled', doing, file.basename, texts.unsettled, texts.again);
	if (!isProblem(edited)) return edited;
	return problem(edited.code, texts.renamedOnly(file.basename, edited.what), '', texts.renamedOnlyTodo);
}

/** The app saves what is typed after two seconds. In milliseconds. */
const patience = 4_000;
const step = 50;

/**
 * The app mends links on disk, those of the renamed note to itself too, and an open editor shows that a moment later. A change made in
 * between would be merged with it by guess, at places that are no longer the same: so the editors have to show what is on disk first.
 */
async function editorsFollow(app: App, file: TFile, turn: Turn): Promise<boolean> {
	for (let waited = 0; waited < patience && !turn.over; waited += step) {
		const views = openViews(app, file).filter(isEditing);
		if (views.length === 0) return true;
		const stored = await app.vault.read(file).catch(() => null);
		if (stored !== null && views.every(({ editor }) => sameLines(editor.getValue(), stored))) return true;
		await new Promise((resolve) => window.setTimeout(resolve, step));
	}
	return false;
}

/** An editor may show other line breaks than the disk has. */
function sameLines(shown: string, stored: string): boolean {
	return shown.replace(/\r\n?/g, '\n') === stored.replace(/\r\n?/g, '\n');
}
