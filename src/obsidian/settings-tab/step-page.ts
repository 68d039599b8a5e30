// Kinds of steps: by which words of the host's own they are recognised, and when they are due.
import type { SettingDefinitionGroup, SettingDefinitionPage } from 'obsidian';
import type { StepKind } from '../../core/checklist/kind';
import { phaseIds } from '../../core/checklist/phase';
import { shippedKinds } from '../../core/checklist/vocabulary';
import { isProblem, problem, type Problem } from '../../core/problem';
import { changeShowField } from '../../core/settings/field-check';
import type { ShowProfile } from '../../core/show/profile';
import { readStartOffset } from '../../core/show/start-offset';
import { strings } from '../../core/strings';
import type { ShowDesk } from './desk';
import { askEntry, type EntryValues } from './entry-dialog';
import { entryList } from './entry-list';
import { linesOf } from './field-value';

const texts = strings.settings.steps;
type Own = ShowProfile['steps'][string];

export function stepPage(desk: ShowDesk): SettingDefinitionPage {
	return {
		type: 'page',
		name: texts.heading,
		displayValue: () => strings.settings.count(Object.keys(desk.show().steps).length),
		items: [...phaseIds.map((phase) => shippedGroup(desk, phase)), ownKinds(desk)],
	};
}

function shippedGroup(desk: ShowDesk, phase: StepKind['phase'] & string): SettingDefinitionGroup {
	const kinds = [...shippedKinds.values()].filter((kind) => kind.phase === phase);
	return {
		type: 'group',
		heading: strings.settings.headings[phase],
		items: kinds.map((kind) => ({
			name: nameOf(kind.id),
			desc: describe(desk.show().steps[kind.id], kind),
			aliases: [...kind.phrases],
			action: () => askKind(desk, kind.id, kind),
		})),
	};
}

/** What the show says of the kind, and else what is built in. */
function describe(own: Own | undefined, kind: StepKind | null): string {
	const due = own?.due ?? kind?.due ?? null;
	const phrases = (own?.phrases ?? []).map((phrase) => `"${phrase}"`);
	return [...(due === null ? [] : [texts.dueAt(due)]), ...phrases].join(' · ');
}

function ownKinds(desk: ShowDesk) {
	return entryList<readonly [string, Own]>(desk, {
		heading: texts.own,
		empty: texts.noOwn,
		add: texts.add,
		field: 'steps',
		ordered: false,
		entries: ({ steps }) => Object.entries(steps).filter(([id]) => !shippedKinds.has(id)),
		value: (entries) => ({
			...Object.fromEntries(Object.entries(desk.show().steps).filter(([id]) => shippedKinds.has(id))),
			...Object.fromEntries(entries as readonly (readonly [string, Own])[]),
		}),
		face: ([id, own]) => ({ name: nameOf(id), desc: describe(own, null) }),
		edit: (entry) => askKind(desk, entry?.[0] ?? null, null),
	});
}

/** `contact-guest` is "Contact guest". */
function nameOf(id: string): string {
	const words = id.replaceAll('-', ' ').replace(/^youtube\b/, 'YouTube');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function askKind(desk: ShowDesk, id: string | null, shipped: StepKind | null): void {
	const own = id === null ? undefined : desk.show().steps[id];
	const idOf = (values: EntryValues) => id ?? values['id'] ?? '';
	/** An entry that says nothing is taken out: the built-in kind holds again. */
	const changed = (show: ShowProfile, values: EntryValues) => {
		const phrases = linesOf(values['phrases'] ?? '');
		const due = values['due'] ?? '';
		const said = { ...(phrases.length > 0 && { phrases }), ...(due !== '' && { due }) };
		const others = Object.entries(show.steps).filter(([other]) => other !== idOf(values));
		return changeShowField(show, 'steps', {
			...Object.fromEntries(others),
			...(phrases.length + due.length > 0 && { [idOf(values)]: said }),
		});
	};
	askEntry(desk.host, {
		title: id === null ? texts.addTitle : nameOf(id),
		accept: id === null ? texts.add : strings.settings.save,
		fields: [
			...(id === null ? [{ key: 'id', label: texts.id, required: true }] : []),
			{ key: 'phrases', label: texts.phrases, help: texts.phrasesHelp, kind: 'area' },
			{ key: 'due', label: texts.due, help: texts.dueHelp, placeholder: shipped?.due ?? '' },
		],
		values: { phrases: own?.phrases?.join('\n') ?? '', due: own?.due ?? '' },
		check(values) {
			const problems = [...wrongId(desk.show(), id, values), ...wrongDue(values)];
			if (shipped === null && linesOf(values['phrases'] ?? '').length === 0)
				problems.push(problem('step-phrase', texts.noPhrase, '', texts.noPhraseTodo, { field: 'phrases' }));
			const after = changed(desk.show(), values);
			if (problems.length === 0 && isProblem(after)) problems.push({ ...after, field: id === null ? 'id' : 'phrases' });
			return { problems, ...(shipped !== null && { preview: [texts.known(shipped.phrases)] }) };
		},
		async save(values) {
			const unsaved = await desk.save((show) => changed(show, values));
			if (unsaved === null) desk.redraw();
			return unsaved;
		},
	});
}

function wrongId(show: ShowProfile, id: string | null, { id: typed = '' }: EntryValues): Problem[] {
	if (id !== null) return [];
	if (typed === '') return [problem('step-id', texts.noId, '', texts.noIdTodo, { field: 'id' })];
	const taken = shippedKinds.has(typed) || Object.hasOwn(show.steps, typed);
	return taken ? [problem('step-id', texts.taken(typed), '', strings.settings.links.takenTodo, { field: 'id' })] : [];
}

function wrongDue({ due = '' }: EntryValues): Problem[] {
	if (due === '' || readStartOffset(due) !== null) return [];
	return [problem('step-due', texts.badDue(due), '', texts.badDueTodo, { field: 'due' })];
}
