// A vault may itself be public. Before a studio link or a mail address is first written into a note the host is asked, once per show.
import { Modal, type App } from 'obsidian';
import type { ShowProfile } from '../core/show/profile';
import { strings } from '../core/strings';
import type { Host } from './host';

const texts = strings.privateFacts;

/** Whether private facts may be written into notes of this show. The answer is kept in its settings; closing the dialog means not this time. */
export async function mayHoldPrivate(host: Host, { id }: Pick<ShowProfile, 'id'>): Promise<boolean> {
	const show = host.settings.current().shows.find((each) => each.id === id);
	if (show === undefined) return false;
	if (show.privateFacts !== 'ask') return show.privateFacts === 'keep';
	const answer = await ask(host.app, show.name);
	if (answer === null) return false;
	const problem = await host.settings.change((settings) => ({
		...settings,
		shows: settings.shows.map((each) => (each.id === id ? { ...each, privateFacts: answer } : each)),
	}));
	if (problem !== null) host.notices.refuse(problem);
	return answer === 'keep';
}

function ask(app: App, show: string): Promise<'keep' | 'copy' | null> {
	return new Promise((resolve) => new PrivateFactsDialog(app, show, resolve).open());
}

class PrivateFactsDialog extends Modal {
	private answer: 'keep' | 'copy' | null = null;

	constructor(
		app: App,
		private readonly show: string,
		private readonly answered: (answer: 'keep' | 'copy' | null) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(texts.title);
		this.contentEl.createEl('p', { text: texts.explanation(this.show) });
		const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
		const add = (text: string, answer: 'keep' | 'copy', cls: string) =>
			buttons.createEl('button', { text, cls, attr: { type: 'button' } }).addEventListener('click', () => {
				this.answer = answer;
				this.close();
			});
		add(texts.keep, 'keep', 'mod-cta');
		add(texts.copyOnly, 'copy', '');
	}

	override onClose(): void {
		this.contentEl.empty();
		this.answered(this.answer);
	}
}
