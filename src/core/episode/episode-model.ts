// The facts of an episode in the shape templates see; the names are those of the table in episode-fact.ts.
import { scheduleOn } from '../show/cadence';
import { formatDay, longDay } from '../show/day-pattern';
import { addDays } from '../show/iso-day';
import { padNumber } from '../show/numbering';
import type { Schedule, ShowProfile } from '../show/profile';
import { type SlotTimes, slotInstant } from '../show/slot';
import { timeLine, timeRangeLine } from '../show/time-line';
import { dayInZone } from '../show/wall-time';
import type { Model } from '../template/template';
import { escapeMarkdown, wikilink } from '../text/escape-markdown';
import type { Episode, EpisodeDetails, Guest } from './episode';
import { fileNameInPath } from './episode-path';

/** What of the world around an episode its texts speak of. `now` in milliseconds, `hostZone` by its IANA name. */
export interface EpisodeSurroundings {
	readonly now: number;
	readonly hostZone: string;
	/** All episodes that are known; those of other shows are passed over. */
	readonly episodes: readonly Episode[];
}

/** The facts of one episode for a template. Facts that are missing are empty texts and lists, and records that are not there. */
export function episodeModel(details: EpisodeDetails, show: ShowProfile, around: EpisodeSurroundings): Model {
	const schedule = scheduleOn(show, details.date ?? dayInZone(around.now, 'UTC'));
	const minutes =
		details.start !== null && details.end !== null ? (details.end - details.start) / 60_000 : schedule.minutes;
	const guests = details.guests.map(guestModel);
	const hosts =
		details.hosts.length > 0 ? hostsNamed(details.hosts, show) : show.hosts.filter(({ name }) => name !== '');
	const hostModels = hosts.map(({ name, position }) => ({ name, position }));
	const { next, previous } = neighboursOf(details, around.episodes);
	return {
		title: details.title,
		number: numberText(details.number, show),
		fileName: fileNameInPath(details.path),
		...timeFacts(details, show, schedule, minutes, around.hostZone),
		...textFacts(details),
		...(guests[0] && { guest: guests[0] }),
		guests,
		guestNames: listText(
			details.guests.map(({ name }) => name),
			show.language,
		),
		guestFirstNames: listText(
			details.guests.map(({ firstName }) => firstName),
			show.language,
		),
		guestLine: details.guests.map(asGuestLine).join(', '),
		...(hostModels[0] && { host: hostModels[0] }),
		hosts: hostModels,
		hostNames: listText(
			hosts.map(({ name }) => name),
			show.language,
		),
		references: details.references.map(({ label, address }) => ({ label, address })),
		...(next && { next: neighbourModel(next, show) }),
		...(previous && { previous: neighbourModel(previous, show) }),
		show: showModel(show, schedule),
	};
}

function timeFacts(
	details: EpisodeDetails,
	show: ShowProfile,
	schedule: Schedule,
	minutes: number,
	hostZone: string,
): Model {
	const times = details.date === null ? null : slotInstant(show, details.date, details.time, details.zone, minutes);
	return {
		date: details.date ?? '',
		day: details.date === null ? '' : longDay(details.date, show.language),
		weekday: details.date === null ? usualWeekday(schedule, show) : formatDay(details.date, 'EEEE', show.language),
		time: times?.time ?? '',
		...lineFacts(times, show, hostZone),
		slot: schedule.weekday === null ? '' : `${usualWeekday(schedule, show)}, ${schedule.time} ${schedule.zone}`,
		minutes: String(minutes),
		techCheckMinutes: String(schedule.techCheckMinutes),
		debriefMinutes: String(schedule.debriefMinutes),
		inviteMinutes: String(schedule.techCheckMinutes + minutes + schedule.debriefMinutes),
	};
}

