// The number of an episode whose facts change: kept, given up, proposed, or checked against those who hold one.
import type { Episode, EpisodeDraft } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import { planNumber } from '../episode/planned-number';
import { warning, type Problem } from '../problem';
import { holdsNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import type { WantedFacts } from './wanted-facts';

export interface WantedNumber {
	readonly number: number | null;
	/** Ideas of the show that have it pencilled in and give it up. */
	readonly givingUp: readonly Episode[];
	/** Errors and warnings. */
	readonly problems: readonly Problem[];
}

/**
 * The number an episode has after a change. One it holds already stays unquestioned, even where two have the same; one it is to hold
 * from now on is refused where somebody holds it; one pencilled in that is held by now gives way to the next.
 */
export function wantedNumber(
	before: Episode,
	show: ShowProfile,
	wanted: Pick<WantedFacts, 'date' | 'number' | 'cancelled'>,
	others: readonly Episode[],
): WantedNumber {
	const kept = wanted.number === undefined ? before.number : wanted.number;
	const ends = wanted.date === null && before.date !== null && wanted.number === undefined;
	if (ends) return { number: null, givingUp: [], problems: [] };
	const begins = before.date === null && wanted.date !== null && wanted.date !== undefined;
	const revives = before.cancelled !== null && wanted.cancelled === null;
	const asked = begins || revives || kept !== before.number;
	if (!asked && holdsNumber(before)) return { number: kept, givingUp: ideasWith(kept, show, others), problems: [] };
	if (!asked) return { number: kept, givingUp: [], problems: [] };
	const draft: EpisodeDraft = { title: before.title, ...(wanted.date == null ? {} : { date: wanted.date }) };
	// One pencilled in that somebody else holds by now is nobody's wish.
	const pencilled = wanted.number === undefined && (kept === null || isHeld(kept, show, others));
	const planned = planNumber(pencilled ? draft : { ...draft, number: kept }, show, others);
	const isNowHeld = wanted.date != null || before.date !== null || before.videoId !== null;
	const givingUp = isNowHeld ? ideasWith(planned.number, show, others) : [];
	return {
		number: planned.number,
		givingUp,
		problems: [
			...planned.problems.filter(({ code }) => code !== 'number-on-idea' || !isNowHeld),
			...givingUp.map(({ path, number }) =>
				warning(
					'number-taken-over',
					`The idea "${fileNameInPath(path)}" gives up the number ${String(number)}.`,
					'It has no date yet.',
					'',
					{ field: 'number' },
				),
			),
		],
	};
}

function isHeld(number: number, show: ShowProfile, others: readonly Episode[]): boolean {
	return others.some((other) => other.show === show.id && other.number === number && holdsNumber(other));
}

function ideasWith(number: number | null, show: ShowProfile, others: readonly Episode[]): readonly Episode[] {
	if (number === null) return [];
	return others.filter(
		(other) => other.show === show.id && other.number === number && other.cancelled === null && !holdsNumber(other),
	);
}
