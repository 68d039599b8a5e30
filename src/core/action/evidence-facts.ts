// All that a note says about its own steps, collected from the rooms that read it: player, ledger, chapters, links.
import { endOf } from '../archive/episode-state';
import type { EvidenceFacts } from '../checklist/fact';
import { readLedger } from '../message/ledger';
import { isProblem } from '../problem';
import { readFrontmatter } from '../text/frontmatter';
import { replacePlayer } from '../text/player';
import { videoIdOf } from '../text/youtube';
import type { ReadEpisode } from './read-episode';
import { changedContent, contentOf, lastDescription, validChapterLines } from './sent-content';
import { sharedLinks } from './shared-link';

/** The facts that prove or contradict the steps of an episode. `now` in milliseconds; `indexed`: the show's index note lists the episode. */
export function evidenceFacts(
	episode: ReadEpisode,
	{ now, indexed }: { readonly now: number; readonly indexed: boolean },
): EvidenceFacts {
	const { show, details, text } = episode;
	const ledger = readLedger(text, show);
	const end = endOf(details);
	const { start, videoId, studio, event, guests, references } = details;
	const lines = validChapterLines(text);
	const description = lastDescription(ledger);
	const unsent = description === null ? null : changedContent(description, contentOf(episode));
	return {
		start,
		aired: end === null ? videoId !== null : end <= now,
		url: property(text, 'url') ?? details.url,
		videoId,
		playerId: videoId === null ? null : playerIn(text, videoId),
		studio: property(text, 'studio') ?? studio,
		event: property(text, 'event') ?? event,
		guests,
		references,
		sent: ledger.map((sent) => ({ message: sent.message, for: sent.start })),
		calendarId: property(text, 'calendar-id'),
		chaptersValid: lines.length > 0,
		linksSent: sharedLinks(text, details, show).length > 0 && unsent !== null && !unsent.includes('links'),
		indexed,
	};
}

/** A property as it is written, without its quotes; null where it is missing or empty. */
function property(text: string, name: string): string | null {
	const raw = readFrontmatter(text).properties.find(({ key }) => key === name)?.raw ?? '';
	const [, , quoted] = /^(["'])(.*)\1$/.exec(raw) ?? [];
	return (quoted ?? raw).trim() || null;
}

/** The id of the video the player shows; null where there is no player, an empty one, or more than one. */
function playerIn(text: string, expected: string): string | null {
	const edits = replacePlayer(text, expected);
	if (isProblem(edits)) return null;
	const [edit] = edits;
	return edit === undefined ? expected : videoIdOf(text.slice(edit.from, edit.to));
}
