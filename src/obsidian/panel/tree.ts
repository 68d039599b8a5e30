// A tree as screen readers and keyboards know it (WAI-ARIA Authoring Practices, Tree View): arrows, Home, End, Enter, Space, one tab stop.
// A long list draws only the rows in sight.
import { keyedChildren, type Drawn } from './keyed-children';
import { treeList, type TreeList, type TreeNode } from './tree-list';
import { setAttrOnce, setClassOnce } from './write-once';

export interface TreeOptions<Item extends TreeNode> {
	readonly label: string;
	draw(node: Item): Drawn<Item>;
	/** Enter or a click, on a node without children: others open and fold. */
	activate(node: Item, event: Event): void;
	/** The arrow, or a click on a node with children. */
	expand(node: Item, expanded: boolean): void;
	/** Space. */
	tick?(node: Item): void;
	/** Keys of its own, by what they type. */
	readonly keys?: Readonly<Record<string, (node: Item) => void>>;
	/** The context-menu key or the right mouse button. */
	menu?(node: Item, event: MouseEvent | KeyboardEvent): void;
	/** The element that scrolls, for a list that draws only what is in sight; its rows must be equally high. */
	readonly scroller?: HTMLElement;
}

export interface Tree<Item extends TreeNode> {
	readonly el: HTMLElement;
	/** A row whose node is the same object, in the same place, is left as it is. */
	update(nodes: TreeList<Item>): void;
	/** Draws the rows that have come into sight, after scrolling or a change of size. */
	scrolled(): void;
	focus(key: string): void;
}

/** Rows drawn beyond the edge of what is in sight, so that a turn of the wheel finds them ready. */
const spare = 8;
/** Up to here all rows are drawn: windows cost more than they save. */
const few = 60;

