// The number of a draft: proposed, or checked against the episodes that hold one.
import { type Problem, isProblem, problem, warning } from '../problem';
import { parseFileNamePattern } from '../show/file-name-pattern';
import { heldNumbers, holdsNumber, nextNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import type { Episode, EpisodeDraft } from './episode';
import { fileNameInPath } from './episode-path';

export interface PlannedNumber {
	readonly number: number | null;
	/** The ideas that have it pencilled in and give it up to an episode that holds it. */
	readonly givingUp: readonly Episode[];
	/** Errors and warnings. */
	readonly problems: readonly Problem[];
}

/**
 * The number an episode gets: its own, none, or, when it is dated and the show's file names have a number, the next one. A held number
 * is refused with the note that holds it; one pencilled in on an idea is taken over by an episode that `holds` it, which is said.
 */
export function planNumber(
	draft: EpisodeDraft,
	show: ShowProfile,
	existing: readonly Episode[],
	holds = draft.date !== undefined,
): PlannedNumber {
	const own = existing.filter((episode) => episode.show === show.id);
	const proposes = draft.number === undefined && draft.date !== undefined && isNumbered(show);
	const number = proposes ? nextNumber(show, heldNumbers(own)) : (draft.number ?? null);
	if (number === null) return { number: null, givingUp: [], problems: [] };
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
	const ideas = ideasWith(number, own);
	return { number, givingUp: holds ? ideas : [], problems: ideas.map(({ path }) => onIdea(path, number, holds)) };
}

/** Those of a show's episodes that have the number pencilled in only. */
export function ideasWith(number: number | null, own: readonly Episode[]): readonly Episode[] {
	if (number === null) return [];
	return own.filter((each) => each.number === number && each.cancelled === null && !holdsNumber(each));
}

function onIdea(path: string, number: number, isTaken: boolean): Problem {
	const note = fileNameInPath(path);
	const why = 'It has no date yet.';
	const field = { field: 'number' };
	return isTaken
		? warning('number-taken-over', `The idea "${note}" gives up the number ${number}.`, why, '', field)
		: warning(
				'number-on-idea',
				`The idea "${note}" has the number ${number} too.`,
				why,
				'Give one of them another number, or none.',
				field,
			);
}

/** Whether the file names of a show have a number. */
export function isNumbered(show: ShowProfile): boolean {
	const pattern = parseFileNamePattern(show.fileName, show);
	return !isProblem(pattern) && pattern.parts.some((part) => 'token' in part && part.token === 'number');
}

function refused(code: string, what: string, why: string, todo: string): PlannedNumber {
	return { number: null, givingUp: [], problems: [problem(code, what, why, todo, { field: 'number' })] };
}
