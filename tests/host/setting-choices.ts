// Controls of a setting row that are chosen: toggle, dropdown, slider, colour.
import { ValueComponent } from './setting-components';
import { setTooltip } from './tooltip';

export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private readonly box: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createEl('label', 'checkbox-container');
		this.box = this.toggleEl.createEl('input', { type: 'checkbox' });
		this.box.addEventListener('change', () => {
			this.draw();
			this.changed(this.box.checked);
		});
	}

	override setDisabled(disabled: boolean): this {
		this.box.disabled = disabled;
		this.toggleEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.box.checked;
	}

	setValue(on: boolean): this {
		this.box.checked = on;
		this.draw();
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.box, tooltip);
		return this;
	}

	onClick(): void {
		this.box.click();
	}

	private draw(): void {
		this.toggleEl.toggleClass('is-enabled', this.box.checked);
	}
}

export class DropdownComponent extends ValueComponent<string> {
	readonly selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', 'dropdown');
		this.selectEl.addEventListener('change', () => this.changed(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { value, text: display });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
}

export class SliderComponent extends ValueComponent<number> {
	readonly sliderEl: HTMLInputElement;
	private readonly valueEl: HTMLElement;
	private format: (value: number) => string = String;

	constructor(containerEl: HTMLElement) {
		super();
		this.valueEl = containerEl.createSpan('slider-value');
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.sliderEl.addEventListener('input', () => this.draw());
		this.sliderEl.addEventListener('change', () => this.changed(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.setAttrs({ min, max, step });
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		this.draw();
		return this;
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		this.draw();
		return this;
	}

	private draw(): void {
		this.valueEl.setText(this.format(this.getValue()));
	}
}

export class ColorComponent extends ValueComponent<string> {
	private readonly colorEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.colorEl = containerEl.createEl('input', { type: 'color' });
		this.colorEl.addEventListener('change', () => this.changed(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.colorEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.colorEl.value;
	}

	setValue(value: string): this {
		this.colorEl.value = value;
		return this;
	}
}
