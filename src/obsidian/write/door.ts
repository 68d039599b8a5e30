// The one door through which notes and files are written. Nothing is written in event handlers, at start-up or while a setting is typed:
// whoever calls it does so for a click or a command.
import type { App, TFile } from 'obsidian';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import { createNow, writeNow } from './create-file';
import { editNow, type Edited } from './edit-note';
import { foldName } from './place';
import { refuse, uncertain } from './refusal';
import { renameNow } from './rename-note';
import { takeBack } from './take-back';
import { makeTurns, type Turn } from './turns';

const texts = strings.write;

/** A change of a note that was carried out, or had nothing to do. */
export interface Written extends Edited {
	readonly file: TFile;
	/** Puts the note back as it was, if it is still as this change left it. Null when nothing was written. */
	readonly undo: (() => Promise<Written | Problem>) | null;
}

export interface WriteDoor {
	/** A new note with its whole text. What exists, in whatever letters, is never touched. */
	createNote(path: string, text: string): Promise<TFile | Problem>;
	/** `doing` completes "Could not … in <note>". `change` may be computed more than once and must not remember anything. */
	editNote(file: TFile, doing: string, change: Change): Promise<Written | Problem>;
	/** Renames or moves through the app, which mends the links, then changes the text: nothing to do when the app already has. */
	renameNote(file: TFile, path: string, change: Change): Promise<Written | Problem>;
	/** A file that is ours, such as a calendar file. One that exists is replaced only when `isOurs` says so of its text. */
	writeFile(path: string, text: string, isOurs: (existing: string) => boolean): Promise<TFile | Problem>;
}

/** How long the disk may take before the host is told, in milliseconds. */
const patience = 20_000;

/** `wrote` is told the text of every note written, so that nobody has to wait for the app's late cache. */
export function makeWriteDoor(app: App, wrote: (file: TFile, text: string) => void, limit = patience): WriteDoor {
	const turns = makeTurns(limit);

	const written = (file: TFile, edited: Edited): Written => {
		if (edited.place === 'nowhere') return { ...edited, file, undo: null };
		wrote(file, edited.after);
		const undo = () => editNote(file, texts.doing.undo, takeBack(edited.before, edited.after, edited.edits));
		return { ...edited, file, undo };
	};
	const late = (file: TFile, doing: string) => (turn: Turn) =>
		turn.writing
			? uncertain('write-late', doing, file.basename, texts.late)
			: refuse('write-late', doing, file.basename, texts.late, texts.lateTodo);
	const lateFile = (doing: string) => (turn: Turn) =>
		problem(
			'write-late',
			texts.refusedFile(doing, texts.late),
			turn.writing ? texts.uncertain : texts.unchanged,
			texts.lateTodo,
		);

	async function editNote(file: TFile, doing: string, change: Change): Promise<Written | Problem> {
		const edited = await turns.run<Edited | Problem>(
			file,
			(turn) => editNow(app, file, doing, change, turn),
			late(file, doing),
		);
		return isProblem(edited) ? edited : written(file, edited);
	}

	return {
		editNote,

		async createNote(path, text) {
			const doing = texts.doing.create(path);
			const file = await turns.run<TFile | Problem>(
				foldName(path),
				(turn) => createNow(app, path, text, doing, turn),
				lateFile(doing),
			);
			if (!isProblem(file)) wrote(file, text);
			return file;
		},

		async renameNote(file, path, change) {
			const { rename } = texts.doing;
			const edited = await turns.run<Edited | Problem>(
				file,
				(turn) => renameNow(app, file, path, change, turn),
				late(file, rename),
			);
			return isProblem(edited) ? edited : written(file, edited);
		},

		async writeFile(path, text, isOurs) {
			const doing = texts.doing.create(path);
			return turns.run<TFile | Problem>(
				foldName(path),
				(turn) => writeNow(app, path, text, isOurs, doing, turn),
				lateFile(doing),
			);
		},
	};
}
