// The time of a show: from which day, on which days, at what time. A change is a new entry from a day on, so that the past stays.
import { isProblem, warning } from '../../core/problem';
import { scheduleOn } from '../../core/show/cadence';
import { changeShowField } from '../../core/settings/field-check';
import { withoutSchedule, withSchedule } from '../../core/settings/schedule-list';
import { addDays } from '../../core/show/iso-day';
import type { Schedule, ShowProfile } from '../../core/show/profile';
import { dayInZone } from '../../core/show/wall-time';
import { takenDays } from '../../core/archive/neighbours';
import { strings } from '../../core/strings';
import { nextSlotLine, weekdayName } from './cadence-line';
import type { ShowDesk } from './desk';
import { askEntry, type EntryField, type EntryValues } from './entry-dialog';
import { numberOf, orNull } from './field-value';
import { movedEpisodes } from './moved-episodes';
import { zones } from './text-suggest';

const texts = strings.settings.time;
const byMonth = 'month';

const byWeeks = ({ weekday, rhythm }: EntryValues) => weekday !== '' && rhythm !== byMonth;
/** Made when the dialog opens: the names of the weekdays are asked of Intl, which takes its time. */
const fields = (): readonly EntryField[] => [
	{ key: 'from', label: texts.from, help: texts.fromHelp, kind: 'date' },
	{
		key: 'weekday',
		label: texts.weekday,
		choices: [
			{ value: '', label: texts.noDay },
			...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day) })),
		],
	},
	{
		key: 'rhythm',
		label: texts.rhythm,
		choices: [
			{ value: 'weeks', label: texts.byWeeks },
			{ value: byMonth, label: texts.byMonth },
		],
		visible: ({ weekday }) => weekday !== '',
		beside: true,
	},
	{ key: 'everyWeeks', label: texts.everyWeeks, kind: 'number', visible: byWeeks },
	{
		key: 'startsOn',
		label: texts.startsOn,
		help: texts.startsOnHelp,
		kind: 'date',
		visible: (values) => byWeeks(values) && values['everyWeeks'] !== '1',
		beside: true,
	},
	{
		key: 'nthOfMonth',
		label: texts.nthOfMonth,
		choices: ['1', '2', '3', '4', '5', '-1'].map((value) => ({ value, label: texts.nth[value] ?? value })),
		visible: ({ weekday, rhythm }) => weekday !== '' && rhythm === byMonth,
		beside: true,
	},
	{ key: 'time', label: texts.time, kind: 'time' },
	{ key: 'zone', label: texts.zone, help: texts.zoneHelp, suggestions: zones, beside: true },
	{ key: 'minutes', label: texts.minutes, kind: 'number' },
	{ key: 'techCheckMinutes', label: texts.techCheck, kind: 'number', beside: true },
	{ key: 'debriefMinutes', label: texts.debrief, kind: 'number', beside: true },
];

/** Asks for another time from tomorrow on; a show without past episodes has had no other time. */
export function changeTime(desk: ShowDesk): void {
	const show = desk.show();
	const now = desk.host.now();
	const today = dayInZone(now, show.schedules.at(-1)?.zone ?? 'UTC');
	const current = scheduleOn(show, today);
	const hasPast = episodesOf(desk).some(({ date, start }) => date !== null && (start === null || start < now));
	ask(desk, null, { ...current, from: hasPast ? addDays(today, 1) : current.from }, texts.addTitle);
}

export function correctSchedule(desk: ShowDesk, schedule: Schedule): void {
	ask(desk, schedule, schedule, texts.editTitle);
}

function ask(desk: ShowDesk, replaced: Schedule | null, shown: Schedule, title: string): void {
	const { host } = desk;
	const changed = (show: ShowProfile, values: EntryValues) => {
		const rest = replaced === null ? show.schedules : withoutSchedule(show.schedules, replaced.from);
		return changeShowField(show, 'schedules', withSchedule(rest, scheduleOf(values)));
	};
	askEntry(host, {
		title,
		accept: strings.settings.save,
		fields: fields(),
		values: valuesOf(shown),
		check(values) {
			const show = desk.show();
			const after = changed(show, values);
			if (isProblem(after)) return { problems: [after] };
			const { past, coming } = movedEpisodes(show, after, episodesOf(desk), host.now());
			return {
				problems: past === 0 ? [] : [warning('schedule-past', texts.pastMoves(past), '', texts.pastMovesTodo)],
				preview: [
					texts.nextAt(nextSlotLine(after, host.now(), takenDays(host.archive.entries(), show.id))),
					...(coming === 0 ? [] : [texts.moves(coming)]),
					...(past === 0 ? [texts.pastStays] : []),
				],
			};
		},
		async save(values) {
			const problem = await desk.save((show) => changed(show, values));
			if (problem === null) desk.redraw();
			return problem;
		},
	});
}

function episodesOf(desk: ShowDesk) {
	return desk.host.archive.episodes().filter(({ show }) => show === desk.show().id);
}

function valuesOf(schedule: Schedule): EntryValues {
	const { from, weekday, time, zone, everyWeeks, startsOn, nthOfMonth } = schedule;
	return {
		from: from ?? '',
		weekday: weekday === null ? '' : String(weekday),
		rhythm: nthOfMonth === null ? 'weeks' : byMonth,
		everyWeeks: String(everyWeeks),
		startsOn: startsOn ?? '',
		nthOfMonth: String(nthOfMonth ?? 1),
		time,
		zone,
		minutes: String(schedule.minutes),
		techCheckMinutes: String(schedule.techCheckMinutes),
		debriefMinutes: String(schedule.debriefMinutes),
	};
}

/** As raw as it was typed. */
function scheduleOf(values: EntryValues) {
	const text = (key: string) => values[key] ?? '';
	const number = (key: string) => numberOf(text(key));
	const monthly = text('weekday') !== '' && text('rhythm') === byMonth;
	return {
		from: orNull(text('from')),
		weekday: text('weekday') === '' ? null : number('weekday'),
		time: text('time'),
		zone: text('zone'),
		everyWeeks: monthly ? 1 : number('everyWeeks'),
		startsOn: monthly ? null : orNull(text('startsOn')),
		nthOfMonth: monthly ? number('nthOfMonth') : null,
		minutes: number('minutes'),
		techCheckMinutes: number('techCheckMinutes'),
		debriefMinutes: number('debriefMinutes'),
	};
}
