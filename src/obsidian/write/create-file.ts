// New files. `create` fails when the path is taken: that failure is the lock, and nothing that exists is ever opened for writing here.
import { TFile, type App } from 'obsidian';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { makeFoldersFor, occupant, placeFor } from './place';
import { reasonOf } from './refusal';
import type { Turn } from './turns';

const texts = strings.write;

/** Makes the file with its whole text, and the folders above it. `doing` completes "Could not …". */
export async function createNow(
	app: App,
	wanted: string,
	text: string,
	doing: string,
	turn: Turn,
): Promise<TFile | Problem> {
	const path = placeFor(wanted, doing);
	if (isProblem(path)) return path;
	const taken = occupant(app, path);
	if (taken !== null) return exists(taken.path, path, doing);
	const noFolder = await makeFoldersFor(app, path, doing);
	if (noFolder !== null) return noFolder;
	if (turn.over) return problem('write-late', texts.refusedFile(doing, texts.late), texts.unchanged, texts.lateTodo);
	turn.writing = true;
	try {
		return await app.vault.create(path, text);
	} catch (error) {
		const there = occupant(app, path);
		if (there === null)
			return problem('create-failed', texts.refusedFile(doing, reasonOf(error)), texts.unchanged, texts.again);
		// The app may fail after the file has reached the disk. It is ours when it holds our text.
		const ours =
			there instanceof TFile && there.path === path && (await app.vault.read(there).catch(() => null)) === text;
		return ours ? there : exists(there.path, path, doing);
	}
}

/** Makes the file, or replaces the text of the one `isOurs` knows. */
export async function writeNow(
	app: App,
	wanted: string,
	text: string,
	isOurs: (existing: string) => boolean,
	doing: string,
	turn: Turn,
): Promise<TFile | Problem> {
	const path = placeFor(wanted, doing);
	if (isProblem(path)) return path;
	const there = occupant(app, path);
	if (!(there instanceof TFile)) return createNow(app, path, text, doing, turn);
	let ours = false;
	try {
		await app.vault.process(there, (existing) => {
			if (turn.over) return existing;
			ours = isOurs(existing);
			turn.writing = ours;
			return ours ? text : existing;
		});
	} catch (error) {
		const now = await app.vault.read(there).catch(() => null);
		const certainty = ours && now !== text ? texts.uncertain : texts.unchanged;
		if (!ours || now !== text)
			return problem('write-failed', texts.refusedFile(doing, reasonOf(error)), certainty, texts.again);
	}
	return ours
		? there
		: problem('file-not-ours', texts.refusedFile(doing, texts.notOurs(path)), texts.unchanged, texts.notOursTodo);
}

function exists(there: string, path: string, doing: string): Problem {
	const reason = there === path ? texts.exists(there) : texts.existsOtherwise(there);
	return problem('file-exists', texts.refusedFile(doing, reason), texts.unchanged, texts.existsTodo);
}
