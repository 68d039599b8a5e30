// Deleting a show is asked for first: its settings cannot be had back.
import { Modal, type App } from 'obsidian';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';

const texts = strings.settings.shows;

export function askDelete(app: App, show: ShowProfile, agreed: () => void): void {
	const dialog = new Modal(app);
	dialog.setTitle(texts.deleteTitle(show.name));
	dialog.contentEl.createEl('p', { text: texts.deleteText(show.folder) });
	const buttons = dialog.contentEl.createDiv({ cls: 'modal-button-container' });
	const button = (text: string, cls: string, run: () => void) =>
		buttons.createEl('button', { cls, text, attr: { type: 'button' } }).addEventListener('click', () => {
			dialog.close();
			run();
		});
	button(texts.deleteAccept, 'mod-warning', agreed);
	button(strings.common.cancel, '', () => undefined);
	dialog.open();
}
