// An episode as calendars see it.
import { oneLine } from '../text/one-line';

export interface CalendarPerson {
	readonly name: string;
	/** Null when it is not known: nobody is invited by name alone. */
	readonly email: string | null;
}

export interface CalendarEvent {
	/** The note's `calendar-id`: the same for as long as the episode exists. */
	readonly id: string;
	/** The note's `calendar-revision`, from 0. */
	readonly revision: number;
	readonly title: string;
	/** Plain text, any number of lines. */
	readonly description: string;
	/** The studio link, or a place. */
	readonly location: string;
	/** Instants in milliseconds, from the tech check to the end of the debrief. */
	readonly start: number;
	readonly end: number;
	/** The public address of the show. */
	readonly url: string | null;
	readonly guests: readonly CalendarPerson[];
	readonly cancelled: boolean;
	/** For ourselves, in the file of a whole show: a sign of the note it is of. */
	readonly note?: string;
}

/**
 * The revision after a change. RFC 5546 §2.1.4: it rises when an invitation would have to be answered anew. Here that is a
 * change of time, place (the studio link), title or guests (by name), or being cancelled; a new description alone does not count.
 */
export function revisionAfter(before: CalendarEvent, after: CalendarEvent): number {
	const facts = ({ start, end, location, title, guests, cancelled }: CalendarEvent): string =>
		JSON.stringify([start, end, oneLine(location), oneLine(title), guests.map(({ name }) => oneLine(name)), cancelled]);
	return facts(before) === facts(after) ? before.revision : before.revision + 1;
}

/** Several lines of plain text: line ends as `\n`, each line without controls and other characters no calendar shows. */
export function plainLines(text: string): string {
	return text
		.split(/\r\n|\r|\n/)
		.map(oneLine)
		.join('\n')
		.trim();
}
