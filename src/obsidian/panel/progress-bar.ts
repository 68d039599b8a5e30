// How far an episode is, at a glance and in words.
import type { Drawn } from './keyed-children';
import { setAttrOnce, setClassOnce } from './write-once';

export interface Progress {
	readonly total: number;
	readonly done: number;
	/** In words, for screen readers: `Before the show: 8 of 13 steps done`. */
	readonly label: string;
}

/** A bar for `progressbar` readers and eyes; it has no colour of its own that says more than its width. */
export function progressBar(parent: HTMLElement): Drawn<Progress> {
	const el = parent.createDiv({ cls: 'oh-progress', attr: { role: 'progressbar', 'aria-valuemin': '0' } });
	const fill = el.createDiv({ cls: 'oh-progress-fill' });
	let shown = '';
	return {
		el,
		update: ({ total, done, label }) => {
			setAttrOnce(el, 'aria-valuemax', String(total));
			setAttrOnce(el, 'aria-valuenow', String(done));
			setAttrOnce(el, 'aria-label', label);
			setClassOnce(el, 'is-complete', total > 0 && done === total);
			const share = total === 0 ? '0%' : `${Math.round((100 * done) / total)}%`;
			if (share !== shown) fill.setCssProps({ '--oh-share': share });
			shown = share;
		},
	};
}
