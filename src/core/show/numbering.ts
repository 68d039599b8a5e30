// Episode numbers: who holds one, and which comes next.
import type { ShowProfile } from './profile';

/** What of an episode decides about its number. */
export interface Numbered {
	readonly number: number | null;
	readonly date: string | null;
	readonly videoId: string | null;
	readonly cancelled: string | null;
}

/** A number is held by an episode that is dated or has a video, until it is cancelled. An idea only has one pencilled in. */
export function holdsNumber(episode: Numbered): boolean {
	return episode.number !== null && episode.cancelled === null && (episode.date !== null || episode.videoId !== null);
}

/** The numbers that are held, in the order of the episodes. */
export function heldNumbers(episodes: readonly Numbered[]): number[] {
	return episodes.filter(holdsNumber).flatMap(({ number }) => (number === null ? [] : [number]));
}

/** The number a new episode is given: one more than the highest held, else the show's first. Skipped slots use none up. */
export function nextNumber(profile: Pick<ShowProfile, 'firstNumber'>, held: readonly number[]): number {
	return held.length === 0 ? profile.firstNumber : held.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}

/** A number as the show writes it: padded with zeros to its width, `005`. */
export function padNumber(profile: Pick<ShowProfile, 'numberWidth'>, number: number): string {
	return String(number).padStart(profile.numberWidth, '0');
}
