// Shows what is about to be written, line by line, and asks once. Esc and the cross are a no.
import { type App, Modal } from 'obsidian';
import { strings } from '../../core/strings';

export interface Consent {
	readonly title: string;
	readonly explanation: string;
	/** What will be done; each under a heading of its own where it has one. */
	readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
	readonly accept: string;
	/** Called when the host agrees. */
	readonly accepted: () => void;
}

export class ConsentDialog extends Modal {
	constructor(
		app: App,
		private readonly consent: Consent,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, explanation, parts, accept, accepted } = this.consent;
		this.setTitle(title);
		this.contentEl.createEl('p', { text: explanation });
		for (const { heading, lines } of parts) {
			this.contentEl.createDiv({ cls: 'oh-field-label', text: heading, attr: { dir: 'auto' } });
			const list = this.contentEl.createEl('ul', { cls: 'oh-consent-lines' });
			for (const line of lines) list.createEl('li', { text: line, attr: { dir: 'auto' } });
		}
		const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
		const yes = buttons.createEl('button', { cls: 'mod-cta', text: accept });
		yes.addEventListener('click', () => {
			this.close();
			accepted();
		});
		buttons.createEl('button', { text: strings.common.cancel }).addEventListener('click', () => this.close());
		yes.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
