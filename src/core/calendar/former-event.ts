// What a calendar file of ours said: only so that the next one can tell whether an invitation would have to be answered anew.
import type { CalendarEvent } from './calendar-event';

/** The guests by name, for ourselves: whoever has no mail address is in no other property of the file. */
export const guestProperty = 'X-OFFICE-HOURS-GUESTS';

/** The note an event is of, for ourselves. */
export const noteProperty = 'X-OFFICE-HOURS-NOTE';

/** The first event of a file that `calendarFile` wrote; null when it is none of ours or has been changed by hand beyond reading. */
export function readFormerEvent(file: string): CalendarEvent | null {
	return readFormerEvents(file)[0] ?? null;
}

/** All events of a file that `calendarFile` wrote that can be read. */
export function readFormerEvents(file: string): readonly CalendarEvent[] {
	const [head = '', ...events] = file.replace(/\r?\n[ \t]/g, '').split(/^BEGIN:VEVENT\r?$/m);
	return valueIn(head, 'PRODID').includes('Office Hours') ? events.flatMap((event) => readEvent(event) ?? []) : [];
}

function valueIn(text: string, name: string): string {
	const found = text.split(/\r?\n/).find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)) ?? '';
	return unescaped(found.slice(found.indexOf(':') + 1));
}

function readEvent(text: string): CalendarEvent | null {
	const value = (name: string): string => valueIn(text, name);
	const [id, start, end] = [value('UID'), instant(value('DTSTART')), instant(value('DTEND'))];
	if (id === '' || start === null || end === null) return null;
	return {
		id,
		revision: Number(value('SEQUENCE')) || 0,
		title: value('SUMMARY'),
		description: value('DESCRIPTION'),
		location: value('LOCATION'),
		start,
		end,
		url: value('URL') || null,
		guests: value(guestProperty)
			.split('\n')
			.filter((name) => name !== '')
			.map((name) => ({ name, email: null })),
		cancelled: value('STATUS') === 'CANCELLED',
		...(value(noteProperty) !== '' && { note: value(noteProperty) }),
	};
}

/** `20240105T124500Z` in milliseconds. */
function instant(value: string): number | null {
	const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value)?.slice(1).map(Number);
	if (parts === undefined) return null;
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** RFC 5545 §3.3.11. */
function unescaped(text: string): string {
	return text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
