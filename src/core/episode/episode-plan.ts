// From a draft to a plan: everything that will be written, known and checked before anything is.
import { type Problem, isProblem, warning } from '../problem';
import { clockChangeWarnings } from '../show/clock-change';
import { readOwnFileName } from '../show/file-name-reading';
import type { ShowProfile } from '../show/profile';
import { timeLine } from '../show/time-line';
import type { ParseYaml } from '../text/frontmatter';
import { oneLine } from '../text/one-line';
import type { Episode, EpisodeDetails, EpisodeDraft, EpisodePlan } from './episode';
import { episodePath, fileNameInPath, longPathWarning, pathTaken } from './episode-path';
import type { GuestNote } from './known-guest';
import { aroundDay, planDate } from './planned-date';
import { planGuests } from './planned-guest';
import { planNote } from './planned-note';
import { planNumber } from './planned-number';

/** What planning needs to know of the vault and the clock. */
export interface PlanContext {
	/** Milliseconds. */
	readonly now: number;
	/** The host's own zone. */
	readonly hostZone: string;
	/** Source of the show's note template, and what problems call it. */
	readonly template: string;
	readonly origin: string;
	/** The episodes of all shows. */
	readonly existing: readonly Episode[];
	/** All shows, for the tech checks and debriefs around their episodes. */
	readonly shows: readonly ShowProfile[];
	/** Whether a path is taken, also by a name in other letter case or accent form. */
	readonly fileExists: (path: string) => boolean;
	readonly parseYaml: ParseYaml;
	/** Without it the guests' own notes tell nothing. */
	readonly guestNote?: GuestNote;
}

/**
 * The plan for a new episode, or all that stands in its way, each problem with the form field it belongs to. What is unusual but possible
 * (a past or taken day, a break, a number pencilled in on an idea) is a warning of the plan.
 */
export function planEpisode(
	draft: EpisodeDraft,
	show: ShowProfile,
	context: PlanContext,
): EpisodePlan | readonly Problem[] {
	const title = oneLine(draft.title);
	const others = draft.date === undefined ? context.existing : aroundDay(context.existing, draft.date, context.shows);
	const when = planDate(draft, show, others, context.now);
	const numbered = planNumber(draft, show, context.existing);
	const guests = planGuests(draft, context.guestNote);
	const { times } = when;
	const guestNames = guests.map(({ name }) => name).join(', ');
	const path = episodePath(
		{ number: numbered.number, title, guest: guestNames || null, date: times?.date ?? null },
		show,
	);
	const taken = isProblem(path) ? null : pathTaken(path, context.existing, context.fileExists);
	const found = [
		...(isProblem(path) ? [path] : []),
		...(taken === null ? [] : [taken]),
		...when.problems,
		...numbered.problems,
	];
	if (isProblem(path) || found.some(({ severity }) => severity === 'error')) return found;

	const planned: EpisodeDetails = {
		path,
		show: show.id,
		number: numbered.number,
		title,
		date: times?.date ?? null,
		time: times?.time ?? null,
		zone: times?.zone ?? null,
		start: times?.start ?? null,
		end: times?.end ?? null,
		url: null,
		videoId: null,
		cancelled: null,
		snoozed: null,
		findings: [],
		guests,
		hosts: [],
		topic: textOrNull(draft.topic),
		source: textOrNull(draft.source),
		found: textOrNull(draft.found),
		studio: null,
		event: null,
		inviteQuote: null,
		references: [],
	};
	const around = { now: context.now, hostZone: context.hostZone, episodes: context.existing };
	const note = planNote(planned, show, { origin: context.origin, source: context.template }, around, context.parseYaml);
	if (!('text' in note)) return [...note, ...found];
	const zones = guests.map(({ zone }) => zone);
	const clocks = times === null ? [] : clockChangeWarnings(context.hostZone, zones, context.now, times.start);
	return {
		path,
		text: note.text,
		cursor: note.cursor,
		number: planned.number,
		date: planned.date,
		start: planned.start,
		timeLine: times === null ? '' : timeLine(times.start, times.zone, show.audienceZones, show.language),
		givingUp: numbered.givingUp.map((idea) => idea.path),
		warnings: [...found, ...clocks, ...titleWarnings(draft.title, title, path, show), ...note.warnings],
	};
}

function textOrNull(text: string | undefined): string | null {
	return oneLine(text ?? '') || null;
}

/** Says when the title was cleaned, when the file cannot be named like it, and when the path is long. */
function titleWarnings(typed: string, title: string, path: string, show: ShowProfile): readonly Problem[] {
	const warnings: Problem[] = [];
	const name = fileNameInPath(path);
	if (title !== typed.trim().normalize('NFC')) {
		warnings.push(
			warning('title-cleaned', 'Line breaks and invisible characters were left out of the title.', '', '', {
				field: 'title',
			}),
		);
	}
	const named = readOwnFileName(show, name);
	if (named !== null && named.title !== title && /\{\{\s*title\s*\}\}/u.test(show.fileName)) {
		warnings.push(
			warning(
				'title-not-in-name',
				`The file is called "${name}".`,
				'Not every sign of the title may stand in a file name; the note keeps the title itself.',
				'',
				{
					field: 'title',
				},
			),
		);
	}
	const long = longPathWarning(path);
	return long === null ? warnings : [...warnings, long];
}