export function makeTree<Item extends TreeNode>(parent: HTMLElement, options: TreeOptions<Item>): Tree<Item> {
	const el = parent.createDiv({ cls: 'oh-tree', attr: { role: 'tree', 'aria-label': options.label } });
	let nodes: TreeList<Item> = treeList<Item>([]);
	/** Index of the row that has the tab stop, or had it before it went out of the list. */
	let currentAt = 0;
	let current: string | null = null;
	let rowHeight = 0;
	/** Indexes of the rows in the page. */
	const drawnAt = new Map<string, number>();
	let drawnSpace = '';
	const rows = keyedChildren<Item>(el, ({ key }) => key, drawRow);

	function drawRow(node: Item): Drawn<Item> {
		const { el: row, update } = options.draw(node);
		row.setAttribute('role', 'treeitem');
		row.dataset['key'] = node.key;
		let drawn: Item | null = null;
		let { position, size } = { position: 0, size: 0 };
		return {
			el: row,
			update: (now) => {
				const place = nodes.placeOf(drawnAt.get(now.key) ?? 0);
				const asBefore = drawn === now && place.position === position && place.size === size;
				if (asBefore && row.getAttribute('tabindex') === tabStop(now.key === current)) return;
				drawn = now;
				({ position, size } = place);
				setAttrOnce(row, 'aria-level', String(now.level));
				setAttrOnce(row, 'aria-expanded', now.expanded === null ? null : String(now.expanded));
				setAttrOnce(row, 'aria-checked', now.checked === null ? null : String(now.checked));
				setAttrOnce(row, 'aria-label', now.label);
				setAttrOnce(row, 'aria-setsize', String(size));
				setAttrOnce(row, 'aria-posinset', String(position));
				setClassOnce(row, 'is-expanded', now.expanded === true);
				update(now);
				setTabStop(row, now.key === current);
			},
		};
	}

	/** The range of rows to draw. */
	function range(): { from: number; to: number } {
		const { scroller } = options;
		if (scroller === undefined || nodes.length <= few || rowHeight === 0)
			return { from: 0, to: Math.min(nodes.length, scroller === undefined ? nodes.length : few) };
		const top = scroller.getBoundingClientRect().top - el.getBoundingClientRect().top;
		const first = Math.floor(top / rowHeight) - spare;
		const count = Math.ceil(scroller.clientHeight / rowHeight) + 2 * spare;
		const from = Math.max(0, Math.min(first, nodes.length - count));
		return { from, to: Math.min(nodes.length, from + count) };
	}

	function draw(): void {
		const { from, to } = range();
		const shown: Item[] = [];
		drawnAt.clear();
		for (let at = from; at < to; at++) {
			const node = nodes.at(at);
			if (node === undefined) continue;
			shown.push(node);
			drawnAt.set(node.key, at);
		}
		const focused = current === null ? -1 : nodes.indexOf(current);
		// The focused row stays in the page while it is out of sight: focus would be lost with it.
		const kept =
			focused !== -1 && (focused < from || focused >= to) && el.contains(el.doc.activeElement)
				? nodes.at(focused)
				: undefined;
		if (kept !== undefined) drawnAt.set(kept.key, focused);
		const keptBefore = kept !== undefined && focused < from;
		rows.update(kept === undefined ? shown : keptBefore ? [kept, ...shown] : [...shown, kept]);
		const before = from - (keptBefore ? 1 : 0);
		const after = nodes.length - to - (kept !== undefined && !keptBefore ? 1 : 0);
		const space = `${before * rowHeight} ${after * rowHeight}`;
		setClassOnce(el, 'is-windowed', before + after > 0);
		if (space !== drawnSpace)
			el.setCssProps({ '--oh-rows-before': `${before * rowHeight}px`, '--oh-rows-after': `${after * rowHeight}px` });
		drawnSpace = space;
		if (rowHeight === 0 && options.scroller !== undefined && nodes.length > few) {
			rowHeight = el.firstElementChild?.getBoundingClientRect().height ?? 0;
			if (rowHeight > 0) draw();
		}
	}

	function select(key: string, focus: boolean): void {
		const before = current;
		current = key;
		const old = before === null || before === key ? undefined : rows.get(before);
		if (old) setTabStop(old.el, false);
		currentAt = Math.max(0, nodes.indexOf(key));
		if (focus) reveal(currentAt);
		const row = rows.get(key);
		if (row === undefined) return;
		setTabStop(row.el, true);
		if (focus) row.el.focus();
	}

	/** In a list that is drawn in part, brings a row into sight, and so into the page. */
	function reveal(at: number): void {
		const { scroller } = options;
		if (scroller === undefined || nodes.length <= few || rowHeight === 0) return;
		const above = scroller.getBoundingClientRect().top - el.getBoundingClientRect().top - at * rowHeight;
		const below = rowHeight - scroller.clientHeight - above;
		if (above > 0) scroller.scrollTop -= above;
		else if (below > 0) scroller.scrollTop += below;
		draw();
	}

	function nodeOf(event: UIEvent): Item | undefined {
		const target = event.targetNode;
		if (target === null || !target.instanceOf(Element)) return undefined;
		const key = target.closest<HTMLElement>('[role="treeitem"]')?.dataset['key'];
		return key === undefined ? undefined : nodes.at(nodes.indexOf(key));
	}

	function move(to: number): void {
		const node = nodes.at(Math.max(0, Math.min(nodes.length - 1, to)));
		if (node) select(node.key, true);
	}

	function pressed(event: KeyboardEvent): void {
		const node = nodeOf(event);
		if (node === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		const inside = event.target !== rows.get(node.key)?.el;
		// A key inside a button of a row is the button's, save the way out.
		if (inside && event.key !== 'Escape') return;
		const at = nodes.indexOf(node.key);
		const rtl = el.win.getComputedStyle(el).direction === 'rtl';
		const [open, close] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
		const act: Record<string, () => void> = {
			ArrowDown: () => move(at + 1),
			ArrowUp: () => move(at - 1),
			Home: () => move(0),
			End: () => move(nodes.length - 1),
			[open]: () => (node.expanded === false ? options.expand(node, true) : move(node.expanded === true ? at + 1 : at)),
			[close]: () => (node.expanded === true ? options.expand(node, false) : move(nodes.parentOf(at))),
			Enter: () => run(node, event),
			' ': () => options.tick?.(node),
			ContextMenu: () => options.menu?.(node, event),
		};
		if (inside) act['Escape'] = () => select(node.key, true);
		const own = options.keys?.[event.key];
		if (own !== undefined) act[event.key] = () => own(node);
		const wanted = event.key === 'F10' && event.shiftKey ? act['ContextMenu'] : act[event.key];
		if (wanted === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		wanted();
	}

	function run(node: Item, event: Event): void {
		if (node.expanded === null) options.activate(node, event);
		else options.expand(node, !node.expanded);
	}

	el.addEventListener('keydown', pressed);
	el.addEventListener('focusin', (event) => {
		const node = nodeOf(event);
		if (node) select(node.key, false);
	});
	el.addEventListener('click', (event) => {
		const node = nodeOf(event);
		if (node !== undefined && !event.defaultPrevented) run(node, event);
	});
	el.addEventListener('contextmenu', (event) => {
		const node = nodeOf(event);
		if (node) options.menu?.(node, event);
	});

	return {
		el,
		update: (next) => {
			const focused = el.contains(el.doc.activeElement);
			nodes = next;
			const at = current === null ? -1 : next.indexOf(current);
			const gone = at === -1;
			if (!gone) currentAt = at;
			else {
				currentAt = Math.max(0, Math.min(currentAt, next.length - 1));
				current = next.at(currentAt)?.key ?? null;
			}
			draw();
			if (gone && focused && current !== null) select(current, true);
		},
		scrolled: draw,
		focus: (key) => select(key, true),
	};
}

/** A row and its buttons are reached by Tab while the row is the current one. */
function setTabStop(row: HTMLElement, on: boolean): void {
	setAttrOnce(row, 'tabindex', tabStop(on));
	for (const button of row.findAll('button')) setAttrOnce(button, 'tabindex', tabStop(on));
}

function tabStop(on: boolean): string {
	return on ? '0' : '-1';
}
