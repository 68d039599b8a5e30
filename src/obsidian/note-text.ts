// The text of a note as the host sees it: with what is typed but not saved yet.
import type { App, TFile } from 'obsidian';
import { openEditor } from './write/open-editor';

/** From the editor that holds it, else from the disk. Rejects when the file cannot be read. */
export async function noteText(app: App, file: TFile): Promise<string> {
	return openEditor(app, file)?.getValue() ?? (await app.vault.cachedRead(file));
}
