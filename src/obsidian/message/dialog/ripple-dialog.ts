// After a reschedule or a change of title or guests: everything that went out with the old fact, each with its corrected text, ticked off
// as it is sent again.
import { Modal, type TFile } from 'obsidian';
import { asTold, orderRipples, outdatedMessages, type Ripple } from '../../../core/action/ripple';
import type { EpisodeDetails } from '../../../core/episode/episode';
import type { MessageSource, RenderedMessage } from '../../../core/message/message';
import { isProblem } from '../../../core/problem';
import { longDay } from '../../../core/show/day-pattern';
import { toWall } from '../../../core/show/wall-time';
import { listed, strings } from '../../../core/strings';
import type { Host } from '../../host';
import { copySubject } from '../copy-message';
import { markSent, offersMarkSent } from '../mark-sent';
import { needsLook } from '../verdict';
import { openDesk, type MessageDesk } from './message-desk';
import { openMessages } from './message-dialog';
import { channelName, drawPreview } from './message-preview';
import { hostMoment } from './message-state';

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

/** Something to send again, with its words of today. `same`: they are the words of then. */
interface Correction {
	readonly ripple: Ripple;
	readonly now: RenderedMessage | null;
	readonly same: boolean;
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
		for (const correction of this.corrections) this.drawItem(list.createEl('li', { cls: 'oh-ripple' }), correction);
		this.drawProgress();
		list.querySelector<HTMLElement>('button')?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private drawItem(item: HTMLElement, { ripple, now, same }: Correction): void {
		const { source } = ripple;
		const { details } = this.desk.reading();
		const zone = this.host.zone();
		const head = item.createDiv({ cls: 'oh-ripple-head' });
		head.createSpan({ cls: 'oh-ripple-name', text: source?.name ?? ripple.message, attr: { dir: 'auto' } });
		head.createSpan({
			cls: 'oh-message-label',
			text: texts.sent(channelName(ripple.channel), hostMoment(ripple.at, zone)),
		});
		for (const change of changesIn(ripple, details, zone))
			item.createDiv({ cls: 'oh-ripple-change', text: change, attr: { dir: 'auto' } });
		if (source === null || now === null) {
			item.createDiv({ cls: 'oh-field-help', text: texts.noSource });
			return;
		}
		if (same) item.createDiv({ cls: 'oh-field-help', text: texts.nothingTold });
		else drawPreview(item, now, null);
		this.drawButtons(item, ripple, source, same ? null : now);
	}

	private drawButtons(
		item: HTMLElement,
		ripple: Ripple,
		source: MessageSource,
		corrected: RenderedMessage | null,
	): void {
		const { host, desk } = this;
		const row = item.createDiv({ cls: 'oh-message-buttons' });
		const name = (label: string) => `${label}: ${source.name}, ${channelName(ripple.channel)}`;
		const tick = row.createEl('button', {
			text: corrected === null ? texts.stillRight : texts.tick,
			attr: { type: 'button', 'aria-label': name(corrected === null ? texts.stillRight : texts.tick) },
		});
		if (corrected !== null) {
			const { text, html, subject } = corrected;
			// What lacks something leaves by the dialog alone, where it is looked at and accepted.
			const look = needsLook(corrected);
			const copy = row.createEl('button', {
				cls: 'mod-cta',
				text: texts.copy,
				attr: { type: 'button', 'aria-label': name(texts.copy) },
			});
			tick.before(copy);
			copy.addEventListener('click', () => {
				if (look) return openMessages(host, desk.file, source.id);
				const copied = host.copying.copy({ text, html }, html !== null);
				host.notices.guard(strings.messages.doing, async () => {
					if ((await copied) !== 'copied') return;
					copy.removeClass('mod-cta');
					tick.addClass('mod-cta');
				});
			});
			if (subject !== null && !look) {
				const label = strings.messages.copySubject;
				const second = row.createEl('button', { text: label, attr: { type: 'button', 'aria-label': name(label) } });
				tick.before(second);
				second.addEventListener('click', () => copySubject(host, subject));
			}
		}
		if (!offersMarkSent(host, desk.reading().show)) return tick.remove();
		tick.addEventListener('click', () => {
			tick.disabled = true;
			const reading = desk.reading();
			host.notices.guard(strings.messages.marking, async () => {
				const done = await markSent(host, desk.file, { source, reading, channel: ripple.channel });
				if (!done) tick.disabled = false;
				else this.settle(item);
			});
		});
	}

	private settle(item: HTMLElement): void {
		item.addClass('is-done');
		item
			.querySelectorAll('.oh-message-preview, .oh-message-length, .oh-message-buttons')
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
