// What messages know besides the facts every template has (core/episode): handles, times for the guest, tense, what is private.
import { isEmail } from '../episode/contact-block';
import type { Episode, EpisodeDetails, Guest, LabelledLink } from '../episode/episode';
import { episodeFacts, type EpisodeFact } from '../episode/episode-fact';
import { episodeModel, type EpisodeSurroundings } from '../episode/episode-model';
import { longDay } from '../show/day-pattern';
import type { ShowProfile } from '../show/profile';
import { slotInstant } from '../show/slot';
import { timeLine } from '../show/time-line';
import { dayInZone } from '../show/wall-time';
import type { Model } from '../template/template';
import { watchAddress } from '../text/youtube';
import type { Channel } from './channels';
import { inert } from './format/inert';
import { handleOn } from './handle';
import type { Audience } from './message';

export interface MessageSurroundings extends EpisodeSurroundings {
	/** Lines of the chapter block, as YouTube reads them; empty while there is none. */
	readonly chapters?: readonly string[];
	/** Links that may be shown to everybody, those marked on air among them; the references of the details where it is left out. */
	readonly links?: readonly LabelledLink[];
}

/** The facts of one episode for its messages. */
export interface MessageFacts {
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	/** The names of core/episode and those of this room that are the same in every channel. */
	readonly model: Model;
	/** Other episodes of the show: what must not turn up in a text of this one, unless its template names a neighbour. */
	readonly others: readonly Episode[];
	/** Those the facts "next" and "previous" are about, by these names. */
	readonly neighbours: ReadonlyMap<'next' | 'previous', Episode>;
}

/** The facts that exist for messages alone, in the form of the table in core/episode. */
const ownFacts: readonly EpisodeFact[] = [
	{ name: 'guest.handle', about: "The first guest's own handle on the network of the message, else the name." },
	{ name: 'guests[].handle', about: "Each guest's own handle on the network of the message, else the name." },
	{ name: 'guestHandles', about: 'All guests by handle, else by name, as people say it.' },
	{ name: 'guest.timeLine', about: "Start in the first guest's own zone; empty where the zone is not known." },
	{ name: 'guests[].timeLine', about: "Start in each guest's own zone; empty where the zone is not known." },
	{ name: 'severalGuests', about: 'Filled when there is more than one guest, else empty: for "is" and "are".' },
	{ name: 'watchUrl', about: 'Address of the video as people open it, without what sharing adds to it.' },
	{ name: 'live', about: 'Filled while the show is on air, else empty.' },
	{ name: 'aired', about: 'Filled once the show has ended, else empty: for the tense of a text.' },
	{ name: 'chapters[]', about: 'Each line of the chapter block, time first; none while there is no valid block.' },
	{ name: 'today', about: 'The day the text is made, as 2024-03-01, in the zone of the host.' },
	{ name: 'todayInFull', about: "The day the text is made, in full, in the show's language." },
];

/** Every fact a message can name: the vocabulary of message files, and their documentation. */
export const messageFactTable: readonly EpisodeFact[] = [...episodeFacts, ...ownFacts];

/**
 * Collects the facts of an episode for its messages. `around` says what time it is (milliseconds), where the host is, which episodes
 * there are, and the chapters, which belong to another room.
 */
export function messageFacts(read: EpisodeDetails, show: ShowProfile, around: MessageSurroundings): MessageFacts {
	const details = around.links === undefined ? read : { ...read, references: around.links };
	const model = episodeModel(details, show, around);
	const today = dayInZone(around.now, around.hostZone);
	const ended = details.end !== null && details.end <= around.now;
	const onAir = details.start !== null && details.start <= around.now && !ended;
	const others = around.episodes.filter(({ show: id, path }) => id === details.show && path !== details.path);
	return {
		show,
		details,
		model: {
			...model,
			severalGuests: details.guests.length > 1 ? 'several' : '',
			watchUrl: details.videoId === null ? (details.url ?? '') : watchAddress(details.videoId),
			live: onAir ? 'live' : '',
			aired: ended ? 'aired' : '',
			chapters: around.chapters ?? [],
			today,
			todayInFull: longDay(today, show.language),
		},
		others,
		neighbours: new Map(
			(['next', 'previous'] as const).flatMap((name) => {
				const note = `${textIn(model[name], 'note')}.md`;
				const found = others.find(({ path }) => path.slice(path.lastIndexOf('/') + 1) === note);
				return found === undefined ? [] : [[name, found] as const];
			}),
		),
	};
}

/**
 * The facts as one channel and audience see them: the guest's handle on that network, the time line with the guest's own zone when the
 * guest reads it, and contacts that are nobody's mail address or phone number when others do.
 */
export function modelFor({ model, details, show }: MessageFacts, channel: Channel, audience: Audience): Model {
	const guests = details.guests.map((guest, at) =>
		guestFor(recordAt(model['guests'], at), guest, details, show, channel, audience),
	);
	const handles = details.guests.map((guest) => nameOn(channel, guest));
	return {
		...model,
		...(audience === 'guest' && { timeLine: lineForGuests(model, details, show) }),
		...(guests[0] && { guest: guests[0] }),
		guests,
		guestHandles: new Intl.ListFormat(show.language === 'en' ? 'en-GB' : show.language, { type: 'conjunction' }).format(
			handles,
		),
	};
}

function guestFor(
	record: Model,
	guest: Guest,
	details: EpisodeDetails,
	show: ShowProfile,
	channel: Channel,
	audience: Audience,
): Model {
	const start = details.start;
	const contacts = audience === 'guest' ? guest.contacts : guest.contacts.filter(isPublic);
	return {
		...record,
		handle: nameOn(channel, guest),
		timeLine: start === null || guest.zone === null ? '' : timeLine(start, guest.zone, [], show.language),
		contacts: contacts.map(({ label, address }) => ({ label, address })),
	};
}

/**
 * What somebody is called on a channel: their own handle on that network, which keeps its marks because it is to call them, else the name,
 * inert like any other fact.
 */
function nameOn(channel: Channel, guest: Guest): string {
	return (channel.handle === null ? null : handleOn(channel.handle, guest.contacts)) ?? inert(guest.name);
}

/** Web addresses and handles may be shown to everybody; mail addresses, phone numbers and what else a contact may be are private. */
export function isPublic({ address }: LabelledLink): boolean {
	return !isEmail(address) && /^(?:https?:\/\/\S+|@\S+)$/i.test(address);
}

function lineForGuests(model: Model, details: EpisodeDetails, show: ShowProfile): string {
	if (details.date === null || details.start === null) return textIn(model, 'timeLine');
	const zone = slotInstant(show, details.date, details.time, details.zone)?.zone ?? details.zone ?? 'UTC';
	const guestZones = details.guests.flatMap((guest) => guest.zone ?? []);
	return timeLine(details.start, zone, [...guestZones, ...show.audienceZones], show.language);
}

function recordAt(value: Model[string] | undefined, at: number): Model {
	const item = Array.isArray(value) ? (value as readonly Model[string][])[at] : undefined;
	return typeof item === 'object' && !Array.isArray(item) ? (item as Model) : {};
}

function textIn(value: Model[string] | undefined, name: string): string {
	const text = typeof value === 'object' && !Array.isArray(value) ? (value as Model)[name] : undefined;
	return typeof text === 'string' ? text : '';
}
