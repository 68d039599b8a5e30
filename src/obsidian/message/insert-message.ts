// The command that lets the host choose a message first and puts it at the cursor.
import type { Editor, TFile } from 'obsidian';
import type { MessageSource } from '../../core/message/message';
import { isProblem, problem, sentence } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { openEditor } from '../write/open-editor';
import { MessageSuggester } from './message-suggester';
import { prepareMessage } from './preparation';

const texts = strings.messages;

export function insertMessage(host: Host, file: TFile): void {
	host.notices.guard(texts.inserting, () =>
		choose(host, file, (source) => host.notices.guard(texts.inserting, () => insert(host, file, source))),
	);
}

async function choose(host: Host, file: TFile, chosen: (source: MessageSource) => void): Promise<void> {
	const show = host.archive.showOf(file.path);
	if (show === null) return host.notices.refuse(problem('not-an-episode', texts.noEpisode, '', texts.noEpisodeTodo));
	const { sources, broken } = await host.templates.messages(show);
	if (broken.size > 0) host.notices.refuse([...broken.values()]);
	new MessageSuggester(host.app, sources, chosen).open();
}

/** At the main cursor; what is selected stays (hazard 74). The editor is looked up again: choosing took a while. */
async function insert(host: Host, file: TFile, source: MessageSource): Promise<void> {
	const prepared = await prepareMessage(host, file, source);
	if (isProblem(prepared)) return host.notices.refuse(prepared);
	const { rendered } = prepared;
	const refused = rendered.problems.filter(({ severity }) => severity === 'error');
	if (refused.length > 0) return host.notices.refuse(refused);
	const editor: Editor | null = openEditor(host.app, file);
	if (editor === null) return host.notices.refuse(problem('no-editor', texts.noEditor, '', texts.noEditorTodo));
	const cursor = editor.posToOffset(editor.getCursor('head'));
	const written = await host.door.editNote(file, texts.inserting, () => [
		{ from: cursor, to: cursor, insert: rendered.markdown },
	]);
	if (isProblem(written)) return host.notices.refuse(written);
	if (rendered.problems.length > 0) host.notices.say(rendered.problems.map(sentence).join('\n'));
}
