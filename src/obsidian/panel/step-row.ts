// One row of the checklist: a phase with its progress, or a step with its box and its tool.
import { setIcon, setTooltip } from 'obsidian';
import { strings } from '../../core/strings';
import type { Tool } from '../../core/checklist/kind';
import { sameTools, type ToolButtons } from './tool-buttons';
import type { Drawn } from './keyed-children';
import { progressBar } from './progress-bar';
import type { ChecklistNode, PhaseNode, StepNode } from './step-nodes';
import { setAttrOnce, setClassOnce, setTextOnce } from './write-once';

const texts = strings.panel;

export interface StepRowActions {
	readonly tick: (node: StepNode) => void;
	readonly tools: ToolButtons;
}

/** Draws a node; the tree adds role, level and focus. */
export function stepRow(parent: HTMLElement, node: ChecklistNode, actions: StepRowActions): Drawn<ChecklistNode> {
	const drawn = node.phase === null ? drawStep(parent, actions) : drawPhase(parent);
	return { el: drawn.el, update: (now) => drawn.update(now as never) };
}

function drawPhase(parent: HTMLElement): Drawn<PhaseNode> {
	const el = parent.createDiv({ cls: 'oh-phase' });
	setIcon(el.createSpan({ cls: 'oh-chevron', attr: { 'aria-hidden': 'true' } }), 'chevron-right');
	const title = el.createSpan({ cls: 'oh-phase-title' });
	const bar = progressBar(el);
	const count = el.createSpan({ cls: 'oh-phase-count', attr: { 'aria-hidden': 'true' } });
	return {
		el,
		update: (node) => {
			setTextOnce(title, node.title);
			setTextOnce(count, `${node.done}/${node.total}`);
			bar.update({ total: node.total, done: node.done, label: node.label });
		},
	};
}

function drawStep(parent: HTMLElement, { tick, tools }: StepRowActions): Drawn<StepNode> {
	const el = parent.createDiv({ cls: 'oh-step', attr: { 'aria-keyshortcuts': '-' } });
	// The row itself says to screen readers whether it is ticked; this box is for eyes, mouse and finger.
	const box = el.createSpan({ cls: 'oh-box', attr: { 'aria-hidden': 'true' } });
	setIcon(box, 'check');
	const text = el.createSpan({ cls: 'oh-step-text', attr: { dir: 'auto' } });
	const sign = el.createSpan({ cls: 'oh-step-sign', attr: { 'aria-hidden': 'true' } });
	const due = el.createSpan({ cls: 'oh-step-due' });
	const buttons = el.createSpan({ cls: 'oh-step-tools' });
	let node: StepNode | null = null;
	let drawn: readonly Tool[] = [];
	let shown: SignId = 'none';
	box.addEventListener('click', (event) => {
		event.preventDefault();
		if (node) tick(node);
	});
	return {
		el,
		update: (now) => {
			node = now;
			setTextOnce(text, now.text);
			setAttrOnce(text, 'title', now.text);
			setTextOnce(due, now.due);
			setClassOnce(due, 'is-overdue', now.overdue);
			setClassOnce(el, 'is-done', now.step.status === 'done');
			setClassOnce(el, 'is-not-applicable', now.step.status === 'notApplicable');
			setAttrOnce(el, 'data-level', String(Math.min(now.level, 4)));
			const wanted = signOf(now);
			if (wanted !== shown) drawSign(sign, wanted);
			shown = wanted;
			if (!sameTools(drawn, now.tools)) {
				drawn = now.tools;
				buttons.empty();
				const [first] = now.tools;
				if (first !== undefined) tools.add(buttons, first, { small: true, label: texts.toolFor });
			}
		},
	};
}

type SignId = 'proven' | 'doubtful' | 'none';

/** A ticked step needs no proof, and an open one cannot be doubted. */
function signOf({ evidence, step }: StepNode): SignId {
	return evidence === 'doubtful' || (evidence === 'proven' && step.status === 'open') ? evidence : 'none';
}

function drawSign(el: HTMLElement, sign: SignId): void {
	el.empty();
	el.className = `oh-step-sign mod-${sign}`;
	if (sign === 'none') return;
	setIcon(el, sign === 'proven' ? 'badge-check' : 'circle-alert');
	setTooltip(el, sign === 'proven' ? texts.proven : texts.doubtful);
}
