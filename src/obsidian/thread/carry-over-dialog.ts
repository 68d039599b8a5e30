// Which points go on to the next episode. Nothing is written before the host agrees.
import { type App, Modal } from 'obsidian';
import type { OpenPoint } from '../../core/action/carry-over';
import { strings } from '../../core/strings';
import { plainLine } from '../panel/plain-line';

const texts = strings.thread;

export interface CarryOverQuestion {
	/** Name of the note they go to. */
	readonly target: string;
	readonly points: readonly OpenPoint[];
	/** Keys of those that are chosen at first. */
	readonly chosen: ReadonlySet<string>;
	readonly accepted: (keys: ReadonlySet<string>) => void;
}

export class CarryOverDialog extends Modal {
	private readonly chosen: Set<string>;

	constructor(
		app: App,
		private readonly question: CarryOverQuestion,
	) {
		super(app);
		this.chosen = new Set(question.chosen);
	}

	override onOpen(): void {
		const { target, points, accepted } = this.question;
		this.setTitle(texts.carryTitle);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		form.createEl('p', { text: texts.carryExplanation(target) });
		const list = form.createEl('fieldset', { cls: 'oh-choices oh-points' });
		list.createEl('legend', { cls: 'oh-field-label', text: texts.carryPoints });
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		const accept = buttons.createEl('button', { cls: 'mod-cta', attr: { type: 'submit' } });
		const count = () => {
			accept.setText(texts.carryAccept(this.chosen.size));
			accept.disabled = this.chosen.size === 0;
		};
		for (const { key, text, level, kind } of points) {
			const row = list.createEl('label', { cls: 'oh-point', attr: { 'data-level': String(Math.min(level, 3)) } });
			const box = row.createEl('input', { type: 'checkbox' });
			box.checked = this.chosen.has(key);
			row.createSpan({ text: plainLine(text), attr: { dir: 'auto' } });
			if (kind === 'question') row.createSpan({ cls: 'oh-choice-note', text: texts.question });
			box.addEventListener('change', () => {
				if (box.checked) this.chosen.add(key);
				else this.chosen.delete(key);
				count();
			});
		}
		count();
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.close();
			accepted(this.chosen);
		});
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
