// How an episode stands in calendars.
import type { SettingDefinitionPage } from 'obsidian';
import { strings } from '../../core/strings';
import { ofShow, switchRow } from './control-row';
import type { ShowDesk } from './desk';
import { orNull, pathOf } from './field-value';
import { textRow } from './text-row';
import { folders } from './text-suggest';

const texts = strings.settings.calendar;

export function calendarPage(desk: ShowDesk): SettingDefinitionPage {
	return {
		type: 'page',
		name: texts.heading,
		items: [
			{
				type: 'group',
				items: [
					textRow(desk, {
						name: texts.title,
						field: 'calendar',
						text: ({ calendar }) => calendar.title,
						value: (title, { calendar }) => ({ ...calendar, title }),
					}),
					switchRow(desk, {
						name: texts.partOfSeries,
						desc: texts.partOfSeriesHelp,
						...ofShow(
							desk,
							'calendar',
							({ calendar }) => calendar.partOfSeries,
							(partOfSeries, { calendar }) => ({ ...calendar, partOfSeries }),
						),
					}),
					textRow(desk, {
						name: texts.folder,
						desc: texts.folderHelp,
						field: 'calendar',
						suggestions: folders,
						text: ({ calendar }) => calendar.folder ?? '',
						value: (text, { calendar }) => ({ ...calendar, folder: orNull(pathOf(text)) }),
					}),
					textRow(desk, {
						name: texts.organizer,
						desc: texts.organizerHelp,
						field: 'calendar',
						placeholder: 'name@example.com',
						text: ({ calendar }) => calendar.organizer ?? '',
						value: (text, { calendar }) => ({ ...calendar, organizer: orNull(text) }),
					}),
				],
			},
		],
	};
}
