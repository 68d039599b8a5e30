// A fact that a message lacks, filled in where it belongs: in the episode's note, in the guest's own note, or in the settings of the show.
import { bodyLines } from '../episode/body-line';
import type { EpisodeDetails } from '../episode/episode';
import { guestLines } from '../episode/guest-line';
import { problem, type Problem } from '../problem';
import { isIsoDay } from '../show/iso-day';
import type { ShowProfile } from '../show/profile';
import { isZone } from '../show/zone';
import type { Change, Edit } from '../text/edit';
import { escapeMarkdown } from '../text/escape-markdown';
import type { ParseYaml } from '../text/frontmatter';
import { readLink } from '../text/link';
import { oneLine } from '../text/one-line';
import { setProperty } from '../text/property';
import { checkAddress, setAddress } from './set-address';
import { type GuestFact, setGuestFact } from './set-guest-fact';

const properties = ['topic', 'source', 'found', 'date'] as const;
const addresses = ['url', 'studio', 'event'] as const;
/** Facts about the first guest, by the name of the property in the guest's own note. */
const guestFacts: Readonly<Record<string, GuestFact>> = {
	'guest.email': 'email',
	'guest.zone': 'zone',
	'guest.pronouns': 'pronouns',
	'guest.pronunciation': 'pronunciation',
};
const showFacts = ['host.name', 'host.position'] as const;
export type ShowFact = (typeof showFacts)[number];

/** Where a fact, by its name in templates, is to be written. `target` is the link to the guest's note. */
export type FactPlace =
	| { readonly in: 'note' }
	| { readonly in: 'guestNote'; readonly target: string; readonly key: GuestFact }
	| { readonly in: 'show'; readonly fact: ShowFact };

/** Null for a fact that is not typed in: a time follows from the schedule, a neighbour from other notes. */
export function placeOfFact(fact: string, { guests }: Pick<EpisodeDetails, 'guests'>): FactPlace | null {
	if (isOf(properties, fact) || isOf(addresses, fact) || fact === 'guest.name') return { in: 'note' };
	if (isOf(showFacts, fact)) return { in: 'show', fact };
	const key = guestFact(fact);
	const [guest] = guests;
	if (key === null || guest === undefined) return null;
	return guest.note === null ? { in: 'note' } : { in: 'guestNote', target: guest.note, key };
}

/** Whether a fact may have to stay out of notes: the host is asked once per show. */
export function isPrivateFact(fact: string): boolean {
	return fact === 'studio' || fact === 'guest.email';
}

/** What is wrong with an answer, null when it can be written. */
export function checkFact(fact: string, value: string): Problem | null {
	if (isOf(addresses, fact)) return checkAddress(fact, value);
	if (fact === 'date' && !isIsoDay(value.trim()))
		return problem('date-unreadable', `"${value.trim()}" is no day.`, '', 'Write it like 2026-03-06.', { field: fact });
	if (fact === 'guest.zone' && !isZone(value.trim()))
		return problem('zone-unknown', `"${value.trim()}" is no time zone.`, '', 'Write it like Europe/Berlin.', {
			field: fact,
		});
	return null;
}

export interface FillContext {
	readonly show: ShowProfile;
	readonly details: Pick<EpisodeDetails, 'guests'>;
	/** Whether an address ticks the step it proves. */
	readonly tick: boolean;
	readonly parseYaml: ParseYaml;
}

/** Writes a fact of the place `note` into the episode's note. */
export function fillFact(fact: string, value: string, { show, details, tick, parseYaml }: FillContext): Change {
	const typed = oneLine(value);
	if (isOf(addresses, fact)) return setAddress(fact, typed, show, tick, parseYaml);
	if (fact === 'guest.name') return (text) => nameGuest(text, typed, show, parseYaml);
	const own = guestFact(fact);
	const [guest] = details.guests;
	if (own !== null && guest !== undefined) return setGuestFact(guest, own, typed, details.guests.length);
	return (text) => setProperty(text, fact, typed, parseYaml);
}

/** On the empty guest line; a note without one gets the property. A link to a note stays a link, anything else is inert (hazard 67). */
function nameGuest(text: string, name: string, show: ShowProfile, parseYaml: ParseYaml): readonly Edit[] | Problem {
	const lines = guestLines(bodyLines(text), show.guestKeys);
	const empty = lines.find(({ value }) => value === '');
	if (empty !== undefined) {
		const before = /\s$/.test(text.slice(0, empty.from)) ? '' : ' ';
		const written = readLink(name)?.kind === 'wikilink' ? name : escapeMarkdown(name);
		return [{ from: empty.from, to: empty.to, insert: before + written }];
	}
	if (lines.length === 0) return setProperty(text, 'guests', name, parseYaml);
	return problem(
		'guest-named',
		'Could not name the guest.',
		'The note names somebody already.',
		'Look at the guest line, then try again.',
	);
}

/** The show with a fact about its first host. */
export function withHostFact(show: ShowProfile, fact: ShowFact, value: string): ShowProfile {
	const [first = { name: '', position: '' }, ...others] = show.hosts;
	const changed = fact === 'host.name' ? { ...first, name: oneLine(value) } : { ...first, position: oneLine(value) };
	return { ...show, hosts: [changed, ...others] };
}

function guestFact(fact: string): GuestFact | null {
	return Object.hasOwn(guestFacts, fact) ? (guestFacts[fact] ?? null) : null;
}

function isOf<Name extends string>(names: readonly Name[], fact: string): fact is Name {
	return names.some((name) => name === fact);
}
