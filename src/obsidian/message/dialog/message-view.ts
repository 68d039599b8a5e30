// One message in the dialog: for whom and when, its text, what it lacks as fields, and everything that can be done with it.
import type { ListedMessage } from '../../../core/action/message-list';
import type { RenderedMessage } from '../../../core/message/message';
import { strings } from '../../../core/strings';
import { askForChange, mayChange, slotChange } from '../../episode-change/change-episode';
import type { Host } from '../../host';
import { openEditor } from '../../write/open-editor';
import { insertAtCursor } from '../insert-at-cursor';
import { markSent, offersMarkSent } from '../mark-sent';
import { needsLook, refusals } from '../verdict';
import { writeFacts, type Answers } from '../write-facts';
import { addButton, drawLeaving, type LeaveButtons } from './leave-buttons';
import type { MessageDesk } from './message-desk';
import { drawMeta } from './message-meta';
import { drawPreview } from './message-preview';
import { drawMissing } from './missing-form';
import { drawSchedule } from './schedule-line';

const texts = strings.messageDialog;

export interface MessageView {
	show(listed: ListedMessage): void;
	/** Copies what is shown. Call it inside the click or key press. */
	copy(): void;
	/** Goes to what stands between the text and a copy, the first fact that is missing before the rest; false where nothing does. */
	focusMissing(): boolean;
}

/** How the host looks at one message: kept while the dialog is open. */
interface Choice {
	channel: string;
	shorten: boolean;
	/** The text that was accepted with its blanks and doubts: another one is to be looked at again. */
	accepted: string | null;
}

interface Around {
	/** The note has changed, so the list is to be drawn anew. */
	readonly changed: () => Promise<void>;
	/** The text stands in the note: there is no more to be done here. */
	readonly close: () => void;
}

export function messageView(host: Host, el: HTMLElement, desk: MessageDesk, { changed, close }: Around): MessageView {
	const choices = new Map<string, Choice>();
	const body = el.createDiv({ cls: 'oh-message-body' });
	// What can be done stays in sight, however long the text is.
	const foot = el.createDiv({ cls: 'oh-message-foot' });
	const actions = foot.createDiv({ cls: 'oh-message-actions' });
	const status = foot.createDiv({ cls: 'oh-message-status', attr: { role: 'status' } });
	let listed: ListedMessage | null = null;
	let rendered: RenderedMessage | null = null;
	let accept: HTMLInputElement | null = null;
	let leaving: LeaveButtons | null = null;
	let sentButton: HTMLButtonElement | null = null;

	const say = (text: string) => status.setText(text);
	const guard = (work: () => Promise<unknown>) => host.notices.guard(strings.messages.doing, work);

	function choiceOf({ source }: ListedMessage): Choice {
		const known = choices.get(source.id) ?? { channel: source.channel, shorten: false, accepted: null };
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
		drawMeta(body, next, {
			channel: choice.channel,
			details: desk.reading().details,
			zone: host.zone(),
			setChannel: (channel) => change(next, { channel }, 'select'),
		});
		drawSchedule(body, host, next.source, choice.channel, desk.reading().details, say);
		const slot = slotChange(host, desk.file);
		drawMissing(body, rendered.missing, desk.reading().details, {
			save: (answers) => {
				const saved = save(answers);
				guard(() => saved);
				return saved.catch(() => undefined);
			},
			schedule: mayChange(host, desk.file, slot)
				? {
						label: strings.episodeChange.commands[slot],
						open: () => askForChange(host, desk.file, slot, changed),
					}
				: null,
		});
		drawPreview(body, rendered, (shorten) => change(next, { shorten }, '.oh-message-length button'));
		drawAccept(rendered, choice);
		drawButtons(next, rendered, choice);
		refreshButtons();
	}

	/** Drawn anew, the control that was used keeps the focus. */
	function change(of: ListedMessage, to: Partial<Choice>, used: string): void {
		Object.assign(choiceOf(of), to);
		show(of);
		body.querySelector<HTMLElement>(used)?.focus();
	}

	async function save(answers: Answers): Promise<void> {
		const given = await writeFacts(host, desk.file, desk.reading(), answers);
		if (given === null) return;
		await changed();
		if (given.size > 0) {
			desk.give(given);
			if (listed !== null) show(listed);
		}
		const copyButton = leaving?.all[0];
		(copyButton?.disabled === false ? copyButton : accept)?.focus();
	}

	function drawAccept(of: RenderedMessage, choice: Choice): void {
		accept = null;
		if (refusals(of).length > 0 || !needsLook(of)) return;
		const label = actions.createEl('label', { cls: 'oh-message-accept' });
		const box = label.createEl('input', { type: 'checkbox' });
		label.createSpan({ text: texts.accept });
		box.checked = choice.accepted === of.text;
		box.addEventListener('change', () => {
			choice.accepted = box.checked ? of.text : null;
			refreshButtons();
		});
		accept = box;
	}

	function drawButtons({ source }: ListedMessage, of: RenderedMessage, choice: Choice): void {
		const { show: profile, details } = desk.reading();
		const row = actions.createDiv({ cls: 'oh-message-buttons' });
		leaving = drawLeaving(row, host, {
			rendered: of,
			details,
			name: source.name,
			copyLabel: texts.copy,
			copied: () => {
				say(texts.copied);
				leaving?.all[0].removeClass('mod-cta');
				sentButton?.addClass('mod-cta');
			},
			say,
		});
		leaving.all[0].addClass('mod-cta');
		if (openEditor(host.app, desk.file) !== null) {
			const insert = addButton(row, texts.insert, () => {
				insert.disabled = true;
				guard(async () => {
					if (await insertAtCursor(host, desk.file, of)) close();
					else insert.disabled = false;
				});
			});
			insert.dataset['leaves'] = '';
		}
		for (const button of leaving.all) button.dataset['leaves'] = '';
		sentButton = null;
		if (offersMarkSent(host, profile)) {
			const sent = addButton(row, strings.messages.markSent, () => {
				if (sent.disabled) return;
				sent.disabled = true;
				const reading = desk.reading();
				guard(async () => {
					await markSent(host, desk.file, { source, reading, channel: choice.channel }).finally(
						() => (sent.disabled = false),
					);
					await changed();
					sentButton?.focus();
				});
			});
			sentButton = sent;
		}
	}

	function mayLeave(): boolean {
		if (listed === null || rendered === null || refusals(rendered).length > 0) return false;
		return !needsLook(rendered) || choiceOf(listed).accepted === rendered.text;
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
		leaving?.copy();
	}

	function focusMissing(): boolean {
		const first = body.querySelector<HTMLElement>('.oh-message-missing :is(input, button)') ?? accept;
		first?.focus();
		return first !== null;
	}

	return { show, copy, focusMissing };
}
