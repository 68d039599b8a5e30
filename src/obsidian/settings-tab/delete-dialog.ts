// What cannot be had back is asked for before it goes.
import { Modal, type App } from 'obsidian';
import { strings } from '../../core/strings';

export interface DeleteQuestion {
	readonly title: string;
	readonly text: string;
	readonly accept: string;
}

export function askDelete(app: App, { title, text: question, accept }: DeleteQuestion, agreed: () => void): void {
	const dialog = new Modal(app);
	dialog.setTitle(title);
	dialog.contentEl.createEl('p', { text: question });
	const buttons = dialog.contentEl.createDiv({ cls: 'modal-button-container' });
	const button = (text: string, cls: string, run: () => void) =>
		buttons.createEl('button', { cls, text, attr: { type: 'button' } }).addEventListener('click', () => {
			dialog.close();
			run();
		});
	button(accept, 'mod-warning', agreed);
	button(strings.common.cancel, '', () => undefined);
	dialog.open();
}
