// The date of a draft, checked: what is impossible is refused, what is unusual is said.
import { type Problem, problem, warning } from '../problem';
import { breakOn, isSlot, scheduleOn } from '../show/cadence';
import { longDay } from '../show/day-pattern';
import { addDays, isIsoDay } from '../show/iso-day';
import type { ShowProfile } from '../show/profile';
import { type SlotTimes, collisions, slotInstant } from '../show/slot';
import { isWallTime } from '../show/wall-time';
import { isZone } from '../show/zone';
import { fileNameInPath } from './episode-path';
import type { Episode, EpisodeDraft } from './episode';

export interface PlannedDate {
	/** Null for an idea, and where something about the date is refused. */
	readonly times: SlotTimes | null;
	/** Errors and warnings. */
	readonly problems: readonly Problem[];
}

/** Day, time, zone and length of a draft against calendar and clock, the show's cadence and breaks, and all other episodes. `now` in milliseconds. */
export function planDate(
	draft: EpisodeDraft,
	show: ShowProfile,
	existing: readonly Episode[],
	now: number,
): PlannedDate {
	if (draft.date === undefined) return { times: null, problems: [] };
	const refused = refusals(draft, draft.date);
	if (refused.length > 0) return { times: null, problems: refused };
	const times = slotInstant(show, draft.date, draft.time ?? null, draft.zone ?? null, draft.minutes ?? null);
	if (times === null) {
		const why = `The schedule of ${show.name} has no time for that day.`;
		return { times: null, problems: [refuse('time', 'time-missing', 'The episode has no time.', why, 'Type a time.')] };
	}
	const { time, zone } = times;
	const day = longDay(times.date, show.language);
	if (times.kind === 'gap') {
		const why = `Clocks in ${zone} are put forward that day and skip it.`;
		return {
			times: null,
			problems: [refuse('time', 'time-skipped', `There is no ${time} on ${day}.`, why, 'Choose another time.')],
		};
	}
	const warnings = [
		...(times.kind === 'ambiguous' ? [repeatedHour(times, day)] : []),
		...(times.start < now
			? [
					warning('date-past', `${day}, ${time} is in the past.`, '', 'Check the date if the show is still to come.', {
						field: 'date',
					}),
				]
			: []),
		...cadenceWarnings(show, times.date, day),
		...occupiedWarnings(show, times, day, existing),
	];
	return { times, problems: warnings };
}

function refusals({ time, zone, minutes }: EpisodeDraft, date: string): readonly Problem[] {
	const problems: Problem[] = [];
	if (date.trim() === '')
		problems.push(refuse('date', 'date-missing', 'The episode has no date.', '', 'Choose a day, or "No date yet".'));
	else if (fails(date, isIsoDay)) {
		problems.push(
			refuse('date', 'date-impossible', `"${date}" is not a day of the calendar.`, '', 'Write the day as 2024-03-01.'),
		);
	}
	if (fails(time, isWallTime)) {
		problems.push(refuse('time', 'time-impossible', `"${time}" is not a time of day.`, '', 'Write the time as 13:00.'));
	}
	if (fails(zone, isZone)) {
		problems.push(
			refuse('zone', 'zone-unknown', `The time zone "${zone}" is not known.`, '', 'Write its name as Europe/Berlin.'),
		);
	}
	if (minutes !== undefined && !(Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60)) {
		problems.push(
			refuse(
				'minutes',
				'minutes-impossible',
				Number.isFinite(minutes) ? `A show cannot last ${minutes} minutes.` : 'The length cannot be read.',
				'',
				'Write the length in minutes, as 60.',
			),
		);
	}
	return problems;
}

function fails(value: string | undefined, check: (value: unknown) => boolean): value is string {
	return value !== undefined && !check(value);
}

function refuse(field: string, code: string, what: string, why: string, todo: string): Problem {
	return problem(code, what, why, todo, { field });
}

function repeatedHour({ time, zone }: SlotTimes, day: string): Problem {
	return warning(
		'time-repeated',
		`On ${day} clocks in ${zone} show ${time} twice.`,
		'They are put back that day; the first of the two is meant.',
		'Choose another time to be clear.',
		{ field: 'time' },
	);
}

function cadenceWarnings(show: ShowProfile, date: string, day: string): readonly Problem[] {
	const pause = breakOn(show, date);
	if (pause !== null) {
		const reason = pause.reason === '' ? '' : `: ${pause.reason}`;
		return [
			warning(
				'date-break',
				`${show.name} has a break on ${day}${reason}.`,
				'',
				'Choose another day, or go on if this one is an exception.',
				{ field: 'date' },
			),
		];
	}
	const schedule = scheduleOn(show, date);
	if (schedule.weekday === null || isSlot(schedule, date)) return [];
	return [
		warning(
			'date-off-cadence',
			`${day} is not a usual day of ${show.name}.`,
			'',
			'Choose another day, or go on if this one is an exception.',
			{ field: 'date' },
		),
	];
}

/** Whose time this is already: a slot holds one episode, and one host cannot be in two studios. */
function occupiedWarnings(
	show: ShowProfile,
	times: SlotTimes,
	day: string,
	existing: readonly Episode[],
): readonly Problem[] {
	const others = existing.filter(({ cancelled }) => cancelled === null);
	const taken = others.filter((other) => other.show === show.id && other.date === times.date);
	const busy = others.flatMap((other) =>
		other.start === null || other.end === null || taken.includes(other)
			? []
			: [{ note: fileNameInPath(other.path), inviteStart: other.start, inviteEnd: other.end }],
	);
	return [
		...taken.map((other) =>
			warning(
				'slot-taken',
				`"${fileNameInPath(other.path)}" is on ${day} already.`,
				'',
				'Choose another day, or go on if there are two that day.',
				{ field: 'date' },
			),
		),
		...collisions(times, busy).map(({ note }) =>
			warning(
				'slot-overlap',
				`The episode overlaps with "${note}".`,
				'Tech check and debrief are counted in.',
				'Choose another time, or go on if different people host them.',
				{ field: 'date' },
			),
		),
	];
}

/** The others with their tech check and debrief, where they may be near: a host is in that studio too. */
export function aroundDay(others: readonly Episode[], day: string, shows: readonly ShowProfile[]): readonly Episode[] {
	const near = /^\d{4}-\d{2}-\d{2}$/.test(day) ? nearDays(day) : [];
	return others.map((other) => {
		if (other.date === null || other.start === null || other.end === null || !near.includes(other.date)) return other;
		const show = shows.find(({ id }) => id === other.show);
		const minutes = (other.end - other.start) / 60_000;
		const times = show === undefined ? null : slotInstant(show, other.date, other.time, other.zone, minutes);
		return times === null ? other : { ...other, start: times.inviteStart, end: times.inviteEnd };
	});
}

function nearDays(day: string): readonly string[] {
	try {
		return [addDays(day, -1), day, addDays(day, 1)];
	} catch {
		return []; // no day of the calendar: refused where the date is checked
	}
}
