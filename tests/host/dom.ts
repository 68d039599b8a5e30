// The helpers that the app hangs on the prototypes of a window. A second window has prototypes of its own.
type Info = DomElementInfo | string;
type Realm = Window & typeof globalThis;
type Delegated = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;

const migration = 'host-window-migrated';

/** Tells everything under an element that it lives in another window now. */
export function tellMigration(root: HTMLElement, win: Window): void {
	for (const element of [root, ...root.querySelectorAll('*')])
		element.dispatchEvent(new (win as Realm).CustomEvent(migration, { detail: win }));
}

export function installDom(win: Window): void {
	const realm = win as Realm;
	extend(realm.Node.prototype, nodeHelpers);
	extend(realm.Element.prototype, elementHelpers);
	extend(realm.DocumentFragment.prototype, findHelpers);
	extend(realm.HTMLElement.prototype, htmlHelpers);
	extend(realm.SVGElement.prototype, styleHelpers);
	extend(realm.UIEvent.prototype, eventHelpers);
	extend(realm, {
		createEl: (tag: string, info?: Info, callback?: (element: HTMLElement) => void) =>
			build(win.document, tag, info, callback),
		createDiv: (info?: Info, callback?: (element: HTMLElement) => void) => build(win.document, 'div', info, callback),
		createSpan: (info?: Info, callback?: (element: HTMLElement) => void) => build(win.document, 'span', info, callback),
		createFragment: (callback?: (fragment: DocumentFragment) => void) => {
			const fragment = win.document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		sleep: (ms: number) => new Promise((resolve) => win.setTimeout(resolve, ms)),
	});
}

/** Copies members with their getters; own and configurable, so that installing twice does no harm. */
function extend(target: object, members: object): void {
	const descriptors = Object.getOwnPropertyDescriptors(members);
	for (const [name, descriptor] of Object.entries(descriptors))
		Object.defineProperty(target, name, { ...descriptor, enumerable: false, configurable: true });
}

function build(doc: Document, tag: string, info?: Info, callback?: (element: HTMLElement) => void): HTMLElement {
	const element = doc.createElement(tag);
	apply(element, typeof info === 'string' ? { cls: info } : (info ?? {}));
	callback?.(element);
	return element;
}

function apply(element: Element, info: DomElementInfo): void {
	const { cls, text, attr = {}, title, parent, prepend, ...properties } = info;
	if (cls !== undefined) element.addClasses([cls].flat().flatMap((one) => one.split(/\s+/)));
	if (text !== undefined) element.setText(text);
	if (title !== undefined) element.setAttribute('title', title);
	element.setAttrs(attr);
	for (const [name, value] of Object.entries(properties)) if (value !== undefined) Reflect.set(element, name, value);
	if (parent) parent.insertBefore(element, prepend ? parent.firstChild : null);
}

function asInfo(info?: Info): DomElementInfo {
	return typeof info === 'string' ? { cls: info } : (info ?? {});
}

const nodeHelpers = {
	get doc(): Document {
		const node = this as unknown as Node;
		return node.ownerDocument ?? (node as Document);
	},
	get win(): Window {
		return (this as unknown as Node).doc.defaultView ?? window;
	},
	empty(this: Node) {
		while (this.lastChild) this.removeChild(this.lastChild);
	},
	detach(this: Node) {
		this.parentNode?.removeChild(this);
	},
	appendText(this: Node, text: string) {
		this.appendChild(this.doc.createTextNode(text));
	},
	/** True for an element of any window, where plain instanceof knows its own window's classes alone. */
	instanceOf(this: Node, type: { name: string }): boolean {
		const own = (this.win as unknown as Record<string, unknown>)[type.name];
		return [type, own].some(
			(one) => typeof one === 'function' && Function.prototype[Symbol.hasInstance].call(one, this),
		);
	},
	createEl(this: Node, tag: string, info?: Info, callback?: (element: HTMLElement) => void): HTMLElement {
		return build(this.doc, tag, { parent: this, ...asInfo(info) }, callback);
	},
	createDiv(this: Node, info?: Info, callback?: (element: HTMLDivElement) => void): HTMLDivElement {
		return this.createEl('div', info, callback);
	},
	createSpan(this: Node, info?: Info, callback?: (element: HTMLSpanElement) => void): HTMLSpanElement {
		return this.createEl('span', info, callback);
	},
	createSvg(
		this: Node,
		tag: string,
		info?: SvgElementInfo | string,
		callback?: (element: SVGElement) => void,
	): SVGElement {
		const element = this.doc.createElementNS('http://www.w3.org/2000/svg', tag);
		apply(element, { parent: this, ...asInfo(info as Info) });
		callback?.(element);
		return element;
	},
};

const findHelpers = {
	find(this: ParentNode, selector: string): Element | null {
		return this.querySelector(selector);
	},
	findAll(this: ParentNode, selector: string): Element[] {
		return [...this.querySelectorAll(selector)];
	},
};

const elementHelpers = {
	...findHelpers,
	getText(this: Element): string {
		return this.textContent;
	},
	setText(this: Element, text: string | DocumentFragment) {
		if (typeof text === 'string') this.textContent = text;
		else this.replaceChildren(text);
	},
	addClass(this: Element, ...classes: string[]) {
		this.addClasses(classes);
	},
	addClasses(this: Element, classes: string[]) {
		this.classList.add(...classes.filter((one) => one !== ''));
	},
	removeClass(this: Element, ...classes: string[]) {
		this.classList.remove(...classes);
	},
	toggleClass(this: Element, classes: string | string[], on: boolean) {
		for (const one of [classes].flat()) this.classList.toggle(one, on);
	},
	hasClass(this: Element, name: string): boolean {
		return this.classList.contains(name);
	},
	getAttr(this: Element, name: string): string | null {
		return this.getAttribute(name);
	},
	setAttr(this: Element, name: string, value: string | number | boolean | null) {
		if (value === null) this.removeAttribute(name);
		else this.setAttribute(name, String(value));
	},
	setAttrs(this: Element, attributes: Record<string, string | number | boolean | null>) {
		for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
	},
	matchParent(this: Element, selector: string): Element | null {
		return this.closest(selector);
	},
	isActiveElement(this: Element): boolean {
		return this.doc.activeElement === this;
	},
};

const styleHelpers = {
	setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
		Object.assign(this.style, styles);
	},
	setCssProps(this: HTMLElement, properties: Record<string, string>) {
		for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
	},
};

