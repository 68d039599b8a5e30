// What now: the episode in view, when it is, how far it is, and the one step to do next with its tool on a button.
import { setIcon } from 'obsidian';
import type { Tool } from '../../core/checklist/kind';
import { strings } from '../../core/strings';
import type { Drawn } from './keyed-children';
import { progressBar } from './progress-bar';
import type { StepNode } from './step-nodes';
import { sameTools, type ToolButtons } from './tool-buttons';
import { setAttrOnce, setClassOnce, setTextOnce } from './write-once';

const texts = strings.panel;

export interface NowModel {
	readonly number: string;
	readonly when: string;
	readonly live: boolean;
	readonly title: string;
	readonly guests: string;
	/** Day and time line, the host's own time among them. */
	readonly time: string;
	readonly total: number;
	readonly done: number;
	/** How many open steps the note itself proves. */
	readonly proven: number;
	/** How many messages went out with what is no longer so. */
	readonly outdated: number;
	/** Null when nothing is left to do. */
	readonly next: Pick<StepNode, 'text' | 'tools' | 'due' | 'overdue'> | null;
	/** Said where there is no next step; may be empty. */
	readonly nothing: string;
}

export interface NowActions {
	open(): void;
	openStep(): void;
	tickNext(): void;
	tickProven(): void;
	reviewOutdated(): void;
	menu(event: MouseEvent): void;
	readonly tools: ToolButtons;
}

export function nowCard(parent: HTMLElement, actions: NowActions): Drawn<NowModel> {
	const el = parent.createEl('section', { cls: 'oh-now', attr: { 'aria-label': texts.label } });
	const head = el.createDiv({ cls: 'oh-now-head' });
	const number = head.createSpan({ cls: 'oh-now-number' });
	const when = head.createSpan({ cls: 'oh-now-when' });
	const title = el
		.createEl('h2', { cls: 'oh-now-title' })
		.createEl('button', { cls: 'oh-link', attr: { type: 'button', dir: 'auto' } });
	title.addEventListener('click', () => actions.open());
	el.addEventListener('contextmenu', (event) => actions.menu(event));
	const guests = el.createDiv({ cls: 'oh-now-guests', attr: { dir: 'auto' } });
	const time = el.createDiv({ cls: 'oh-now-time', attr: { dir: 'auto' } });
	const progress = el.createDiv({ cls: 'oh-now-progress' });
	const bar = progressBar(progress);
	const count = progress.createSpan({ cls: 'oh-now-count', attr: { 'aria-hidden': 'true' } });

	const next = el.createDiv({ cls: 'oh-next' });
	const nextHead = next.createDiv({ cls: 'oh-next-head' });
	nextHead.createSpan({ text: texts.next });
	const due = nextHead.createSpan({ cls: 'oh-step-due' });
	const step = next.createEl('button', {
		cls: 'oh-link oh-next-step',
		attr: { type: 'button', dir: 'auto', 'aria-description': texts.openStep },
	});
	step.addEventListener('click', () => actions.openStep());
	const buttons = next.createDiv({ cls: 'oh-next-buttons' });
	const toolsEl = buttons.createDiv({ cls: 'oh-next-tools' });
	const done = buttons.createEl('button', { cls: 'oh-tool-button', attr: { type: 'button' } });
	setIcon(done.createSpan({ cls: 'oh-tool-icon', attr: { 'aria-hidden': 'true' } }), 'check');
	done.createSpan({ text: texts.tickStep });
	done.addEventListener('click', () => actions.tickNext());
	const more = next.createDiv({ cls: 'oh-next-more' });
	const nothing = el.createDiv({ cls: 'oh-nothing' });
	const proven = el.createEl('button', { cls: 'oh-tool-button', attr: { type: 'button' } });
	proven.addEventListener('click', () => actions.tickProven());
	const outdated = el.createEl('button', { cls: 'oh-tool-button oh-now-outdated', attr: { type: 'button' } });
	outdated.addEventListener('click', () => actions.reviewOutdated());
	let drawn: readonly Tool[] = [];

	return {
		el,
		update: (model) => {
			setTextOnce(number, model.number);
			setTextOnce(when, model.when);
			setClassOnce(when, 'is-live', model.live);
			setTextOnce(title, model.title);
			setTextOnce(guests, model.guests);
			setTextOnce(time, model.time);
			bar.update({ total: model.total, done: model.done, label: texts.stepsDone(model.done, model.total) });
			setTextOnce(count, `${model.done}/${model.total}`);
			setClassOnce(next, 'oh-hidden', model.next === null);
			setClassOnce(nothing, 'oh-hidden', model.next !== null || model.nothing === '');
			setTextOnce(nothing, model.nothing);
			setClassOnce(proven, 'oh-hidden', model.proven === 0);
			setTextOnce(proven, texts.tickProven(model.proven));
			setClassOnce(outdated, 'oh-hidden', model.outdated === 0);
			setTextOnce(outdated, strings.ripple.line(model.outdated));
			if (model.next === null) return;
			setClassOnce(done, 'mod-cta', model.next.tools.length === 0);
			setTextOnce(step, model.next.text);
			setAttrOnce(done, 'aria-label', `${texts.tickStep}: ${model.next.text}`);
			setTextOnce(due, model.next.due);
			setClassOnce(due, 'is-overdue', model.next.overdue);
			if (sameTools(drawn, model.next.tools)) return;
			drawn = model.next.tools;
			toolsEl.empty();
			more.empty();
			model.next.tools.slice(0, 3).forEach((tool, at) => {
				const button = actions.tools.add(at === 0 ? toolsEl : more, tool, { small: false });
				if (at === 0) button?.addClass('mod-cta');
			});
		},
	};
}
