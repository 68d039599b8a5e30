// The hands of a host: what is pressed, chosen and typed. Each answers whether it could be done yet.
import type { TFile } from 'obsidian';
import { commandsFor } from '../../../src/obsidian/commands';
import { makePanel } from '../../../src/obsidian/panel/panel';
import type { EpisodeReading } from '../../../src/obsidian/reading';
import type { Press } from './trial';
import type { Whole } from './whole-host';

export type Reading = EpisodeReading;

/** Where a host looks first: the dialog on top, else the panel. */
const place = () => modal() ?? document.querySelector<HTMLElement>('.oh-trial');
const modal = () => [...document.querySelectorAll<HTMLElement>('.modal')].at(-1) ?? null;

/** The commands that were looked for, by their ids. */
export const tried = new Set<string>();

/** A command, about the note that is shown. */
export const command =
	(id: string): Press =>
	({ host, shelf }) => {
		const found = commandsFor(host, shelf.withCommand()).find((each) => each.id === id);
		if (found === undefined) throw new Error(`There is no command ${id}.`);
		tried.add(id);
		if (found.callback !== undefined) return (found.callback(), true);
		const view = host.app.workspace.activeEditor;
		if (found.editorCheckCallback !== undefined)
			return view?.editor !== undefined && found.editorCheckCallback(false, view.editor, view as never) !== false;
		return found.checkCallback?.(false) === true;
	};

/** Anything else of the shell. */
export const act =
	(work: (whole: Whole) => void): Press =>
	(whole) => (work(whole), true);

/** A button, a menu item or a suggestion with these words, as soon as it is there. */
export const press =
	(words: string | RegExp): Press =>
	() => {
		const fits = (text: string) => (typeof words === 'string' ? text === words : words.test(text));
		const found = [...document.querySelectorAll<HTMLButtonElement>('button, .menu-item, .suggestion-item')].find(
			(element) =>
				(fits(element.textContent.trim()) || fits(element.getAttribute('aria-label') ?? '')) && !element.disabled,
		);
		found?.click();
		return found !== undefined;
	};

/** Nothing is pressed before this is there to be read, in the dialog or the panel. */
export const seen =
	(words: string): Press =>
	() =>
		place()?.textContent.includes(words) === true;

/** A button of a question that is asked but once. */
export const whenAsked =
	(words: string): Press =>
	(whole) => {
		const isAnswered = whole.host.settings.current().shows.some(({ privateFacts }) => privateFacts !== 'ask');
		return press(words)(whole) || isAnswered;
	};

/** What a field of a dialog is given; the first one without a label. */
export const fill =
	(label: string, value: string): Press =>
	() => {
		const found = [...(modal()?.querySelectorAll('label') ?? [])].find((each) => each.textContent.startsWith(label));
		const control = found === undefined ? null : document.getElementById(found.htmlFor);
		if (!(control instanceof HTMLInputElement)) return false;
		control.value = value;
		control.dispatchEvent(new Event('input', { bubbles: true }));
		return true;
	};

export const choose =
	(value: string): Press =>
	() => {
		const radio = modal()?.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`) ?? null;
		if (radio === null) return false;
		radio.checked = true;
		radio.dispatchEvent(new Event('change', { bubbles: true }));
		return true;
	};

/** All boxes of the dialog, or of the card. */
export const tickAll: Press = () => {
	const boxes = [...(place()?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
	for (const box of boxes.filter(({ checked }) => !checked)) box.click();
	return boxes.length > 0;
};

/** Hands the form of the dialog in, as soon as that is allowed. */
export const submit: Press = () => {
	const form = modal()?.querySelector('form') ?? null;
	if (form === null || form.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled === true) return false;
	form.requestSubmit();
	return true;
};

/** The panel in the page. */
export const panel: Press = ({ host }) => {
	const el = document.body.createDiv({ cls: 'oh-trial' });
	const drawn = makePanel(host, el, () => undefined);
	drawn.refresh();
	host.archive.onChange(() => drawn.refresh());
	return true;
};

export const fillInPanel =
	(label: string, value: string): Press =>
	() => {
		const input = [...document.querySelectorAll<HTMLInputElement>('.oh-trial input')].find((each) =>
			[each.placeholder, each.getAttribute('aria-label')].includes(label),
		);
		if (input !== undefined) input.value = value;
		return input !== undefined;
	};

export function fileAt({ app }: Pick<Whole, 'app'>, path: string): TFile {
	const found = app.vault.getFileByPath(path);
	if (found === null) throw new Error(`${path} is missing.`);
	return found;
}
