// Above the episodes: which show, and a few letters of a title. Shown when there is enough to look through.
import { strings } from '../../core/strings';
import { fold } from '../../core/text/fold';
import { setClassOnce } from './write-once';

const texts = strings.panel;

export interface FilterBar {
	/** What is looked for, without case and accents; empty for everything. */
	query(): string;
	update(shows: readonly { readonly id: string; readonly name: string }[], episodes: number): void;
	/** Id of the chosen show; empty for all. */
	show(): string;
	setShow(id: string): void;
}

/** From this many episodes on, letters help. */
const many = 8;

export function filterBar(parent: HTMLElement, changed: () => void): FilterBar {
	const el = parent.createDiv({ cls: 'oh-filter' });
	const select = el.createEl('select', { cls: 'dropdown', attr: { 'aria-label': texts.filterShow } });
	const input = el.createEl('input', {
		type: 'search',
		placeholder: texts.filter,
		attr: { 'aria-label': texts.filter, dir: 'auto', spellcheck: 'false' },
	});
	let drawn: unknown = null;
	let wanted = '';
	let query = '';
	const search = () => {
		query = fold(input.value);
		changed();
	};
	select.addEventListener('change', () => {
		wanted = select.value;
		changed();
	});
	input.addEventListener('input', search);
	input.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || input.value === '') return;
		event.stopPropagation();
		input.value = '';
		search();
	});
	return {
		query: () => query,
		update(shows, episodes) {
			if (shows !== drawn) {
				drawn = shows;
				select.empty();
				select.createEl('option', { value: '', text: texts.allShows });
				for (const { id, name } of shows) select.createEl('option', { value: id, text: name });
			}
			// What was kept may be of a show that is gone.
			if (!shows.some(({ id }) => id === wanted)) wanted = '';
			if (select.value !== wanted) select.value = wanted;
			setClassOnce(select, 'oh-hidden', shows.length < 2);
			setClassOnce(input, 'oh-hidden', episodes < many && input.value === '');
			setClassOnce(el, 'oh-hidden', shows.length < 2 && episodes < many && input.value === '');
		},
		show: () => wanted,
		setShow(id) {
			wanted = id;
		},
	};
}
