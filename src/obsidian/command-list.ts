// Keeps the app's commands in step with the shows of the settings and the messages of the vault.
import type { Command, EventRef } from 'obsidian';
import { templateFolderOf } from '../core/episode/show-of';
import type { MessageSource } from '../core/message/message';
import { strings } from '../core/strings';
import { commandsFor } from './commands';
import type { Host } from './host';

export interface CommandRegistry {
	readonly add: (command: Command) => void;
	readonly remove: (id: string) => void;
	/** Ties a listener to the life of the plugin. */
	readonly register: (event: EventRef) => void;
}

/** Registers the commands, and again whenever what they are made of changes. */
export function registerCommands(host: Host, { add, remove, register }: CommandRegistry): void {
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

	/** Of the messages only those matter here that ask for a command of their own. */
	async function readMessages(): Promise<void> {
		const lists = await Promise.all(host.settings.current().shows.map((show) => host.templates.messages(show)));
		const own = lists.flatMap(({ sources }) => sources.filter(({ command }) => command));
		messages = [...new Map(own.map((source) => [source.id, source])).values()];
		refresh();
	}

	const readAgain = () => host.notices.guard(strings.messages.reading, readMessages);
	const whenMessage = ({ path }: { readonly path: string }) => {
		const { shows } = host.settings.current();
		if (shows.some((show) => path.startsWith(`${templateFolderOf(show)}/messages/`))) readAgain();
	};

	refresh();
	host.app.workspace.onLayoutReady(() => {
		readAgain();
		host.settings.onChange(() => {
			refresh();
			readAgain();
		});
		register(host.app.metadataCache.on('changed', whenMessage));
		register(host.app.metadataCache.on('deleted', whenMessage));
	});
}
