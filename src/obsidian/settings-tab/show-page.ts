// The page of a show: what every host sets, and the entries to the rest.
import type { SettingDefinitionItem, SettingDefinitionRender } from 'obsidian';
import { templateFolderOf } from '../../core/episode/show-of';
import { strings } from '../../core/strings';
import { calendarPage } from './calendar-page';
import type { ShowDesk } from './desk';
import { linesOf, orNull, pathOf } from './field-value';
import { fileNamePage } from './file-name-page';
import { folderNotes } from './folder-notes';
import { headingPage } from './heading-page';
import { hostPage } from './host-page';
import { linkPage } from './link-page';
import { messagePage } from './message-page';
import { stepPage } from './step-page';
import { textRow } from './text-row';
import { folders, notes } from './text-suggest';
import { timePage } from './time-page';

const { basics, places, details } = strings.settings;

export function showItems(desk: ShowDesk): SettingDefinitionItem[] {
	return [
		{
			type: 'group',
			heading: basics.heading,
			items: [
				textRow(desk, {
					name: basics.name,
					desc: basics.nameHelp,
					field: 'name',
					text: ({ name }) => name,
					value: (text) => text,
				}),
				textRow(desk, {
					name: basics.shortName,
					desc: basics.shortNameHelp,
					field: 'shortName',
					text: ({ shortName }) => shortName,
					value: (text) => text,
				}),
				textRow(desk, {
					name: basics.organization,
					field: 'organization',
					text: ({ organization }) => organization,
					value: (text) => text,
				}),
				textRow(desk, {
					name: basics.language,
					desc: basics.languageHelp,
					field: 'language',
					text: ({ language }) => language,
					value: (text) => text,
				}),
				textRow(desk, {
					name: places.folder,
					desc: places.folderHelp,
					field: 'folder',
					suggestions: folders,
					text: ({ folder }) => folder,
					value: pathOf,
				}),
				readRow(desk),
			],
		},
		{
			type: 'group',
			heading: details,
			items: [
				timePage(desk),
				fileNamePage(desk),
				hostPage(desk),
				linkPage(desk),
				headingPage(desk),
				stepPage(desk),
				messagePage(desk),
				calendarPage(desk),
			],
		},
		{
			type: 'group',
			heading: places.heading,
			items: [
				textRow(desk, {
					name: places.ignore,
					desc: places.ignoreHelp,
					field: 'ignore',
					rows: 2,
					text: ({ ignore }) => ignore.join('\n'),
					value: (text) => linesOf(text).map(pathOf),
				}),
				textRow(desk, {
					name: places.templateFolder,
					desc: places.templateFolderHelp,
					field: 'templateFolder',
					placeholder: templateFolderOf({ ...desk.show(), templateFolder: null }),
					suggestions: folders,
					text: ({ templateFolder }) => templateFolder ?? '',
					value: (text) => orNull(pathOf(text)),
				}),
				textRow(desk, {
					name: places.indexNote,
					desc: places.indexNoteHelp,
					field: 'indexNote',
					suggestions: notes,
					text: ({ indexNote }) => indexNote ?? '',
					value: (text) => orNull(pathOf(text)),
				}),
			],
		},
	];
}

/** Follows the archive, which reads the notes anew when a folder or a pattern changes. */
function readRow({ host, show }: ShowDesk): SettingDefinitionRender {
	return {
		name: places.read,
		searchable: false,
		render(setting) {
			setting.descEl.setAttr('dir', 'auto');
			const draw = (): void => void setting.setDesc(folderNotes(host, show()));
			draw();
			return host.archive.onChange(draw);
		},
	};
}
