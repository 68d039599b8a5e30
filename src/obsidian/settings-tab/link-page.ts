// Addresses the templates and steps use, and the Slack channels messages go to.
import type { SettingDefinitionPage, SettingGroupItem } from 'obsidian';
import { isProblem, problem } from '../../core/problem';
import { changeShowField } from '../../core/settings/field-check';
import { strings } from '../../core/strings';
import type { ShowDesk } from './desk';
import { askEntry, type EntryValues } from './entry-dialog';
import { entryList, keepEntry, type EntryList } from './entry-list';
import { linesOf } from './field-value';
import { textRow } from './text-row';

const texts = strings.settings.links;

/** Name and address. */
type Link = readonly [string, string];

export function linkPage(desk: ShowDesk): SettingDefinitionPage {
	const list: EntryList<Link> = {
		heading: texts.list,
		empty: texts.none,
		add: texts.add,
		field: 'links',
		ordered: false,
		entries: ({ links }) => Object.entries(links),
		value: (entries) => Object.fromEntries(entries as readonly Link[]),
		face: ([name, address]) => ({ name, desc: address === '' ? texts.missing : address }),
		edit: (entry) => askLink(desk, list, entry),
	};
	return {
		type: 'page',
		name: texts.heading,
		displayValue: () => strings.settings.count(Object.keys(desk.show().links).length),
		items: [
			entryList(desk, list),
			{
				type: 'group',
				heading: texts.slack,
				items: [channelRow(desk, 'internal', texts.internal), channelRow(desk, 'public', texts.public)],
			},
		],
	};
}

function channelRow(desk: ShowDesk, audience: 'internal' | 'public', name: string): SettingGroupItem {
	return textRow(desk, {
		name,
		desc: texts.channelsHelp,
		field: 'slack',
		rows: 2,
		text: ({ slack }) => slack[audience].join('\n'),
		value: (text, { slack }) => ({ ...slack, [audience]: linesOf(text) }),
	});
}

function askLink(desk: ShowDesk, list: EntryList<Link>, entry: Link | null): void {
	const linkOf = ({ name = '', address = '' }: EntryValues): Link => [name, address];
	askEntry(desk.host, {
		title: texts.title,
		accept: entry === null ? texts.add : strings.settings.save,
		fields: [
			{ key: 'name', label: texts.name, help: texts.nameHelp, required: true },
			{ key: 'address', label: texts.address, placeholder: 'https://' },
		],
		values: { name: entry?.[0] ?? '', address: entry?.[1] ?? '' },
		check(values) {
			const [name, address] = linkOf(values);
			if (name !== entry?.[0] && Object.hasOwn(desk.show().links, name))
				return { problems: [problem('link-taken', texts.taken(name), '', texts.takenTodo, { field: 'name' })] };
			const named = changeShowField(desk.show(), 'links', { [name]: '' });
			if (isProblem(named)) return { problems: [{ ...named, field: 'name' }] };
			const changed = changeShowField(desk.show(), 'links', { [name]: address });
			return { problems: isProblem(changed) ? [{ ...changed, field: 'address' }] : [] };
		},
		save: (values) => keepEntry(desk, list, entry, linkOf(values)),
	});
}
