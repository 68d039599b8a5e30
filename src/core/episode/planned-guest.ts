// The guests of a draft with the addresses that were pasted for them.
import { fold } from '../text/fold';
import { oneLine } from '../text/one-line';
import { addressLabel, isEmail } from './contact-block';
import type { EpisodeDraft, Guest, LabelledLink } from './episode';
import { type NamedGuest, readGuestNames } from './guest-name';
import { type GuestNote, personalFacts } from './known-guest';

/**
 * The guests as the note will have them. An address goes to the guest it names in front (`Ann: https://…`), else to the first; without a
 * label it gets the one of its network. Addresses are kept as pasted; without any guest they belong to nobody and are left out. A line
 * `Zone: Europe/Paris` tells the zone, as does the guest's own note, whose addresses stay there alone.
 */
export function planGuests(draft: EpisodeDraft, guestNote: GuestNote = () => null): readonly Guest[] {
	const named = (draft.guests ?? []).flatMap(readGuestNames);
	const seen = new Set<string>();
	const guests = named.filter(({ name }) => (seen.has(fold(name)) ? false : seen.add(fold(name))));
	const pasted = (draft.contacts ?? [])
		.flatMap((text) => text.split(/[\n\r]+/u))
		.map(oneLine)
		.filter((line) => line !== '');
	return guests.map((guest, index) => {
		const own = pasted.flatMap((line) => ((ownerOf(line, guests) ?? 0) === index ? entriesOf(line, guests) : []));
		const contacts = guest.address === null ? own : [...own, labelled(guest.address)];
		return {
			name: guest.name,
			firstName: guest.firstName,
			affiliation: guest.affiliation,
			note: guest.note,
			contacts,
			email: contacts.find(({ address }) => isEmail(address))?.address ?? null,
			...personalFacts(own, guest.note === null ? null : guestNote(guest.note)),
		};
	});
}

const withLabel = /^([\p{L}][^:/]*?)\s*:\s+(\S.*)$/u;

/** Index of the guest a line names in front of its first colon; null when it names none. */
function ownerOf(line: string, guests: readonly NamedGuest[]): number | null {
	const label = withLabel.exec(line)?.[1];
	if (label === undefined) return null;
	const index = guests.findIndex(({ name, firstName }) =>
		[name, firstName].some((known) => fold(known) === fold(label)),
	);
	return index === -1 ? null : index;
}

/** What a line holds: `GitHub: https://…` is one entry, several addresses in a row are one each. */
function entriesOf(line: string, guests: readonly NamedGuest[]): readonly LabelledLink[] {
	const [, label = '', rest = ''] = withLabel.exec(line) ?? [];
	if (label !== '' && ownerOf(line, guests) !== null) return entriesOf(rest, []);
	if (label !== '') return [{ label, address: rest }];
	const words = line.split(/[\s,;]+/u).filter((word) => word !== '');
	return words.every((word) => addressLabel(word) !== null) ? words.map(labelled) : [labelled(line)];
}

function labelled(address: string): LabelledLink {
	return { label: addressLabel(address) ?? 'Contact', address };
}
