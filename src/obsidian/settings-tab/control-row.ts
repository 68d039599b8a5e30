// Rows with a declared control: a switch, or a choice of a few. They take effect at once.
import type { SettingDefinitionControl } from 'obsidian';
import { changeShowField, type ShowField } from '../../core/settings/field-check';
import type { ShowProfile } from '../../core/show/profile';
import type { ShowDesk } from './desk';

interface ControlField<Value> {
	readonly name: string;
	readonly desc?: string;
	readonly field: ShowField;
	readonly get: (show: ShowProfile) => Value;
	/** The whole field with the new value, as raw as it is. */
	readonly value: (chosen: unknown, show: ShowProfile) => unknown;
}

export function switchRow(desk: ShowDesk, field: ControlField<boolean>): SettingDefinitionControl {
	return { ...words(field), control: { type: 'toggle', key: bind(desk, field) } };
}

export function choiceRow(
	desk: ShowDesk,
	field: ControlField<string> & { readonly options: Readonly<Record<string, string>> },
): SettingDefinitionControl {
	return { ...words(field), control: { type: 'dropdown', key: bind(desk, field), options: { ...field.options } } };
}

function words({ name, desc }: ControlField<unknown>) {
	return { name, ...(desc !== undefined && { desc }) };
}

function bind(desk: ShowDesk, { name, field, get, value }: ControlField<unknown>): string {
	return desk.bind(`${field} ${name}`, {
		get: () => get(desk.show()),
		set: (chosen) => desk.save((show) => changeShowField(show, field, value(chosen, show))),
	});
}
