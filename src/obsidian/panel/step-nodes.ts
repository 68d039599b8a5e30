// The steps of one episode as nodes of a tree: phases, and their steps, nested as in the note.
import type { AgendaItem } from '../../core/checklist/agenda';
import type { StepEvidence } from '../../core/checklist/evidence';
import type { Tool } from '../../core/checklist/kind';
import type { Step } from '../../core/checklist/step';
import type { PhaseId } from '../../core/show/profile';
import { formatDay } from '../../core/show/day-pattern';
import { strings } from '../../core/strings';
import { plainLine } from './plain-line';
import type { TreeNode } from './tree-list';

const texts = strings.panel;

export interface PhaseNode extends TreeNode {
	readonly phase: PhaseId;
	readonly title: string;
	readonly total: number;
	readonly done: number;
}

export interface StepNode extends TreeNode {
	readonly phase: null;
	readonly step: Step;
	readonly text: string;
	readonly due: string;
	readonly overdue: boolean;
	readonly tools: readonly Tool[];
	readonly evidence: StepEvidence;
}

export type ChecklistNode = PhaseNode | StepNode;

const phases: readonly PhaseId[] = ['before', 'justBefore', 'after'];

interface Weighing {
	/** What can be done for a step, its own tool first. */
	tools(step: Step): readonly Tool[];
	evidence(step: Step): StepEvidence;
}

/** `isFolded` decides for each phase; `today` is the ISO day of this device. */
export function stepNodes(
	agenda: readonly AgendaItem[],
	weighing: Weighing,
	isFolded: (phase: PhaseId) => boolean,
	today: string,
): readonly ChecklistNode[] {
	return phases.flatMap((phase): readonly ChecklistNode[] => {
		const items = agenda.filter(({ step }) => step.phase === phase);
		if (items.length === 0) return [];
		const counted = items.filter(({ step }) => step.status !== 'notApplicable');
		const done = counted.filter(({ step }) => step.status === 'done').length;
		const total = counted.length;
		const title = texts.phases[phase];
		const expanded = !isFolded(phase);
		const node: PhaseNode = {
			key: `phase ${phase}`,
			level: 1,
			expanded,
			checked: null,
			label: texts.phaseLabel(title, done, total),
			phase,
			title,
			total,
			done,
		};
		if (!expanded) return [node];
		const levels = new Map<number, number>();
		const seen = new Map<string, number>();
		return [
			node,
			...items.map((item): StepNode => {
				const { step } = item;
				const level = (step.parent === null ? 1 : (levels.get(step.parent) ?? 1)) + 1;
				levels.set(step.line, level);
				const text = plainLine(step.text);
				// The same words in the same place are the same row, wherever the lines above have moved it.
				const name = `${step.heading} ${step.text}`;
				const ordinal = seen.get(name) ?? 0;
				seen.set(name, ordinal + 1);
				const due = dueOf(item, today);
				const overdue = item.urgency === 'overdue';
				const state = step.status === 'notApplicable' ? texts.notApplicable : '';
				const evidence = weighing.evidence(step);
				const weighed =
					evidence === 'doubtful'
						? texts.doubtful
						: evidence === 'proven' && step.status === 'open'
							? texts.proven
							: '';
				return {
					key: `step ${ordinal} ${name}`,
					level,
					expanded: null,
					checked: step.status === 'done',
					label: [text, overdue ? texts.overdue : '', due, state, weighed].filter((part) => part !== '').join(', '),
					phase: null,
					step,
					text,
					due,
					overdue,
					tools: weighing.tools(step),
					evidence,
				};
			}),
		];
	});
}

/** Only what helps to decide what to do now: a date that is past or near. */
function dueOf({ due, urgency }: AgendaItem, today: string): string {
	if (due === null || urgency === null || urgency === 'undated') return '';
	if (urgency === 'now') return texts.now;
	return due.day === today ? texts.when.today : formatDay(due.day, 'd MMM');
}
