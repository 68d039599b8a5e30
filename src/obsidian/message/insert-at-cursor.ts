// A message put into the note that is being edited. What stands in the way of a copy stands in the way of this: callers ask first.
import type { TFile } from 'obsidian';
import type { RenderedMessage } from '../../core/message/message';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { openEditor } from '../write/open-editor';

const texts = strings.messages;

/** At the main cursor as it is now; what is selected stays (hazard 74). Answers whether it stands there, and says why not. */
export async function insertAtCursor(host: Host, file: TFile, { markdown }: RenderedMessage): Promise<boolean> {
	const editor = openEditor(host.app, file);
	if (editor === null) {
		host.notices.refuse(problem('no-editor', texts.noEditor, '', texts.noEditorTodo));
		return false;
	}
	const cursor = editor.posToOffset(editor.getCursor('head'));
	const written = await host.door.editNote(file, texts.inserting, () => [
		{ from: cursor, to: cursor, insert: markdown },
	]);
	if (isProblem(written)) host.notices.refuse(written);
	return !isProblem(written);
}
