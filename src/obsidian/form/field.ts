// The fields of our dialogs: a label, a control, a line of help, and what is wrong with the value right beside it.
import type { Problem } from '../../core/problem';

/** One labelled control. Its problems are announced to screen readers and tied to it. */
export interface Field {
	readonly el: HTMLElement;
	value(): string;
	setValue(value: string): void;
	/** Shows what is wrong or worth knowing; an empty list clears it. */
	setProblems(problems: readonly Problem[]): void;
	setVisible(visible: boolean): void;
	focus(): void;
}

export interface FieldOptions {
	readonly label: string;
	readonly help?: string;
	readonly placeholder?: string;
	readonly value?: string;
	readonly required?: boolean;
	onChange?(value: string): void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Ids tie label, help and problems to their control; counting is enough, they only need to differ on one page. */
let made = 0;

function field(parent: HTMLElement, control: Control, options: FieldOptions): Field {
	const id = `oh-field-${++made}`;
	const el = parent.createDiv({ cls: 'oh-field' });
	const label = el.createEl('label', { cls: 'oh-field-label', text: options.label, attr: { for: id } });
	if (options.required) label.createSpan({ cls: 'oh-field-required', text: ' *', attr: { 'aria-hidden': 'true' } });
	el.append(control);
	control.id = id;
	control.addClass('oh-field-control');
	if (options.required) control.setAttr('aria-required', 'true');
	const described = [`${id}-problems`];
	if (options.help !== undefined) {
		el.createDiv({ cls: 'oh-field-help', text: options.help, attr: { id: `${id}-help` } });
		described.unshift(`${id}-help`);
	}
	control.setAttr('aria-describedby', described.join(' '));
	const problemsEl = el.createDiv({ cls: 'oh-field-problems', attr: { id: `${id}-problems`, 'aria-live': 'polite' } });
	control.value = options.value ?? '';
	control.addEventListener('input', () => options.onChange?.(control.value));
	return {
		el,
		value: () => control.value,
		setValue: (value) => {
			control.value = value;
		},
		setProblems: (problems) => {
			control.setAttr('aria-invalid', String(problems.some(({ severity }) => severity === 'error')));
			drawProblems(problemsEl, problems);
		},
		setVisible: (visible) => el.toggle(visible),
		focus: () => control.focus(),
	};
}

/** Writes problems as short lines; nothing is redrawn when they are the same, so that nothing is announced twice. */
export function drawProblems(el: HTMLElement, problems: readonly Problem[]): void {
	const lines = problems.map(({ what, why, todo, severity }) => ({
		severity,
		text: [what, why, todo].filter(Boolean).join(' '),
	}));
	const shown = lines.map(({ text }) => text).join('\n');
	if (el.dataset['shown'] === shown) return;
	el.dataset['shown'] = shown;
	el.empty();
	for (const { severity, text } of lines) el.createDiv({ cls: `oh-problem mod-${severity}`, text });
}

/** Puts each problem beside its field, and those that belong to no field in sight into `rest`. */
export function placeProblems(
	fields: Readonly<Record<string, Field>>,
	rest: HTMLElement | null,
	problems: readonly Problem[],
): void {
	const inSight = ({ el }: Field) => el.isShown() && el.closest('details:not([open])') === null;
	const ofField = (name: string) => problems.filter(({ field }) => field === name);
	const placed = Object.entries(fields).flatMap(([name, field]) => {
		const own = inSight(field) ? ofField(name) : [];
		field.setProblems(own);
		return own;
	});
	if (rest !== null)
		drawProblems(
			rest,
			problems.filter((each) => !placed.includes(each)),
		);
}

/** One line of text. */
export function textField(
	parent: HTMLElement,
	options: FieldOptions & { readonly type?: 'text' | 'date' | 'time' | 'url' | 'number' },
): Field {
	const input = parent.createEl('input', { type: options.type ?? 'text', attr: { dir: 'auto' } });
	if (options.placeholder !== undefined) input.placeholder = options.placeholder;
	return field(parent, input, options);
}

/** Several lines of text. */
export function areaField(parent: HTMLElement, options: FieldOptions & { readonly rows?: number }): Field {
	const area = parent.createEl('textarea', { attr: { rows: String(options.rows ?? 2), dir: 'auto' } });
	if (options.placeholder !== undefined) area.placeholder = options.placeholder;
	return field(parent, area, options);
}

export interface Choice {
	readonly value: string;
	readonly label: string;
	/** Shown in grey behind the label. */
	readonly note?: string;
	readonly disabled?: boolean;
}

/** One of a few, in a drop-down list. */
export function selectField(
	parent: HTMLElement,
	options: FieldOptions & { readonly choices: readonly Choice[] },
): Field {
	const select = parent.createEl('select', { cls: 'dropdown' });
	for (const { value, label } of options.choices) select.createEl('option', { value, text: label });
	return field(parent, select, options);
}

/** One of a few, all in sight: what the host should weigh against each other. */
export interface ChoiceList {
	readonly el: HTMLElement;
	value(): string;
	setChoices(choices: readonly Choice[], selected: string): void;
}

/** A group of radio buttons drawn as rows. */
export function choiceList(parent: HTMLElement, label: string, onChange: (value: string) => void): ChoiceList {
	const name = `oh-choice-${++made}`;
	const el = parent.createEl('fieldset', { cls: 'oh-choices' });
	el.createEl('legend', { cls: 'oh-field-label', text: label });
	const rows = el.createDiv({ cls: 'oh-choice-rows' });
	let selected = '';
	return {
		el,
		value: () => selected,
		setChoices: (choices, initial) => {
			selected = initial;
			rows.empty();
			for (const { value, label: text, note, disabled } of choices) {
				const row = rows.createEl('label', { cls: 'oh-choice' });
				const radio = row.createEl('input', { type: 'radio', attr: { name, value } });
				radio.checked = value === initial;
				radio.disabled = disabled === true;
				row.toggleClass('is-disabled', radio.disabled);
				row.createSpan({ cls: 'oh-choice-label', text });
				if (note !== undefined) row.createSpan({ cls: 'oh-choice-note', text: note });
				radio.addEventListener('change', () => {
					selected = value;
					onChange(value);
				});
			}
		},
	};
}
