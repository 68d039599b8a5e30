// The calendar of a show for its audience: every dated episode, the show alone. These are other events than the invites of hosts and
// guests, which begin with the tech check and are private, so that they never share a UID.
import { revisionAfter, type CalendarEvent } from '../calendar/calendar-event';
import type { Episode } from '../episode/episode';
import { dayNumber } from '../show/iso-day';
import { padNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import { dayInZone } from '../show/wall-time';

export interface ShowCalendar {
	/** What the file said when it was last written; empty where there is none. */
	readonly former: readonly CalendarEvent[];
	/** The `calendar-id` a note has, if any. */
	readonly idOf: (episode: Episode) => string | null;
	/** Milliseconds. */
	readonly now: number;
}

/**
 * The events of a show in the order of its episodes, cancelled ones too, so that calendars take them out.
 *
 * RFC 7986 §5.3 wants a UID that is unique and stays: imported again, the file moves events and doubles none. The file itself keeps it,
 * beside a sign of the note it is of: a note that was renamed or moved is known by its title or its start. A note that is new to the file
 * gets its UID from its `calendar-id`, else from its path, never from its number, which two notes may have.
 */
export function showEvents(
	episodes: readonly Episode[],
	show: ShowProfile,
	{ former, idOf, now }: ShowCalendar,
): readonly CalendarEvent[] {
	const drafts = episodes.flatMap((episode) => draftOf(episode, show, idOf) ?? []);
	const signs = new Set(drafts.map(({ note }) => note));
	const [kept, lost] = [new Map<string, CalendarEvent>(), new Set<CalendarEvent>()];
	for (const event of former) {
		if (event.note === undefined) continue;
		if (signs.has(event.note)) kept.set(event.note, event);
		else lost.add(event);
	}
	const taken = new Set([...kept.values()].map(({ id }) => id));
	return drafts.map((draft) => {
		const known = kept.get(draft.note) ?? renamed(draft, lost);
		if (known !== null) {
			lost.delete(known);
			taken.add(known.id);
			return { ...draft, id: known.id, revision: revisionAfter(known, draft) };
		}
		// A copied note brings the id of the other one along.
		const id = taken.has(draft.id) ? `office-hours-${draft.note}-show` : draft.id;
		taken.add(id);
		return { ...draft, id, revision: firstRevision(now) };
	});
}

interface Draft extends CalendarEvent {
	readonly note: string;
}

function draftOf(episode: Episode, show: ShowProfile, idOf: ShowCalendar['idOf']): Draft | null {
	const { path, start, end, date, number, title, url } = episode;
	if (episode.show !== show.id || start === null || end === null || date === null) return null;
	const numbered = number === null ? show.name : `${show.name} #${padNumber(show, number)}`;
	const note = signOf(path);
	return {
		id: `${idOf(episode) ?? `office-hours-${note}`}-show`,
		revision: 0,
		note,
		title: `${numbered}: ${title}`,
		description: url ?? '',
		location: url ?? '',
		start,
		end,
		url,
		guests: [],
		cancelled: episode.cancelled !== null,
	};
}

/** The event of a note that is not where it was: the one with its title, else the one at its time. */
function renamed({ title, start }: Draft, lost: ReadonlySet<CalendarEvent>): CalendarEvent | null {
	const events = [...lost];
	return events.find((each) => each.title === title) ?? events.find((each) => each.start === start) ?? null;
}

/**
 * The day's number rather than 0: where the file was lost and is made anew, calendars that know the event ignore a SEQUENCE below theirs
 * (RFC 5546 §2.1.5), and no event has changed more often than days have passed.
 */
function firstRevision(now: number): number {
	return dayNumber(dayInZone(now, 'UTC'));
}

/** Stands for a path in a file for everybody, which is not to tell how a vault is laid out: FNV-1a from both ends. */
function signOf(path: string): string {
	const characters = [...path.normalize('NFC')];
	return [characters, [...characters].reverse()].map(sumOf).join('');
}

function sumOf(characters: readonly string[]): string {
	const sum = characters.reduce(
		(before, each) => Math.imul(before ^ (each.codePointAt(0) ?? 0), 0x01000193),
		0x811c9dc5,
	);
	return (sum >>> 0).toString(16).padStart(8, '0');
}
