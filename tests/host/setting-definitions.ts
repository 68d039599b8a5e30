// Declared settings as rows, groups, lists and entries of pages.
import type {
	SettingDefinition,
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
	SettingGroupItem,
} from 'obsidian';
import { Platform } from './platform';
import { Setting, SettingGroup } from './setting';
import { addControl } from './setting-controls';
import type { ControlStore } from './setting-controls';

export interface Drawing {
	readonly store: ControlStore;
	/** Run to bring `visible` and `disabled` to the present state. */
	readonly refreshers: (() => void)[];
	readonly cleanups: (() => void)[];
	/** What was typed into the search of a group, by its heading. */
	readonly queries: Map<string, string>;
	openPage(page: SettingDefinitionPage): void;
}

interface Row {
	readonly definition: SettingGroupItem;
	readonly setting: Setting;
}

export function drawItems(items: readonly SettingDefinitionItem[], containerEl: HTMLElement, drawing: Drawing): void {
	let loose: SettingGroupItem[] = [];
	const flush = () => {
		if (loose.length > 0) drawGroup({ type: 'group', items: loose }, containerEl, drawing);
		loose = [];
	};
	for (const item of items) {
		if (isGroup(item)) {
			flush();
			drawGroup(item, containerEl, drawing);
		} else loose.push(item);
	}
	flush();
}

export function isPage(item: SettingDefinitionItem): item is SettingDefinitionPage {
	return 'type' in item && item.type === 'page';
}

export function isGroup(item: SettingDefinitionItem): item is SettingDefinitionGroup | SettingDefinitionList {
	return 'type' in item && (item.type === 'group' || item.type === 'list');
}

function drawGroup(
	definition: SettingDefinitionGroup | SettingDefinitionList,
	containerEl: HTMLElement,
	drawing: Drawing,
): void {
	const group = new SettingGroup(containerEl);
	if (definition.heading !== undefined) group.setHeading(definition.heading);
	if (definition.cls !== undefined) group.addClass(...definition.cls.split(' '));
	for (const build of definition.extraButtons ?? []) group.addExtraButton(build as never);
	const rows = (definition.items ?? []).map((item, index) => drawRow(item, index, group, drawing));
	if (definition.type === 'list') drawList(definition as SettingDefinitionList, group, rows);

	const { search, heading = '' } = definition;
	const refresh = () => {
		const query = drawing.queries.get(heading) ?? '';
		for (const { definition: item, setting } of rows) {
			const found =
				!search || query === '' || isPage(item) || decide(item.searchable, true) === false || search.match(item, query);
			setting.settingEl.toggle(found && decide(item.visible, true));
		}
		const anything = rows.length === 0 || rows.some(({ setting }) => setting.settingEl.style.display !== 'none');
		group.toggle((anything || search !== undefined) && decide(definition.visible, true));
	};
	if (search)
		group.addSearch((field) => {
			field.setPlaceholder(search.placeholder ?? '').setValue(drawing.queries.get(heading) ?? '');
			field.onChange((query) => {
				drawing.queries.set(heading, query);
				refresh();
			});
		});
	drawing.refreshers.push(refresh);
	refresh();
}

function drawRow(item: SettingGroupItem, index: number, group: SettingGroup, drawing: Drawing): Row {
	const setting = new Setting(group.listEl).setName(item.name);
	if (item.desc !== undefined) setting.setDesc(item.desc);
	if (isPage(item)) drawEntry(item, setting, drawing);
	else drawDefinition(item, index, setting, group, drawing);
	return { definition: item, setting };
}

function drawDefinition(
	item: SettingDefinition,
	index: number,
	setting: Setting,
	group: SettingGroup,
	drawing: Drawing,
): void {
	if (item.control) addControl(setting, item.control, drawing.store);
	if (item.render) {
		const cleanup = item.render(setting as never, group as never);
		if (cleanup) drawing.cleanups.push(cleanup);
	}
	if (item.action) {
		const { action } = item;
		press(setting, () => action(setting.settingEl, index));
	}
	const disabled = item.control ? item.control.disabled : item.action ? item.disabled : undefined;
	if (disabled === undefined) return;
	const refresh = () => setting.setDisabled(decide(disabled, false));
	drawing.refreshers.push(refresh);
	refresh();
}

function drawEntry(page: SettingDefinitionPage, setting: Setting, drawing: Drawing): void {
	setting.setClass('setting-item-page');
	const { displayValue, status } = page;
	setting.addDisplayValue((value) => {
		value.setValue(typeof displayValue === 'function' ? displayValue() : (displayValue ?? null));
		value.setStatus(typeof status === 'function' ? status() : (status ?? null));
	});
	press(setting, () => drawing.openPage(page));
}

function drawList(list: SettingDefinitionList, group: SettingGroup, rows: readonly Row[]): void {
	group.addClass('setting-list');
	const { addItem, emptyState, onDelete, onReorder } = list;
	if (rows.length === 0 && emptyState !== undefined) group.listEl.createDiv('setting-list-empty').setText(emptyState);
	for (const [index, { setting }] of rows.entries()) {
		if (onReorder) makeDraggable(setting.settingEl, index, onReorder);
		if (!onDelete) continue;
		setting.addExtraButton((button) =>
			button
				.setIcon('trash-2')
				.setTooltip('Delete')
				.onClick(() => onDelete(index)),
		);
		setting.settingEl.tabIndex = 0;
		setting.settingEl.addEventListener('keydown', (event) => {
			const typing = event.target !== setting.settingEl;
			if (!typing && (event.key === 'Delete' || event.key === 'Backspace')) onDelete(index);
		});
	}
	if (!addItem) return;
	if (Platform.isMobile) {
		const row = new Setting(group.listEl).setName(`+ ${addItem.name}`);
		press(row, () => addItem.action(row.settingEl));
	} else
		group.addExtraButton((button) =>
			button
				.setIcon('plus')
				.setTooltip(addItem.name)
				.onClick(() => addItem.action(button.extraSettingsEl)),
		);
}

function makeDraggable(row: HTMLElement, index: number, onReorder: (from: number, to: number) => void): void {
	row.draggable = true;
	row.createDiv({ cls: 'setting-drag-handle', attr: { 'aria-label': 'Drag to rearrange' }, prepend: true });
	row.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', String(index)));
	row.addEventListener('dragover', (event) => event.preventDefault());
	row.addEventListener('drop', (event) => {
		event.preventDefault();
		onReorder(Number(event.dataTransfer?.getData('text/plain')), index);
	});
}

/** Makes the whole row a button, for the pointer and for the keyboard. */
function press(setting: Setting, action: () => void): void {
	const row = setting.settingEl;
	row.setAttrs({ role: 'button', tabindex: 0 });
	const act = () => {
		if (!row.hasClass('is-disabled')) action();
	};
	row.addEventListener('click', ({ targetNode }) => {
		// Delete is a button within the row, not the row.
		const button = targetNode?.instanceOf(Element) ? targetNode.closest('button, .extra-setting-button') : null;
		if (button === null) act();
	});
	row.addEventListener('keydown', (event) => {
		if (event.target === row && (event.key === 'Enter' || event.key === ' ')) act();
	});
}

/** A predicate that throws is told, and the default holds. */
function decide(value: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
	try {
		return typeof value === 'function' ? value() : (value ?? otherwise);
	} catch (error) {
		console.error(error);
		return otherwise;
	}
}
