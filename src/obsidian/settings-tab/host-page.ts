// Who runs the show.
import type { SettingDefinitionPage } from 'obsidian';
import { isProblem } from '../../core/problem';
import { changeShowField } from '../../core/settings/field-check';
import type { HostPerson } from '../../core/show/profile';
import { listed, strings } from '../../core/strings';
import type { ShowDesk } from './desk';
import { askEntry } from './entry-dialog';
import { entryList, keepEntry, withEntry, type EntryList } from './entry-list';

const texts = strings.settings.hosts;

export function hostPage(desk: ShowDesk): SettingDefinitionPage {
	const named = () => desk.show().hosts.filter(({ name }) => name !== '');
	const list: EntryList<HostPerson> = {
		heading: texts.heading,
		empty: texts.none,
		add: texts.add,
		field: 'hosts',
		ordered: true,
		// The built-in show has a host without a name: a place to write it, not a person.
		entries: ({ hosts }) => hosts.filter(({ name, position }) => name !== '' || position !== ''),
		value: (entries) => entries,
		face: ({ name, position }) => ({
			name: name === '' ? texts.noName : name,
			...(position !== '' && { desc: position }),
		}),
		edit: (entry) => askHost(desk, list, entry),
	};
	return {
		type: 'page',
		name: texts.heading,
		displayValue: () => listed(named().map(({ name }) => name)),
		items: [entryList(desk, list)],
	};
}

function askHost(desk: ShowDesk, list: EntryList<HostPerson>, entry: HostPerson | null): void {
	askEntry(desk.host, {
		title: texts.title,
		accept: entry === null ? texts.add : strings.settings.save,
		fields: [
			{ key: 'name', label: texts.name },
			{ key: 'position', label: texts.position, placeholder: texts.positionExample },
		],
		values: { ...entry },
		check(values) {
			const changed = changeShowField(desk.show(), 'hosts', withEntry(list.entries(desk.show()), entry, values));
			return { problems: isProblem(changed) ? [changed] : [] };
		},
		save: (values) => keepEntry(desk, list, entry, values),
	});
}
