// Events and Component: what everything with a life in the app is made of.

/** An error of a handler: told to the page later, so that the other handlers still run and a test still fails. */
export function reportLater(error: unknown): void {
	setTimeout(() => {
		throw error;
	}, 0);
}

export interface EventRef {
	readonly events: Events;
	readonly name: string;
	readonly callback: (...data: never[]) => unknown;
	readonly context: unknown;
}

export class Events {
	private refs: EventRef[] = [];

	on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
		const ref: EventRef = { events: this, name, callback, context };
		this.refs.push(ref);
		return ref;
	}

	off(name: string, callback: (...data: never[]) => unknown): void {
		this.refs = this.refs.filter((ref) => ref.name !== name || ref.callback !== callback);
	}

	offref(ref: EventRef): void {
		this.refs = this.refs.filter((other) => other !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const ref of this.refs.filter((one) => one.name === name)) this.tryTrigger(ref, data);
	}

	tryTrigger(ref: EventRef, data: unknown[]): void {
		try {
			ref.callback.apply(ref.context, data as never[]);
		} catch (error) {
			reportLater(error);
		}
	}
}

export class Component {
	private loaded = false;
	private readonly children: Component[] = [];
	private cleanups: (() => unknown)[] = [];

	load(): void {
		this.loadNow().catch(reportLater);
	}

	/** What `load` starts; a plugin's `onload` may be asynchronous, and the app waits for it. */
	protected async loadNow(): Promise<void> {
		if (this.loaded) return;
		this.loaded = true;
		const loading = this.onload();
		for (const child of this.children) child.load();
		await loading;
	}

	onload(): Promise<void> | void {}

	unload(): void {
		if (!this.loaded) return;
		this.loaded = false;
		for (const child of this.children.splice(0)) child.unload();
		for (const cleanup of this.cleanups.splice(0).reverse()) cleanup();
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Component>(component: T): T {
		this.children.push(component);
		if (this.loaded) component.load();
		return component;
	}

	removeChild<T extends Component>(component: T): T {
		const at = this.children.indexOf(component);
		if (at >= 0) this.children.splice(at, 1);
		component.unload();
		return component;
	}

	register(cleanup: () => unknown): void {
		this.cleanups.push(cleanup);
	}

	registerEvent(ref: EventRef): void {
		this.register(() => ref.events.offref(ref));
	}

	registerDomEvent(
		target: EventTarget,
		type: string,
		callback: (event: Event) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		target.addEventListener(type, callback, options);
		this.register(() => target.removeEventListener(type, callback, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
