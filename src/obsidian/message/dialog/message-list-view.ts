// The list of messages: one stop for the keyboard, arrows to move, Enter to copy.
import type { ListedMessage } from '../../../core/action/message-list';
import { moments } from '../../../core/action/message-moment';
import { strings } from '../../../core/strings';
import type { MessageState } from './message-state';

const texts = strings.messageDialog;

export interface MessageListView {
	readonly el: HTMLElement;
	draw(list: readonly ListedMessage[]): void;
	select(id: string): void;
	setState(id: string, state: MessageState): void;
	focus(): void;
}

interface Actions {
	readonly selected: (id: string) => void;
	/** Inside the key press, so that it may reach the clipboard. */
	readonly chosen: () => void;
}

/** Ids tie the list to its selected option; counting keeps two dialogs apart. */
let made = 0;

export function messageListView(parent: HTMLElement, { selected, chosen }: Actions): MessageListView {
	const prefix = `oh-message-${++made}`;
	const el = parent.createDiv({
		cls: 'oh-message-list',
		attr: { role: 'listbox', tabindex: '0', 'aria-label': texts.list },
	});
	let order: readonly string[] = [];
	let current: string | null = null;
	let rows = new Map<string, { readonly row: HTMLElement; readonly state: HTMLElement }>();

	function choose(id: string | undefined): void {
		if (id === undefined || id === current) return;
		select(id);
		selected(id);
	}

	function select(id: string): void {
		current = id;
		for (const [key, { row }] of rows) {
			const is = key === id;
			row.toggleClass('is-selected', is);
			row.setAttribute('aria-selected', String(is));
			if (is) {
				el.setAttribute('aria-activedescendant', row.id);
				row.scrollIntoView({ block: 'nearest' });
			}
		}
	}

	const moves: Readonly<Record<string, (at: number) => number>> = {
		ArrowDown: (at) => Math.min(at + 1, order.length - 1),
		ArrowUp: (at) => Math.max(at - 1, 0),
		Home: () => 0,
		End: () => order.length - 1,
	};
	el.addEventListener('keydown', (event) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const move = moves[event.key];
		if (move === undefined && event.key !== 'Enter') return;
		event.preventDefault();
		if (move !== undefined) choose(order[move(order.indexOf(current ?? ''))]);
		// Held down, it would copy again and again.
		else if (!event.repeat) chosen();
	});

	return {
		el,
		select,
		focus: () => el.focus(),

		draw(list) {
			el.empty();
			rows = new Map();
			order = list.map(({ source }) => source.id);
			for (const moment of moments) {
				const here = list.filter((each) => each.moment === moment);
				if (here.length === 0) continue;
				const group = el.createDiv({ attr: { role: 'group', 'aria-label': texts.moments[moment] } });
				group.createDiv({ cls: 'oh-message-moment', text: texts.moments[moment], attr: { 'aria-hidden': 'true' } });
				for (const { source } of here) {
					const row = group.createDiv({
						cls: 'oh-message-row',
						attr: { role: 'option', id: `${prefix}-${rows.size}`, 'aria-selected': 'false' },
					});
					row.createSpan({ cls: 'oh-message-name', text: source.name, attr: { dir: 'auto' } });
					const state = row.createSpan({ cls: 'oh-message-state' });
					row.addEventListener('click', () => choose(source.id));
					rows.set(source.id, { row, state });
				}
			}
			if (current !== null) select(current);
		},

		setState(id, { text, tone }) {
			const state = rows.get(id)?.state;
			state?.setText(text);
			if (state !== undefined) state.dataset['tone'] = tone;
		},
	};
}
