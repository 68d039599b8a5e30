// A list in the settings: add, change, take out, and reorder where the order matters. Each entry is a row that opens its dialog.
import type { SettingDefinitionList } from 'obsidian';
import { sameValue } from '../../core/archive/same-value';
import { changeShowField, type ShowField } from '../../core/settings/field-check';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import { askDelete, type DeleteQuestion } from './delete-dialog';
import type { ShowDesk } from './desk';

export interface EntryList<Entry> {
	readonly heading: string;
	readonly empty: string;
	/** Null: entries come in another way. */
	readonly add: string | null;
	readonly field: ShowField;
	/** Whether entries may be dragged to another place. */
	readonly ordered: boolean;
	/** Whether the last one may go too. Default: yes. */
	readonly mayBeEmpty?: boolean;
	entries(show: ShowProfile): readonly Entry[];
	/** The whole field with these entries, as raw as they are. */
	value(entries: readonly unknown[]): unknown;
	face(entry: Entry): { readonly name: string; readonly desc?: string };
	/** What to ask before an entry goes; null, the usual case: nothing. */
	readonly question?: (entry: Entry) => DeleteQuestion | null;
	/** Asks for an entry: a new one when null. */
	readonly edit: (entry: Entry | null) => void;
}

export function entryList<Entry>(desk: ShowDesk, list: EntryList<Entry>): SettingDefinitionList {
	const entries = list.entries(desk.show());
	const change = (entriesOf: (now: readonly Entry[]) => readonly unknown[]) =>
		desk.host.notices.guard(strings.settings.doing, async () => {
			const problem = await saveEntries(desk, list, entriesOf);
			if (problem !== null) desk.host.notices.refuse(problem);
		});
	function takeOut(entry: Entry | undefined): void {
		const question = entry === undefined ? null : (list.question?.(entry) ?? null);
		const go = () => change((now) => without(now, entry));
		if (question === null) go();
		else askDelete(desk.host.app, question, go);
	}
	return {
		type: 'list',
		heading: list.heading,
		emptyState: list.empty,
		...(list.add !== null && { addItem: { name: list.add, action: () => list.edit(null) } }),
		items: entries.map((entry) => ({
			...list.face(entry),
			action: () => list.edit(entry),
		})),
		...(((list.mayBeEmpty ?? true) || entries.length > 1) && { onDelete: (at: number) => takeOut(entries[at]) }),
		...(list.ordered && {
			onReorder: (from: number, to: number) =>
				change((now) => {
					const rest = without(now, entries[from]);
					return rest.length === now.length ? now : [...rest.slice(0, to), entries[from], ...rest.slice(to)];
				}),
		}),
	};
}

/** Saves the entries with one in the place of another, or one more; for a dialog. */
export function keepEntry<Entry>(
	desk: ShowDesk,
	list: Pick<EntryList<Entry>, 'field' | 'entries' | 'value'>,
	before: Entry | null,
	after: unknown,
) {
	return saveEntries(desk, list, (now) => withEntry(now, before, after));
}

/** The entries with one in the place of another; last when that is null or no longer there. */
export function withEntry<Entry>(entries: readonly Entry[], before: Entry | null, after: unknown): readonly unknown[] {
	const at = before === null ? -1 : entries.findIndex((entry) => sameValue(entry, before));
	return at < 0 ? [...entries, after] : entries.map((entry, index) => (index === at ? after : entry));
}

/** By what it says, not by its place: another device may have changed the list. */
function without<Entry>(entries: readonly Entry[], gone: Entry | undefined): readonly Entry[] {
	const at = entries.findIndex((entry) => sameValue(entry, gone));
	return entries.filter((_, index) => index !== at);
}

async function saveEntries<Entry>(
	desk: ShowDesk,
	{ field, entries, value }: Pick<EntryList<Entry>, 'field' | 'entries' | 'value'>,
	entriesOf: (now: readonly Entry[]) => readonly unknown[],
) {
	const problem = await desk.save((show) => changeShowField(show, field, value(entriesOf(entries(show)))));
	if (problem === null) desk.redraw();
	return problem;
}
