// How far an episode is, counted from its outline alone: what the metadata cache tells is enough, no text is read.
import type { PhaseId, ShowProfile } from '../show/profile';
import type { Outline } from '../text/outline';
import { statusOf } from '../text/task-line';
import { noOwner, phaseIds, phaseOwner, type PhaseOwner } from './phase';
import type { PhaseCount } from './step';

/** The tasks of a note by owning heading, in note order, and all of them together as Obsidian counts them. */
export interface Counts {
	readonly phases: readonly PhaseCount[];
	readonly total: number;
	readonly done: number;
}

/**
 * Counts every task of the outline, nested ones too. Not applicable ones leave the total, open ones are not done, any other mark is done.
 * Two headings of the same words are two owners; tasks of no phase are one entry, `other`, where the first of them stands.
 */
export function countPhases(outline: Outline, show: ShowProfile): Counts {
	const { headings, tasks } = outline;
	const phases: { phase: PhaseCount['phase']; heading: string; total: number; done: number }[] = [];
	const slots = new Map<number, number>();
	let owner: PhaseOwner = noOwner;
	let heading = -1;
	let ownedFrom: number | null = null;
	let total = 0;
	let done = 0;
	for (const task of tasks) {
		while ((headings[heading + 1]?.line ?? Infinity) < task.line) heading++;
		if (ownedFrom !== heading) {
			owner = phaseOwner(headings, heading, show);
			ownedFrom = heading;
		}
		let slot = slots.get(owner.index);
		if (slot === undefined) {
			slot = phases.push({ phase: owner.phase, heading: owner.heading, total: 0, done: 0 }) - 1;
			slots.set(owner.index, slot);
		}
		const count = phases[slot];
		const status = statusOf(task.mark);
		if (count === undefined || status === 'notApplicable') continue;
		count.total++;
		total++;
		if (status === 'open') continue;
		count.done++;
		done++;
	}
	return { phases, total, done };
}

/** Progress per phase in the order of the show; phases without tasks and `other` are left out. */
export function progressByPhase(counts: readonly PhaseCount[]): { phase: PhaseId; total: number; done: number }[] {
	return phaseIds.flatMap((phase) => {
		const own = counts.filter((count) => count.phase === phase && count.total > 0);
		if (own.length === 0) return [];
		const sum = (of: (count: PhaseCount) => number) => own.reduce((all, count) => all + of(count), 0);
		return [{ phase, total: sum((count) => count.total), done: sum((count) => count.done) }];
	});
}
