// Facts that stand in a note word for word, wherever its text came from: the time line, the day, the name of the note, the titles.
import type { EpisodeDetails } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import { scheduleOn } from '../show/cadence';
import { formatDay, longDay } from '../show/day-pattern';
import { addDays } from '../show/iso-day';
import { padNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import { slotInstant, type SlotTimes } from '../show/slot';
import { timeLine, timeRangeLine } from '../show/time-line';
import { dayInZone } from '../show/wall-time';
import type { Edit } from '../text/edit';
import type { Line } from '../text/line';

/** What to look for, and what stands for it now. */
export interface Phrase {
	readonly before: string;
	readonly after: string;
}

export interface Phrases {
	readonly whole: readonly Phrase[];
	/** Replaced only in a line that has the time line: a weekday alone may mean anything. */
	readonly weekday: Phrase | null;
	/** The time lines before and after, by which such a line is known. */
	readonly times: readonly string[];
	/** What tells that a line speaks of the old facts in other words. */
	readonly traces: readonly string[];
}

/** The phrases that change between two states of an episode, longest first. `now` in milliseconds. */
export function phrasesBetween(before: EpisodeDetails, after: EpisodeDetails, show: ShowProfile, now: number): Phrases {
	const day = before.date ?? after.date ?? dayInZone(now, 'UTC');
	const then = timesOf(before, show);
	const times = timesOf(after, show);
	const usual = slotInstant(show, day);
	const start = times === null ? '' : lineOf(times, show);
	// A line copied from last season names the wrong zone for the day; it is the same time line all the same.
	const moved = before.start !== after.start || before.date !== after.date;
	const lines = moved ? seasonsOf(then ?? usual, show) : [];
	const range = times === null ? '' : rangeOf(times, show);
	const oldDay = before.date === null ? null : longDay(before.date, show.language);
	const found: Phrase[] = [
		...namesOf(before, show).map((name, index) => ({ before: name, after: namesOf(after, show)[index] ?? '' })),
		...lines.map((line) => ({ before: line, after: start })),
		...(then === null ? [] : [{ before: rangeOf(then, show), after: range }]),
		...(oldDay === null || after.date === null ? [] : [{ before: oldDay, after: longDay(after.date, show.language) }]),
	];
	const weekdays = [weekdayIn(before.date, show, day), weekdayIn(after.date, show, day)] as const;
	return {
		whole: found
			.filter((phrase) => phrase.before !== '' && phrase.after !== '' && phrase.before !== phrase.after)
			.sort((a, b) => b.before.length - a.before.length),
		weekday: weekdays[0] === weekdays[1] || after.date === null ? null : { before: weekdays[0], after: weekdays[1] },
		times: [...lines, start].filter((line) => line !== ''),
		traces: tracesOf(before, after, then, times, oldDay),
	};
}

/** Name of the note, title of the broadcast, number of the show; the same kinds in the same order for both states. */
function namesOf({ path, title, number }: EpisodeDetails, show: ShowProfile): readonly string[] {
	const numbered = number === null ? null : `${show.name} #${padNumber(show, number)}`;
	return [fileNameInPath(path), `${title} (${numbered ?? show.name})`, numbered ?? ''];
}

function timesOf({ date, time, zone, start, end }: EpisodeDetails, show: ShowProfile): SlotTimes | null {
	if (date === null || start === null || end === null) return null;
	return slotInstant(show, date, time, zone, (end - start) / 60_000);
}

function lineOf(times: SlotTimes, show: ShowProfile): string {
	return timeLine(times.start, times.zone, show.audienceZones, show.language);
}

function rangeOf({ inviteStart, inviteEnd, zone }: SlotTimes, show: ShowProfile): string {
	return timeRangeLine(inviteStart, inviteEnd, zone, show.audienceZones, show.language);
}

/** The time line of this wall time as it reads through the year; clocks change at most a few times in it. */
function seasonsOf(times: SlotTimes | null, show: ShowProfile): readonly string[] {
	if (times === null) return [];
	const days = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((days) => addDays(times.date, days));
	const lines = days.flatMap((day) => {
		const there = slotInstant(show, day, times.time, times.zone);
		return there === null ? [] : [lineOf(there, show)];
	});
	return [...new Set(lines)];
}

/** Of an idea the usual one; empty for a show without cadence. */
function weekdayIn(date: string | null, show: ShowProfile, day: string): string {
	if (date !== null) return formatDay(date, 'EEEE', show.language);
	const { weekday } = scheduleOn(show, day);
	// 2024-01-01 was a Monday.
	return weekday === null ? '' : formatDay(addDays('2024-01-01', weekday - 1), 'EEEE', show.language);
}

function tracesOf(
	before: EpisodeDetails,
	after: EpisodeDetails,
	then: SlotTimes | null,
	times: SlotTimes | null,
	oldDay: string | null,
): readonly string[] {
	const moved = before.date !== null && before.date !== after.date;
	return [
		...(moved && before.date !== null ? [before.date] : []),
		...(moved && oldDay !== null ? [oldDay] : []),
		...(then !== null && (then.time !== times?.time || then.zone !== times.zone) ? [`${then.time} ${then.zone}`] : []),
		...(before.number !== null && before.number !== after.number ? [`#${before.number}`] : []),
	];
}

/** The edits that put the new phrases in place of the old ones in these lines. */
export function replacePhrases(lines: readonly Line[], { whole, weekday, times }: Phrases): readonly Edit[] {
	return lines.flatMap((line) => {
		const taken: Edit[] = [];
		const put = ({ before, after }: Phrase, found: readonly number[]) => {
			for (const at of found) {
				const [from, to] = [line.from + at, line.from + at + before.length];
				if (taken.every((edit) => to <= edit.from || from >= edit.to)) taken.push({ from, to, insert: after });
			}
		};
		for (const phrase of whole) put(phrase, occurrences(line.text, phrase.before));
		if (weekday !== null && weekday.before !== '' && times.some((time) => occurrences(line.text, time).length > 0)) {
			const found = occurrences(line.text, weekday.before);
			if (found.length === 1) put(weekday, found);
		}
		return taken.sort((a, b) => a.from - b.from);
	});
}

/** Whether a line still speaks of the old facts. */
export function hasTrace(line: string, { traces }: Phrases): boolean {
	return traces.some((trace) => standing(line, trace).length > 0);
}

/** Where a phrase stands by itself: not within a longer word or number, nor at the start of a longer time line or name of a note. */
function occurrences(line: string, phrase: string): readonly number[] {
	return standing(line, phrase).filter((at) => {
		const [before, after] = [line.slice(0, at), line.slice(at + phrase.length)];
		const isLongerTime = /^\d/.test(phrase) && after.startsWith(' (');
		const isLongerName = before.endsWith('[[') && !/^(?:\]\]|[|#])/.test(after);
		return !isLongerTime && !isLongerName;
	});
}

function standing(line: string, phrase: string): readonly number[] {
	const found: number[] = [];
	for (let at = line.indexOf(phrase); at !== -1; at = line.indexOf(phrase, at + phrase.length)) {
		const [before, after] = [line.slice(0, at), line.slice(at + phrase.length)];
		if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) found.push(at);
	}
	return found;
}
