// From the tech check to the start: the last list alone, large, one tap each, with the guests' names on top. Nobody searches while talking.
import { setIcon } from 'obsidian';
import type { AskedFact } from '../../core/action/guest-answers';
import type { Guest } from '../../core/episode/episode';
import type { Step } from '../../core/checklist/step';
import { strings } from '../../core/strings';
import type { ToolFace } from '../tools/tool-faces';
import { keyedChildren, type Drawn } from './keyed-children';
import { plainLine } from './plain-line';
import { setAttrOnce, setClassOnce, setTextOnce } from './write-once';

const texts = strings.panel.justBefore;

export interface JustBeforeModel {
	/** Changes with the episode: then everything is drawn anew. */
	readonly episode: string;
	/** Before the start it is open, after it folded. */
	readonly open: boolean;
	readonly guests: readonly Guest[];
	readonly steps: readonly Step[];
	readonly links: readonly ToolFace[];
}

export interface JustBeforeActions {
	tick(step: Step): void;
	tickAll(steps: readonly Step[]): void;
	setGuest(guest: Guest, fact: AskedFact, value: string): void;
}

export function justBeforeCard(parent: HTMLElement, actions: JustBeforeActions): Drawn<JustBeforeModel> {
	const el = parent.createEl('details', { cls: 'oh-card oh-just-before' });
	el.createEl('summary', { cls: 'oh-card-title', text: texts.title });
	const body = el.createDiv({ cls: 'oh-card-body' });
	const links = body.createDiv({ cls: 'oh-just-before-links' });
	const guests = body.createDiv({ cls: 'oh-guests' });
	const list = body.createDiv({ cls: 'oh-large-list', attr: { role: 'group', 'aria-label': texts.title } });
	const all = body.createEl('button', { cls: 'oh-tool-button', text: texts.allSaid, attr: { type: 'button' } });
	let model: JustBeforeModel | null = null;
	let faces: readonly ToolFace[] = [];
	all.addEventListener('click', () => model && actions.tickAll(openOnes(model.steps)));

	const people = keyedChildren<Guest>(
		guests,
		({ name }) => name,
		() => drawGuest(guests, (guest, fact, value) => actions.setGuest(guest, fact, value)),
	);
	const steps = keyedChildren<Step>(
		list,
		({ text, ref }) => `${ref.ordinal} ${text}`,
		() => drawStep(list, (step) => actions.tick(step)),
	);

	return {
		el,
		update: (now) => {
			// It opens and folds by itself once, at the tech check and at the start; in between it is the host's.
			if (model?.open !== now.open || model.episode !== now.episode) el.open = now.open;
			model = now;
			people.update(now.guests);
			steps.update(now.steps);
			setClassOnce(all, 'oh-hidden', openOnes(now.steps).length < 2);
			if (now.links.map(({ label }) => label).join('\n') === faces.map(({ label }) => label).join('\n')) return;
			faces = now.links;
			links.empty();
			faces.forEach((face, at) => {
				const button = links.createEl('button', { cls: 'oh-tool-button', attr: { type: 'button' } });
				setIcon(button.createSpan({ cls: 'oh-tool-icon', attr: { 'aria-hidden': 'true' } }), face.icon);
				button.createSpan({ text: face.label });
				button.addEventListener('click', () => model?.links[at]?.run());
			});
		},
	};
}

const openOnes = (steps: readonly Step[]) => steps.filter(({ status }) => status === 'open');

function drawGuest(parent: HTMLElement, set: (guest: Guest, fact: AskedFact, value: string) => void): Drawn<Guest> {
	const el = parent.createDiv({ cls: 'oh-guest' });
	const name = el.createDiv({ cls: 'oh-guest-name', attr: { dir: 'auto' } });
	let guest: Guest | null = null;
	const field = (fact: AskedFact) => {
		const input = el.createEl('input', { type: 'text', placeholder: texts[fact], attr: { dir: 'auto' } });
		// Written when the field is left: nothing is saved letter by letter.
		input.addEventListener('change', () => {
			const value = input.value.trim();
			if (guest !== null && value !== '' && value !== guest[fact]) set(guest, fact, value);
		});
		return input;
	};
	const pronunciation = field('pronunciation');
	const pronouns = field('pronouns');
	const fill = (input: HTMLInputElement, value: string | null) => {
		if (input.doc.activeElement !== input && value !== null && input.value !== value) input.value = value;
	};
	return {
		el,
		update: (now) => {
			guest = now;
			setTextOnce(name, now.name);
			setAttrOnce(pronunciation, 'aria-label', `${texts.pronunciation}: ${now.name}`);
			setAttrOnce(pronouns, 'aria-label', `${texts.pronouns}: ${now.name}`);
			fill(pronunciation, now.pronunciation);
			fill(pronouns, now.pronouns);
		},
	};
}

function drawStep(parent: HTMLElement, tick: (step: Step) => void): Drawn<Step> {
	const el = parent.createEl('button', { cls: 'oh-large-step', attr: { type: 'button', role: 'checkbox' } });
	setIcon(el.createSpan({ cls: 'oh-box', attr: { 'aria-hidden': 'true' } }), 'check');
	const text = el.createSpan({ attr: { dir: 'auto' } });
	let step: Step | null = null;
	el.addEventListener('click', () => step && tick(step));
	return {
		el,
		update: (now) => {
			step = now;
			setTextOnce(text, plainLine(now.text));
			setAttrOnce(el, 'aria-checked', String(now.status === 'done'));
			setClassOnce(el, 'is-done', now.status === 'done');
		},
	};
}
