// What right-clicking an episode offers: in the file explorer, on its tab, in the editor and in the panel.
import { type App, type EventRef, type Menu, TFile } from 'obsidian';
import { countPhases } from '../core/checklist/phase-count';
import { fileNameShape } from '../core/show/file-name-reading';
import { strings } from '../core/strings';
import { changeEpisode } from './episode-change/change-and-review';
import { mayChange, slotChange } from './episode-change/change-episode';
import type { Host } from './host';
import { copyMessage } from './message/copy-message';
import { openMessages } from './message/dialog/message-dialog';
import { noteFacts } from './note-facts';
import { setUpFromNote } from './set-up-from-note';

const texts = strings.commands;
const section = 'office-hours';

/** The entries of an episode, for every menu that has one. Nothing is added for other files, save the first step towards a show. */
export function addEpisodeItems(host: Host, menu: Menu, file: TFile): void {
	const add = (title: string, icon: string, run: () => void) =>
		menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(run));
	if (host.archive.entry(file.path) !== null) {
		add(texts.copyGuestInvite, 'mail', () => copyMessage(host, file, 'guest-invite'));
		add(texts.copyAnnouncement, 'copy', () => openMessages(host, file));
		const kind = slotChange(host, file);
		if (mayChange(host, file, kind))
			add(strings.episodeChange.commands[kind], 'calendar-clock', () => changeEpisode(host, file, kind));
	} else if (looksLikeEpisode(host, file)) {
		add(texts.setUpFromNote, 'wand', () => host.notices.guard(strings.setUp.doing, () => setUpFromNote(host, file)));
	}
}

/** `register` ties the listeners to the life of the plugin. */
export function registerMenus(app: App, host: Host, register: (event: EventRef) => void): void {
	register(
		app.workspace.on('file-menu', (menu, file) => {
			if (file instanceof TFile && file.extension === 'md') addEpisodeItems(host, menu, file);
		}),
	);
	register(
		app.workspace.on('editor-menu', (menu, _editor, { file }) => {
			if (file !== null) addEpisodeItems(host, menu, file);
		}),
	);
}

/** A name in one of the usual forms with a number or a prefix, or tasks under a heading that is usually a phase. No file is read. */
function looksLikeEpisode(host: Host, file: TFile): boolean {
	const shape = fileNameShape(file.basename);
	if (shape !== null && shape.reading.number !== null) return true;
	const show = host.settings.current().shows[0];
	const cache = host.app.metadataCache.getFileCache(file);
	if (show === undefined || cache === null) return false;
	return countPhases(noteFacts(file, cache).outline, show).phases.some(({ phase }) => phase !== 'other');
}
