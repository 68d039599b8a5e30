import {
	AbstractInputSuggest,
	FuzzySuggestModal,
	Menu,
	Modal,
	Notice,
	Scope,
	SuggestModal,
	Keymap,
	debounce,
} from 'obsidian';
import type { App } from 'obsidian';
import { MemoryDisk, createApp, setClipboard } from './stand-in';
import type { HostApp } from './stand-in';
import { pause } from './test-plugin';

let app: HostApp;
beforeEach(async () => {
	app = await createApp({ disk: new MemoryDisk() });
});
afterEach(() => app.quit());

function press(
	key: string,
	keys: KeyboardEventInit = {},
	target: Element = document.activeElement ?? document.body,
): KeyboardEvent {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys });
	target.dispatchEvent(event);
	return event;
}
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);

describe('a modal', () => {
	class Form extends Modal {
		readonly told: string[] = [];
		override onOpen() {
			this.setTitle('Form');
			this.contentEl.createEl('input', { type: 'text' }).focus();
			this.told.push('opened');
		}
		override onClose() {
			this.told.push('closed');
			this.contentEl.empty();
		}
	}

	test('stays until Esc, then gives the focus back', () => {
		const before = document.body.createEl('button');
		before.focus();
		const form = new Form(app);
		form.setCloseCallback(() => form.told.push('called back'));
		form.open();
		expect(texts('.modal-container .modal .modal-title')).toEqual(['Form']);
		expect(document.activeElement?.tagName).toBe('INPUT');
		press('Escape');
		expect(document.querySelector('.modal-container')).toBeNull();
		expect(form.told).toEqual(['opened', 'closed', 'called back']);
		expect(document.activeElement).toBe(before);
		before.remove();
	});

	test.each(['.modal-bg', '.modal-close-button'])('closes by a click on %s', (selector) => {
		new Form(app).open();
		document.querySelector<HTMLElement>(selector)?.click();
		expect(document.querySelector('.modal-container')).toBeNull();
	});

	test('of two the upper one closes first, and the keys of the app sleep', () => {
		const heard = jest.fn();
		app.scope.register(['Mod'], 'p', heard);
		new Form(app).open();
		new Form(app).open();
		press('p', { ctrlKey: true });
		expect(heard).not.toHaveBeenCalled();
		press('Escape');
		expect(document.querySelectorAll('.modal-container')).toHaveLength(1);
		press('Escape');
		press('p', { ctrlKey: true });
		expect(heard).toHaveBeenCalledTimes(1);
	});
});

