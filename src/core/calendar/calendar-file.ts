// The .ics file of an episode or of a whole show (RFC 5545), written by ical-generator; the only place that knows it.
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { oneLine } from '../text/one-line';
import { type CalendarEvent, type CalendarPerson, plainLines } from './calendar-event';

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
 * A file to import has no METHOD and names nobody: calendars refuse events in which the importer has no part. With an organizer
 * and a guest whose mail addresses are known it is an invitation (METHOD:REQUEST, RFC 5546 §3.2.2). When each of
 * its events is cancelled it takes them back (METHOD:CANCEL), under the same UID.
 */
export function calendarFile({ events, now, name, organizer = null }: CalendarFile): string {
	const host = mailbox(organizer);
	const invited = events.some(({ guests }) => guests.some((guest) => mailbox(guest) !== null));
	const invites = host !== null && invited;
	const withdraws = events.length > 0 && events.every(({ cancelled }) => cancelled);
	const method = withdraws ? ICalCalendarMethod.CANCEL : invites ? ICalCalendarMethod.REQUEST : null;
	const calendar = ical({
		// An object: a text would get one hyphen too many in front.
		prodId: { company: 'Office Hours', product: 'Office Hours for Obsidian' },
		...(method === null ? {} : { method }),
		...(name === undefined ? {} : { name: oneLine(name) }),
	});
	for (const event of events) {
		const created = calendar.createEvent({
			id: oneLine(event.id),
			sequence: event.revision,
			stamp: new Date(now),
			start: new Date(event.start),
			end: new Date(event.end),
			summary: oneLine(event.title),
			description: plainLines(event.description),
			location: oneLine(event.location),
			status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			...(isAddress(event.url) ? { url: event.url } : {}),
			...(invites ? { organizer: host } : {}),
		});
		for (const guest of invites ? event.guests : []) {
			const person = mailbox(guest);
			if (person !== null) created.createAttendee({ ...person, rsvp: true, status: ICalAttendeeStatus.NEEDSACTION });
		}
	}
	// The package leaves out the line break after the last line, which RFC 5545 §3.1 asks for.
	return `${calendar.toString()}\r\n`;
}

function isAddress(url: string | null): url is string {
	return url !== null && /^https?:\/\/[^\s"<>\\]+$/i.test(url);
}

/** Name and address, fit for parameters: RFC 5545 §3.2 has no way to write a double quote, and no escapes. */
function mailbox(person: CalendarPerson | null): { name: string; email: string } | null {
	if (person?.email == null || !/^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+$/.test(person.email)) return null;
	const name = oneLine(person.name).replaceAll('"', "'").replaceAll('\\', '/');
	return { name: name === '' ? person.email : name, email: person.email };
}
