// From a note to an episode, the detail layer: what needs the text.
import type { ShowProfile } from '../show/profile';
import { fold } from '../text/fold';
import { videoIdOf } from '../text/youtube';
import { type BodyLine, bodyLines, headLines } from './body-line';
import { blockOf, readContactBlocks } from './contact-block';
import type { Episode, EpisodeDetails, Guest } from './episode';
import { textOf } from './episode-date';
import { guestLines, hostLines } from './guest-line';
import { type NamedGuest, readGuestNames } from './guest-name';
import { readInviteQuote } from './invite-quote';
import { type GuestNote, knownGuest } from './known-guest';
import { readReferences } from './reference';
import { readAddress, readVideoLine } from './video-link';

type Properties = Readonly<Record<string, unknown>>;

/**
 * The details of an episode from its text and parsed properties: guests with their contacts, the blanks of the invite, the private and
 * public links, the invite quote, the references. The video of the property `url` wins over a link line, that over the player.
 */
export function readDetails(
	episode: Episode,
	text: string,
	frontmatter: Properties | null,
	show: ShowProfile,
	guestNote: GuestNote = () => null,
): EpisodeDetails {
	const properties = frontmatter ?? {};
	const lines = bodyLines(text);
	const url = episode.videoId === null ? (readVideoLine(headLines(lines)) ?? episode.url) : episode.url;
	return {
		...episode,
		url,
		videoId: url === null ? null : videoIdOf(url),
		guests: readGuests(lines, properties, show, guestNote),
		hosts: hostLines(lines).flatMap(({ value }) => readGuestNames(value).map(({ name }) => name)),
		topic: textOf(properties['topic']) || null,
		source: textOf(properties['source']) || null,
		found: textOf(properties['found']) || null,
		studio: readAddress(properties['studio']),
		event: readAddress(properties['event']),
		inviteQuote: readInviteQuote(lines),
		references: readReferences(text),
	};
}

/** From the property `guests` if it names anybody, else from the guest lines; everybody once. */
function readGuests(
	lines: readonly BodyLine[],
	properties: Properties,
	show: ShowProfile,
	guestNote: GuestNote,
): readonly Guest[] {
	const inProperties = peopleIn(properties['guests'] ?? properties['guest']);
	const named =
		inProperties.length > 0
			? inProperties
			: guestLines(lines, show.guestKeys).flatMap(({ value }) => readGuestNames(value));
	const seen = new Set<string>();
	const guests = named.filter(({ name }) => (seen.has(fold(name)) ? false : seen.add(fold(name))));
	const blocks = readContactBlocks(lines);
	return guests.map((guest) =>
		knownGuest(
			guest,
			blockOf(guest, blocks, guests.length)?.entries ?? [],
			guest.note === null ? null : guestNote(guest.note),
		),
	);
}

function peopleIn(value: unknown): readonly NamedGuest[] {
	return (Array.isArray(value) ? value : [value]).flatMap((item) =>
		typeof item === 'string' ? readGuestNames(item) : [],
	);
}
