// The messages of all shows in memory, for what cannot wait for a file: which steps they belong to, and which ask for a command.
import type { App, EventRef } from 'obsidian';
import { ownKind, vocabularyWith } from '../../core/action/message-kind';
import type { StepKind } from '../../core/checklist/kind';
import type { Vocabulary } from '../../core/checklist/vocabulary';
import { templateFolderOf } from '../../core/episode/show-of';
import type { MessageSource } from '../../core/message/message';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Notices } from '../notices';
import type { SettingsStore } from '../settings-store';
import type { TemplateFiles } from '../template-files';

export interface MessageShelf {
	/** Kinds of steps that come from messages whose `step` quotes the text of one. */
	kinds(show: ShowProfile): readonly StepKind[];
	/** All kinds of the show, with the tools that its messages add. */
	vocabulary(show: ShowProfile): Vocabulary;
	/** The messages that ask for a command of their own, each id once. */
	withCommand(): readonly MessageSource[];
	onChange(listener: () => void): void;
	/** Reads the message files once the vault is there, and again when one of them or the settings change. */
	start(register: (event: EventRef) => void): void;
}

export function makeMessageShelf(
	app: App,
	settings: SettingsStore,
	templates: TemplateFiles,
	notices: Notices,
): MessageShelf {
	const listeners: (() => void)[] = [];
	let shelf: ReadonlyMap<string, readonly MessageSource[]> = new Map();

	async function read(): Promise<void> {
		const lists = settings
			.current()
			.shows.map(async (show) => [show.id, (await templates.messages(show)).sources] as const);
		shelf = new Map(await Promise.all(lists));
		for (const listener of listeners) listener();
	}

	const readAgain = () => notices.guard(strings.messages.reading, read);
	const isMessage = (path: string) =>
		settings.current().shows.some((show) => path.startsWith(`${templateFolderOf(show)}/messages/`));
	const whenMessage = ({ path }: { readonly path: string }) => {
		if (isMessage(path)) readAgain();
	};

	return {
		kinds: (show) => (shelf.get(show.id) ?? []).flatMap((source) => ownKind(source, show) ?? []),
		vocabulary: (show) => vocabularyWith(shelf.get(show.id) ?? [], show),
		withCommand() {
			const asking = [...shelf.values()].flat().filter(({ command }) => command);
			return [...new Map(asking.map((source) => [source.id, source])).values()];
		},
		onChange: (listener) => void listeners.push(listener),
		start(register) {
			app.workspace.onLayoutReady(() => {
				readAgain();
				settings.onChange(readAgain);
				register(app.metadataCache.on('changed', whenMessage));
				register(app.metadataCache.on('deleted', whenMessage));
				// A file that only moves is read by nobody again.
				register(
					app.vault.on('rename', ({ path }, from) => {
						if (isMessage(path) || isMessage(from)) readAgain();
					}),
				);
			});
		},
	};
}
