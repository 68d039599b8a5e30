// The tab in the app's settings, declared so that the app's own search finds every row. Whatever changes is saved through the store alone.
import {
	PluginSettingTab,
	type App,
	type Plugin,
	type SettingDefinitionItem,
	type SettingDefinitionRender,
} from 'obsidian';
import type { Problem } from '../../core/problem';
import type { Preferences, Settings } from '../../core/settings/settings';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { switchRow } from './control-row';
import type { SettingsDesk } from './desk';
import { showList } from './show-list';

const texts = strings.settings;

export class SettingsTab extends PluginSettingTab {
	override icon = 'podcast';
	/**
	 * The names of the shows' pages. The app finds the page that is open by its name, so that of a show renamed on its own page
	 * changes when the list of shows is drawn again.
	 */
	private titles: ReadonlyMap<string, string> = new Map();
	private listShown = false;
	/** Changes of this tab under way: their rows show them already. */
	private changing = 0;
	private readonly desk: SettingsDesk;

	constructor(
		app: App,
		plugin: Plugin,
		private readonly host: Host,
	) {
		super(app, plugin);
		this.desk = {
			host,
			change: (update) => this.change(update),
			redraw: () => this.update(),
		};
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const titles = titlesOf(this.host.settings.current().shows);
		this.titles = this.listShown ? titles : new Map([...titles, ...this.titles]);
		return [
			...showList(this.desk, (show) => this.titles.get(show.id) ?? show.name),
			{
				type: 'group',
				heading: texts.preferences.heading,
				items: [
					this.inList(this.preference('statusBar', texts.preferences.statusBar, texts.preferences.statusBarHelp)),
					this.preference('tickOnSend', texts.preferences.tickOnSend, texts.preferences.tickOnSendHelp),
				],
			},
		];
	}

	/** The settings were changed elsewhere: by a command, or on another device. A field in use is left alone. */
	settingsChanged(): void {
		const { activeElement } = this.containerEl.doc;
		if (this.changing === 0 && !this.containerEl.contains(activeElement)) this.update();
	}

	private async change(update: (settings: Settings) => Settings): Promise<Problem | null> {
		this.changing++;
		try {
			return await this.host.settings.change(update);
		} finally {
			this.changing--;
		}
	}

	private preference(key: keyof Preferences, name: string, desc: string): SettingDefinitionRender {
		return switchRow(this.desk, {
			name,
			desc,
			get: () => this.host.settings.current().preferences[key],
			set: (on) => this.change((now) => ({ ...now, preferences: { ...now.preferences, [key]: on } })),
		});
	}

	/** A row on the page of the list: while it is drawn, names may change. */
	private inList(row: SettingDefinitionRender): SettingDefinitionRender {
		return {
			...row,
			render: (setting, group) => {
				row.render(setting, group);
				this.listShown = true;
				const titles = titlesOf(this.host.settings.current().shows);
				if ([...titles].some(([id, title]) => this.titles.get(id) !== title)) queueMicrotask(() => this.update());
				return () => {
					this.listShown = false;
				};
			},
		};
	}
}

/** Two pages of one name could not be told apart. */
function titlesOf(shows: readonly ShowProfile[]): ReadonlyMap<string, string> {
	const names = shows.map(({ name }) => name);
	return new Map(
		shows.map(({ id, name }) => [id, names.filter((other) => other === name).length > 1 ? `${name} (${id})` : name]),
	);
}
