// What an episode becomes with the facts a host wants: checked as a new one would be (date, number, name), against all others but itself.
import { endOf } from '../archive/episode-state';
import type { Episode, EpisodeDetails, EpisodeDraft } from '../episode/episode';
import { readEpisodeDate } from '../episode/episode-date';
import { episodePath, fileNameInPath, longPathWarning, pathTaken } from '../episode/episode-path';
import { aroundDay, planDate } from '../episode/planned-date';
import { isProblem, problem, warning, type Problem } from '../problem';
import { clockChangeWarnings } from '../show/clock-change';
import { longDay } from '../show/day-pattern';
import type { ShowProfile } from '../show/profile';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { oneLine } from '../text/one-line';
import { parseProperties } from '../text/properties';
import type { WantedFacts } from './wanted-facts';
import { wantedNumber } from './wanted-number';

/** An episode with the text of its note. */
export interface EpisodeText {
	readonly details: EpisodeDetails;
	readonly text: string;
}

export interface WantedContext {
	/** Milliseconds. */
	readonly now: number;
	readonly hostZone: string;
	readonly shows: readonly ShowProfile[];
	/** The episodes of all shows, this one too. */
	readonly episodes: readonly Episode[];
	/** Whether a path is taken by another file, also in other letter case or accent form. */
	readonly fileExists: (path: string) => boolean;
	readonly parseYaml: ParseYaml;
}

export interface WantedEpisode {
	readonly after: EpisodeDetails;
	/** Ideas of the show that have the number pencilled in and give it up. */
	readonly givingUp: readonly Episode[];
	/** Errors and warnings, with the field they belong to. */
	readonly problems: readonly Problem[];
}

/** The episode with the wanted facts. With an error among the problems it is not to be carried out. */
export function wantedEpisode(
	{ details: before, text }: EpisodeText,
	show: ShowProfile,
	wanted: WantedFacts,
	context: WantedContext,
): WantedEpisode {
	const others = context.episodes.filter(({ path }) => path !== before.path);
	const title = wanted.title === undefined ? before.title : oneLine(wanted.title);
	const date = wanted.date === undefined ? before.date : wanted.date;
	const when = wantedTimes(before, text, show, { ...wanted, date }, others, context);
	const numbered = wantedNumber(before, show, { ...wanted, date }, others);
	const moved = when.facts.start !== before.start || when.facts.date !== before.date;
	const after: EpisodeDetails = {
		...before,
		...when.facts,
		title,
		number: numbered.number,
		cancelled: wanted.cancelled === undefined ? before.cancelled : wanted.cancelled,
	};
	const path = wantedPath(before, after, show);
	const named = isProblem(path) ? [path] : pathProblems(before.path, path, others, context);
	return {
		after: isProblem(path) ? after : { ...after, path },
		givingUp: numbered.givingUp,
		problems: [
			...when.problems,
			...numbered.problems,
			...(wanted.cancelled == null ? [] : lateCancellation(before, show, context.now)),
			...(title === ''
				? [problem('title-missing', 'The episode has no title.', '', 'Type one.', { field: 'title' })]
				: named),
			...(moved && after.start !== null
				? clockChangeWarnings(context.hostZone, zonesOf(after), context.now, after.start)
				: []),
		],
	};
}

/** A show that is over has taken place as far as anybody knows: only the host can say otherwise. */
function lateCancellation(before: EpisodeDetails, show: ShowProfile, now: number): readonly Problem[] {
	const end = endOf(before);
	if (before.date === null || end === null || end > now) return [];
	const day = longDay(before.date, show.language);
	return [
		warning(
			'cancel-past',
			`The show was to be on ${day}.`,
			before.videoId === null ? 'The note has no video of it.' : 'The note has a video of it.',
			'Cancel it only if it did not take place.',
		),
	];
}

type Times = Pick<EpisodeDetails, 'date' | 'time' | 'zone' | 'start' | 'end'>;

function wantedTimes(
	before: EpisodeDetails,
	text: string,
	show: ShowProfile,
	wanted: WantedFacts,
	others: readonly Episode[],
	{ now, parseYaml, shows }: WantedContext,
): { readonly facts: Times; readonly problems: readonly Problem[] } {
	const { date, time, zone, start, end } = before;
	const asked = [wanted.time, wanted.zone, wanted.minutes].some((each) => each !== undefined);
	if (wanted.date === date && !asked) return { facts: { date, time, zone, start, end }, problems: [] };
	if (wanted.date === null || wanted.date === undefined)
		return { facts: { date: null, time: null, zone: null, start: null, end: null }, problems: [] };
	const parsed = parseProperties(text, readFrontmatter(text), parseYaml);
	const own = readEpisodeDate(fileNameInPath(before.path), 'values' in parsed ? parsed.values : {}, null);
	const draft: EpisodeDraft = {
		title: before.title,
		date: wanted.date,
		...optional('time', wanted.time === undefined ? own.time : wanted.time),
		...optional('zone', wanted.zone === undefined ? own.zone : wanted.zone),
		...optional('minutes', wanted.minutes === undefined ? own.minutes : wanted.minutes),
	};
	const planned = planDate(draft, show, aroundDay(others, wanted.date, shows), now);
	const { times } = planned;
	return {
		facts:
			times === null
				? { date, time, zone, start, end }
				: { date: times.date, time: times.time, zone: times.zone, start: times.start, end: times.end },
		problems: planned.problems,
	};
}

function optional<Key extends string, Value>(key: Key, value: Value | null): { readonly [key in Key]?: Value } {
	return value === null ? {} : ({ [key]: value } as { readonly [key in Key]?: Value });
}

/** The path stays as it is unless the name would say something else: an older form of it is not changed by the way. */
function wantedPath(before: EpisodeDetails, after: EpisodeDetails, show: ShowProfile): string | Problem {
	const [then, now] = [before, after].map(({ number, title, date, guests }) =>
		episodePath({ number, title, date, guest: guests.map(({ name }) => name).join(', ') || null }, show),
	);
	if (now === undefined || isProblem(now)) return now ?? before.path;
	if (now === then) return before.path;
	return `${before.path.slice(0, before.path.lastIndexOf('/') + 1)}${fileNameInPath(now)}.md`;
}

function pathProblems(
	before: string,
	path: string,
	others: readonly Episode[],
	{ fileExists }: WantedContext,
): readonly Problem[] {
	if (path === before) return [];
	return [pathTaken(path, others, fileExists), longPathWarning(path)].filter((found) => found !== null);
}

function zonesOf({ guests }: EpisodeDetails): readonly (string | null)[] {
	return guests.map(({ zone }) => zone);
}