describe('a suggester', () => {
	class Names extends FuzzySuggestModal<string> {
		readonly told: string[] = [];
		override getItems() {
			return ['Ann Example', 'Bo Sample', 'Cy Another'];
		}
		override getItemText(name: string) {
			return name;
		}
		override onChooseItem(name: string) {
			this.told.push(`chose ${name}`);
		}
		override onClose() {
			this.told.push('closed');
		}
	}

	test('narrows while typing, is walked with arrows, and closes before it hands over the choice', () => {
		const names = new Names(app as App);
		names.open();
		expect(texts('.prompt .suggestion-item')).toEqual(['Ann Example', 'Bo Sample', 'Cy Another']);
		names.inputEl.value = 'a';
		names.inputEl.trigger('input');
		press('ArrowDown');
		const chosen = document.querySelector('.suggestion-item.is-selected')?.textContent;
		press('Enter');
		expect(names.told).toEqual(['closed', `chose ${chosen}`]);
		expect(document.querySelector('.prompt')).toBeNull();
	});

	test('says so when nothing fits', () => {
		const names = new Names(app as App);
		names.open();
		names.inputEl.value = 'zzz';
		names.inputEl.trigger('input');
		expect(texts('.suggestion-empty')).toEqual(['No results found.']);
		press('Enter');
		expect(names.told).toEqual([]);
		names.close();
	});

	test('drops an answer that comes after a later question', async () => {
		const answers: ((values: string[]) => void)[] = [];
		class Slow extends SuggestModal<string> {
			override getSuggestions() {
				return new Promise<string[]>((resolve) => answers.push(resolve));
			}
			override renderSuggestion(value: string, element: HTMLElement) {
				element.setText(value);
			}
			override onChooseSuggestion() {}
		}
		const slow = new Slow(app as App);
		slow.open();
		slow.inputEl.trigger('input');
		answers[1]?.(['late']);
		answers[0]?.(['early']);
		await pause();
		expect(texts('.suggestion-item')).toEqual(['late']);
		slow.close();
	});

	test('under an input shows while it has the focus, and hands the choice to who asked', () => {
		class Under extends AbstractInputSuggest<string> {
			protected override getSuggestions(query: string) {
				return ['Europe/Berlin', 'Europe/Madrid'].filter((zone) => zone.includes(query));
			}
			override renderSuggestion(value: string, element: HTMLElement) {
				element.setText(value);
			}
		}
		const input = document.body.createEl('input', { type: 'text' });
		const chosen: string[] = [];
		const under = new Under(app as App, input).onSelect((value) => {
			chosen.push(value);
			under.close();
		});
		input.focus();
		expect(texts('.suggestion-container .suggestion-item')).toHaveLength(2);
		input.value = 'Mad';
		input.trigger('input');
		press('Enter');
		expect(chosen).toEqual(['Europe/Madrid']);
		expect(document.querySelector('.suggestion-container')).toBeNull();
		input.trigger('input');
		input.blur();
		expect(document.querySelector('.suggestion-container')).toBeNull();
		input.remove();
	});
});

describe('a menu', () => {
	test('groups its items by section, is walked with arrows past what is disabled, and closes before it acts', () => {
		const did: string[] = [];
		const menu = new Menu();
		menu.addItem((item) => item.setTitle('Open').setSection('open').setDisabled(true));
		menu.addItem((item) =>
			item
				.setTitle('Delete')
				.setSection('danger')
				.onClick(() => did.push('deleted')),
		);
		menu.addItem((item) =>
			item
				.setTitle('Open right')
				.setSection('open')
				.onClick(() => did.push(`menus: ${texts('.menu').length}`)),
		);
		menu.onHide(() => did.push('hidden'));
		menu.showAtPosition({ x: 10, y: 10 });
		expect(texts('.menu .menu-item-title')).toEqual(['Open', 'Open right', 'Delete']);
		expect(texts('.menu .menu-separator')).toHaveLength(1);
		press('ArrowDown');
		expect(texts('.menu-item.selected')).toEqual(['Open right']);
		press('ArrowUp');
		expect(texts('.menu-item.selected')).toEqual(['Delete']);
		press('ArrowDown');
		press('Enter');
		expect(did).toEqual(['hidden', 'menus: 0']);
	});

	test('Esc closes it and nothing is done; a disabled item does nothing', () => {
		const click = jest.fn();
		const menu = new Menu().addItem((item) => item.setTitle('No').setDisabled(true).onClick(click));
		menu.showAtPosition({ x: 0, y: 0 });
		document.querySelector<HTMLElement>('.menu-item')?.click();
		press('Escape');
		expect(document.querySelector('.menu')).toBeNull();
		expect(click).not.toHaveBeenCalled();
	});

	test('all who ask for the menu of an event get the same one', async () => {
		const event = new MouseEvent('contextmenu', { cancelable: true });
		Menu.forEvent(event).addItem((item) => item.setTitle('First'));
		Menu.forEvent(event).addItem((item) => item.setTitle('Second'));
		await pause(1);
		expect(texts('.menu-item-title')).toEqual(['First', 'Second']);
		Menu.forEvent(event).hide();
	});
});

