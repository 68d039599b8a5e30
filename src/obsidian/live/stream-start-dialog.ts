// Asks when the stream began, and says what a correction would do to the marks before it does it.
import { type App, Modal } from 'obsidian';
import { problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { textField, type Field } from '../form/field';
import { clockOf, readClock } from './clock';

const texts = strings.live.startDialog;

export interface StreamStartQuestion {
	/** Milliseconds; null while the note has no start. */
	readonly before: number | null;
	readonly proposed: number;
	/** The places of the marks that a correction moves, in seconds from the start. */
	readonly marks: readonly number[];
	readonly zone: string;
	readonly accept: (at: number, shift: boolean) => void;
}

export class StreamStartDialog extends Modal {
	constructor(
		app: App,
		private readonly question: StreamStartQuestion,
	) {
		super(app);
	}

	override onOpen(): void {
		const { before, proposed, marks, zone } = this.question;
		this.setTitle(texts.title);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		if (before !== null) form.createEl('p', { text: texts.before(clockOf(before, zone)) });
		const field = textField(form, {
			label: texts.time,
			help: texts.timeHelp(zone),
			type: 'time',
			value: clockOf(proposed, zone),
			onChange: () => update(),
		});
		field.el.querySelector('input')?.setAttribute('step', '1');
		const effect = form.createEl('p', { cls: 'oh-field-help', attr: { 'aria-live': 'polite' } });
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		const shift = buttons.createEl('button', { cls: 'mod-cta', attr: { type: 'submit' } });
		const leave = buttons.createEl('button', { text: texts.leave, attr: { type: 'button' } });
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.accept(field, true);
		});
		leave.addEventListener('click', () => this.accept(field, false));

		const update = () => {
			const at = readClock(field.value(), proposed, zone);
			const seconds = before === null || at === null ? 0 : Math.round((before - at) / 1000);
			const moves = marks.length > 0 && seconds !== 0;
			field.setProblems([]);
			shift.setText(moves ? texts.shift : texts.accept);
			leave.toggle(moves);
			const early = marks.filter((mark) => mark + seconds < 0).length;
			effect.setText(
				moves
					? [
							texts.effect(marks.length, Math.abs(seconds), seconds > 0),
							...(early > 0 ? [texts.early(early)] : []),
						].join(' ')
					: '',
			);
		};
		update();
		field.focus();
	}

	private accept(field: Field, shift: boolean): void {
		const at = readClock(field.value(), this.question.proposed, this.question.zone);
		if (at === null) {
			field.setProblems([problem('clock', texts.noTime, '', texts.noTimeTodo)]);
			return field.focus();
		}
		this.close();
		this.question.accept(at, shift);
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
