// What the on-air card is put together from: parts that fold, lists of points, buttons and fields.
import { setIcon } from 'obsidian';
import { keyedChildren } from './keyed-children';
import type { PointRow } from './on-air-model';
import { setAttrOnce, setClassOnce, setTextOnce } from './write-once';

export interface Part {
	readonly el: HTMLElement;
	readonly body: HTMLElement;
	count(text: string): void;
}

/** A part that can be folded away; how much is in it stands beside its name. */
export function addPart(parent: HTMLElement, name: string): Part {
	const el = parent.createEl('details', { cls: 'oh-air-part', attr: { open: '' } });
	const summary = el.createEl('summary');
	summary.createSpan({ cls: 'oh-air-part-name', text: name });
	const count = summary.createSpan({ cls: 'oh-section-count' });
	return { el, body: el.createDiv(), count: (text) => setTextOnce(count, text) };
}

export interface PointList {
	update(rows: readonly PointRow[], reached: ReadonlySet<string>): void;
}

/** Points with a box each; hidden while there are none. */
export function pointList(parent: HTMLElement, name: string, tick: (row: PointRow) => void): PointList {
	const part = addPart(parent, name);
	const list = part.body.createEl('ul', { cls: 'oh-air-list' });
	let reachedNow: ReadonlySet<string> = new Set();
	const isDone = ({ key, done }: PointRow) => done ?? reachedNow.has(key);
	const rows = keyedChildren<PointRow>(
		list,
		({ key }) => key,
		(first) => {
			let row = first;
			const el = list.createEl('li');
			const label = el.createEl('label', { cls: 'oh-air-row' });
			const box = label.createEl('input', { type: 'checkbox' });
			const words = label.createSpan({ attr: { dir: 'auto' } });
			box.addEventListener('change', () => tick(row));
			return {
				el,
				update: (next) => {
					row = next;
					const done = isDone(next);
					if (box.checked !== done) box.checked = done;
					setTextOnce(words, next.text);
					setClassOnce(label, 'is-done', done);
					setAttrOnce(el, 'data-level', String(Math.min(next.level, 3)));
				},
			};
		},
	);
	return {
		update: (next, reached) => {
			reachedNow = reached;
			setClassOnce(part.el, 'oh-hidden', next.length === 0);
			part.count(`${next.filter(isDone).length}/${next.length}`);
			rows.update(next);
		},
	};
}

export function addButton(parent: HTMLElement, text: string, icon: string | null, run: () => void): HTMLButtonElement {
	const button = parent.createEl('button', { cls: 'oh-tool-button', attr: { type: 'button' } });
	if (icon !== null) setIcon(button.createSpan({ cls: 'oh-tool-icon', attr: { 'aria-hidden': 'true' } }), icon);
	button.createSpan({ text });
	button.addEventListener('click', run);
	return button;
}

export function addInput(parent: HTMLElement, name: string): HTMLInputElement {
	return parent.createEl('input', { type: 'text', placeholder: name, attr: { 'aria-label': name, dir: 'auto' } });
}
