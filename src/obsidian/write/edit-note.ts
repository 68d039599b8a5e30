// Changing a note: through its editor when it is open for editing, else atomically on disk.
import type { App, Editor, MarkdownView, TFile } from 'obsidian';
import { isProblem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { guardedEdits, type Change, type Edit } from '../../core/text/edit';
import { agree, applyInEditor, isEditing, openEditor, openViews } from './open-editor';
import { frame, reasonOf, refuse, uncertain } from './refusal';
import type { Turn } from './turns';

const texts = strings.write;

interface Planned {
	readonly before: string;
	readonly after: string;
	/** None when there is nothing to do. */
	readonly edits: readonly Edit[];
}

/** A change carried out, or one that had nothing to do: then both texts are the same and nothing was written. */
export interface Edited extends Planned {
	/** Where it was written. In an editor the host's own undo takes it back. */
	readonly place: 'editor' | 'file' | 'nowhere';
}

/** The app saves what is typed after two seconds; longer than this the door does not wait for it. In milliseconds. */
const autosave = 3_000;
const step = 100;

/**
 * Carries out `change` on the current text of `file`. `doing` completes "Could not …". The change may be computed more than once
 * and must not remember anything. What it throws is a bug and is thrown on, with nothing written.
 */
export async function editNow(
	app: App,
	file: TFile,
	doing: string,
	change: Change,
	turn: Turn,
): Promise<Edited | Problem> {
	for (let waited = 0; ; waited += step) {
		if (app.vault.getFileByPath(file.path) === null)
			return refuse('note-gone', doing, file.basename, texts.gone, texts.goneTodo);
		const patient = waited < autosave && !turn.over;
		const views = openViews(app, file);
		const editing = views.filter(isEditing);
		const [view] = editing;
		if (view === undefined) {
			const outcome = await inFile(app, file, doing, change, turn, patient ? views : []);
			if (outcome !== 'unsettled') return outcome;
		} else {
			if (agree(editing, file)) return inEditor(view.editor, file, doing, change);
			if (!patient) return refuse('note-unsettled', doing, file.basename, texts.unsettled, texts.again);
		}
		await new Promise((resolve) => window.setTimeout(resolve, step));
	}
}

function inEditor(editor: Editor, file: TFile, doing: string, change: Change): Edited | Problem {
	const note = file.basename;
	const before = editor.getValue();
	const planned = plan(before, change);
	if (isProblem(planned)) return frame(planned, doing, note);
	if (planned.edits.length === 0) return { ...planned, place: 'nowhere' };
	try {
		applyInEditor(editor, before, planned.edits);
	} catch (error) {
		const now = editor.getValue();
		if (now === before) return refuse('write-failed', doing, note, reasonOf(error), texts.again);
		if (now !== planned.after) return uncertain('write-uncertain', doing, note, reasonOf(error));
	}
	return { ...planned, place: 'editor' };
}

/** `unsettled`: somewhere the note is open with words that are on their way to the disk. `readers` are the views that show it for reading. */
async function inFile(
	app: App,
	file: TFile,
	doing: string,
	change: Change,
	turn: Turn,
	readers: readonly MarkdownView[],
): Promise<Edited | Problem | 'unsettled'> {
	const note = file.basename;
	const seen = await app.vault
		.read(file)
		.catch((error: unknown) => refuse('read-failed', doing, note, reasonOf(error), texts.again));
	if (isProblem(seen)) return seen;
	// Typed just before the view was switched to reading.
	if (readers.some((view) => lines(view.getViewData()) !== lines(seen))) return 'unsettled';
	// A first look, so that a refusal or an empty change does not even touch the file's time.
	const expected = plan(seen, change);
	if (isProblem(expected)) return frame(expected, doing, note);
	if (expected.edits.length === 0) return { ...expected, place: 'nowhere' };

	const { answer, bug, failure } = await processFile(app, file, change, turn);
	if (bug !== null) throw bug.thrown;
	if (answer === 'unsettled') return 'unsettled';
	if (answer === null)
		return refuse('write-failed', doing, note, failure === null ? texts.late : reasonOf(failure.thrown), texts.again);
	if (isProblem(answer)) return frame(answer, doing, note);
	if (answer.edits.length === 0) return { ...answer, place: 'nowhere' };
	if (failure !== null) {
		// The app may fail after the text has reached the disk: only the disk knows.
		const now = await app.vault.read(file).catch(() => null);
		if (now === answer.before) return refuse('write-failed', doing, note, reasonOf(failure.thrown), texts.again);
		if (now !== answer.after) return uncertain('write-uncertain', doing, note, reasonOf(failure.thrown));
	}
	return { ...answer, place: 'file' };
}

interface Thrown {
	readonly thrown: unknown;
}

interface Processed {
	/** What the change answered to the text on disk; null when it was not asked. */
	answer: Planned | Problem | 'unsettled' | null;
	/** Thrown by the change. */
	bug: Thrown | null;
	/** Thrown by the app. */
	failure: Thrown | null;
}

/** The callback answers with the text as it was when nothing may be written: that throwing there is safe is promised nowhere. */
async function processFile(app: App, file: TFile, change: Change, turn: Turn): Promise<Processed> {
	const done: Processed = { answer: null, bug: null, failure: null };
	const compute = (current: string): string => {
		if (turn.over) return current;
		if (openEditor(app, file) !== null) {
			done.answer = 'unsettled';
			return current;
		}
		try {
			done.answer = plan(current, change);
		} catch (thrown) {
			done.bug = { thrown };
			return current;
		}
		if (isProblem(done.answer) || done.answer.edits.length === 0) return current;
		turn.writing = true;
		return done.answer.after;
	};
	await app.vault.process(file, compute).catch((thrown: unknown) => {
		done.failure = { thrown };
	});
	return done;
}

/** The change and its proof (hazard 14): a change that would touch text outside its edits is a bug, thrown before it reaches the note. */
function plan(before: string, change: Change): Planned | Problem {
	const guarded = guardedEdits(before, change);
	return isProblem(guarded) ? guarded : { before, after: guarded.text, edits: guarded.edits };
}

/** A view may show other line breaks than the disk has. */
function lines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