function lineFacts(times: SlotTimes | null, show: ShowProfile, hostZone: string): Model {
	if (times === null) return { timeLine: '', inviteTimes: '', hostTime: '' };
	const { audienceZones, language } = show;
	return {
		timeLine: timeLine(times.start, times.zone, audienceZones, language),
		inviteTimes: timeRangeLine(times.inviteStart, times.inviteEnd, times.zone, audienceZones, language),
		hostTime: timeLine(times.start, hostZone, [], language),
	};
}

function textFacts(details: EpisodeDetails): Model {
	const { url, videoId, studio, event, topic, source, found } = details;
	const facts = { url, videoId, studio, event, topic, source, found };
	return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? '']));
}

/** 2024-01-01 was a Monday. */
function usualWeekday(schedule: Schedule, show: ShowProfile): string {
	return schedule.weekday === null ? '' : formatDay(addDays('2024-01-01', schedule.weekday - 1), 'EEEE', show.language);
}

function guestModel(guest: Guest): Model {
	return {
		name: guest.name,
		firstName: guest.firstName,
		affiliation: guest.affiliation ?? '',
		email: guest.email ?? '',
		zone: guest.zone ?? '',
		pronouns: guest.pronouns ?? '',
		pronunciation: guest.pronunciation ?? '',
		contacts: guest.contacts.map(({ label, address }) => ({ label, address })),
	};
}

/** The hosts a note names, with the positions the show knows. */
function hostsNamed(names: readonly string[], show: ShowProfile): ShowProfile['hosts'] {
	return names.map((name) => ({ name, position: show.hosts.find((host) => host.name === name)?.position ?? '' }));
}

/** The dated episodes of the same show right before and after, cancelled ones passed over. An idea has none. */
function neighboursOf(
	details: EpisodeDetails,
	episodes: readonly Episode[],
): { next: Episode | undefined; previous: Episode | undefined } {
	const { date } = details;
	const dated = episodes
		.filter(
			(episode) =>
				episode.show === details.show &&
				episode.path !== details.path &&
				episode.date !== null &&
				episode.cancelled === null,
		)
		.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
	if (date === null) return { next: undefined, previous: undefined };
	return {
		next: dated.find((episode) => (episode.date ?? '') > date),
		previous: dated.findLast((episode) => (episode.date ?? '') < date),
	};
}

function neighbourModel(episode: Episode, show: ShowProfile): Model {
	return {
		title: episode.title,
		number: numberText(episode.number, show),
		date: episode.date ?? '',
		day: episode.date === null ? '' : longDay(episode.date, show.language),
		note: fileNameInPath(episode.path),
		url: episode.url ?? '',
	};
}

/** Links a template may ask for although the show has none of that name: it gets an empty text. */
const usualLinks = ['channel', 'playlist', 'meetup', 'streaming', 'thumbnail', 'thumbnailCheck'];

function showModel(show: ShowProfile, schedule: Schedule): Model {
	const weekly = schedule.weekday !== null && schedule.nthOfMonth === null && schedule.everyWeeks === 1;
	return {
		name: show.name,
		shortName: show.shortName,
		organization: show.organization,
		weekly: weekly ? 'weekly' : '',
		series: show.calendar.partOfSeries ? 'series' : '',
		slack: { internal: show.slack.internal, public: show.slack.public },
		links: { ...Object.fromEntries(usualLinks.map((name) => [name, ''])), ...show.links },
	};
}

function numberText(number: number | null, show: ShowProfile): string {
	return number === null ? '' : padNumber(show, number);
}

/** Names as people say them in the language: `Ann, Ben and Cleo`. The comma before "and" is left out, as the shows write it. */
function listText(names: readonly string[], language: string): string {
	return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(names);
}

/** One guest as the guest line has them: a link to their note stays one, the affiliation stands in brackets, nothing else is markup. */
function asGuestLine({ name, note, affiliation }: Guest): string {
	const written = note === null ? escapeMarkdown(name) : wikilink(note, name);
	return affiliation === null ? written : `${written} (${escapeMarkdown(affiliation)})`;
}
