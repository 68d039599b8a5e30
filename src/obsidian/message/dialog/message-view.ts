// One message in the dialog: for whom and when, its text, what it lacks as fields, and everything that can be done with it.
import { Platform } from 'obsidian';
import { sendAt } from '../../../core/action/message-moment';
import type { ListedMessage } from '../../../core/action/message-list';
import { placeOfFact } from '../../../core/action/fill-fact';
import { outdated, toldFacts } from '../../../core/message/ledger';
import type { RenderedMessage } from '../../../core/message/message';
import { toWall } from '../../../core/show/wall-time';
import { strings } from '../../../core/strings';
import { selectField, textField, type Field } from '../../form/field';
import type { Host } from '../../host';
import { answersIn, labelOfFact } from '../fill-in';
import { openMailDraft } from '../mail-draft';
import { markSent, offersMarkSent } from '../mark-sent';
import { needsLook, refusals } from '../verdict';
import { writeFacts } from '../write-facts';
import type { MessageDesk } from './message-desk';
import { channelName, drawPreview } from './message-preview';
import { hostMoment } from './message-state';

const texts = strings.messageDialog;

export interface MessageView {
	show(listed: ListedMessage): void;
	/** Copies what is shown. Call it inside the click or key press. */
	copy(): void;
}

/** How the host looks at one message: kept while the dialog is open. */
interface Choice {
	channel: string;
	shorten: boolean;
	accepted: boolean;
}