const delegates = new WeakMap<Delegated, (event: Event) => void>();

const htmlHelpers = {
	...styleHelpers,
	show(this: HTMLElement) {
		this.style.removeProperty('display');
	},
	hide(this: HTMLElement) {
		this.style.display = 'none';
	},
	toggle(this: HTMLElement, shown: boolean) {
		if (shown) this.show();
		else this.hide();
	},
	toggleVisibility(this: HTMLElement, visible: boolean) {
		this.style.visibility = visible ? '' : 'hidden';
	},
	isShown(this: HTMLElement): boolean {
		return this.offsetParent !== null;
	},
	on(
		this: HTMLElement,
		type: string,
		selector: string,
		listener: Delegated,
		options?: boolean | AddEventListenerOptions,
	) {
		const delegate = (event: Event) => {
			const target = (event.target as Element | null)?.closest<HTMLElement>(selector);
			if (target && this.contains(target)) listener.call(this, event, target);
		};
		delegates.set(listener, delegate);
		this.addEventListener(type, delegate, options);
	},
	off(
		this: HTMLElement,
		type: string,
		_selector: string,
		listener: Delegated,
		options?: boolean | AddEventListenerOptions,
	) {
		const delegate = delegates.get(listener);
		if (delegate) this.removeEventListener(type, delegate, options);
	},
	onClickEvent(
		this: HTMLElement,
		listener: (event: MouseEvent) => unknown,
		options?: boolean | AddEventListenerOptions,
	) {
		this.addEventListener('click', listener, options);
		this.addEventListener('auxclick', listener, options);
	},
	onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
		const heard = (event: Event) => listener((event as CustomEvent<Window>).detail);
		this.addEventListener(migration, heard);
		return () => this.removeEventListener(migration, heard);
	},
	trigger(this: HTMLElement, type: string) {
		this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
	},
};

const eventHelpers = {
	get targetNode(): Node | null {
		return (this as unknown as UIEvent).target as Node | null;
	},
	get win(): Window {
		return (this as unknown as UIEvent).view ?? window;
	},
	get doc(): Document {
		return (this as unknown as UIEvent).win.document;
	},
	instanceOf(this: UIEvent, type: { name: string }): boolean {
		const own = (this.win as unknown as Record<string, unknown>)[type.name];
		return [type, own].some(
			(one) => typeof one === 'function' && Function.prototype[Symbol.hasInstance].call(one, this),
		);
	},
};
