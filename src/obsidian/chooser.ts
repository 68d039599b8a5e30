// The app's prompt over a list that is known: type a few letters, press Enter.
import { FuzzySuggestModal, type App } from 'obsidian';

export interface Choices<Item> {
	readonly items: readonly Item[];
	readonly prompt: string;
	text(item: Item): string;
	choose(item: Item): void;
}

/** Asks for one of the items. Esc chooses nothing. */
export function choose<Item>(app: App, choices: Choices<Item>): void {
	new Chooser(app, choices).open();
}

class Chooser<Item> extends FuzzySuggestModal<Item> {
	constructor(
		app: App,
		private readonly choices: Choices<Item>,
	) {
		super(app);
		this.setPlaceholder(choices.prompt);
	}

	override getItems(): Item[] {
		return [...this.choices.items];
	}

	override getItemText(item: Item): string {
		return this.choices.text(item);
	}

	override onChooseItem(item: Item): void {
		this.choices.choose(item);
	}
}
