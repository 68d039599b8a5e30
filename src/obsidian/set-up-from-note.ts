// Set up from this note: the profile is inferred from a note and its neighbours, shown for consent, and taken back as easily.
import { type App, Modal, Setting, TFile } from 'obsidian';
import { isProblem } from '../core/problem';
import type { Settings } from '../core/settings/settings';
import type { ShowProfile } from '../core/show/profile';
import { defaultShow } from '../core/settings/defaults';
import { strings } from '../core/strings';
import type { Host } from './host';
import { noteFacts } from './note-facts';
import { noteText } from './note-text';

const texts = strings.setUp;

export async function setUpFromNote(host: Host, note: TFile): Promise<void> {
	const { inferShow } = await import('../core/episode/infer-show');
	const inferred = inferShow(neighbours(host.app, note), host.settings.current(), await noteText(host.app, note));
	if (isProblem(inferred)) return host.notices.refuse(inferred);
	const { show, evidence } = inferred;
	if (!(await askConsent(host.app, show, evidence))) return;

	const before = host.settings.current();
	const problem = await host.settings.change((settings) => withShow(host, settings, show));
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

/** The new show is the active one. A built-in show that nobody has used gives way to it. */
function withShow(host: Host, settings: Settings, show: ShowProfile): Settings {
	const used = new Set(host.archive.episodes().map((episode) => episode.show));
	const known = settings.shows.some(({ id }) => id === show.id);
	const kept = settings.shows.filter(({ id }) => id !== defaultShow.id || used.has(id) || id === show.id);
	const shows = known ? kept.map((other) => (other.id === show.id ? show : other)) : [...kept, show];
	return { ...settings, shows, activeShow: show.id };
}

/** Only what the set-up did: other shows may have been changed since. */
async function takeBack(host: Host, before: Settings, id: string): Promise<void> {
	const problem = await host.settings.change((settings) => {
		const others = settings.shows.filter((show) => show.id !== id);
		const back = before.shows.filter((show) => !others.some((other) => other.id === show.id));
		return { ...settings, activeShow: before.activeShow, shows: [...back, ...others] };
	});
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
