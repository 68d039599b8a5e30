// A panel without episodes says what to do, instead of nothing.
import { FuzzySuggestModal, TFolder, type App, type TFile } from 'obsidian';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { newEpisode } from '../new-episode';
import { setUpFromNote } from '../set-up-from-note';

const texts = strings.panel;

export function emptyState(parent: HTMLElement, host: Host): HTMLElement {
	const el = parent.createDiv({ cls: 'oh-empty' });
	el.createDiv({ cls: 'oh-empty-title', text: texts.empty });
	el.createDiv({ cls: 'oh-empty-help', text: texts.emptyHelp });
	const add = (text: string, run: () => void, first = false) =>
		el
			.createEl('button', { cls: first ? 'mod-cta' : '', text, attr: { type: 'button' } })
			.addEventListener('click', run);
	add(texts.newEpisode, () => newEpisode(host, host.settings.current().activeShow), true);
	add(texts.useNote, () => chooseNote(host));
	add(texts.chooseFolder, () => chooseFolder(host));
	return el;
}

function chooseNote(host: Host): void {
	new Chooser<TFile>(host.app, host.app.vault.getMarkdownFiles(), texts.chooseNote, (file) =>
		host.notices.guard(strings.setUp.doing, () => setUpFromNote(host, file)),
	).open();
}

function chooseFolder(host: Host): void {
	const folders = host.app.vault
		.getAllLoadedFiles()
		.filter((file): file is TFolder => file instanceof TFolder && !file.isRoot());
	new Chooser<TFolder>(host.app, folders, texts.chooseFolderPrompt, ({ path }) =>
		host.notices.guard(strings.setUp.doing, async () => {
			const problem = await host.settings.change((settings) => ({
				...settings,
				shows: settings.shows.map((show) => (show.id === settings.activeShow ? { ...show, folder: path } : show)),
			}));
			if (problem === null) host.notices.say(texts.folderChosen(path));
			else host.notices.refuse(problem);
		}),
	).open();
}

class Chooser<Item extends TFile | TFolder> extends FuzzySuggestModal<Item> {
	constructor(
		app: App,
		private readonly items: Item[],
		prompt: string,
		private readonly choose: (item: Item) => void,
	) {
		super(app);
		this.setPlaceholder(prompt);
	}

	override getItems(): Item[] {
		return this.items;
	}

	override getItemText({ path }: Item): string {
		return path;
	}

	override onChooseItem(item: Item): void {
		this.choose(item);
	}
}
