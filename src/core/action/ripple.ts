// After a reschedule or a change of title or guests: everything that went out with the old fact, and has to be said again.
import { endOf } from '../archive/episode-state';
import type { EpisodeDetails, Guest } from '../episode/episode';
import { channels } from '../message/channels';
import {
	lastSent,
	type OutdatedMessage,
	outdated,
	readLedger,
	type SentMessage,
	toldFacts,
	type ToldFact,
} from '../message/ledger';
import type { Audience, MessageSource } from '../message/message';
import type { ShowProfile } from '../show/profile';
import { toWall } from '../show/wall-time';
import { isZone } from '../show/zone';
import { fold } from '../text/fold';
import { spokenChannels } from './message-moment';

/** The part of an episode's reading that is looked at. */
export interface ToldEpisode {
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	readonly text: string;
}

/** Something to send again. */
export interface Ripple extends OutdatedMessage {
	/** Null when the show no longer has this message. */
	readonly source: MessageSource | null;
}

/** Read once by one person: after the show nobody is helped by a corrected one. */
const passing: ReadonlySet<string> = new Set(['mail', 'plain', 'slack-rich', 'calendar-title', 'calendar-text']);

/**
 * What the ledger says went out and is no longer right, latest line per message and channel. What was spoken or chatted is not taken
 * back; once the show is over (`now` in milliseconds) only what can still be read counts, and no longer for its date.
 */
export function outdatedMessages({ show, details, text }: ToldEpisode, now: number): readonly OutdatedMessage[] {
	const end = endOf(details);
	const over = end !== null && end <= now;
	return outdated(readLedger(text, show), toldFacts(details)).flatMap((sent) => {
		if (!isRead(sent.channel) || (over && passing.has(sent.channel))) return [];
		const changed = over ? sent.changed.filter((fact) => fact !== 'start') : sent.changed;
		return changed.length === 0 ? [] : [{ ...sent, changed }];
	});
}

/** What told somebody the date of the show: they have to hear when it is off. What was said while an hour lasted is over. */
export function datedMessages({ show, text }: Pick<ToldEpisode, 'show' | 'text'>): readonly SentMessage[] {
	return lastSent(readLedger(text, show)).filter(({ start, channel }) => start !== null && isRead(channel));
}

/** A line of something that is no message, such as a video put into its playlist, has nothing to say again. */
function isRead(channel: string): boolean {
	return channels.has(channel) && !spokenChannels.has(channel);
}

/** How many that are: read from the note alone, cheap enough for every repaint of the panel. */
export function outdatedCount(reading: ToldEpisode, now: number): number {
	return outdatedMessages(reading, now).length;
}

const audienceRank: Readonly<Record<Audience, number>> = { guest: 0, public: 1, internal: 2 };

/** With their messages, the most urgent first: the guest before the public before the own house, a wrong date before a wrong name, the latest first. */
export function orderRipples(list: readonly OutdatedMessage[], sources: readonly MessageSource[]): readonly Ripple[] {
	const rank = ({ source, changed, at }: Ripple): readonly number[] => [
		source === null ? 3 : audienceRank[source.audience],
		changed.includes('start') ? 0 : 1,
		-at,
	];
	return list
		.map((sent) => ({ ...sent, source: sources.find(({ id }) => id === sent.message) ?? null }))
		.sort((a, b) => compare(rank(a), rank(b)));
}

/** The episode as a message told it, to see which of its words have changed since. */
export function asTold(details: EpisodeDetails, { start, title, guests, changed }: OutdatedMessage): EpisodeDetails {
	const was = (fact: ToldFact): boolean => changed.includes(fact);
	return {
		...details,
		...(was('title') && { title }),
		...(was('guests') && { guests: guests.map((name) => guestNamed(name, details.guests)) }),
		...(was('start') && start !== null && momentOfStart(details, start)),
	};
}

function momentOfStart(details: EpisodeDetails, start: number): Partial<EpisodeDetails> {
	const zone = isZone(details.zone) ? details.zone : 'UTC';
	const { day, time } = toWall(start, zone);
	const length = details.start === null || details.end === null ? 0 : details.end - details.start;
	return { date: day, time, zone, start, end: start + length };
}

/** The ledger keeps names alone. */
function guestNamed(name: string, known: readonly Guest[]): Guest {
	const same = known.find((guest) => fold(guest.name) === fold(name));
	if (same !== undefined) return same;
	const firstName = /\(([^)]+)\)/.exec(name)?.[1] ?? name.split(' ')[0] ?? name;
	const unknown = { affiliation: null, note: null, email: null, zone: null, pronouns: null, pronunciation: null };
	return { name, firstName, contacts: [], ...unknown };
}

function compare(a: readonly number[], b: readonly number[]): number {
	for (const [at, value] of a.entries()) {
		const difference = value - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
