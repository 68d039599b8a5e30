// A list of suggestions with one selected: what the palette, the suggest modals and the popover under an input share.
import type { Scope } from './keyboard';

export interface SuggestionOwner<T> {
	renderSuggestion(value: T, element: HTMLElement): void;
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

export class Suggestions<T> {
	private values: T[] = [];
	private selected = 0;

	constructor(
		private readonly listEl: HTMLElement,
		private readonly owner: SuggestionOwner<T>,
		scope: Scope,
	) {
		listEl.setAttr('role', 'listbox');
		scope.register([], 'ArrowDown', () => this.step(1));
		scope.register([], 'ArrowUp', () => this.step(-1));
		scope.register([], 'Enter', (event) => this.useSelected(event));
	}

	get isEmpty(): boolean {
		return this.values.length === 0;
	}

	show(values: T[]): void {
		this.values = values;
		this.listEl.empty();
		for (const [at, value] of values.entries()) {
			const item = this.listEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			this.owner.renderSuggestion(value, item);
			item.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
			item.addEventListener('pointermove', () => this.select(at));
		}
		this.select(0);
	}

	/** False, which ends the key, when there was something to use. */
	useSelected(event: MouseEvent | KeyboardEvent): false | undefined {
		if ('isComposing' in event && event.isComposing) return undefined;
		const value = this.values[this.selected];
		if (value === undefined) return undefined;
		this.owner.selectSuggestion(value, event);
		return false;
	}

	private step(by: number): false {
		const count = this.values.length;
		if (count > 0) this.select((this.selected + by + count) % count);
		return false;
	}

	private select(at: number): void {
		this.selected = at;
		for (const [index, item] of [...this.listEl.children].entries()) {
			item.toggleClass('is-selected', index === at);
			item.setAttr('aria-selected', index === at);
			if (index === at) item.scrollIntoView({ block: 'nearest' });
		}
	}
}
