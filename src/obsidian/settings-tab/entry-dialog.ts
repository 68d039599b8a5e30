// A dialog for what does not fit into one row: a schedule, a break, a host, a link, a kind of step. Nothing is saved before the button.
import { Modal } from 'obsidian';
import type { Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { areaField, drawProblems, selectField, textField, type Choice, type Field } from '../form/field';
import { suggestTexts, type Suggestions } from './text-suggest';

export interface EntryField {
	readonly key: string;
	readonly label: string;
	readonly kind?: 'text' | 'date' | 'time' | 'number' | 'area';
	/** Given: a list to choose from. */
	readonly choices?: readonly Choice[];
	readonly help?: string;
	readonly placeholder?: string;
	readonly required?: boolean;
	readonly suggestions?: Suggestions;
	readonly visible?: (values: EntryValues) => boolean;
	/** Stands in one line with the field before it, where there is room. */
	readonly beside?: boolean;
}

/** What was typed, by key. */
export type EntryValues = Readonly<Record<string, string>>;

export interface EntryQuestions {
	readonly title: string;
	readonly accept: string;
	readonly fields: readonly EntryField[];
	readonly values: EntryValues;
	/** What is wrong, the last part of its `field` being the key; and what will come of it. */
	check(values: EntryValues): { readonly problems: readonly Problem[]; readonly preview?: readonly string[] };
	/** Called when nothing is wrong. Null: it is done, and the dialog closes. */
	save(values: EntryValues): Promise<Problem | null>;
}

export function askEntry(host: Host, questions: EntryQuestions): void {
	new EntryDialog(host, questions).open();
}

class EntryDialog extends Modal {
	private readonly fields = new Map<string, Field>();
	/** Problems wait until their field was left: nobody is told off for an empty form. */
	private readonly touched = new Set<string>();
	private previewEl: HTMLElement | null = null;
	private problemsEl: HTMLElement | null = null;
	private busy = false;

	constructor(
		private readonly host: Host,
		private readonly questions: EntryQuestions,
	) {
		super(host.app);
	}

	override onOpen(): void {
		const { title, accept, fields } = this.questions;
		this.modalEl.addClass('oh-form-modal');
		this.setTitle(title);
		const form = this.contentEl.createEl('form', { cls: 'oh-form oh-entry-form', attr: { novalidate: 'true' } });
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.host.notices.guard(strings.settings.doing, () => this.submit());
		});
		let line: HTMLElement = form;
		for (const field of fields) {
			if (field.beside !== true) line = form.createDiv({ cls: 'oh-field-row' });
			this.addField(line, field);
		}
		this.previewEl = form.createDiv({ cls: 'oh-preview', attr: { 'aria-live': 'polite' } });
		this.problemsEl = form.createDiv({ attr: { 'aria-live': 'polite' } });
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		buttons.createEl('button', { cls: 'mod-cta', text: accept, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		this.refresh();
		this.fields.get(fields[0]?.key ?? '')?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private addField(form: HTMLElement, { key, label, kind = 'text', choices, ...more }: EntryField): void {
		const options = {
			label,
			value: this.questions.values[key] ?? '',
			...(more.help !== undefined && { help: more.help }),
			...(more.placeholder !== undefined && { placeholder: more.placeholder }),
			...(more.required !== undefined && { required: more.required }),
			onChange: () => this.refresh(),
		};
		const field =
			choices !== undefined
				? selectField(form, { ...options, choices })
				: kind === 'area'
					? areaField(form, { ...options, rows: 3 })
					: textField(form, { ...options, type: kind });
		field.el.addEventListener('focusout', () => {
			this.touched.add(key);
			this.refresh();
		});
		const input = field.el.querySelector('input');
		if (more.suggestions !== undefined && input !== null)
			suggestTexts(this.app, input, more.suggestions, () => this.refresh());
		this.fields.set(key, field);
	}

	private values(): EntryValues {
		return Object.fromEntries([...this.fields].map(([key, field]) => [key, field.value().trim()]));
	}

	/** Shows what fits the values; answers with what is wrong. */
	private refresh(): readonly Problem[] {
		const values = this.values();
		for (const { key, visible } of this.questions.fields) this.fields.get(key)?.setVisible(visible?.(values) ?? true);
		const { problems, preview = [] } = this.questions.check(values);
		for (const [key, field] of this.fields)
			field.setProblems(this.touched.has(key) ? problems.filter((problem) => keyOf(problem) === key) : []);
		const homeless = problems.filter((problem) => !this.fields.has(keyOf(problem)));
		if (this.problemsEl !== null) drawProblems(this.problemsEl, this.touched.size > 0 ? homeless : []);
		this.previewEl?.empty();
		this.previewEl?.toggle(preview.length > 0);
		for (const line of preview) this.previewEl?.createDiv({ text: line, attr: { dir: 'auto' } });
		return problems;
	}

	private async submit(): Promise<void> {
		if (this.busy) return;
		for (const key of this.fields.keys()) this.touched.add(key);
		const error = this.refresh().find(({ severity }) => severity === 'error');
		if (error !== undefined) return this.fields.get(keyOf(error))?.focus();
		this.busy = true;
		const unsaved = await this.questions.save(this.values()).finally(() => {
			this.busy = false;
		});
		if (unsaved === null) this.close();
		else if (this.problemsEl !== null) drawProblems(this.problemsEl, [unsaved]);
	}
}

/** `schedules.2.time` is about the field `time`. */
function keyOf({ field }: Problem): string {
	return field?.split('.').at(-1) ?? '';
}
