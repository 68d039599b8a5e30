// A pasted address: checked, written into its property, for a video also into the player, and its step ticked, all in one change.
import { isProblem, problem, type Problem } from '../problem';
import { isAddress } from '../checklist/fact';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import type { ParseYaml } from '../text/frontmatter';
import { inSteps } from '../text/in-steps';
import { insertPlayer, replacePlayer } from '../text/player';
import { setProperty } from '../text/property';
import { isYouTube, videoIdOf } from '../text/youtube';
import { tickKind } from './tick-kind';

export type AddressFact = 'url' | 'studio' | 'event';

/** The steps that each address proves. */
const kinds: Readonly<Record<AddressFact, string>> = { url: 'youtube-link', studio: 'studio-link', event: 'event' };

/** What is wrong with a pasted address; null when it can be used. Nothing is looked up: only its form is judged. */
export function checkAddress(fact: AddressFact, address: string): Problem | null {
	const wrong = (why: string, todo: string) =>
		problem(`${fact}-address`, 'This address cannot be used.', why, todo, { field: fact });
	if (address.trim() === '') return wrong('It is empty.', 'Paste the address.');
	if (fact === 'url') {
		if (videoIdOf(address.trim()) !== null) return null;
		return isYouTube(address.trim())
			? wrong('It leads to YouTube, but to no video.', 'Paste the address of the broadcast itself.')
			: wrong('It is not an address of YouTube.', 'Paste the link that YouTube shows for sharing.');
	}
	return isAddress(address.trim())
		? null
		: wrong('It is not a web address, or a placeholder.', 'Paste it whole, with "https://" in front.');
}

/**
 * Writes the address into the note. A url that plays also becomes the note's player, which is repaired or put in; a note with several
 * players keeps them as they are. With `tick` the step about this address is ticked in the same change.
 */
export function setAddress(
	fact: AddressFact,
	address: string,
	show: ShowProfile,
	tick: boolean,
	parseYaml: ParseYaml,
): Change {
	const wrong = checkAddress(fact, address);
	if (wrong !== null) return () => wrong;
	const videoId = fact === 'url' ? videoIdOf(address.trim()) : null;
	return inSteps([
		(text) => setProperty(text, fact, address.trim(), parseYaml),
		...(videoId === null ? [] : [player(videoId)]),
		...(tick ? [tickKind(show, kinds[fact])] : []),
	]);
}

function player(videoId: string): Change {
	return (text) => {
		const edits = replacePlayer(text, videoId);
		if (!isProblem(edits)) return edits;
		return edits.code === 'player-missing' ? insertPlayer(text, videoId) : [];
	};
}

/** Why the players of a note could not follow its url: there are several, and which one is meant is the host's to say. Null when they did. */
export function playersLeft(text: string, address: string): Problem | null {
	const videoId = videoIdOf(address.trim());
	const edits = videoId === null ? [] : replacePlayer(text, videoId);
	return isProblem(edits) && edits.code === 'player-several' ? edits : null;
}
