// A panel without episodes says what to do, instead of nothing.
import { TFolder } from 'obsidian';
import { strings } from '../../core/strings';
import { chooseNoteToSetUp } from '../choose-note';
import { choose } from '../chooser';
import type { Host } from '../host';
import { newEpisode } from '../new-episode';

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
	add(texts.useNote, () => chooseNoteToSetUp(host));
	add(texts.chooseFolder, () => chooseFolder(host));
	return el;
}

function chooseFolder(host: Host): void {
	choose(host.app, {
		items: host.app.vault
			.getAllLoadedFiles()
			.filter((file): file is TFolder => file instanceof TFolder && !file.isRoot()),
		prompt: texts.chooseFolderPrompt,
		text: ({ path }) => path,
		choose: ({ path }) =>
			host.notices.guard(strings.setUp.doing, async () => {
				const problem = await host.settings.change((settings) => ({
					...settings,
					shows: settings.shows.map((show) => (show.id === settings.activeShow ? { ...show, folder: path } : show)),
				}));
				if (problem === null) host.notices.say(texts.folderChosen(path));
				else host.notices.refuse(problem);
			}),
	});
}
