// The ways a rendered text leaves for somewhere else: the same beside a message and beside one that is sent again.
import { Platform } from 'obsidian';
import type { EpisodeDetails } from '../../../core/episode/episode';
import type { RenderedMessage } from '../../../core/message/message';
import { strings } from '../../../core/strings';
import type { Copied } from '../../clipboard';
import type { Host } from '../../host';
import { openMailDraft } from '../mail-draft';

const texts = strings.messageDialog;

export interface Leaving {
	readonly rendered: RenderedMessage;
	readonly details: Pick<EpisodeDetails, 'guests'>;
	/** Of the message, for the share sheet where it has no subject. */
	readonly name: string;
	/** Of the first button, the one that copies. */
	readonly copyLabel: string;
	/** The text itself is on the clipboard. */
	readonly copied: () => void;
	readonly say: (text: string) => void;
}

export interface LeaveButtons {
	/** All of them, the one that copies first. */
	readonly all: readonly [HTMLButtonElement, ...HTMLButtonElement[]];
	/** Copies the text. Call it inside the click or key press. */
	copy(): void;
}

export function drawLeaving(row: HTMLElement, host: Host, leaving: Leaving): LeaveButtons {
	const { rendered, details, name, copyLabel, copied, say } = leaving;
	const { text, html, mrkdwn, subject, channel } = rendered;
	const guard = (work: () => Promise<unknown>) => host.notices.guard(strings.messages.doing, work);
	const button = (label: string, run: () => void) => addButton(row, label, run);
	const put = (clip: Copied, done: () => void) => {
		const result = host.copying.copy(clip, clip.html !== null);
		guard(async () => (await result) === 'copied' && done());
	};
	const copy = () => put({ text, html }, copied);

	const all: [HTMLButtonElement, ...HTMLButtonElement[]] = [button(copyLabel, copy)];
	if (subject !== null)
		all.push(
			button(strings.messages.copySubject, () =>
				put({ text: subject, html: null }, () => say(strings.messages.subjectCopied)),
			),
		);
	if (mrkdwn !== null)
		all.push(button(texts.copyMrkdwn, () => put({ text: mrkdwn, html: null }, () => say(texts.mrkdwnCopied))));
	if (channel === 'mail')
		all.push(
			button(texts.draft, () => {
				const opened = openMailDraft(host, rendered, details);
				guard(async () => say(await opened));
			}),
		);
	const { share } = host.copying;
	if (Platform.isMobile && share !== null)
		all.push(
			button(strings.copying.share, () => {
				const shared = share(text, subject ?? name);
				guard(() => shared);
			}),
		);
	return { all, copy };
}

export function addButton(parent: HTMLElement, label: string, run: () => void): HTMLButtonElement {
	const button = parent.createEl('button', { text: label, attr: { type: 'button' } });
	button.addEventListener('click', run);
	return button;
}
