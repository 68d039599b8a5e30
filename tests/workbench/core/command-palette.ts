// The palette: every command that is available now, found by its letters.
import type { Command } from 'obsidian';
import { FuzzySuggestModal, Plugin } from '../../host/obsidian';

export class CommandPalette extends Plugin {
	override onload(): void {
		const open = () => new Palette(this.app).open();
		this.addCommand({ id: 'open', name: 'Open command palette', callback: open });
		this.addRibbonIcon('terminal', 'Open command palette', open);
		const handler = this.app.scope.register(['Mod'], 'p', () => {
			open();
			return false;
		});
		this.register(() => this.app.scope.unregister(handler));
	}
}

class Palette extends FuzzySuggestModal<Command> {
	override onOpen(): void {
		this.setPlaceholder('Select a command…');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	getItems(): Command[] {
		return this.app.commands.listCommands();
	}

	getItemText(command: Command): string {
		return command.name;
	}

	onChooseItem(command: Command): void {
		this.app.commands.executeCommandById(command.id);
	}
}