describe('a notice', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	test('goes after its time, by a click, or never by itself', () => {
		new Notice('Short', 100);
		const stays = new Notice('Stays', 0);
		expect(texts('.notice')).toEqual(['Short', 'Stays']);
		jest.advanceTimersByTime(10_000);
		stays.setMessage('Still here');
		expect(texts('.notice .notice-message')).toEqual(['Still here']);
		document.querySelector<HTMLElement>('.notice')?.click();
		expect(document.querySelector('.notice-container')).toBeNull();
	});
});

describe('the clipboard', () => {
	const button = () => document.body.createEl('button');
	/** Writes from a click: at once, or after something was waited for. */
	async function copy(after: Promise<void> | null): Promise<unknown> {
		const target = button();
		const written = new Promise<unknown>((resolve) => {
			target.addEventListener('click', () => {
				const write = async () => navigator.clipboard.writeText('text');
				resolve(
					(after ? after.then(write) : write()).then(
						() => 'written',
						(error: Error) => error.name,
					),
				);
			});
		});
		target.click();
		target.remove();
		return written;
	}

	test('takes a text, or only within the click, or never, or is not there', async () => {
		const read = setClipboard('open');
		expect(await copy(Promise.resolve())).toBe('written');
		expect(read()).toBe('text');
		setClipboard('gesture');
		expect(await copy(null)).toBe('written');
		expect(await copy(Promise.resolve())).toBe('NotAllowedError');
		setClipboard('refused');
		expect(await copy(null)).toBe('NotAllowedError');
		setClipboard('absent');
		expect(await copy(null)).toBe('TypeError');
		setClipboard('open');
	});
});

describe('keys and delays', () => {
	test('a listener that answers false ends the key; a scope asks its parent', () => {
		const heard: string[] = [];
		const parent = new Scope();
		parent.register([], 'x', () => void heard.push('parent'));
		const child = new Scope(parent);
		child.register(null, null, (event) => {
			heard.push(event.key);
			return event.key === 'y' ? false : undefined;
		});
		app.keymap.pushScope(child);
		expect(press('x').defaultPrevented).toBe(false);
		expect(press('y').defaultPrevented).toBe(true);
		app.keymap.popScope(child);
		expect(heard).toEqual(['x', 'parent', 'y']);
	});

	test('a click with modifiers says where to open', () => {
		const click = (init: MouseEventInit) => Keymap.isModEvent(new MouseEvent('click', init));
		expect(click({})).toBe(false);
		expect(click({ ctrlKey: true })).toBe('tab');
		expect(click({ ctrlKey: true, altKey: true })).toBe('split');
		expect(click({ ctrlKey: true, altKey: true, shiftKey: true })).toBe('window');
		expect(click({ button: 1 })).toBe('tab');
	});

	test('debounce runs once for a series: after its first call, or after its last', () => {
		jest.useFakeTimers();
		const [first, last] = [jest.fn(), jest.fn()];
		const sooner = debounce(first, 100);
		const later = debounce(last, 100, true);
		for (const word of ['a', 'b']) {
			sooner(word);
			later(word);
			jest.advanceTimersByTime(60);
		}
		expect(first.mock.calls).toEqual([['b']]);
		expect(last).not.toHaveBeenCalled();
		later.run();
		jest.advanceTimersByTime(1000);
		expect(last.mock.calls).toEqual([['b']]);
		jest.useRealTimers();
	});

	test('a handler that throws does not stop the others, and its error reaches the page', async () => {
		const errors: unknown[] = [];
		const listen = (event: ErrorEvent) => {
			event.preventDefault();
			errors.push(event.error);
		};
		window.addEventListener('error', listen);
		const heard = jest.fn();
		const mistake = new Error('mine');
		app.workspace.on('layout-change', () => {
			throw mistake;
		});
		app.workspace.on('layout-change', heard);
		app.workspace.trigger('layout-change');
		expect(heard).toHaveBeenCalledTimes(1);
		await pause(5);
		window.removeEventListener('error', listen);
		expect(errors).toContain(mistake);
	});
});
