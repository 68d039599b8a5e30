// A row with a field of text. What is typed is checked and saved when the field is left, never while typing (hazard 88).
import type { Setting, SettingDefinitionRender } from 'obsidian';
import { isProblem, sentence, type Problem } from '../../core/problem';
import { changeShowField, checkShowField, type ShowField } from '../../core/settings/field-check';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { ShowDesk } from './desk';
import { suggestTexts, type Suggestions } from './text-suggest';

export interface TextField {
	readonly name: string;
	readonly desc?: string;
	readonly field: ShowField;
	/** The value as it is typed. */
	text(show: ShowProfile): string;
	/** The whole field with what was typed, as raw as it is. */
	value(text: string, show: ShowProfile): unknown;
	readonly placeholder?: string;
	readonly suggestions?: Suggestions;
	/** Given: several lines. */
	readonly rows?: number;
}

export function textRow(desk: ShowDesk, field: TextField): SettingDefinitionRender {
	return {
		name: field.name,
		...(field.desc !== undefined && { desc: field.desc }),
		render: (setting) => drawField(setting, desk, field),
	};
}

function drawField(setting: Setting, desk: ShowDesk, field: TextField): () => void {
	let kept = field.text(desk.show());
	const input = addInput(setting, field, kept);
	const value = (text: string, show = desk.show()) => field.value(text.trim(), show);

	const check = (text: string) => checkShowField(desk.show(), field.field, value(text), desk.others());
	const tell = (found: Problem | null) => {
		setting.setErrorMessage(found === null ? null : sentence(found));
		input.setAttr('aria-invalid', String(found?.severity === 'error'));
	};

	async function keep(text: string): Promise<void> {
		const found = check(text);
		tell(found);
		if (found?.severity === 'error') return desk.preview(desk.show());
		if (text === kept) return;
		kept = text;
		const unsaved = await desk.save((show) => changeShowField(show, field.field, value(text, show)));
		kept = field.text(desk.show());
		if (unsaved !== null) tell(unsaved);
		else if (input.value === text) input.value = kept;
	}

	const leave = () => desk.host.notices.guard(strings.settings.doing, () => keep(input.value));
	input.addEventListener('change', leave);
	input.addEventListener('input', () => {
		// A complaint goes as soon as it no longer holds; a new one waits until the field is left.
		if (input.getAttribute('aria-invalid') === 'true') tell(check(input.value));
		const draft = changeShowField(desk.show(), field.field, value(input.value));
		desk.preview(isProblem(draft) ? desk.show() : draft);
	});
	if (field.suggestions !== undefined && input.instanceOf(HTMLInputElement))
		suggestTexts(desk.host.app, input, field.suggestions, leave);
	tell(check(kept));
	// A window closed with Esc takes the field away before it tells of the change.
	return () => input.value !== kept && check(input.value)?.severity !== 'error' && leave();
}

function addInput(setting: Setting, { name, placeholder, rows }: TextField, text: string) {
	let input: HTMLInputElement | HTMLTextAreaElement | undefined;
	const set = (component: { inputEl: HTMLInputElement | HTMLTextAreaElement }) => {
		input = component.inputEl;
	};
	if (rows === undefined) setting.addText(set);
	else setting.addTextArea(set);
	if (input === undefined) throw new Error('The row has no field.');
	if (input.instanceOf(HTMLTextAreaElement)) input.rows = rows ?? 1;
	input.value = text;
	input.placeholder = placeholder ?? '';
	input.setAttrs({ 'aria-label': name, dir: 'auto' });
	return input;
}
