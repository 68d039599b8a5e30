// Suggestions under a field of text: folders, notes, zones.
import { AbstractInputSuggest, type App, TFolder } from 'obsidian';
import { zoneChoices } from '../../core/show/zone';

/** Everything that may be suggested, asked for when the field is used. */
export type Suggestions = (app: App) => readonly string[];

export const folders: Suggestions = (app) =>
	app.vault
		.getAllLoadedFiles()
		.filter((file) => file instanceof TFolder && !file.isRoot())
		.map(({ path }) => path);

export const notes: Suggestions = (app) => app.vault.getMarkdownFiles().map(({ path }) => path);

export const zones: Suggestions = () => zoneChoices();

/** Suggests what holds the typed letters; `picked` is called once the field has the chosen text. */
export function suggestTexts(app: App, input: HTMLInputElement, from: Suggestions, picked: () => void): void {
	new TextSuggest(app, input, from, picked);
}

class TextSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		input: HTMLInputElement,
		private readonly from: Suggestions,
		picked: () => void,
	) {
		super(app, input);
		this.onSelect((text) => {
			this.setValue(text);
			this.close();
			picked();
		});
	}

	protected override getSuggestions(query: string): string[] {
		const wanted = plain(query);
		return this.from(this.app).filter((text) => plain(text).includes(wanted));
	}

	override renderSuggestion(text: string, el: HTMLElement): void {
		el.setText(text);
	}
}

/** `new york` finds `America/New_York`. */
function plain(text: string): string {
	return text.toLowerCase().replaceAll('_', ' ').trim();
}
