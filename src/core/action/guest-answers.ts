// What the guests answer to a question of the last list: written where it belongs, and its step ticked once nobody is missing.
import type { Guest } from '../episode/episode';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { inSteps } from '../text/in-steps';
import { setGuestFact } from './set-guest-fact';
import { tickKind } from './tick-kind';

/** What a step asks of every guest; its kind bears the same name. */
export type AskedFact = 'pronouns' | 'pronunciation';

export interface GuestAnswer {
	readonly guest: Guest;
	readonly value: string;
	/** It stands in the guest's own note. */
	readonly elsewhere: boolean;
}

/**
 * Writes the answers into the episode, save those that stand elsewhere. `guests` are all guests of the episode, as the note had them before.
 * With `tick` the step that asks is ticked in the same change, once every guest has answered now or earlier.
 */
export function noteAnswers(
	fact: AskedFact,
	answers: readonly GuestAnswer[],
	guests: readonly Guest[],
	show: ShowProfile,
	tick: boolean,
): Change {
	const hasAnswered = ({ name, [fact]: known }: Guest) =>
		known !== null || answers.some(({ guest }) => guest.name === name);
	return inSteps([
		...answers
			.filter(({ elsewhere }) => !elsewhere)
			.map(({ guest, value }) => setGuestFact(guest, fact, value, guests.length)),
		...(tick && guests.every(hasAnswered) ? [tickKind(show, fact)] : []),
	]);
}
