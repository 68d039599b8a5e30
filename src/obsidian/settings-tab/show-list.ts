// The list of shows: add, reorder, delete, and an entry to each one's page.
import { Menu, type SettingDefinitionItem, type SettingDefinitionPage } from 'obsidian';
import { isProblem, problem, type Problem } from '../../core/problem';
import { showClashes } from '../../core/settings/show-clash';
import { activateShow, addShow, moveShow, removeShow } from '../../core/settings/show-list';
import { scheduleOn } from '../../core/show/cadence';
import type { ShowProfile } from '../../core/show/profile';
import { dayInZone } from '../../core/show/wall-time';
import { fileNameOf } from '../../core/text/file-name';
import { strings } from '../../core/strings';
import { chooseNoteToSetUp } from '../choose-note';
import { cadenceLine } from './cadence-line';
import { choiceRow } from './control-row';
import { askDelete } from './delete-dialog';
import { makeShowDesk, type SettingsDesk } from './desk';
import { askEntry } from './entry-dialog';
import { showItems } from './show-page';

const texts = strings.settings.shows;

/** `titleOf` is the name of a show's page. */
export function showList(desk: SettingsDesk, titleOf: (show: ShowProfile) => string): SettingDefinitionItem[] {
	const { host } = desk;
	const { shows } = host.settings.current();
	const guard = (doing: string, work: () => Promise<Problem | null>) =>
		host.notices.guard(doing, async () => {
			const unsaved = await work();
			if (unsaved !== null) host.notices.refuse(unsaved);
			desk.redraw();
		});
	return [
		{
			type: 'list',
			heading: texts.heading,
			addItem: { name: texts.add, action: (el) => showAddMenu(desk, el) },
			items: shows.map((show) => showEntry(desk, show, titleOf(show))),
			// The last show stays: the commands need one.
			...(shows.length > 1 && {
				onReorder: (from: number, to: number) =>
					guard(strings.settings.doing, async () => {
						const moved = shows[from];
						return moved === undefined ? null : desk.change((settings) => moveShow(settings, moved.id, to));
					}),
				onDelete: (at: number) => {
					const show = shows[at];
					if (show === undefined) return;
					const question = {
						title: texts.deleteTitle(show.name),
						text: texts.deleteText(show.folder),
						accept: texts.deleteAccept,
					};
					askDelete(host.app, question, () => guard(texts.deleting, () => deleteShow(desk, show.id)));
				},
			}),
		},
		{
			type: 'group',
			visible: shows.length > 1,
			items: [
				choiceRow(desk, {
					name: texts.activeName,
					desc: texts.activeHelp,
					options: Object.fromEntries(shows.map((show) => [show.id, titleOf(show)])),
					get: () => host.settings.current().activeShow,
					set: async (id) => {
						const unsaved = await desk.change((settings) => activateShow(settings, id));
						if (unsaved === null) desk.redraw();
						return unsaved;
					},
				}),
			],
		},
	];
}

function showEntry(desk: SettingsDesk, show: ShowProfile, title: string): SettingDefinitionPage {
	const { host } = desk;
	const { shows, activeShow } = host.settings.current();
	const cadence = () => cadenceLine(scheduleOn(show, dayInZone(host.now(), 'UTC')));
	const clashes = shows.filter(({ id }) => id !== show.id).flatMap((other) => showClashes([show, other]));
	return {
		type: 'page',
		name: title,
		desc: texts.place(show.folder),
		displayValue: () => (shows.length > 1 && show.id === activeShow ? texts.activeAt(cadence()) : cadence()),
		status: clashes.length > 0 ? 'warning' : null,
		items: showItems(makeShowDesk(desk, show)),
	};
}

/** Another device may have left this show the only one: then it stays, and the host is told. */
async function deleteShow(desk: SettingsDesk, id: string): Promise<Problem | null> {
	const refused: Problem[] = [];
	const unsaved = await desk.change((settings) => {
		const rest = removeShow(settings, id);
		if (!isProblem(rest)) return rest;
		refused.push(rest);
		return settings;
	});
	return unsaved ?? refused[0] ?? null;
}

function showAddMenu(desk: SettingsDesk, el: HTMLElement): void {
	const menu = new Menu();
	menu.addItem((item) =>
		item
			.setTitle(texts.addBlank)
			.setIcon('plus')
			.onClick(() => askNewShow(desk)),
	);
	menu.addItem((item) =>
		item
			.setTitle(texts.addFromNote)
			.setIcon('file-text')
			.onClick(() => chooseNoteToSetUp(desk.host)),
	);
	const { left, bottom } = el.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom }, el.doc);
}

function askNewShow(desk: SettingsDesk): void {
	const { host } = desk;
	askEntry(host, {
		title: texts.newTitle,
		accept: texts.add,
		fields: [{ key: 'name', label: texts.newName, help: texts.newHelp, required: true }],
		values: {},
		check({ name = '' }) {
			const wrong = (what: string, todo: string) => [problem('show-name', what, '', todo, { field: 'name' })];
			if (name === '') return { problems: wrong(texts.noName, texts.noNameTodo) };
			const taken = host.settings.current().shows.some((show) => show.name === name);
			return { problems: taken ? wrong(texts.taken(name), texts.takenTodo) : [] };
		},
		async save({ name = '' }) {
			const unsaved = await desk.change((settings) => addShow(settings, { name, folder: folderFor(name) }));
			if (unsaved === null) desk.redraw();
			return unsaved;
		},
	});
}

/** The name as a folder's, without what no system takes. */
function folderFor(name: string): string {
	const folder = fileNameOf(name);
	return isProblem(folder) ? name : folder;
}
