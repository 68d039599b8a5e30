// The number of a draft: proposed, or checked against the episodes that hold one.
import { type Problem, isProblem, problem, warning } from '../problem';
import { parseFileNamePattern } from '../show/file-name-pattern';
import { heldNumbers, holdsNumber, nextNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import type { Episode, EpisodeDraft } from './episode';
import { fileNameInPath } from './episode-path';

export interface PlannedNumber {
	readonly number: number | null;
	/** Errors and warnings. */
	readonly problems: readonly Problem[];
}

/**
 * The number an episode gets: its own, none, or, when it is dated and the show's file names have a number, the next one. A held number
 * is refused with the note that holds it; one pencilled in on an idea may be taken over, which is said.
 */
export function planNumber(draft: EpisodeDraft, show: ShowProfile, existing: readonly Episode[]): PlannedNumber {
	const own = existing.filter((episode) => episode.show === show.id);
	const { number } = draft;
	if (number === null) return { number: null, problems: [] };
	if (number === undefined) {
		return {
			number: draft.date === undefined || !isNumbered(show) ? null : nextNumber(show, heldNumbers(own)),
			problems: [],
		};
	}
	if (!Number.isInteger(number) || number < 0 || number > 999_999) {
		const what = Number.isFinite(number) ? `${number} is not a number of an episode.` : 'The number cannot be read.';
		return refused('number-impossible', what, '', 'Type a whole number, or none.');
	}
	const holder = own.find((episode) => episode.number === number && holdsNumber(episode));
	if (holder !== undefined) {
		const free = nextNumber(show, heldNumbers(own));
		return refused(
			'number-held',
			`The number ${number} is taken.`,
			`"${fileNameInPath(holder.path)}" has it.`,
			`Take another one, for example ${free}.`,
		);
	}
	const ideas = own.filter((episode) => episode.number === number && episode.cancelled === null);
	return {
		number,
		problems: ideas.map(({ path }) =>
			warning(
				'number-on-idea',
				`The idea "${fileNameInPath(path)}" has the number ${number} too.`,
				'It has no date yet, so the number may be taken over.',
				'Give that idea another number, or none.',
				{ field: 'number' },
			),
		),
	};
}

/** Whether the file names of a show have a number. */
export function isNumbered(show: ShowProfile): boolean {
	const pattern = parseFileNamePattern(show.fileName, show);
	return !isProblem(pattern) && pattern.parts.some((part) => 'token' in part && part.token === 'number');
}

function refused(code: string, what: string, why: string, todo: string): PlannedNumber {
	return { number: null, problems: [problem(code, what, why, todo, { field: 'number' })] };
}
