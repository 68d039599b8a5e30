// Keeps the app's commands in step with the shows of the settings and the messages of the vault.
import type { Command } from 'obsidian';
import { commandsFor } from './commands';
import type { Host } from './host';
import type { MessageShelf } from './message/message-shelf';

export interface CommandRegistry {
	readonly add: (command: Command) => void;
	readonly remove: (id: string) => void;
}

/** Registers the commands, and again whenever what they are made of changes. */
export function registerCommands(host: Host, shelf: MessageShelf, { add, remove }: CommandRegistry): void {
	const known = new Map<string, string>();

	function refresh(): void {
		const wanted = commandsFor(host, shelf.withCommand());
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

	refresh();
	host.settings.onChange(refresh);
	shelf.onChange(refresh);
}
