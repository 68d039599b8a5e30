// When the show is: its schedules, its breaks, and the zones of its audience.
import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import { takenDays } from '../../core/archive/neighbours';
import { isProblem, problem } from '../../core/problem';
import { changeShowField } from '../../core/settings/field-check';
import { withoutSchedule } from '../../core/settings/schedule-list';
import { scheduleOn } from '../../core/show/cadence';
import type { Break, Schedule } from '../../core/show/profile';
import { dayInZone } from '../../core/show/wall-time';
import { offsetName, zoneChoices } from '../../core/show/zone';
import { strings } from '../../core/strings';
import { choose } from '../chooser';
import { cadenceLine, nextSlotLine } from './cadence-line';
import type { DeleteQuestion } from './delete-dialog';
import type { ShowDesk } from './desk';
import { askEntry, type EntryValues } from './entry-dialog';
import { entryList, keepEntry, withEntry, type EntryList } from './entry-list';
import { exampleRow } from './example-row';
import { movedEpisodes } from './moved-episodes';
import { changeTime, correctSchedule } from './schedule-dialog';

const texts = strings.settings.time;

export function timePage(desk: ShowDesk): SettingDefinitionPage {
	const now = () => desk.host.now();
	return {
		type: 'page',
		name: texts.heading,
		displayValue: () => cadenceLine(scheduleOn(desk.show(), dayInZone(now(), 'UTC'))),
		items: [
			{
				type: 'group',
				items: [
					exampleRow(desk, texts.next, (show) =>
						nextSlotLine(show, now(), takenDays(desk.host.archive.entries(), show.id)),
					),
					{ name: texts.change, desc: texts.changeHelp, action: () => changeTime(desk) },
				],
			},
			schedules(desk),
			breaks(desk),
			audience(desk),
		],
	};
}

function schedules(desk: ShowDesk): SettingDefinitionItem {
	return entryList(desk, {
		heading: texts.schedules,
		empty: '',
		add: null,
		field: 'schedules',
		ordered: false,
		mayBeEmpty: false,
		entries: ({ schedules }) => schedules,
		value: (entries) => entries,
		face: (schedule) => ({
			name: `${texts.since(schedule.from)}: ${cadenceLine(schedule)}`,
			desc: texts.lengths(schedule.minutes, schedule.techCheckMinutes, schedule.debriefMinutes),
		}),
		question: (schedule) => deleteQuestion(desk, schedule),
		edit: (schedule) => schedule && correctSchedule(desk, schedule),
	});
}

/** Asked only where the past would move. */
function deleteQuestion(desk: ShowDesk, schedule: Schedule): DeleteQuestion | null {
	const show = desk.show();
	const after = { ...show, schedules: withoutSchedule(show.schedules, schedule.from) };
	const { past } = movedEpisodes(show, after, desk.host.archive.episodes(), desk.host.now());
	return past === 0 ? null : { title: texts.deleteTitle, text: texts.deleteText(past), accept: texts.deleteAccept };
}

function breaks(desk: ShowDesk): SettingDefinitionItem {
	const list: EntryList<Break> = {
		heading: texts.breaks,
		empty: texts.noBreaks,
		add: texts.addBreak,
		field: 'breaks',
		ordered: false,
		entries: (show) => show.breaks,
		value: (entries) => entries,
		face: ({ from, to, reason }) => ({ name: texts.range(from, to), ...(reason !== '' && { desc: reason }) }),
		edit: (entry) => askBreak(desk, list, entry),
	};
	return entryList(desk, list);
}

function askBreak(desk: ShowDesk, list: EntryList<Break>, entry: Break | null): void {
	const { host } = desk;
	const breakOf = ({ from = '', to = '', reason = '' }: EntryValues) => ({ from, to: to === '' ? from : to, reason });
	askEntry(host, {
		title: texts.breakTitle,
		accept: entry === null ? texts.addBreak : strings.settings.save,
		fields: [
			{ key: 'from', label: texts.breakFrom, kind: 'date', required: true },
			{ key: 'to', label: texts.breakTo, help: texts.breakToHelp, kind: 'date' },
			{ key: 'reason', label: texts.reason, placeholder: texts.reasonExample },
		],
		values: { ...entry },
		check(values) {
			if (values['from'] === '')
				return { problems: [problem('break-day', texts.noFirstDay, '', texts.noFirstDayTodo, { field: 'from' })] };
			const changed = changeShowField(desk.show(), 'breaks', withEntry(desk.show().breaks, entry, breakOf(values)));
			return { problems: isProblem(changed) ? [{ ...changed, field: 'to' }] : [] };
		},
		save: (values) => keepEntry(desk, list, entry, breakOf(values)),
	});
}

function audience(desk: ShowDesk): SettingDefinitionItem {
	const { host } = desk;
	const list: EntryList<string> = {
		heading: texts.zones,
		empty: texts.noZones,
		add: texts.addZone,
		field: 'audienceZones',
		ordered: true,
		entries: ({ audienceZones }) => audienceZones,
		value: (entries) => entries,
		face: (zone) => ({ name: zone, desc: offsetName(zone, host.now()) }),
		edit: (zone) =>
			choose(host.app, {
				items: zoneChoices().filter((one) => one === zone || !desk.show().audienceZones.includes(one)),
				prompt: texts.chooseZone,
				text: (one) => one,
				choose: (one) =>
					host.notices.guard(strings.settings.doing, async () => {
						const unsaved = await keepEntry(desk, list, zone, one);
						if (unsaved !== null) host.notices.refuse(unsaved);
					}),
			}),
	};
	return entryList(desk, list);
}
