// Keys: a stack of scopes, of which the topmost alone hears a key, then the scopes it was made from.
import type { Modifier, PaneType, UserEvent } from 'obsidian';
import { Platform } from './platform';

export type KeyListener = (event: KeyboardEvent, context: { vkey: string; modifiers: string; key: string }) => unknown;

export interface KeyHandler {
	scope: Scope;
	modifiers: string | null;
	key: string | null;
	listener: KeyListener;
}

export class Scope {
	private handlers: KeyHandler[] = [];

	constructor(private readonly parent?: Scope) {}

	/** Without modifiers (null) any will do; without a key (null) every key. A listener that answers false ends the key. */
	register(modifiers: Modifier[] | null, key: string | null, listener: KeyListener): KeyHandler {
		const handler = {
			scope: this,
			modifiers: modifiers && spell(modifiers),
			key: key?.toLowerCase() ?? null,
			listener,
		};
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: KeyHandler): void {
		this.handlers = this.handlers.filter((other) => other !== handler);
	}

	/** False when a listener took the key. */
	handle(event: KeyboardEvent): unknown {
		const modifiers = spell(pressed(event));
		const key = event.key.toLowerCase();
		for (const handler of [...this.handlers]) {
			if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
			if (handler.key !== null && handler.key !== key) continue;
			if (handler.listener(event, { vkey: event.key, modifiers, key }) === false) return false;
		}
		return this.parent?.handle(event);
	}
}

let current: Keymap | null = null;

/** The app's keymap, for what is made without an app in hand: menus. */
export function currentKeymap(): Keymap {
	if (!current) throw new Error('No app was created.');
	return current;
}

function setCurrent(keymap: Keymap): void {
	current = keymap;
}

export class Keymap {
	private readonly scopes: Scope[] = [];

	constructor(
		root: Scope,
		/** The scope of the active view, asked while no modal or menu is open. */
		private readonly viewScope: () => Scope | null,
	) {
		this.scopes.push(root);
		setCurrent(this);
	}

	pushScope(scope: Scope): void {
		this.scopes.push(scope);
	}

	popScope(scope: Scope): void {
		const at = this.scopes.lastIndexOf(scope);
		if (at > 0) this.scopes.splice(at, 1);
	}

	/** To be called by every window of the app, before anything on the page hears the key. */
	readonly onKey = (event: KeyboardEvent): void => {
		const top = this.scopes.at(-1);
		const scope = this.scopes.length === 1 ? (this.viewScope() ?? top) : top;
		if (scope?.handle(event) !== false) return;
		event.preventDefault();
		event.stopPropagation();
	};

	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
		return spell(pressed(event))
			.split(',')
			.includes(spell([modifier]));
	}

	/** How a click with modifiers wants its target opened; false for a plain one. */
	static isModEvent(event?: UserEvent | null): PaneType | boolean {
		if (!event) return false;
		if ('button' in event && event.button === 1) return 'tab';
		if (!Keymap.isModifier(event, 'Mod')) return false;
		if (!Keymap.isModifier(event, 'Alt')) return 'tab';
		return Keymap.isModifier(event, 'Shift') ? 'window' : 'split';
	}
}

function pressed(event: MouseEvent | TouchEvent | KeyboardEvent): Modifier[] {
	const keys: [boolean, Modifier][] = [
		[event.ctrlKey, 'Ctrl'],
		[event.metaKey, 'Meta'],
		[event.shiftKey, 'Shift'],
		[event.altKey, 'Alt'],
	];
	return keys.filter(([down]) => down).map(([, modifier]) => modifier);
}

function spell(modifiers: Modifier[]): string {
	const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
	return modifiers
		.map((modifier) => (modifier === 'Mod' ? mod : modifier))
		.sort()
		.join(',');
}
