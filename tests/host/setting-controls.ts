// A declared control as a row: its value from the tab, its change through the check back to the tab.
import type { SettingControl } from 'obsidian';
import type { App } from './app';
import { reportLater } from './events';
import { TFile, TFolder } from './files';
import { AbstractInputSuggest } from './input-suggest';
import type { Setting } from './setting';
import type { TextComponent } from './setting-text';

/** Where a control's value lives: the tab. */
export interface ControlStore {
	readonly app: App;
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
	refreshDomState(): void;
}

export function addControl(setting: Setting, control: SettingControl, store: ControlStore): void {
	const value = store.getControlValue(control.key) ?? control.defaultValue;
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	const keep = (next: unknown) => void keepValue(setting, control, store, next).catch(reportLater);
	const placeholder = 'placeholder' in control ? (control.placeholder ?? '') : '';

	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(keep));
			return;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(keep));
			return;
		case 'slider':
			setting.addSlider((slider) => {
				slider.setLimits(control.min, control.max, control.step).setValue(Number(value)).onChange(keep);
				if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
			});
			return;
		case 'color':
			setting.addColorPicker((color) => color.setValue(text).onChange(keep));
			return;
		case 'textarea':
			setting.addTextArea((area) => {
				area.setPlaceholder(placeholder).setValue(text).onChange(keep);
				if (control.rows !== undefined) area.inputEl.rows = control.rows;
			});
			return;
		case 'number':
			setting.addText((field) => {
				field.inputEl.setAttrs({
					type: 'number',
					min: control.min ?? null,
					max: control.max ?? null,
					step: control.step ?? null,
				});
				field.setPlaceholder(placeholder).setValue(text);
				field.onChange((typed) => {
					if (typed !== '' && field.inputEl.validity.valid) keep(Number(typed));
				});
			});
			return;
		case 'text':
			setting.addText((field) => field.setPlaceholder(placeholder).setValue(text).onChange(keep));
			return;
		case 'file':
		case 'folder':
			setting.addText((field) => {
				field.setPlaceholder(placeholder).setValue(text).onChange(keep);
				new PathSuggest(store.app, field, control);
			});
	}
}

async function keepValue(
	setting: Setting,
	control: SettingControl,
	store: ControlStore,
	value: unknown,
): Promise<void> {
	const validate = control.validate as ((value: unknown) => string | void | Promise<string | void>) | undefined;
	const refusal = (await validate?.(value)) ?? null;
	setting.setErrorMessage(refusal);
	if (refusal !== null) return;
	await store.setControlValue(control.key, value);
	store.refreshDomState();
}

type PathControl = Extract<SettingControl, { type: 'file' | 'folder' }>;

class PathSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		field: TextComponent,
		private readonly control: PathControl,
	) {
		super(app, field.inputEl);
		this.onSelect((path) => {
			field.setValue(path).onChanged();
			this.close();
		});
	}

	protected getSuggestions(query: string): string[] {
		return this.app.vault
			.getAllLoadedFiles()
			.filter((file) => this.fits(file))
			.map((file) => file.path)
			.filter((path) => path.toLowerCase().includes(query.toLowerCase()));
	}

	renderSuggestion(path: string, element: HTMLElement): void {
		element.setText(path);
	}

	private fits(file: unknown): boolean {
		const filter = this.control.filter as ((file: unknown) => boolean) | undefined;
		if (this.control.type === 'file') return file instanceof TFile && (filter?.(file) ?? true);
		if (!(file instanceof TFolder) || (file.isRoot() && this.control.includeRoot !== true)) return false;
		return filter?.(file) ?? true;
	}
}
