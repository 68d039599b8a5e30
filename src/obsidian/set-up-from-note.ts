// Set up from this note: the profile is inferred from a note and its neighbours, shown for consent, and taken back as easily.
import { type App, Modal, Setting, TFile, TFolder } from 'obsidian';
import { isProblem } from '../core/problem';
import type { Settings } from '../core/settings/decode';
import type { ShowProfile } from '../core/show/profile';
import { strings } from '../core/strings';
import type { Host } from './host';
import { noteFacts } from './note-facts';

const texts = strings.setUp;

export async function setUpFromNote(host: Host, note: TFile): Promise<void> {
	const { inferShow } = await import('../core/episode/infer-show');
	const inferred = inferShow(neighbours(host.app, note), host.settings.current());
	if (isProblem(inferred)) return host.notices.refuse(inferred);
	const { show, evidence } = inferred;
	if (!(await askConsent(host.app, show, evidence))) return;

	const before = host.settings.current();
	const problem = await host.settings.change((settings) => withShow(settings, show));
	if (problem !== null) return host.notices.refuse(problem);
	const undo = () => host.notices.guard(texts.doing, () => takeBack(host, before, show.id));
	host.notices.say(texts.done(show.name), [{ label: strings.common.undo, run: undo }]);
}

/** The note first, then the others of its folder, as the app knows them. */
function neighbours(app: App, note: TFile) {
	const beside = (note.parent?.children ?? []).filter(
		(child): child is TFile => child instanceof TFile && child.extension === 'md' && child !== note,
	);
	return [note, ...beside].map((file) => noteFacts(file, app.metadataCache.getFileCache(file) ?? {}));
}

/** The new show is the active one. It takes the place of the one with its id, such as the built-in show nobody has used yet. */
function withShow(settings: Settings, show: ShowProfile): Settings {
	const known = settings.shows.some(({ id }) => id === show.id);
	const shows = known
		? settings.shows.map((other) => (other.id === show.id ? show : other))
		: [...settings.shows, show];
	return { ...settings, shows, activeShow: show.id };
}

async function takeBack(host: Host, before: Settings, id: string): Promise<void> {
	const old = before.shows.find((show) => show.id === id);
	const problem = await host.settings.change((settings) => ({
		...settings,
		activeShow: before.activeShow,
		shows: settings.shows.flatMap((show) => (show.id !== id ? [show] : old === undefined ? [] : [old])),
	}));
	if (problem !== null) host.notices.refuse(problem);
	else host.notices.say(texts.takenBack);
}

function askConsent(app: App, show: ShowProfile, evidence: readonly string[]): Promise<boolean> {
	return new Promise((resolve) => new ConsentDialog(app, show, evidence, resolve).open());
}

class ConsentDialog extends Modal {
	private answer = false;

	constructor(
		app: App,
		private readonly show: ShowProfile,
		private readonly evidence: readonly string[],
		private readonly done: (answer: boolean) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(texts.title(this.show.name));
		this.contentEl.createEl('p', { text: texts.explanation });
		const list = this.contentEl.createEl('ul');
		for (const line of this.evidence) list.createEl('li', { text: line, attr: { dir: 'auto' } });
		new Setting(this.contentEl)
			.addButton((button) =>
				button
					.setButtonText(texts.accept)
					.setCta()
					.onClick(() => {
						this.answer = true;
						this.close();
					}),
			)
			.addButton((button) => button.setButtonText(strings.common.cancel).onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
		this.done(this.answer);
	}
}

/** Whether the folder of this note may be looked at: the root of a vault is nobody's show. */
export function canSetUpFrom(file: unknown): file is TFile {
	return file instanceof TFile && file.extension === 'md' && file.parent instanceof TFolder;
}
