// Asks for the facts a message lacks and writes them into the properties of the note. Only what is a single property, and not private,
// can be asked here.
import { type App, Modal, parseYaml, type TFile } from 'obsidian';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import { setProperty } from '../../core/text/property';
import { textField, type Field } from '../form/field';
import type { Host } from '../host';
import { inSteps } from '../../core/text/in-steps';

const texts = strings.messages;

/** Names of facts as templates know them; the property of the note has the same name. */
const fillable = ['topic', 'source', 'found', 'url', 'event'] as const;
export type Fillable = (typeof fillable)[number];

export function isFillable(fact: string): fact is Fillable {
	return fillable.some((name) => name === fact);
}

/** Opens the dialog. `done` is called inside the click that confirms it, with the promise that the answers are in the note. */
export function fillIn(
	host: Host,
	file: TFile,
	facts: readonly Fillable[],
	done: (written: Promise<boolean>) => void,
): void {
	new FillInDialog(host.app, facts, (answers) => done(write(host, file, answers))).open();
}

async function write(host: Host, file: TFile, answers: ReadonlyMap<string, string>): Promise<boolean> {
	const changes = [...answers].map(
		([name, value]): Change =>
			(text) =>
				setProperty(text, name, value, parseYaml),
	);
	const written = await host.door.editNote(file, texts.filling, inSteps(changes));
	if (!isProblem(written)) return true;
	host.notices.refuse(written);
	return false;
}

class FillInDialog extends Modal {
	private readonly fields = new Map<Fillable, Field>();

	constructor(
		app: App,
		private readonly facts: readonly Fillable[],
		private readonly confirmed: (answers: ReadonlyMap<string, string>) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(texts.fillInTitle);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		form.createEl('p', { text: texts.fillInHelp });
		for (const fact of this.facts) this.fields.set(fact, textField(form, { label: texts.facts[fact] }));
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		buttons.createEl('button', { cls: 'mod-cta', text: texts.fillInAccept, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const answers = [...this.fields].map(([fact, field]) => [fact, field.value().trim()] as const);
			this.close();
			this.confirmed(new Map(answers.filter(([, value]) => value !== '')));
		});
		this.fields.values().next().value?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
