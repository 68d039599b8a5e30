// Copy announcement or invite: every message of the show for one episode, what each still needs, and what went out already.
import { Modal, type TFile } from 'obsidian';
import { firstMessage, type ListedMessage } from '../../../core/action/message-list';
import { isProblem } from '../../../core/problem';
import { strings } from '../../../core/strings';
import type { Host } from '../../host';
import { makeSlices, type Slices } from '../../slices';
import { openDesk, type MessageDesk } from './message-desk';
import { messageListView, type MessageListView } from './message-list-view';
import { stateOf } from './message-state';
import { messageView, type MessageView } from './message-view';

const texts = strings.messageDialog;

/** Opens the dialog; the clock chooses the message shown first, unless one is named. */
export function openMessages(host: Host, file: TFile, messageId: string | null = null): void {
	host.notices.guard(texts.opening, async () => {
		const desk = await openDesk(host, file);
		if (isProblem(desk)) return host.notices.refuse(desk);
		if (desk.broken.length > 0) host.notices.refuse(desk.broken);
		new MessageDialog(host, desk, messageId).open();
	});
}

class MessageDialog extends Modal {
	private list: readonly ListedMessage[] = [];
	private listView: MessageListView | null = null;
	private view: MessageView | null = null;
	private episodeEl: HTMLElement | null = null;
	/** Id of the message in view. */
	private shown: string | null = null;
	private slices: Slices = makeSlices();

	constructor(
		private readonly host: Host,
		private readonly desk: MessageDesk,
		private readonly wanted: string | null,
	) {
		super(host.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('oh-message-modal');
		this.modalEl.setAttribute('aria-label', texts.title);
		this.setTitle(texts.title);
		this.episodeEl = this.contentEl.createDiv({ cls: 'oh-message-episode', attr: { dir: 'auto' } });
		this.episodeEl.setText(this.desk.file.basename);
		this.list = this.desk.list();
		const first = this.find(this.wanted) ?? firstMessage(this.list, this.desk.reading(), this.host.now());
		if (first === null) return void this.contentEl.createEl('p', { text: texts.nothing });
		const columns = this.contentEl.createDiv({ cls: 'oh-messages' });
		const listView = messageListView(columns, {
			selected: (id) => this.showMessage(id),
			chosen: () => this.view?.copy(),
		});
		this.listView = listView;
		this.view = messageView(this.host, columns.createDiv({ cls: 'oh-message-detail' }), this.desk, {
			changed: () => this.refresh(),
			close: () => this.close(),
		});
		listView.draw(this.list);
		listView.select(first.source.id);
		this.showMessage(first.source.id);
		this.drawStates();
		// Asked for by name it is to be copied now: what it lacks comes first.
		if (this.wanted === null || !this.view.focusMissing()) listView.focus();
	}

	override onClose(): void {
		this.slices.stop();
		this.contentEl.empty();
	}

	private find(id: string | null): ListedMessage | null {
		return this.list.find(({ source }) => source.id === id) ?? null;
	}

	private showMessage(id: string): void {
		this.shown = id;
		const listed = this.find(id);
		if (listed !== null) this.view?.show(listed);
	}

	/** Each message is rendered when the app has a moment for it: the first is on the screen at once. */
	private drawStates(): void {
		this.slices.stop();
		this.slices = makeSlices();
		const zone = this.host.zone();
		this.host.notices.guard(texts.opening, () =>
			this.slices.each(this.list, (listed) => {
				const rendered = this.desk.render(listed.source, listed.source.channel, false);
				this.listView?.setState(listed.source.id, stateOf(listed, rendered, zone));
			}),
		);
	}

	/** After the note has changed; a note that is none any more closes the dialog. */
	private async refresh(): Promise<void> {
		if (!(await this.desk.reload())) return this.close();
		// A date may have given it another name.
		this.episodeEl?.setText(this.desk.file.basename);
		this.list = this.desk.list();
		this.listView?.draw(this.list);
		const shown = this.find(this.shown);
		if (shown !== null) this.view?.show(shown);
		this.drawStates();
	}
}
