// When a step is due, counted from the show: moving the show moves them all, and nothing is written into the note.
import type { Episode } from '../episode/episode';
import { scheduleOn } from '../show/cadence';
import { addDays } from '../show/iso-day';
import type { ShowProfile } from '../show/profile';
import { readStartOffset } from '../show/start-offset';
import { dayInZone, fromWall } from '../show/wall-time';
import { isZone } from '../show/zone';
import type { Step } from './step';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** The part of an episode that says when it is. */
export type ShowMoment = Pick<Episode, 'date' | 'start' | 'zone'>;

export interface Due {
	/** ISO day in `zone`. */
	readonly day: string;
	/** Milliseconds. `by`: past due from then on, the end of the day. `from`: to be done from then on, never late before the show. */
	readonly at: number;
	readonly means: 'by' | 'from';
	readonly zone: string;
}

/** The zone whose calendar the days of an episode are counted in: its own, else the show's that day. */
export function zoneOfMoment(show: ShowProfile, moment: ShowMoment): string {
	if (moment.zone !== null && isZone(moment.zone)) return moment.zone;
	return moment.date === null ? (show.schedules[0]?.zone ?? 'UTC') : scheduleOn(show, moment.date).zone;
}

/** When a step of this kind is due; null without a kind, an offset or a date. An offset of the show's that cannot be read leaves it undated. */
export function dueOf(
	kind: string | null,
	show: ShowProfile,
	moment: ShowMoment,
	vocabulary: Vocabulary = vocabularyOf(show),
): Due | null {
	const written = kind === null ? null : (vocabulary.get(kind)?.due ?? null);
	const from = written === null ? null : readStartOffset(written);
	if (from === null || moment.date === null) return null;
	const zone = zoneOfMoment(show, moment);
	if (from.unit === 'day')
		return dueByDay(addDays(moment.date, from.amount), zone, from.amount === 0 ? moment.start : null);
	if (moment.start === null)
		return { day: moment.date, at: fromWall(zone, moment.date, '00:00').at, means: 'from', zone };
	const at = moment.start + from.amount * 60_000;
	return { day: dayInZone(at, zone), at, means: 'from', zone };
}

/** When a step is due: on the date written in it, else by its kind. */
export function dueOfStep(
	step: Pick<Step, 'kind' | 'due'>,
	show: ShowProfile,
	moment: ShowMoment,
	vocabulary?: Vocabulary,
): Due | null {
	return step.due === null
		? dueOf(step.kind, show, moment, vocabulary)
		: dueByDay(step.due, zoneOfMoment(show, moment), null);
}

/** Due by the end of a day, or by the start of the show on its own day. */
function dueByDay(day: string, zone: string, start: number | null): Due {
	return { day, at: start ?? fromWall(zone, addDays(day, 1), '00:00').at, means: 'by', zone };
}
