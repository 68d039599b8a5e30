// Menus as DOM: sections in the order of their first item, arrow keys, one open at a time.
import { Component, reportLater } from './events';
import { setIcon } from './icons';
import { Scope, currentKeymap } from './keyboard';

type Click = (event: MouseEvent | KeyboardEvent) => unknown;

export class MenuItem {
	readonly dom = createDiv({ cls: 'menu-item', attr: { role: 'menuitem', tabindex: -1 } });
	section = '';
	disabled = false;
	private readonly iconEl = this.dom.createDiv('menu-item-icon');
	private readonly titleEl = this.dom.createDiv('menu-item-title');
	private click: Click = () => undefined;

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		this.iconEl.empty();
		if (icon !== null) setIcon(this.iconEl, icon);
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		this.dom.setAttr('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
		this.dom.setAttr('aria-checked', checked);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', disabled || null);
		return this;
	}

	setWarning(warning: boolean): this {
		this.dom.toggleClass('is-warning', warning);
		return this;
	}

	setIsLabel(label: boolean): this {
		this.dom.toggleClass('is-label', label);
		return this.setDisabled(label);
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	onClick(callback: Click): this {
		this.click = callback;
		return this;
	}

	/** The click itself: within the user's gesture, which the clipboard asks for. */
	choose(event: MouseEvent | KeyboardEvent): void {
		try {
			Promise.resolve(this.click(event)).catch(reportLater);
		} catch (error) {
			reportLater(error);
		}
	}
}

export class Menu extends Component {
	private static readonly ofEvent = new WeakMap<MouseEvent, Menu>();
	private static shown: Menu | null = null;

	private readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
	private readonly items: (MenuItem | null)[] = [];
	/** The items as they stand on the screen. */
	private drawn: MenuItem[] = [];
	private readonly scope = new Scope();
	private hideCallbacks: (() => unknown)[] = [];
	private selected: MenuItem | null = null;
	private stopListening: () => void = () => undefined;

	/** The one menu of an event: everybody who adds to it adds to the same, and it shows itself. */
	static forEvent(event: MouseEvent): Menu {
		const known = Menu.ofEvent.get(event);
		if (known) return known;
		const menu = new Menu();
		Menu.ofEvent.set(event, menu);
		event.preventDefault();
		window.setTimeout(() => menu.showAtMouseEvent(event), 0);
		return menu;
	}

	constructor() {
		super();
		this.scope.register(null, 'Escape', () => {
			this.hide();
			return false;
		});
		this.scope.register(null, 'ArrowDown', () => this.step(1));
		this.scope.register(null, 'ArrowUp', () => this.step(-1));
		this.scope.register(null, 'Enter', (event) => {
			if (this.selected) this.choose(this.selected, event);
			return false;
		});
	}

	addItem(build: (item: MenuItem) => unknown): this {
		const item = new MenuItem();
		this.items.push(item);
		build(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(null);
		return this;
	}

	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	/** The menu is always DOM here, as on every system but macOS. */
	setUseNativeMenu(_native: boolean): this {
		return this;
	}

	setParentElement(element: HTMLElement): this {
		this.dom.dataset['parent'] = element.className;
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
	}

	showAtPosition({ x, y }: { x: number; y: number }, doc: Document = activeDocument): this {
		Menu.shown?.hide();
		Menu.shown = this;
		this.draw();
		const { body } = doc;
		body.append(this.dom);
		const { offsetWidth: width, offsetHeight: height } = this.dom;
		this.dom.setCssStyles({
			left: `${Math.max(0, Math.min(x, body.clientWidth - width))}px`,
			top: `${Math.max(0, Math.min(y, body.clientHeight - height))}px`,
		});
		currentKeymap().pushScope(this.scope);
		const outside = (event: Event) => {
			if (!this.dom.contains(event.target as Node)) this.hide();
		};
		doc.addEventListener('pointerdown', outside, true);
		this.stopListening = () => doc.removeEventListener('pointerdown', outside, true);
		this.load();
		return this;
	}

	hide(): this {
		if (Menu.shown !== this) return this;
		Menu.shown = null;
		this.stopListening();
		this.dom.remove();
		currentKeymap().popScope(this.scope);
		this.unload();
		for (const callback of this.hideCallbacks) callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.hideCallbacks.push(callback);
	}

	private draw(): void {
		this.dom.empty();
		this.drawn = [];
		const sections = new Set(this.items.map((item) => item?.section ?? ''));
		for (const section of sections) {
			if (this.dom.hasChildNodes()) this.drawSeparator();
			const group = this.dom.createDiv('menu-group');
			for (const item of this.items.filter((one) => (one?.section ?? '') === section)) {
				if (item) group.append(this.wire(item));
				else if (group.hasChildNodes()) this.drawSeparator(group);
			}
		}
	}

	private drawSeparator(into: HTMLElement = this.dom): void {
		into.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
	}

	private wire(item: MenuItem): HTMLElement {
		this.drawn.push(item);
		item.dom.onclick = (event) => this.choose(item, event);
		item.dom.onpointerenter = () => this.select(item);
		return item.dom;
	}

	private choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
		if (item.disabled) return;
		this.hide();
		item.choose(event);
	}

	private step(by: number): false {
		const usable = this.drawn.filter((item) => !item.disabled);
		const at = this.selected ? usable.indexOf(this.selected) + by : by > 0 ? 0 : -1;
		this.select(usable.at(at % Math.max(1, usable.length)) ?? null);
		return false;
	}

	private select(item: MenuItem | null): void {
		this.selected?.dom.removeClass('selected');
		this.selected = item;
		item?.dom.addClass('selected');
	}
}
