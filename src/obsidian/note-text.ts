// The text of a note as the host sees it: with what is typed but not saved yet.
import type { App, TFile } from 'obsidian';
import { problem, type Problem } from '../core/problem';
import { strings } from '../core/strings';
import { openEditor } from './write/open-editor';
import { reasonOf } from './write/refusal';

const texts = strings.write;

/** A note the disk did not give: no bug, but something to tell the host in its own words. */
export class Unreadable extends Error {
	readonly problem: Problem;

	constructor(note: string, reason: string) {
		super(reason);
		const { refusedFile, doing, unchanged, lateTodo } = texts;
		this.problem = problem('read-failed', refusedFile(doing.read(note), reason), unchanged, lateTodo);
	}
}

/** How long the disk may take before the host is told, in milliseconds. */
const patience = 20_000;

/** From the editor that holds it, else from the disk. Rejects with `Unreadable` when the disk fails or does not answer. */
export async function noteText(app: App, file: TFile): Promise<string> {
	return openEditor(app, file)?.getValue() ?? (await storedText(app, file));
}

/** As it is on disk, as far as the app knows. Rejects as `noteText` does. */
export function storedText(app: App, file: TFile): Promise<string> {
	return new Promise((resolve, reject) => {
		const late = window.setTimeout(() => reject(new Unreadable(file.basename, texts.late)), patience);
		app.vault
			.cachedRead(file)
			.catch((error: unknown) => Promise.reject(new Unreadable(file.basename, reasonOf(error))))
			.finally(() => window.clearTimeout(late))
			.then(resolve, reject);
	});
}
