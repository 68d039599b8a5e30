// What now: the steps of an episode with their dates, and the one to do next.
import { scheduleOn } from '../show/cadence';
import { addDays } from '../show/iso-day';
import type { PhaseId, ShowProfile } from '../show/profile';
import { dayInZone, fromWall } from '../show/wall-time';
import { dueOfStep, zoneOfMoment, type Due, type ShowMoment } from './due';
import type { Step } from './step';
import type { Vocabulary } from './vocabulary';

/** `now`: past due already when the note was made, so to be done in order; `overdue`: slipped since. Most notes are made a week before the show. */
export type Urgency = 'overdue' | 'now' | 'today' | 'later' | 'undated';

export interface AgendaItem {
	readonly step: Step;
	readonly due: Due | null;
	/** Null for a step that is done or not applicable. */
	readonly urgency: Urgency | null;
}

/** How pressing a due date is. Instants in milliseconds; `created` is the first one the note is known at, null when it is not known. */
export function urgencyOf(due: Due | null, now: number, created: number | null): Urgency {
	if (due === null) return 'undated';
	if (now < due.at) return dayInZone(now, due.zone) === due.day ? 'today' : 'later';
	if (due.means === 'from' || created === null) return 'now';
	// What was due on the very day the note was made was late from its beginning, too.
	return due.day <= dayInZone(created, due.zone) ? 'now' : 'overdue';
}

/** The phase an episode is in: before, from the tech check on just before, from the start on after. Without a date it is being prepared. */
export function phaseNow(show: ShowProfile, moment: ShowMoment, now: number): PhaseId {
	if (moment.date === null) return 'before';
	const start = moment.start ?? fromWall(zoneOfMoment(show, moment), addDays(moment.date, 1), '00:00').at;
	if (now >= start) return 'after';
	if (moment.start === null) return 'before';
	return now >= start - scheduleOn(show, moment.date).techCheckMinutes * 60_000 ? 'justBefore' : 'before';
}

/** The steps with due date and urgency, in note order. */
export function agendaOf(
	steps: readonly Step[],
	show: ShowProfile,
	moment: ShowMoment,
	now: number,
	created: number | null,
	vocabulary?: Vocabulary,
): AgendaItem[] {
	return steps.map((step) => {
		const due = dueOfStep(step, show, moment, vocabulary);
		return { step, due, urgency: step.status === 'open' ? urgencyOf(due, now, created) : null };
	});
}

/**
 * The step to do next: of the open ones of this phase the first in note order that is past due, else the one due first. A step without a date
 * goes with the one above it. Null when the phase has nothing open.
 */
export function nextStep(agenda: readonly AgendaItem[], phase: PhaseId): AgendaItem | null {
	let best: { readonly item: AgendaItem; readonly at: number } | null = null;
	let dueAbove = -Infinity;
	for (const item of agenda) {
		if (item.step.phase !== phase) continue;
		dueAbove = item.due?.at ?? dueAbove;
		if (item.urgency === null) continue;
		if (item.urgency === 'overdue' || item.urgency === 'now') return item;
		if (best === null || dueAbove < best.at) best = { item, at: dueAbove };
	}
	return best?.item ?? null;
}
