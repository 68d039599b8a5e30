// The number of an episode whose facts change: kept, given up, proposed, or checked against those who hold one.
import type { Episode, EpisodeDraft } from '../episode/episode';
import { ideasWith, planNumber, type PlannedNumber } from '../episode/planned-number';
import { holdsNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import type { WantedFacts } from './wanted-facts';

/**
 * The number an episode has after a change. One it holds already stays unquestioned, even where two have the same; one it is to hold
 * from now on is refused where somebody holds it; one pencilled in that is held by now gives way to the next.
 */
export function wantedNumber(
	before: Episode,
	show: ShowProfile,
	wanted: Pick<WantedFacts, 'date' | 'number' | 'cancelled'>,
	others: readonly Episode[],
): PlannedNumber {
	const own = others.filter((other) => other.show === show.id);
	const kept = wanted.number === undefined ? before.number : wanted.number;
	const ends = wanted.date === null && before.date !== null && wanted.number === undefined;
	if (ends) return { number: null, givingUp: [], problems: [] };
	const begins = before.date === null && wanted.date !== null && wanted.date !== undefined;
	const revives = before.cancelled !== null && wanted.cancelled === null;
	const asked = begins || revives || kept !== before.number;
	if (!asked) return { number: kept, givingUp: holdsNumber(before) ? ideasWith(kept, own) : [], problems: [] };
	const draft: EpisodeDraft = { title: before.title, ...(wanted.date == null ? {} : { date: wanted.date }) };
	// One pencilled in that somebody else holds by now is nobody's wish.
	const isHeld = own.some((other) => other.number === kept && holdsNumber(other));
	const pencilled = wanted.number === undefined && (kept === null || isHeld);
	const isNowHeld = wanted.date != null || before.date !== null || before.videoId !== null;
	return planNumber(pencilled ? draft : { ...draft, number: kept }, show, own, isNowHeld);
}
