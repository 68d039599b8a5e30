// One row of settings, and a group of them.
import type { BaseComponent } from './setting-components';
import { ButtonComponent, DisplayValueComponent, ExtraButtonComponent } from './setting-buttons';
import { ColorComponent, DropdownComponent, SliderComponent, ToggleComponent } from './setting-choices';
import { SearchComponent, TextAreaComponent, TextComponent } from './setting-text';
import { setTooltip } from './tooltip';

export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv('setting-item');
		this.infoEl = this.settingEl.createDiv('setting-item-info');
		this.nameEl = this.infoEl.createDiv('setting-item-name');
		this.descEl = this.infoEl.createDiv('setting-item-description');
		this.controlEl = this.settingEl.createDiv('setting-item-control');
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	setClass(name: string): this {
		this.settingEl.addClass(name);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.nameEl, tooltip);
		return this;
	}

	setHeading(): this {
		return this.setClass('setting-item-heading');
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	/** Shows the sentence under the row, or takes it away with null. */
	setErrorMessage(message: string | null): this {
		this.errorEl?.remove();
		this.errorEl =
			message === null
				? null
				: this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } });
		return this;
	}

	addText(build: (component: TextComponent) => unknown): this {
		return this.add(new TextComponent(this.controlEl), build);
	}

	addTextArea(build: (component: TextAreaComponent) => unknown): this {
		return this.add(new TextAreaComponent(this.controlEl), build);
	}

	addSearch(build: (component: SearchComponent) => unknown): this {
		return this.add(new SearchComponent(this.controlEl), build);
	}

	addToggle(build: (component: ToggleComponent) => unknown): this {
		this.setClass('mod-toggle');
		return this.add(new ToggleComponent(this.controlEl), build);
	}

	addDropdown(build: (component: DropdownComponent) => unknown): this {
		return this.add(new DropdownComponent(this.controlEl), build);
	}

	addSlider(build: (component: SliderComponent) => unknown): this {
		return this.add(new SliderComponent(this.controlEl), build);
	}

	addColorPicker(build: (component: ColorComponent) => unknown): this {
		return this.add(new ColorComponent(this.controlEl), build);
	}

	addButton(build: (component: ButtonComponent) => unknown): this {
		return this.add(new ButtonComponent(this.controlEl), build);
	}

	addExtraButton(build: (component: ExtraButtonComponent) => unknown): this {
		return this.add(new ExtraButtonComponent(this.controlEl), build);
	}

	addDisplayValue(build: (component: DisplayValueComponent) => unknown): this {
		build(new DisplayValueComponent(this.controlEl));
		return this;
	}

	addComponent<T extends BaseComponent>(build: (element: HTMLElement) => T): this {
		this.components.push(build(this.controlEl));
		return this;
	}

	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	private add<T extends BaseComponent>(component: T, build: (component: T) => unknown): this {
		this.components.push(component);
		build(component);
		return this;
	}
}

export class SettingGroup {
	readonly listEl: HTMLElement;
	private readonly groupEl: HTMLElement;
	private readonly header: Setting;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv('setting-group');
		this.header = new Setting(this.groupEl).setHeading();
		this.header.settingEl.hide();
		this.listEl = this.groupEl.createDiv('setting-items');
	}

	setHeading(text: string | DocumentFragment): this {
		this.header.setName(text).settingEl.show();
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(build: (setting: Setting) => void): this {
		build(new Setting(this.listEl));
		return this;
	}

	addSearch(build: (component: SearchComponent) => unknown): this {
		this.header.addSearch(build).settingEl.show();
		return this;
	}

	addExtraButton(build: (component: ExtraButtonComponent) => unknown): this {
		this.header.addExtraButton(build).settingEl.show();
		return this;
	}

	/** The host's own: a group goes with its last visible row. */
	toggle(shown: boolean): void {
		this.groupEl.toggle(shown);
	}
}
