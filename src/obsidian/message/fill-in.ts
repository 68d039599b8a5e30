// Asks for the facts a message lacks, each in a field of its own.
import { type App, Modal, type TFile } from 'obsidian';
import { checkFact } from '../../core/action/fill-fact';
import { strings } from '../../core/strings';
import { textField, type Field } from '../form/field';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';
import { writeFacts, type Answers } from './write-facts';

const texts = strings.messages;

/** What a fact is called in the form; one without a name of its own is called as templates call it. */
export function labelOfFact(fact: string): string {
	return texts.facts[fact] ?? fact;
}

/** Opens the dialog. `done` is called inside the click that confirms it, with the promise of the answers that must not be in a note. */
export function fillIn(
	host: Host,
	file: TFile,
	reading: EpisodeReading,
	facts: readonly string[],
	done: (written: Promise<Answers | null>) => void,
): void {
	new FillInDialog(host.app, facts, (answers) => done(writeFacts(host, file, reading, answers))).open();
}

class FillInDialog extends Modal {
	private readonly fields = new Map<string, Field>();

	constructor(
		app: App,
		private readonly facts: readonly string[],
		private readonly confirmed: (answers: Answers) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(texts.fillInTitle);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		form.createEl('p', { text: texts.fillInHelp });
		for (const fact of this.facts) this.fields.set(fact, textField(form, { label: labelOfFact(fact) }));
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		buttons.createEl('button', { cls: 'mod-cta', text: texts.fillInAccept, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const answers = answersIn(this.fields);
			if (answers === null) return;
			this.close();
			this.confirmed(answers);
		});
		this.fields.values().next().value?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}

/** What was typed, by fact; null when something of it cannot be used, which is said at its field. */
export function answersIn(fields: ReadonlyMap<string, Field>): Answers | null {
	const typed = [...fields]
		.map(([fact, field]) => ({ fact, field, value: field.value().trim() }))
		.filter(({ value }) => value !== '');
	const wrong = typed.map(({ fact, field, value }) => {
		const problem = checkFact(fact, value);
		field.setProblems(problem === null ? [] : [problem]);
		return problem;
	});
	typed[wrong.findIndex((problem) => problem !== null)]?.field.focus();
	return wrong.some((problem) => problem !== null) ? null : new Map(typed.map(({ fact, value }) => [fact, value]));
}