/** `changed` is called when the note has changed, so that the list is drawn anew. */
export function messageView(host: Host, el: HTMLElement, desk: MessageDesk, changed: () => Promise<void>): MessageView {
	const choices = new Map<string, Choice>();
	const body = el.createDiv({ cls: 'oh-message-body' });
	// What can be done stays in sight, however long the text is.
	const foot = el.createDiv({ cls: 'oh-message-foot' });
	const actions = foot.createDiv({ cls: 'oh-message-actions' });
	const status = foot.createDiv({ cls: 'oh-message-status', attr: { role: 'status' } });
	let listed: ListedMessage | null = null;
	let rendered: RenderedMessage | null = null;
	let accept: HTMLInputElement | null = null;
	let copyButton: HTMLButtonElement | null = null;
	let sentButton: HTMLButtonElement | null = null;

	const say = (text: string) => status.setText(text);
	const guard = (work: () => Promise<unknown>) => host.notices.guard(strings.messages.doing, work);

	function choiceOf({ source }: ListedMessage): Choice {
		const known = choices.get(source.id) ?? { channel: source.channel, shorten: false, accepted: false };
		choices.set(source.id, known);
		return known;
	}

	function show(next: ListedMessage): void {
		if (listed?.source.id !== next.source.id) say('');
		listed = next;
		const choice = choiceOf(next);
		rendered = desk.render(next.source, choice.channel, choice.shorten);
		body.empty();
		body.scrollTop = 0;
		actions.empty();
		body.createEl('h3', { cls: 'oh-message-title', text: next.source.name, attr: { dir: 'auto' } });
		drawMeta(next, choice);
		drawMissing(rendered);
		drawPreview(body, rendered, (shorten) => change(next, { shorten }));
		drawAccept(rendered, choice);
		drawButtons(next, rendered, choice);
		refreshButtons();
	}

	function change(of: ListedMessage, to: Partial<Choice>): void {
		Object.assign(choiceOf(of), { accepted: false, ...to });
		show(of);
	}

	function drawMeta(next: ListedMessage, choice: Choice): void {
		const { source, sent } = next;
		const zone = host.zone();
		const meta = body.createDiv({ cls: 'oh-message-meta' });
		meta.createSpan({ text: texts.audiences[source.audience] });
		if (source.channels.length > 1)
			selectField(meta, {
				label: texts.channel,
				choices: source.channels.map((id) => ({ value: id, label: channelName(id) })),
				value: choice.channel,
				onChange: (channel) => change(next, { channel }),
			});
		else meta.createSpan({ text: channelName(source.channel) });
		const at = sendAt({ ...source, channel: choice.channel }, desk.reading().details);
		if (at !== null && at > host.now()) drawSchedule(at, zone);
		const stale = outdated(sent, toldFacts(desk.reading().details));
		for (const each of sent) {
			const line = body.createDiv({
				cls: 'oh-message-sent',
				text: texts.sentOn(channelName(each.channel), hostMoment(each.at, zone)),
			});
			const other = stale.find(({ channel }) => channel === each.channel)?.changed ?? [];
			if (other.length > 0)
				line.createSpan({
					cls: 'oh-message-stale',
					text: ` ${texts.saysOther(other.map((fact) => texts.told[fact]))}`,
				});
		}
	}

	/** The copy is for a field of a scheduler: a day and a time without words. */
	function drawSchedule(at: number, zone: string): void {
		const line = body.createDiv({ cls: 'oh-message-schedule' });
		line.createSpan({ text: texts.schedule(hostMoment(at, zone)) });
		line.createEl('button', { text: texts.copyTime, attr: { type: 'button' } }).addEventListener('click', () => {
			const { day, time } = toWall(at, zone);
			const copied = host.copying.copy({ text: `${day} ${time}`, html: null });
			guard(async () => (await copied) === 'copied' && say(texts.timeCopied));
		});
	}

	function drawMissing({ missing }: RenderedMessage): void {
		if (missing.length === 0) return;
		const { details } = desk.reading();
		const typed = missing.filter((fact) => placeOfFact(fact, details) !== null);
		const other = missing.filter((fact) => !typed.includes(fact));
		const form = body.createEl('form', {
			cls: 'oh-message-missing',
			attr: { 'aria-label': texts.missingTitle },
		});
		form.createDiv({
			cls: 'oh-field-label oh-message-wide',
			text: texts.missingTitle,
			attr: { 'aria-hidden': 'true' },
		});
		const fields = new Map<string, Field>();
		for (const fact of typed) fields.set(fact, textField(form, { label: labelOfFact(fact) }));
		if (other.length > 0)
			form.createDiv({ cls: 'oh-field-help oh-message-wide', text: texts.missingOther(other.map(labelOfFact)) });
		if (typed.length === 0) return;
		const button = form.createEl('button', { text: texts.save, attr: { type: 'submit' } });
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const answers = answersIn(fields);
			if (answers === null || answers.size === 0 || button.disabled) return;
			// A double click must not write twice.
			button.disabled = true;
			guard(async () => {
				const given = await writeFacts(host, desk.file, desk.reading(), answers).finally(
					() => (button.disabled = false),
				);
				if (given === null) return;
				await changed();
				if (given.size > 0) {
					desk.give(given);
					if (listed !== null) show(listed);
				}
				(copyButton?.disabled === false ? copyButton : accept)?.focus();
			});
		});
	}

	function drawAccept(of: RenderedMessage, choice: Choice): void {
		accept = null;
		if (refusals(of).length > 0 || !needsLook(of)) return;
		const label = actions.createEl('label', { cls: 'oh-message-accept' });
		const box = label.createEl('input', { type: 'checkbox' });
		label.createSpan({ text: texts.accept });
		box.checked = choice.accepted;
		box.addEventListener('change', () => {
			choice.accepted = box.checked;
			refreshButtons();
		});
		accept = box;
	}

	function drawButtons({ source }: ListedMessage, of: RenderedMessage, choice: Choice): void {
		const { show: profile, details } = desk.reading();
		const row = actions.createDiv({ cls: 'oh-message-buttons' });
		const button = (text: string, run: () => void, leaves = true) => {
			const made = row.createEl('button', { text, attr: { type: 'button' } });
			if (leaves) made.dataset['leaves'] = '';
			made.addEventListener('click', run);
			return made;
		};
		copyButton = button(texts.copy, copy);
		copyButton.addClass('mod-cta');
		const { subject } = of;
		if (subject !== null)
			button(strings.messages.copySubject, () => {
				const copied = host.copying.copy({ text: subject, html: null });
				guard(async () => (await copied) === 'copied' && say(strings.messages.subjectCopied));
			});
		if (choice.channel === 'mail')
			button(texts.draft, () => {
				const opened = openMailDraft(host, of, details);
				guard(async () => say(await opened));
			});
		const { share } = host.copying;
		if (Platform.isMobile && share !== null)
			button(strings.copying.share, () => {
				const shared = share(of.text, subject ?? source.name);
				guard(() => shared);
			});
		sentButton = null;
		if (offersMarkSent(host, profile)) {
			const sent = button(
				strings.messages.markSent,
				() => {
					if (sent.disabled) return;
					sent.disabled = true;
					const reading = desk.reading();
					guard(async () => {
						await markSent(host, desk.file, { source, reading, channel: choice.channel }).finally(
							() => (sent.disabled = false),
						);
						await changed();
					});
				},
				false,
			);
			sentButton = sent;
		}
	}

	function mayLeave(): boolean {
		if (listed === null || rendered === null || refusals(rendered).length > 0) return false;
		return !needsLook(rendered) || choiceOf(listed).accepted;
	}

	function refreshButtons(): void {
		const leaves = mayLeave();
		for (const each of actions.querySelectorAll<HTMLButtonElement>('button[data-leaves]')) each.disabled = !leaves;
	}

	function copy(): void {
		if (rendered === null) return;
		if (!mayLeave()) {
			say(accept === null ? '' : texts.acceptFirst);
			accept?.focus();
			return;
		}
		const { text, html } = rendered;
		const copied = host.copying.copy({ text, html }, html !== null);
		guard(async () => {
			if ((await copied) !== 'copied') return;
			say(texts.copied);
			copyButton?.removeClass('mod-cta');
			sentButton?.addClass('mod-cta');
		});
	}

	return { show, copy };
}
