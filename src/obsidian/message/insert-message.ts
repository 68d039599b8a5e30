// The command that lets the host choose a message first and puts it at the cursor.
import type { TFile } from 'obsidian';
import type { MessageSource } from '../../core/message/message';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { openMessages } from './dialog/message-dialog';
import { insertAtCursor } from './insert-at-cursor';
import { MessageSuggester } from './message-suggester';
import { prepareMessage } from './preparation';
import { needsLook, refusals } from './verdict';

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

/** What has blanks or is doubtful is looked at and accepted in the dialog, as when it is copied. */
async function insert(host: Host, file: TFile, source: MessageSource): Promise<void> {
	const prepared = await prepareMessage(host, file, source);
	if (isProblem(prepared)) return host.notices.refuse(prepared);
	const { rendered } = prepared;
	const refused = refusals(rendered);
	if (refused.length > 0) return host.notices.refuse(refused);
	if (needsLook(rendered)) return openMessages(host, file, source.id);
	await insertAtCursor(host, file, rendered);
}
