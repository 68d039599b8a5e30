// What was sent: plain items under a heading of the note, so that a colleague without the plugin reads them too.
// `- 2026-03-02T09:14Z · guest-invite · mail · for 2026-03-06T13:00Z · "Title" · Guest A, Guest B`
import type { EpisodeDetails } from '../episode/episode';
import type { ShowProfile } from '../show/profile';
import type { Edit } from '../text/edit';
import { escapeMarkdown } from '../text/escape-markdown';
import { fold } from '../text/fold';
import { readLines } from '../text/line';
import { oneLine } from '../text/one-line';
import { appendToSection, findSection } from '../text/section';

/** The facts a message told, as far as a reschedule can change them. */
export interface ToldFacts {
	/** Start of the show in milliseconds; null when it had none. */
	readonly start: number | null;
	readonly title: string;
	readonly guests: readonly string[];
}

/** One line of the ledger. */
export interface SentMessage extends ToldFacts {
	/** When it went out, in milliseconds, to the minute. */
	readonly at: number;
	/** Id of the message. */
	readonly message: string;
	readonly channel: string;
	/** What the text held that may change later, a part each: `3 links (0c41d2)`. The note of what was sent, not the text itself. */
	readonly content?: readonly string[];
}

export type ToldFact = 'start' | 'title' | 'guests';

/** Something that went out and says what is no longer so. */
export interface OutdatedMessage extends SentMessage {
	/** What changed since, never empty. */
	readonly changed: readonly ToldFact[];
}

const separator = ' · ';
const minute = 60_000;
/** No guest is called so, which is what tells the parts apart where the guests are missing. */
const contentPart = /^\d+ [a-z]+ \([0-9a-f]{6}\)$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** The line for the ledger, without a line break. ` · ` inside a value becomes ` - `. */
export function ledgerLine(sent: SentMessage): string {
	const parts = [
		written(sent.at),
		sent.message,
		sent.channel,
		sent.start === null ? 'for no date' : `for ${written(sent.start)}`,
		`"${sent.title}"`,
		sent.guests.map((guest) => guest.replace(/,/g, ' ')).join(', '),
		...(sent.content ?? []),
	];
	return `- ${parts
		.map((part) => escapeMarkdown(plainValue(part)))
		.filter((part) => part !== '')
		.join(separator)}`;
}

/** The edits that add a line under the show's ledger heading, which is made at the end of the note where it is missing. */
export function appendToLedger(text: string, sent: SentMessage, show: Pick<ShowProfile, 'ledger'>): readonly Edit[] {
	return appendToSection(text, [show.ledger.heading], 2, ledgerLine(sent));
}

/** What the ledger of a note says, in note order. Lines of another form are somebody's remarks and left alone. */
export function readLedger(text: string, show: Pick<ShowProfile, 'ledger'>): readonly SentMessage[] {
	const section = findSection(text, [show.ledger.heading]);
	if (section === null) return [];
	return readLines(text.slice(section.bodyFrom, section.ownTo)).flatMap((line) => readLine(line.text) ?? []);
}

function readLine(line: string): SentMessage | null {
	const [at, message = '', channel = '', told, title = '', ...rest] = line
		.replace(/^\s*[-*+] /, '')
		.split(separator)
		.map(unescaped);
	const held = rest.filter((part) => contentPart.test(part));
	const [guests = ''] = rest.filter((part) => !contentPart.test(part));
	const when = readInstant(at);
	if (when === null || message === '' || channel === '') return null;
	return {
		at: when,
		message,
		channel,
		start: readInstant(told?.slice('for '.length)),
		title: title.replace(/^"|"$/g, ''),
		guests: guests
			.split(',')
			.map((guest) => guest.trim())
			.filter((guest) => guest !== ''),
		...(held.length > 0 && { content: held }),
	};
}

/** What was last said, per message and channel: a correction is a new line. The later line wins where the minute is the same. */
export function lastSent(ledger: readonly SentMessage[]): readonly SentMessage[] {
	const latest = new Map<string, SentMessage>();
	for (const sent of ledger) {
		const key = `${sent.message}\n${sent.channel}`;
		if (sent.at >= (latest.get(key)?.at ?? -Infinity)) latest.set(key, sent);
	}
	return [...latest.values()];
}

/** What an episode tells today. */
export function toldFacts(details: Pick<EpisodeDetails, 'start' | 'title' | 'guests'>): ToldFacts {
	return { start: details.start, title: details.title, guests: details.guests.map(({ name }) => name) };
}

/**
 * What went out and is no longer right, after a reschedule or a change of title or guests: the messages to send again. A message sent
 * before there was a date told none, so a date that came later outdates nothing.
 */
export function outdated(ledger: readonly SentMessage[], now: ToldFacts): readonly OutdatedMessage[] {
	return lastSent(ledger).flatMap((sent) => {
		const changed: ToldFact[] = [];
		if (sent.start !== null && sent.start !== toMinute(now.start)) changed.push('start');
		if (!sameText(sent.title, now.title)) changed.push('title');
		if (!sameGuests(sent.guests, now.guests)) changed.push('guests');
		return changed.length === 0 ? [] : [{ ...sent, changed }];
	});
}

function written(at: number): string {
	return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

function readInstant(text: string | undefined): number | null {
	if (text === undefined || !instant.test(text)) return null;
	const at = Date.parse(text);
	return Number.isNaN(at) ? null : at;
}

function toMinute(at: number | null): number | null {
	return at === null ? null : Math.floor(at / minute) * minute;
}

/** The marks the line was written with so that a title cannot become markup. */
function unescaped(value: string): string {
	return value.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => mark);
}

function plainValue(value: string): string {
	return oneLine(value).replaceAll('·', '-');
}

/** The line holds values without their separators; the facts of today are compared in the same form. */
function sameText(told: string, now: string): boolean {
	return fold(told) === fold(plainValue(now));
}

function sameGuests(told: readonly string[], now: readonly string[]): boolean {
	const names = (guests: readonly string[]): string =>
		guests
			.map((guest) => fold(plainValue(guest.replace(/,/g, ' '))))
			.sort()
			.join('\n');
	return names(told) === names(now);
}
