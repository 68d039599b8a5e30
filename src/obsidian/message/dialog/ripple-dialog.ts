// After a reschedule or a change of title or guests: everything that went out with the old fact, each with its corrected text, ticked off
// as it is sent again.
import { Modal, type TFile } from 'obsidian';
import { asTold, orderRipples, outdatedMessages } from '../../../core/action/ripple';
import { isProblem } from '../../../core/problem';
import { strings } from '../../../core/strings';
import type { Host } from '../../host';
import { openDesk, type MessageDesk } from './message-desk';
import { drawRipple, type Correction } from './ripple-item';

const texts = strings.ripple;

/** Opens the list of what is outdated; says so where nothing is. */
export function reviewOutdated(host: Host, file: TFile): void {
	host.notices.guard(texts.doing, async () => {
		const desk = await openDesk(host, file);
		if (isProblem(desk)) return host.notices.refuse(desk);
		const corrections = correctionsOf(host, desk);
		if (corrections.length === 0) return host.notices.say(texts.none);
		new RippleDialog(host, desk, corrections).open();
	});
}

/** After a change of the episode: a notice that leads to the list, and nothing where everything still holds. */
export async function offerRipple(host: Host, file: TFile): Promise<void> {
	const reading = await host.archive.read(file.path);
	const count = reading === null ? 0 : outdatedMessages(reading, host.now()).length;
	if (count > 0) host.notices.say(texts.offer(count), [{ label: texts.review, run: () => reviewOutdated(host, file) }]);
}

/** The most urgent first; what says nothing of the change comes last. */
function correctionsOf(host: Host, desk: MessageDesk): readonly Correction[] {
	const reading = desk.reading();
	const sources = desk.list().map(({ source }) => source);
	const corrections = orderRipples(outdatedMessages(reading, host.now()), sources).map((ripple): Correction => {
		const { source, channel } = ripple;
		if (source === null) return { ripple, now: null, same: false };
		const now = desk.render(source, channel, false);
		const then = desk.renderAs(source, channel, asTold(reading.details, ripple));
		return { ripple, now, same: now.text === then.text && now.subject === then.subject };
	});
	return corrections.sort((a, b) => Number(a.same) - Number(b.same));
}

class RippleDialog extends Modal {
	private progress: HTMLElement | null = null;
	private done = 0;

	constructor(
		private readonly host: Host,
		private readonly desk: MessageDesk,
		private readonly corrections: readonly Correction[],
	) {
		super(host.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('oh-ripple-modal');
		this.modalEl.setAttribute('aria-label', texts.title);
		this.setTitle(texts.title);
		this.contentEl.createDiv({ cls: 'oh-message-episode', text: this.desk.file.basename, attr: { dir: 'auto' } });
		this.contentEl.createEl('p', { text: texts.explanation });
		this.progress = this.contentEl.createDiv({ cls: 'oh-message-status', attr: { role: 'status' } });
		const list = this.contentEl.createEl('ul', { cls: 'oh-ripples' });
		for (const correction of this.corrections) this.addItem(list, correction);
		this.drawProgress();
		list.querySelector<HTMLElement>('button')?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private addItem(list: HTMLElement, correction: Correction): void {
		const item = list.createEl('li', { cls: 'oh-ripple' });
		drawRipple(item, this.host, this.desk, correction, () => this.settle(item));
	}

	private settle(item: HTMLElement): void {
		item.addClass('is-done');
		item
			.querySelectorAll('.oh-message-preview, .oh-message-length, .oh-message-schedule, .oh-message-buttons')
			.forEach((part) => part.remove());
		item.createDiv({ cls: 'oh-ripple-done', text: texts.done });
		this.done += 1;
		this.drawProgress();
		this.contentEl.querySelector<HTMLElement>('.oh-ripple:not(.is-done) button')?.focus();
	}

	private drawProgress(): void {
		const { length } = this.corrections;
		this.progress?.setText(this.done === length ? texts.finished : texts.progress(this.done, length));
	}
}
