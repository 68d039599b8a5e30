// Schedule, reschedule, renumber, rename, cancel: one plan behind all of them. It is complete before anything is done, and carried out
// again it finishes what was cut off, since each of its changes is computed from what a note says at that moment.
import { type Problem, isProblem } from '../problem';
import type { Episode, EpisodeDetails } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import type { SentMessage } from '../message/ledger';
import { formatDay, longDay } from '../show/day-pattern';
import { padNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import { timeLine } from '../show/time-line';
import { dayInZone } from '../show/wall-time';
import { numberless, type ChangeContext } from './given-up-number';
import { changeOutro, changeOwnNote, type NoteChange } from './note-change';
import { datedMessages, outdatedMessages } from './ripple';
import { wantedEpisode, type EpisodeText } from './wanted-episode';
import type { WantedFacts } from './wanted-facts';

export type { ChangeContext } from './given-up-number';
export type { NoteChange } from './note-change';
export type { EpisodeText } from './wanted-episode';
export type { WantedFacts } from './wanted-facts';

/** One fact, old and new; empty where there is none. `who` is a guest's name for `guestTime`. */
export interface FactChange {
	readonly fact: 'when' | 'hostTime' | 'guestTime' | 'minutes' | 'number' | 'title' | 'fileName' | 'cancelled';
	readonly who?: string;
	readonly before: string;
	readonly after: string;
}

export interface EpisodeChange {
	readonly after: EpisodeDetails;
	readonly facts: readonly FactChange[];
	/** In the order in which they are to be written; notes that stay as they are, are left out. */
	readonly notes: readonly NoteChange[];
	readonly warnings: readonly Problem[];
	/** What went out and will no longer be right. */
	readonly told: readonly SentMessage[];
}

/** The plan for an episode with these facts, or all that stands in its way. What is unusual but possible is a warning of the plan. */
export function planEpisodeChange(
	episode: EpisodeText,
	show: ShowProfile,
	wanted: WantedFacts,
	context: ChangeContext,
): EpisodeChange | readonly Problem[] {
	const { after, givingUp, problems } = wantedEpisode(episode, show, wanted, context);
	if (problems.some(({ severity }) => severity === 'error')) return problems;
	const { details: before } = episode;
	const line = {
		before: datedOf(context.episodes, show),
		after: datedOf(withEpisode(context.episodes, after, before), show),
	};

	const own = changeOwnNote(
		episode,
		after,
		{ before: nextIn(line.before, before), after: nextIn(line.after, after) },
		show,
		context,
	);
	if (isProblem(own)) return [own];
	const ideas = numberless(givingUp, after.number, show, context, before.path);
	const refused = ideas.find(isProblem);
	if (refused !== undefined) return [refused];
	const outros = [...new Set([previousIn(line.before, before), previousIn(line.after, after)])].flatMap((previous) => {
		const text = previous === null || (previous.start ?? 0) <= context.now ? null : context.textOf(previous.path);
		if (text === null || previous === null) return [];
		const next = { before: nextIn(line.before, previous), after: nextIn(line.after, previous) };
		return changeOutro(text, next, show, context) ?? [];
	});
	const notes = [...ideas, own.note, ...outros].filter((note): note is NoteChange => !isProblem(note));
	return {
		after,
		facts: factChanges(before, after, show, context.hostZone),
		notes: notes.filter(({ path, newPath, lines, left }) => path !== newPath || lines.length > 0 || left.length > 0),
		warnings: [...problems, ...own.warnings],
		told: toldOf(episode, after, show, context.now),
	};
}

/** Whether carrying it out would write anything. */
export function isEmptyChange({ notes }: EpisodeChange): boolean {
	return notes.every(({ path, newPath, lines }) => path === newPath && lines.length === 0);
}

/** The episodes of the show that have a day and take place, in their order. */
function datedOf(episodes: readonly Episode[], show: ShowProfile): readonly Dated[] {
	return episodes
		.filter((each): each is Dated => each.show === show.id && each.date !== null && each.cancelled === null)
		.sort((a, b) => momentOf(a).localeCompare(momentOf(b)));
}

type Dated = Episode & { readonly date: string };

function momentOf({ date, time }: Dated): string {
	return `${date} ${time}`;
}

function withEpisode(episodes: readonly Episode[], after: Episode, before: Episode): readonly Episode[] {
	return [...episodes.filter(({ path }) => path !== before.path), after];
}

function nextIn(line: readonly Dated[], { date }: Episode): Episode | null {
	return date === null ? null : (line.find((other) => other.date > date) ?? null);
}

function previousIn(line: readonly Dated[], { date }: Episode): Episode | null {
	return date === null ? null : (line.findLast((other) => other.date < date) ?? null);
}

/** Of a cancelled show everybody who was told of its date has to hear. */
function toldOf({ text }: EpisodeText, after: EpisodeDetails, show: ShowProfile, now: number): readonly SentMessage[] {
	if (after.cancelled === null && after.date !== null) return outdatedMessages({ show, details: after, text }, now);
	return datedMessages({ show, text });
}

function factChanges(
	before: EpisodeDetails,
	after: EpisodeDetails,
	show: ShowProfile,
	hostZone: string,
): readonly FactChange[] {
	const each = (fact: FactChange['fact'], tell: (details: EpisodeDetails) => string, who?: string): FactChange => ({
		fact,
		...(who !== undefined && { who }),
		before: tell(before),
		after: tell(after),
	});
	const guests = new Map(after.guests.flatMap(({ firstName, zone }) => (zone === null ? [] : [[zone, firstName]])));
	return [
		each('when', (details) => whenOf(details, show)),
		each('hostTime', (details) => localTime(details, hostZone, show.language)),
		...[...guests].map(([zone, name]) => each('guestTime', (details) => localTime(details, zone, show.language), name)),
		// There is nothing to compare where an episode gets or loses its time.
		...(before.start === null || after.start === null ? [] : [each('minutes', minutesOf)]),
		each('number', ({ number }) => (number === null ? '' : padNumber(show, number))),
		each('title', ({ title }) => title),
		each('fileName', ({ path }) => fileNameInPath(path)),
		each('cancelled', ({ cancelled }) => (cancelled === null ? '' : longDay(cancelled, show.language))),
	].filter((change) => change.before !== change.after);
}

function whenOf({ date, start, zone }: EpisodeDetails, show: ShowProfile): string {
	if (date === null) return '';
	const day = longDay(date, show.language);
	return start === null || zone === null ? day : `${day}, ${timeLine(start, zone, show.audienceZones, show.language)}`;
}

function minutesOf({ start, end }: EpisodeDetails): string {
	return start === null || end === null ? '' : String((end - start) / 60_000);
}

/** `Fri 6 Mar, 14:00 CET`. */
function localTime({ start }: EpisodeDetails, zone: string, language: string): string {
	if (start === null) return '';
	return `${formatDay(dayInZone(start, zone), 'EEE d MMM', language)}, ${timeLine(start, zone, [], language)}`;
}
