// One of the outdated messages: what changed since it went out, its words of today, and how they leave.
import type { Ripple } from '../../../core/action/ripple';
import type { EpisodeDetails } from '../../../core/episode/episode';
import type { MessageSource, RenderedMessage } from '../../../core/message/message';
import { longDay } from '../../../core/show/day-pattern';
import { toWall } from '../../../core/show/wall-time';
import { listed, strings } from '../../../core/strings';
import type { Host } from '../../host';
import { markSent, offersMarkSent } from '../mark-sent';
import { needsLook } from '../verdict';
import { addButton, drawLeaving } from './leave-buttons';
import type { MessageDesk } from './message-desk';
import { openMessages } from './message-dialog';
import { channelName, drawPreview } from './message-preview';
import { hostMoment } from './message-state';
import { drawSchedule } from './schedule-line';

const texts = strings.ripple;

/** Something to send again, with its words of today; null where the show no longer has it. `same`: they are the words of then. */
export interface Correction {
	readonly ripple: Ripple;
	readonly now: RenderedMessage | null;
	readonly same: boolean;
}

/** `settled` is called when the note says that it went out again. */
export function drawRipple(
	item: HTMLElement,
	host: Host,
	desk: MessageDesk,
	correction: Correction,
	settled: () => void,
): void {
	const { ripple, now, same } = correction;
	const { source, channel } = ripple;
	const { details, show } = desk.reading();
	const zone = host.zone();
	const say = (text: string) => host.notices.say(text);
	item.empty();
	const head = item.createDiv({ cls: 'oh-ripple-head' });
	head.createSpan({ cls: 'oh-ripple-name', text: source?.name ?? ripple.message, attr: { dir: 'auto' } });
	head.createSpan({ cls: 'oh-message-label', text: texts.sent(channelName(channel), hostMoment(ripple.at, zone)) });
	for (const change of changesIn(ripple, details, zone))
		item.createDiv({ cls: 'oh-ripple-change', text: change, attr: { dir: 'auto' } });
	if (source === null || now === null) {
		item.createDiv({ cls: 'oh-field-help', text: texts.noSource });
		return;
	}
	if (same) item.createDiv({ cls: 'oh-field-help', text: texts.nothingTold });
	else {
		drawSchedule(item, host, source, channel, details, say);
		drawPreview(item, now, (shorten) => {
			drawRipple(item, host, desk, { ...correction, now: desk.render(source, channel, shorten) }, settled);
			item.querySelector<HTMLElement>('.oh-message-length button')?.focus();
		});
	}

	const row = item.createDiv({ cls: 'oh-message-buttons' });
	const copy = same ? null : drawCopying(row, host, desk, source, now, () => tick?.addClass('mod-cta'));
	copy?.addClass('mod-cta');
	const tick = offersMarkSent(host, show)
		? addButton(row, same ? texts.stillRight : texts.tick, () => sendAgain(tick))
		: null;
	// There is one of each in every item: screen readers hear whose it is.
	for (const part of item.querySelectorAll('button, [role=region]'))
		part.setAttribute(
			'aria-label',
			`${part.getAttribute('aria-label') ?? part.textContent}: ${source.name}, ${channelName(channel)}`,
		);

	function sendAgain(button: HTMLButtonElement | null): void {
		if (source === null || button === null) return;
		button.disabled = true;
		const reading = desk.reading();
		host.notices.guard(strings.messages.marking, async () => {
			if (await markSent(host, desk.file, { source, reading, channel })) settled();
			else button.disabled = false;
		});
	}
}

/** What lacks something leaves by the dialog of messages alone, where it is looked at and accepted. */
function drawCopying(
	row: HTMLElement,
	host: Host,
	desk: MessageDesk,
	source: MessageSource,
	now: RenderedMessage,
	copied: () => void,
): HTMLButtonElement {
	if (needsLook(now)) return addButton(row, texts.copy, () => openMessages(host, desk.file, source.id));
	const { all } = drawLeaving(row, host, {
		rendered: now,
		details: desk.reading().details,
		name: source.name,
		copyLabel: texts.copy,
		copied: () => {
			all[0].removeClass('mod-cta');
			copied();
		},
		say: (text) => host.notices.say(text),
	});
	return all[0];
}

/** What changed, before and now, for the host's eyes and in the host's own time. */
function changesIn(
	{ changed, start, title, guests }: Ripple,
	details: EpisodeDetails,
	zone: string,
): readonly string[] {
	const when = (at: number | null) =>
		at === null ? texts.noDate : `${longDay(toWall(at, zone).day, 'en')}, ${toWall(at, zone).time}`;
	const who = (names: readonly string[]) => (names.length === 0 ? texts.nobody : listed(names));
	const both = {
		start: [when(start), when(details.start)],
		title: [title, details.title],
		guests: [who(guests), who(details.guests.map(({ name }) => name))],
	} as const;
	return changed.map((fact) => texts.change(texts.changes[fact], ...both[fact]));
}
