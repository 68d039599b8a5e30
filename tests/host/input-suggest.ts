// Suggestions in a popover under an input: while it has the focus and after every letter.
import type { App } from './app';
import { reportLater } from './events';
import { Scope } from './keyboard';
import { Suggestions } from './suggestions';

export abstract class PopoverSuggest<T> {
	readonly scope: Scope;
	protected readonly suggestEl = createDiv('suggestion-container');
	protected readonly suggestions: Suggestions<T>;

	constructor(
		readonly app: App,
		scope?: Scope,
	) {
		this.scope = new Scope(scope);
		this.suggestions = new Suggestions<T>(this.suggestEl.createDiv('suggestion'), this, this.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		// The input must keep the focus while a suggestion is clicked.
		this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
	}

	abstract renderSuggestion(value: T, element: HTMLElement): void;
	abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	open(): void {
		if (this.suggestEl.isConnected) return;
		activeDocument.body.append(this.suggestEl);
		this.app.keymap.pushScope(this.scope);
	}

	close(): void {
		if (!this.suggestEl.isConnected) return;
		this.suggestEl.remove();
		this.app.keymap.popScope(this.scope);
	}
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
	private asked = 0;

	constructor(
		app: App,
		private readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		const update = () => void this.update().catch(reportLater);
		textInputEl.addEventListener('input', update);
		textInputEl.addEventListener('focus', update);
		textInputEl.addEventListener('blur', () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	getValue(): string {
		return this.textInputEl.instanceOf(HTMLInputElement) ? this.textInputEl.value : this.textInputEl.textContent;
	}

	setValue(value: string): void {
		if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.callback?.(value, event);
	}

	onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
		this.callback = callback;
		return this;
	}

	override close(): void {
		this.asked++;
		super.close();
	}

	private async update(): Promise<void> {
		const question = ++this.asked;
		const answer = this.getSuggestions(this.getValue());
		const values = Array.isArray(answer) ? answer : await answer;
		if (question !== this.asked || !this.textInputEl.isActiveElement()) return;
		this.suggestions.show(values.slice(0, this.limit));
		if (this.suggestions.isEmpty) return super.close();
		this.open();
		const { left, bottom } = this.textInputEl.getBoundingClientRect();
		this.suggestEl.setCssStyles({ left: `${left}px`, top: `${bottom}px` });
	}
}
