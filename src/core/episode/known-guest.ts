// A guest by name, with what their contact block and their own note tell of them.
import { isZone } from '../show/zone';
import { fold } from '../text/fold';
import { addressLabel, isEmail } from './contact-block';
import type { Guest, LabelledLink } from './episode';
import { textOf } from './episode-date';
import type { NamedGuest } from './guest-name';

type Properties = Readonly<Record<string, unknown>>;
/** Gives the properties of a guest's own note, by the target of the link the guest is written as. */
export type GuestNote = (target: string) => Properties | null;

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

/** What is known of the person beside their addresses; the guest's own note wins over the entries of a contact block. */
export function personalFacts(
	entries: readonly LabelledLink[],
	note: Properties | null,
): Pick<Guest, 'zone' | 'pronouns' | 'pronunciation'> {
	const fact = (key: keyof typeof personal): string | null =>
		textOf(note?.[key]) || (entries.find(({ label }) => personal[key].includes(fold(label)))?.address ?? null);
	const zone = fact('zone');
	return { zone: isZone(zone) ? zone : null, pronouns: fact('pronouns'), pronunciation: fact('pronunciation') };
}

/** A guest of a note with everything the entries of their contact block and the properties of their own note tell. */
export function knownGuest(guest: NamedGuest, entries: readonly LabelledLink[], note: Properties | null): Guest {
	const ownNote = Object.entries(contactProperties).flatMap(([key, label]) => {
		const address = textOf(note?.[key]);
		return address === '' ? [] : [{ label, address }];
	});
	const contacts = mergeContacts(
		ownNote,
		entries.filter(({ label }) => !isPersonal(label)),
		guest.address,
	);
	return {
		name: guest.name,
		firstName: guest.firstName,
		affiliation: guest.affiliation,
		note: guest.note,
		contacts,
		email: contacts.find(({ address }) => isEmail(address))?.address.replace(/^mailto:/iu, '') ?? null,
		...personalFacts(entries, note),
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
