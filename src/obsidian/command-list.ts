// Keeps the app's commands in step with the shows of the settings and the messages of the vault.
import type { Command } from 'obsidian';
import type { MessageSource } from '../core/message/message';
import { strings } from '../core/strings';
import { commandsFor } from './commands';
import type { Host } from './host';

export interface CommandRegistry {
	readonly add: (command: Command) => void;
	readonly remove: (id: string) => void;
}

/** Registers the commands, and again whenever what they are made of changes. Answers with what to call when the layout is ready. */
export function registerCommands(host: Host, { add, remove }: CommandRegistry): () => void {
	const known = new Map<string, string>();
	let messages: readonly MessageSource[] = [];

	function refresh(): void {
		const wanted = commandsFor(host, messages);
		const ids = new Set(wanted.map(({ id }) => id));
		for (const id of known.keys()) {
			if (ids.has(id)) continue;
			remove(id);
			known.delete(id);
		}
		for (const command of wanted) {
			if (known.get(command.id) === command.name) continue;
			if (known.has(command.id)) remove(command.id);
			known.set(command.id, command.name);
			add(command);
		}
	}

	/** Message files are read once the vault is there, and when settings or a message changed: only then can a new command come of it. */
	async function readMessages(): Promise<void> {
		const lists = await Promise.all(host.settings.current().shows.map((show) => host.templates.messages(show)));
		const own = lists.flatMap(({ sources }) => sources.filter(({ command }) => command));
		messages = [...new Map(own.map((source) => [source.id, source])).values()];
		refresh();
	}

	refresh();
	host.settings.onChange(() => {
		refresh();
		host.notices.guard(strings.messages.reading, readMessages);
	});
	return () => host.notices.guard(strings.messages.reading, readMessages);
}
