// The prompt with suggestions. It closes before the choice is handed over, so `onClose` runs first.
import type { Instruction } from 'obsidian';
import type { App } from './app';
import { reportLater } from './events';
import { matchFuzzy, renderMatch } from './fuzzy';
import type { FuzzyMatch } from './fuzzy';
import { Modal } from './modal';
import { Suggestions } from './suggestions';

export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	private readonly instructionsEl: HTMLElement;
	private readonly suggestions: Suggestions<T>;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.empty();
		this.modalEl.className = 'prompt';
		const box = this.modalEl.createDiv('prompt-input-container');
		this.inputEl = box.createEl('input', {
			cls: 'prompt-input',
			type: 'text',
			attr: { role: 'combobox', 'aria-expanded': 'true' },
		});
		this.resultContainerEl = this.modalEl.createDiv('prompt-results');
		this.instructionsEl = this.modalEl.createDiv('prompt-instructions');
		this.suggestions = new Suggestions<T>(this.resultContainerEl, this, this.scope);
		this.inputEl.addEventListener('input', () => void this.update().catch(reportLater));
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, element: HTMLElement): void;
	abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): unknown;

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.update().catch(reportLater);
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
	}

	setInstructions(instructions: Instruction[]): void {
		this.instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const line = this.instructionsEl.createDiv('prompt-instruction');
			line.createSpan({ cls: 'prompt-instruction-command', text: command });
			line.createSpan({ text: purpose });
		}
	}

	onNoSuggestion(): void {
		this.suggestions.show([]);
		if (this.emptyStateText !== '')
			this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		Promise.resolve(this.onChooseSuggestion(value, event)).catch(reportLater);
	}

	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		this.suggestions.useSelected(event);
	}

	/** An answer that comes after a later question is dropped. */
	private async update(): Promise<void> {
		const question = ++this.asked;
		const answer = this.getSuggestions(this.inputEl.value);
		const values = Array.isArray(answer) ? answer : await answer;
		if (question !== this.asked) return;
		if (values.length === 0) this.onNoSuggestion();
		else this.suggestions.show(values.slice(0, this.limit));
	}
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): unknown;

	getSuggestions(query: string): FuzzyMatch<T>[] {
		return matchFuzzy(query, this.getItems(), (item) => this.getItemText(item));
	}

	renderSuggestion({ item, match }: FuzzyMatch<T>, element: HTMLElement): void {
		renderMatch(element, this.getItemText(item), match);
	}

	onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): unknown {
		return this.onChooseItem(item, event);
	}
}
