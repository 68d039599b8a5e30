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
	/** Index of the owning heading of each of `phases`: so few that looking through them is quicker than a map. */
	const owners: number[] = [];
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
		let count = phases[owners.indexOf(owner.index)];
		if (count === undefined) {
			count = { phase: owner.phase, heading: owner.heading, total: 0, done: 0 };
			phases.push(count);
			owners.push(owner.index);
		}
		const status = statusOf(task.mark);
		if (status === 'notApplicable') continue;
		count.total++;
		total++;
		if (status === 'open') continue;
		count.done++;
		done++;
	}
	// A list that was pushed to has room for more; thousands of these are kept.
	return { phases: phases.slice(), total, done };
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
