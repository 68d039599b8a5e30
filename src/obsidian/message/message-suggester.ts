// Choosing one of the show's messages.
import { type App, FuzzySuggestModal } from 'obsidian';
import type { MessageSource } from '../../core/message/message';
import { strings } from '../../core/strings';

export class MessageSuggester extends FuzzySuggestModal<MessageSource> {
	constructor(
		app: App,
		private readonly sources: readonly MessageSource[],
		/** Called inside the click or key press, so that it may still reach the clipboard. */
		private readonly chosen: (source: MessageSource) => void,
	) {
		super(app);
		this.setPlaceholder(strings.messages.choose);
	}

	override getItems(): MessageSource[] {
		return [...this.sources];
	}

	override getItemText(source: MessageSource): string {
		return source.name;
	}

	override onChooseItem(source: MessageSource): void {
		this.chosen(source);
	}
}
