// A text for a later moment says when to schedule it, with the time to copy beside it.
import { sendAt } from '../../../core/action/message-moment';
import type { EpisodeDetails } from '../../../core/episode/episode';
import type { MessageSource } from '../../../core/message/message';
import { toWall } from '../../../core/show/wall-time';
import { strings } from '../../../core/strings';
import type { Host } from '../../host';
import { hostMoment } from './message-state';

const texts = strings.messageDialog;

/** Draws nothing for a text that may go out now. `channel` is where this one goes. */
export function drawSchedule(
	parent: HTMLElement,
	host: Host,
	source: MessageSource,
	channel: string,
	details: EpisodeDetails,
	say: (text: string) => void,
): void {
	const at = sendAt({ ...source, channel }, details);
	if (at === null || at <= host.now()) return;
	const zone = host.zone();
	const line = parent.createDiv({ cls: 'oh-message-schedule' });
	line.createSpan({ text: texts.schedule(hostMoment(at, zone)) });
	// For a field of a scheduler: a day and a time without words.
	const { day, time } = toWall(at, zone);
	line.createEl('button', { text: texts.copyTime, attr: { type: 'button' } }).addEventListener('click', () => {
		const copied = host.copying.copy({ text: `${day} ${time}`, html: null });
		host.notices.guard(strings.messages.doing, async () => (await copied) === 'copied' && say(texts.timeCopied));
	});
}
