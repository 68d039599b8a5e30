// Which episodes a change of the schedule moves: those at the show's own time, not at one of theirs.
import type { Episode } from '../../core/episode/episode';
import type { ShowProfile } from '../../core/show/profile';
import { slotInstant } from '../../core/show/slot';

/** How many episodes that are past at `now` (milliseconds), and how many that are not, `after` puts at another time than `before` did. */
export function movedEpisodes(
	before: ShowProfile,
	after: ShowProfile,
	episodes: readonly Episode[],
	now: number,
): { readonly past: number; readonly coming: number } {
	let past = 0;
	let coming = 0;
	for (const { show, date, start, cancelled } of episodes) {
		if (show !== before.id || date === null || start === null || cancelled !== null) continue;
		if (slotInstant(before, date)?.start !== start || slotInstant(after, date)?.start === start) continue;
		if (start < now) past++;
		else coming++;
	}
	return { past, coming };
}
