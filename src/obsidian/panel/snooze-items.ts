// An aired episode is put off to a day, or closed as it is: the property `snoozed` of its note.
import type { Menu, TFile } from 'obsidian';
import { checkSnooze } from '../../core/checklist/closing-queue';
import { formatDay } from '../../core/show/day-pattern';
import { addDays } from '../../core/show/iso-day';
import { dayInZone } from '../../core/show/wall-time';
import { strings } from '../../core/strings';
import { QuestionDialog } from '../form/question-dialog';
import type { Host } from '../host';

const texts = strings.panel;

/** Adds the ways out of *To finish*. `put` writes the property, and says `done` then. */
export function addSnoozeItems(
	host: Host,
	menu: Menu,
	file: TFile,
	put: (snoozed: string, done: string) => void,
): void {
	const today = dayInZone(host.now(), host.zone());
	const until = (day: string) => put(day, texts.snoozed(formatDay(day, 'd MMM yyyy')));
	const ask = () =>
		new QuestionDialog(host.app, {
			title: texts.snoozeTitle(file.basename),
			accept: texts.snooze,
			questions: [
				{
					label: texts.snoozeDate,
					help: texts.snoozeHelp,
					type: 'date',
					required: true,
					check: (day) => checkSnooze(day, today),
				},
			],
			accepted: ([day = '']) => until(day),
		}).open();
	const add = (title: string, icon: string, run: () => void) =>
		menu.addItem((item) => item.setSection('snooze').setTitle(title).setIcon(icon).onClick(run));
	add(texts.snoozeDay, 'alarm-clock', () => until(addDays(today, 1)));
	add(texts.snoozeWeek, 'alarm-clock', () => until(addDays(today, 7)));
	add(texts.snoozeUntil, 'calendar-days', ask);
	add(texts.closeAsIs, 'archive', () => put('closed', texts.closed));
}
