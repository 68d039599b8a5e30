// One line for each message: whether it can go out, what stands in the way, and whether it went out already.
import type { ListedMessage } from '../../../core/action/message-list';
import { formatDay } from '../../../core/show/day-pattern';
import { toWall } from '../../../core/show/wall-time';
import type { RenderedMessage } from '../../../core/message/message';
import { strings } from '../../../core/strings';
import { doubts, refusals } from '../verdict';

const texts = strings.messageDialog;

export interface MessageState {
	readonly text: string;
	readonly tone: 'ready' | 'sent' | 'warning' | 'error';
}

/** `zone` is the host's. */
export function stateOf({ sent, outdated }: ListedMessage, rendered: RenderedMessage, zone: string): MessageState {
	const last = sent.reduce<number | null>((latest, { at }) => Math.max(latest ?? at, at), null);
	if (last !== null) {
		const day = shortDay(last, zone);
		return outdated ? { text: texts.sentOutdated(day), tone: 'warning' } : { text: texts.sent(day), tone: 'sent' };
	}
	if (refusals(rendered).length > 0) return { text: texts.refused, tone: 'error' };
	if (rendered.missing.length > 0) return { text: texts.missing(rendered.missing.length), tone: 'warning' };
	const over = rendered.length?.over ?? 0;
	if (over > 0) return { text: texts.tooLong(over), tone: 'warning' };
	return doubts(rendered).length > 0 ? { text: texts.check, tone: 'warning' } : { text: texts.ready, tone: 'ready' };
}

/** `Fri 1 Dec, 14:00`: how the host's own clock shows an instant in milliseconds. */
export function hostMoment(at: number, zone: string): string {
	const { day, time } = toWall(at, zone);
	return `${formatDay(day, 'EEE d MMM')}, ${time}`;
}

function shortDay(at: number, zone: string): string {
	return formatDay(toWall(at, zone).day, 'd MMM');
}
