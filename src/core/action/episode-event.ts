// An episode as an event of its host's and guests' calendars: with tech check and debrief.
import type { CalendarEvent } from '../calendar/calendar-event';
import type { Episode, EpisodeDetails } from '../episode/episode';
import { type EpisodeSurroundings, episodeModel } from '../episode/episode-model';
import { longDay } from '../show/day-pattern';
import type { ShowProfile } from '../show/profile';
import { type SlotTimes, slotInstant } from '../show/slot';
import { timeRangeLine } from '../show/time-line';
import { parseTemplate } from '../template/parse';
import { renderTemplate } from '../template/render';
import { oneLine } from '../text/one-line';

/** What the note and its messages say for the calendar. */
export interface InviteFacts {
	readonly id: string;
	readonly revision: number;
	readonly title: string;
	readonly description: string;
	/** Whether the studio link may be in it. */
	readonly withStudio: boolean;
}

/** From the tech check to the end of the debrief; null for an episode without a day and a time. */
export function inviteEvent(details: EpisodeDetails, show: ShowProfile, facts: InviteFacts): CalendarEvent | null {
	const times = timesOf(details, show);
	if (times === null) return null;
	return {
		id: facts.id,
		revision: facts.revision,
		title: facts.title,
		description: facts.description,
		location: facts.withStudio ? (details.studio ?? '') : '',
		start: times.inviteStart,
		end: times.inviteEnd,
		url: details.url,
		guests: details.guests.map(({ name, email }) => ({ name, email })),
		cancelled: details.cancelled !== null,
	};
}

/** The event's title as the settings of the show have it; null where a fact for it is missing or the template cannot be used. */
export function calendarTitle(details: EpisodeDetails, show: ShowProfile, around: EpisodeSurroundings): string | null {
	const template = parseTemplate('calendar.title', show.calendar.title);
	if (!('nodes' in template)) return null;
	const { text, missing, problems } = renderTemplate(template, episodeModel(details, show, around), {
		language: show.language,
	});
	return missing.length > 0 || problems.length > 0 || text.trim() === '' ? null : oneLine(text);
}

/** When everybody has to be there: `Friday, March 6, 2026, 12:45-14:15 UTC (13:45-15:15 CET)`, the host's zone beside the show's. */
export function inviteTimes(details: EpisodeDetails, show: ShowProfile, hostZone: string): string | null {
	const times = timesOf(details, show);
	if (times === null) return null;
	const range = timeRangeLine(times.inviteStart, times.inviteEnd, times.zone, [hostZone], show.language);
	return `${longDay(times.date, show.language)}, ${range}`;
}

function timesOf({ date, time, zone, start, end }: Episode, show: ShowProfile): SlotTimes | null {
	if (date === null || start === null || end === null) return null;
	return slotInstant(show, date, time, zone, (end - start) / 60_000);
}
