// Asks for one fact, or the same fact of a few people. What is wrong with an answer is said beside it; Esc, the cross and Cancel write nothing.
import { type App, Modal } from 'obsidian';
import type { Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { textField, type Field, type FieldOptions } from './field';

export interface Question extends FieldOptions {
	readonly type?: 'text' | 'date';
	/** Null for an answer that can be used. */
	check(answer: string): Problem | null;
}

export interface Questions {
	readonly title: string;
	readonly accept: string;
	readonly questions: readonly Question[];
	/** With the answers in the order of the questions, trimmed. */
	readonly accepted: (answers: readonly string[]) => void;
}

export class QuestionDialog extends Modal {
	constructor(
		app: App,
		private readonly asked: Questions,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, accept, questions, accepted } = this.asked;
		this.setTitle(title);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		const fields = questions.map((question) => {
			const check = (): Problem | null => show(field, question.check(field.value().trim()));
			// An empty field is only told off when it is handed in.
			const onChange = () => void (field.value().trim() === '' ? show(field, null) : check());
			const field = textField(form, { ...question, onChange });
			return { field, check };
		});
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		buttons.createEl('button', { cls: 'mod-cta', text: accept, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const wrong = fields.filter(({ check }) => check() !== null);
			if (wrong[0] !== undefined) return wrong[0].field.focus();
			const answers = fields.map(({ field }) => field.value().trim());
			this.close();
			accepted(answers);
		});
		fields[0]?.field.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}

function show(field: Field, wrong: Problem | null): Problem | null {
	field.setProblems(wrong === null ? [] : [wrong]);
	return wrong;
}
