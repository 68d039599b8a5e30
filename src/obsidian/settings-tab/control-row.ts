// Rows with a switch or a choice of a few. They take effect at once. Drawn here, since the app leaves a declared control without a name.
import type { SettingDefinitionRender } from 'obsidian';
import type { Problem } from '../../core/problem';
import { changeShowField, type ShowField } from '../../core/settings/field-check';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { SettingsDesk, ShowDesk } from './desk';

export interface Control<Value> {
	readonly name: string;
	readonly desc?: string;
	readonly get: () => Value;
	readonly set: (chosen: Value) => Promise<Problem | null>;
}

type Desk = Pick<SettingsDesk, 'host' | 'redraw'>;

export function switchRow(desk: Desk, control: Control<boolean>): SettingDefinitionRender {
	return {
		...wordsOf(control),
		render: (setting) =>
			void setting.addToggle((toggle) => {
				toggle.toggleEl.querySelector('input')?.setAttr('aria-label', control.name);
				toggle.setValue(control.get()).onChange((on) => keep(desk, control, on));
			}),
	};
}

export function choiceRow(
	desk: Desk,
	control: Control<string> & { readonly options: Readonly<Record<string, string>> },
): SettingDefinitionRender {
	return {
		...wordsOf(control),
		render: (setting) =>
			void setting.addDropdown((dropdown) => {
				dropdown.selectEl.setAttr('aria-label', control.name);
				dropdown.addOptions({ ...control.options }).setValue(control.get());
				dropdown.onChange((chosen) => keep(desk, control, chosen));
			}),
	};
}

/** A control of one field of a show; `value` makes the whole field of what was chosen, as raw as it is. */
export function ofShow<Value>(
	desk: ShowDesk,
	field: ShowField,
	get: (show: ShowProfile) => Value,
	value: (chosen: Value, show: ShowProfile) => unknown,
): Pick<Control<Value>, 'get' | 'set'> {
	return {
		get: () => get(desk.show()),
		set: (chosen) => desk.save((show) => changeShowField(show, field, value(chosen, show))),
	};
}

function wordsOf({ name, desc }: Pick<Control<unknown>, 'name' | 'desc'>) {
	return { name, ...(desc !== undefined && { desc }) };
}

/** What could not be saved is told, and the row shows again what holds. */
function keep<Value>({ host, redraw }: Desk, { set }: Control<Value>, chosen: Value): void {
	host.notices.guard(strings.settings.doing, async () => {
		const unsaved = await set(chosen);
		if (unsaved === null) return;
		host.notices.refuse(unsaved);
		redraw();
	});
}
