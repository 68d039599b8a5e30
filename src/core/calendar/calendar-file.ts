// The .ics file of an episode or of a whole show (RFC 5545).
import { oneLine } from '../text/one-line';
import { type CalendarEvent, type CalendarPerson, plainLines } from './calendar-event';
import { guestProperty, noteProperty } from './former-event';
import { contentLine, dateTimeValue, textValue } from './content-line';

export interface CalendarFile {
	readonly events: readonly CalendarEvent[];
	/** When it is written, in milliseconds (DTSTAMP). */
	readonly now: number;
	/** Name of the calendar, for the file of a whole show. */
	readonly name?: string;
	/** Whoever invites, when the host chose an invitation. Without it the file is one to import. */
	readonly organizer?: CalendarPerson | null;
}

/**
 * The text of the file: lines of at most 75 octets with CRLF, times in UTC (so that it needs no VTIMEZONE).
 *
 * A file to import has no METHOD and invites nobody: calendars refuse events in which the importer has no part. With an organizer
 * and a guest whose mail addresses are known it is an invitation (METHOD:REQUEST, RFC 5546 §3.2.2). When each of
 * its events is cancelled it takes them back (METHOD:CANCEL), under the same UID. The file of a whole show is always one to import.
 */
export function calendarFile({ events, now, name, organizer = null }: CalendarFile): string {
	const host = mailbox(organizer);
	const invited = events.some(({ guests }) => guests.some((guest) => mailbox(guest) !== null));
	const invites = host !== null && invited;
	const withdraws = name === undefined && events.length > 0 && events.every(({ cancelled }) => cancelled);
	const method = withdraws ? 'CANCEL' : invites ? 'REQUEST' : null;
	return [
		contentLine('BEGIN', 'VCALENDAR'),
		contentLine('VERSION', '2.0'),
		contentLine('PRODID', '-//Office Hours//Office Hours for Obsidian//EN'),
		...(method === null ? [] : [contentLine('METHOD', method)]),
		// The first is of RFC 7986 §5.1; the second is in no RFC, and what Apple, Google and Outlook read.
		...(name === undefined ? [] : ['NAME', 'X-WR-CALNAME'].map((key) => contentLine(key, textValue(oneLine(name))))),
		...events.flatMap((event) => eventLines(event, now, invites ? host : null)),
		contentLine('END', 'VCALENDAR'),
	].join('');
}

/** With a host the guests whose addresses are known are invited. */
function eventLines(event: CalendarEvent, now: number, host: Mailbox | null): string[] {
	const description = plainLines(event.description);
	const location = oneLine(event.location);
	const guests = host === null ? [] : event.guests.map(mailbox).filter((guest) => guest !== null);
	return [
		contentLine('BEGIN', 'VEVENT'),
		contentLine('UID', textValue(oneLine(event.id))),
		contentLine('SEQUENCE', String(event.revision)),
		contentLine('DTSTAMP', dateTimeValue(now)),
		contentLine('DTSTART', dateTimeValue(event.start)),
		contentLine('DTEND', dateTimeValue(event.end)),
		contentLine('SUMMARY', textValue(oneLine(event.title))),
		...(location === '' ? [] : [contentLine('LOCATION', textValue(location))]),
		...(description === '' ? [] : [contentLine('DESCRIPTION', textValue(description))]),
		...(host === null ? [] : [contentLine('ORGANIZER', `mailto:${host.email}`, { CN: host.name })]),
		...guests.map(({ name, email }) =>
			contentLine('ATTENDEE', `mailto:${email}`, {
				ROLE: 'REQ-PARTICIPANT',
				PARTSTAT: 'NEEDS-ACTION',
				RSVP: 'TRUE',
				CN: name,
			}),
		),
		...(event.guests.length === 0
			? []
			: [contentLine(guestProperty, textValue(event.guests.map(({ name }) => oneLine(name)).join('\n')))]),
		...(event.note === undefined ? [] : [contentLine(noteProperty, textValue(event.note))]),
		...(isAddress(event.url) ? [contentLine('URL', event.url, { VALUE: 'URI' })] : []),
		contentLine('STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'),
		contentLine('END', 'VEVENT'),
	];
}

function isAddress(url: string | null): url is string {
	return url !== null && /^https?:\/\/[^\s"<>\\]+$/i.test(url);
}

interface Mailbox {
	readonly name: string;
	readonly email: string;
}

/** Name and address, fit for parameters: RFC 5545 §3.2 has no way to write a double quote, and no escapes. */
function mailbox(person: CalendarPerson | null): Mailbox | null {
	if (person?.email == null || !/^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+$/.test(person.email)) return null;
	const name = oneLine(person.name).replaceAll('"', "'").replaceAll('\\', '/');
	return { name: name === '' ? person.email : name, email: person.email };
}
