// A rendered text as it will leave, with its length and what is to be said about it. Text nodes only: what comes from notes is never markup here.
import { channels } from '../../../core/message/channels';
import type { RenderedMessage } from '../../../core/message/message';
import { strings } from '../../../core/strings';
import { drawProblems } from '../../form/field';

const texts = strings.messageDialog;

/** Draws the text; `shorten` is offered where parts can be left out, and taken back where they were. */
export function drawPreview(
	parent: HTMLElement,
	rendered: RenderedMessage,
	shorten: ((on: boolean) => void) | null,
): void {
	const { subject, text, length, problems, dropped } = rendered;
	const box = parent.createDiv({
		cls: 'oh-message-preview',
		attr: { role: 'region', 'aria-label': texts.text, tabindex: '0' },
	});
	if (subject !== null) {
		const line = box.createDiv({ cls: 'oh-message-subject', attr: { dir: 'auto' } });
		line.createSpan({ cls: 'oh-message-label', text: `${texts.subject}: ` });
		line.appendText(subject);
	}
	box.createDiv({ cls: 'oh-message-text', text, attr: { dir: 'auto' } });
	if (length !== null || dropped > 0) {
		const row = parent.createDiv({ cls: 'oh-message-length' });
		if (length !== null) {
			const { used, max, over } = length;
			row
				.createSpan({ text: over > 0 ? texts.lengthOver(used, max, over) : texts.length(used, max) })
				.toggleClass('is-over', over > 0);
		}
		if (dropped > 0) row.createSpan({ text: texts.shortened(dropped) });
		if (shorten !== null && (dropped > 0 || (length?.over ?? 0) > 0))
			row
				.createEl('button', { text: dropped > 0 ? texts.whole : texts.shorten, attr: { type: 'button' } })
				.addEventListener('click', () => shorten(dropped === 0));
	}
	if (problems.length > 0) drawProblems(parent.createDiv({ attr: { role: 'group' } }), problems);
}

/** `X`, `Mail`: how dialogs call a channel, or its id where it is no longer one. */
export function channelName(id: string): string {
	return channels.get(id)?.name ?? id;
}
