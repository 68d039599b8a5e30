// Commands by id. The palette shows, and `executeCommandById` runs, only what is available at the moment.
import type { Command } from 'obsidian';
import type { App } from './app';
import { reportLater } from './events';
import { Platform } from './platform';

export class Commands {
	readonly commands: Record<string, Command> = {};

	constructor(private readonly app: App) {}

	addCommand(command: Command): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		delete this.commands[id];
	}

	listCommands(): Command[] {
		return Object.values(this.commands).filter((command) => this.run(command, true));
	}

	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.run(command, true) && this.run(command, false);
	}

	/** Whether the command is available; runs it unless `checking`. The more special callback wins. */
	private run(command: Command, checking: boolean): boolean {
		if (command.mobileOnly === true && !Platform.isMobile) return false;
		const view = this.app.workspace.activeEditor;
		const inEditor = view?.getMode() === 'source' ? view : null;
		try {
			if (command.editorCheckCallback)
				return (
					inEditor !== null &&
					command.editorCheckCallback(checking, inEditor.editor as never, inEditor as never) === true
				);
			if (command.editorCallback) {
				if (inEditor && !checking) follow(command.editorCallback(inEditor.editor as never, inEditor as never));
				return inEditor !== null;
			}
			if (command.checkCallback) return command.checkCallback(checking) === true || !checking;
			if (command.callback && !checking) follow(command.callback());
			return command.callback !== undefined;
		} catch (error) {
			reportLater(error);
			return true;
		}
	}
}

function follow(result: unknown): void {
	Promise.resolve(result).catch(reportLater);
}
