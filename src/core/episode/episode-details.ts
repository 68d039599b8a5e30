// From a note to an episode, the detail layer: what needs the text.
import type { ShowProfile } from '../show/profile';
import { isZone } from '../show/zone';
import { fold } from '../text/fold';
import { videoIdOf } from '../text/youtube';
import { type BodyLine, bodyLines, headLines } from './body-line';
import { type ContactBlock, addressLabel, blockOf, isEmail, readContactBlocks } from './contact-block';
import type { Episode, EpisodeDetails, Guest, LabelledLink } from './episode';
import { textOf } from './episode-date';
import { guestLines, hostLines } from './guest-line';
import { type NamedGuest, readGuestNames } from './guest-name';
import { readInviteQuote } from './invite-quote';
import { readReferences } from './reference';
import { readAddress, readVideoLine } from './video-link';

type Properties = Readonly<Record<string, unknown>>;
/** Gives the properties of a guest's own note, by the target of the link the guest is written as. */
export type GuestNote = (target: string) => Properties | null;

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
		complete(guest, blockOf(guest, blocks, guests.length), guest.note === null ? null : guestNote(guest.note)),
	);
}

function peopleIn(value: unknown): readonly NamedGuest[] {
	return (Array.isArray(value) ? value : [value]).flatMap((item) =>
		typeof item === 'string' ? readGuestNames(item) : [],
	);
}

/** Properties of a guest's note that are contacts, with the labels they have in a contact block. */
const contactProperties: Readonly<Record<string, string>> = {
	email: 'Email',
	linkedin: 'LinkedIn',
	github: 'GitHub',
	x: 'X',
	mastodon: 'Mastodon',
	bluesky: 'Bluesky',
	site: 'Site',
};
/** Lines of a contact block that are no contacts but facts about the person. */
const personal = {
	zone: ['zone', 'time zone', 'zona horaria'],
	pronouns: ['pronouns', 'pronombres'],
	pronunciation: ['pronunciation', 'pronunciacion'],
};
const isPersonal = (label: string): boolean => Object.values(personal).some((labels) => labels.includes(fold(label)));

function complete(guest: NamedGuest, block: ContactBlock | null, note: Properties | null): Guest {
	const entries = block?.entries ?? [];
	const fact = (key: keyof typeof personal): string | null =>
		textOf(note?.[key]) || (entries.find(({ label }) => personal[key].includes(fold(label)))?.address ?? null);
	const ownNote = Object.entries(contactProperties).flatMap(([key, label]) => {
		const address = textOf(note?.[key]);
		return address === '' ? [] : [{ label, address }];
	});
	const contacts = mergeContacts(
		ownNote,
		entries.filter(({ label }) => !isPersonal(label)),
		guest.address,
	);
	const zone = fact('zone');
	return {
		name: guest.name,
		firstName: guest.firstName,
		affiliation: guest.affiliation,
		note: guest.note,
		contacts,
		email: contacts.find(({ address }) => isEmail(address))?.address.replace(/^mailto:/iu, '') ?? null,
		zone: isZone(zone) ? zone : null,
		pronouns: fact('pronouns'),
		pronunciation: fact('pronunciation'),
	};
}

/** In the order of the block; the guest's own note wins where both have a label; the link the name is written as comes last. */
function mergeContacts(
	own: readonly LabelledLink[],
	block: readonly LabelledLink[],
	link: string | null,
): readonly LabelledLink[] {
	const winner = (entry: LabelledLink): LabelledLink => own.find((other) => kindOf(other) === kindOf(entry)) ?? entry;
	const linked = link === null ? [] : [{ label: addressLabel(link) ?? 'Site', address: link }];
	const contacts: LabelledLink[] = [];
	for (const entry of [...block.map(winner), ...own, ...linked]) {
		if (!contacts.some(({ address }) => address === entry.address)) contacts.push(entry);
	}
	return contacts;
}

/** What an entry is, whatever its label: `Mail: ann@…` and `Email: ann@…` are the same. */
function kindOf({ label, address }: LabelledLink): string {
	const network = addressLabel(address);
	return fold(network === null || network === 'Site' ? label : network);
}
