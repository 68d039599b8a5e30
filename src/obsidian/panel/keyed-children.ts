// Drawing again without starting again: one element per key, kept across updates, so that focus, selection and scrolling survive.

/** What one item is drawn as. `update` writes only what differs. */
export interface Drawn<Item> {
	readonly el: HTMLElement;
	readonly update: (item: Item) => void;
}

export interface KeyedChildren<Item> {
	update(items: readonly Item[]): void;
	get(key: string): Drawn<Item> | undefined;
}

function focus(el: Element | null): void {
	if (el?.instanceOf(HTMLElement)) el.focus({ preventScroll: true });
}

/** Keeps the children of `parent` in step with a list: unchanged ones are not touched, moved ones are moved, others made or removed. */
export function keyedChildren<Item>(
	parent: HTMLElement,
	keyOf: (item: Item) => string,
	draw: (item: Item) => Drawn<Item>,
): KeyedChildren<Item> {
	let drawn = new Map<string, Drawn<Item>>();
	return {
		get: (key) => drawn.get(key),
		update: (items) => {
			const next = new Map<string, Drawn<Item>>();
			for (const item of items) {
				const key = keyOf(item);
				next.set(key, drawn.get(key) ?? draw(item));
			}
			const focused = parent.doc.activeElement;
			for (const [key, { el }] of drawn) if (!next.has(key)) el.remove();
			let place = parent.firstElementChild;
			for (const [at, [, { el }]] of [...next].entries()) {
				const item = items[at];
				if (el === place) place = place.nextElementSibling;
				else parent.insertBefore(el, place);
				if (item !== undefined) next.get(keyOf(item))?.update(item);
			}
			drawn = next;
			// A moved element loses the focus on its way.
			if (focused !== parent.doc.activeElement && parent.contains(focused)) focus(focused);
		},
	};
}
