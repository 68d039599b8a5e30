// The calendar's texts of one episode, rendered from its note and the show's messages.
import type { TFile } from 'obsidian';
import type { CalendarEvent } from '../../core/calendar/calendar-event';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { readFrontmatter } from '../../core/text/frontmatter';
import type { Host } from '../host';
import { propertiesIn } from '../properties';
import type { EpisodeReading } from '../reading';

const texts = strings.calendar;

export interface CalendarTexts {
	readonly reading: EpisodeReading;
	readonly title: string;
	/** Day and times from tech check to debrief. */
	readonly times: string;
	/** With the studio link or without. */
	description(withStudio: boolean): string;
	event(identity: CalendarIdentity, withStudio: boolean): CalendarEvent;
}

export interface CalendarIdentity {
	readonly id: string;
	readonly revision: number;
}

/** Everything the calendar tools put out for an episode; a problem while it has no date. */
export async function calendarTexts(host: Host, file: TFile): Promise<CalendarTexts | Problem> {
	const [{ calendarTitle, inviteEvent, inviteTimes }, { messageFacts, renderMessage }, reading] = await Promise.all([
		import('../../core/action/episode-event'),
		import('../../core/message/render-message'),
		host.archive.read(file.path),
	]);
	if (reading === null)
		return problem('not-an-episode', strings.messages.noEpisode, '', strings.messages.noEpisodeTodo);
	const { details, show } = reading;
	const times = inviteTimes(details, show, host.zone());
	if (times === null) return problem('date-missing', texts.noDate, '', texts.noDateTodo);
	const [titleSource, textSource] = await Promise.all([
		host.templates.message(show, 'calendar-title'),
		host.templates.message(show, 'calendar-text'),
	]);
	if (isProblem(titleSource)) return titleSource;
	if (isProblem(textSource)) return textSource;
	const around = { now: host.now(), hostZone: host.zone(), episodes: host.archive.episodes() };
	const title =
		calendarTitle(details, show, around) ?? renderMessage(titleSource, messageFacts(details, show, around)).text;
	const description = (withStudio: boolean) => {
		const shown = withStudio ? details : { ...details, studio: null };
		return renderMessage(textSource, messageFacts(shown, show, around)).text;
	};
	return {
		reading,
		title,
		times,
		description,
		event(identity, withStudio) {
			const facts = { ...identity, title, description: description(withStudio), withStudio };
			const event = inviteEvent(details, show, facts);
			if (event === null) throw new Error('An episode with times has an event.');
			return event;
		},
	};
}

/** The `calendar-id` and `calendar-revision` of a note; null before its first export. */
export function identityIn(text: string): CalendarIdentity | null {
	if (!readFrontmatter(text).properties.some(({ key }) => key === 'calendar-id')) return null;
	const properties = propertiesIn(text);
	const id = properties?.['calendar-id'];
	if (typeof id !== 'string' || id.trim() === '') return null;
	const revision = Number(properties?.['calendar-revision'] ?? 0);
	return { id: id.trim(), revision: Number.isInteger(revision) && revision >= 0 ? revision : 0 };
}
