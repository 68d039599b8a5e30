// The floor: about what the sample plugin of Obsidian does when it is loaded. One of each thing a plugin registers, and no library.
import { type App, type Editor, Modal, Notice, Plugin, PluginSettingTab, Setting } from 'obsidian';

interface SampleSettings {
	readonly greeting: string;
}

const defaults: SampleSettings = { greeting: 'Hello' };

export default class SamplePlugin extends Plugin {
	override settings: SampleSettings = defaults;

	override async onload(): Promise<void> {
		this.settings = { ...defaults, ...((await this.loadData()) as Partial<SampleSettings> | null) };
		this.addRibbonIcon('dice', 'Greet', () => new Notice(this.settings.greeting));
		this.addStatusBarItem().setText('Sample');
		this.addCommand({ id: 'greet', name: 'Greet', callback: () => new Greeting(this.app).open() });
		this.addCommand({
			id: 'insert-greeting',
			name: 'Insert greeting',
			editorCallback: (editor: Editor) => editor.replaceSelection(this.settings.greeting),
		});
		this.addSettingTab(new SampleSettingTab(this.app, this));
		this.registerInterval(window.setInterval(() => undefined, 300_000));
	}
}

class Greeting extends Modal {
	override onOpen(): void {
		this.contentEl.setText('Hello');
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}

class SampleSettingTab extends PluginSettingTab {
	constructor(
		app: App,
		private readonly plugin: SamplePlugin,
	) {
		super(app, plugin);
	}

	override display(): void {
		this.containerEl.empty();
		new Setting(this.containerEl)
			.setName('Greeting')
			.setDesc('What is said')
			.addText((text) =>
				text.setValue(this.plugin.settings.greeting).onChange(async (greeting) => {
					this.plugin.settings = { greeting };
					await this.plugin.saveData(this.plugin.settings);
				}),
			);
	}
}
