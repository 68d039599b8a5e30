// The commands for the calendar: of an episode that has a date and a time, and of the active show.
import type { Command, TFile } from 'obsidian';
import { strings } from '../../core/strings';
import { forNote } from '../active-note';
import type { Host } from '../host';
import { exportInvite, exportShowCalendar } from './calendar-file';
import { copyCalendarLink, openCalendarTools } from './calendar-tools';

const texts = strings.calendar;

export function calendarCommands(host: Host): readonly Command[] {
	const dated = (run: (file: TFile) => void) =>
		forNote(host, run, ({ path }) => (host.archive.entry(path)?.episode.start ?? null) !== null);
	return [
		{ id: 'calendar-invite', name: texts.command, icon: 'calendar', ...dated((file) => openCalendarTools(host, file)) },
		{ id: 'export-calendar-invite', name: texts.exportInvite, ...dated((file) => exportInvite(host, file)) },
		{
			id: 'copy-google-calendar-link',
			name: texts.googleLink,
			...dated((file) => copyCalendarLink(host, file, 'google')),
		},
		{
			id: 'copy-outlook-link',
			name: texts.outlookLink,
			...dated((file) => copyCalendarLink(host, file, 'outlook')),
		},
		{
			id: 'export-show-calendar',
			name: texts.exportShow,
			callback: () => {
				const { shows, activeShow } = host.settings.current();
				const show = shows.find(({ id }) => id === activeShow);
				if (show !== undefined) exportShowCalendar(host, show);
			},
		},
	];
}
