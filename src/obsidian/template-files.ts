// Where templates and messages come from: the show's own folder first, then the built-in of its language, then English.
import { TFile, type App } from 'obsidian';
import { templateFolderOf } from '../core/episode/show-of';
import { decodeMessage } from '../core/message/decode';
import type { MessageSource } from '../core/message/message';
import { isProblem, problem, type Problem } from '../core/problem';
import type { ShowProfile } from '../core/show/profile';
import { strings } from '../core/strings';
import { builtIns } from '../templates';
import { noteText } from './note-text';
import type { WriteDoor } from './write/door';

const texts = strings.templates;

export interface TemplateText {
	/** For problems: the file's path, or the built-in's name. */
	readonly origin: string;
	readonly text: string;
}

export interface MessageList {
	readonly sources: readonly MessageSource[];
	/** What is wrong with the other files of the folder, by base name. */
	readonly broken: ReadonlyMap<string, Problem>;
}

export interface TemplateFiles {
	/** The template of new episodes. */
	episode(show: ShowProfile): Promise<TemplateText | Problem>;
	/** All messages of the show by name, its own before the built-in ones of the same id. */
	messages(show: ShowProfile): Promise<MessageList>;
	message(show: ShowProfile, id: string): Promise<MessageSource | Problem>;
	/** Writes the built-in ones into the show's folder; what stands there already is left alone. Answers with the paths written. */
	makeCopies(
		show: ShowProfile,
		door: WriteDoor,
	): Promise<{ readonly made: readonly string[]; readonly problem: Problem | null }>;
}

export function makeTemplateFiles(app: App): TemplateFiles {
	async function own(path: string): Promise<TemplateText | Problem | null> {
		const file = app.vault.getAbstractFileByPath(path);
		if (file === null) return null;
		try {
			const text = file instanceof TFile ? await noteText(app, file) : null;
			if (text !== null && text.trim() !== '') return { origin: path, text };
			return problem(
				'template-unreadable',
				texts.unusable(path),
				text === null ? texts.isFolder : texts.isEmpty,
				texts.unusableTodo,
			);
		} catch (error) {
			return problem(
				'template-unreadable',
				texts.unusable(path),
				strings.settingsFile.reason(error),
				texts.unusableTodo,
			);
		}
	}

	async function messages(show: ShowProfile): Promise<MessageList> {
		const sources = new Map<string, MessageSource>();
		const broken = new Map<string, Problem>();
		for (const [id, text] of Object.entries(builtIn(show).messages)) {
			const message = decodeMessage(id, text);
			if (isProblem(message)) throw new Error(message.what);
			sources.set(message.id, message);
		}
		const folder = app.vault.getFolderByPath(`${templateFolderOf(show)}/messages`);
		for (const file of folder?.children ?? []) {
			if (!(file instanceof TFile) || file.extension !== 'md') continue;
			const text = await own(file.path);
			if (text === null) continue;
			const message = isProblem(text) ? text : await sound(decodeMessage(text.origin, text.text));
			if (!isProblem(message)) sources.set(message.id, message);
			else {
				broken.set(file.basename, message);
				// The show goes on with the built-in one, which says so wherever it is used.
				const shipped = sources.get(file.basename);
				if (shipped !== undefined)
					sources.set(shipped.id, { ...shipped, instead: { ...message, severity: 'warning' } });
			}
		}
		return { sources: [...sources.values()], broken };
	}

	/** The message, or the first thing that is wrong with its templates. The parser is only needed where the host has files of their own. */
	async function sound(message: MessageSource | Problem): Promise<MessageSource | Problem> {
		if (isProblem(message)) return message;
		const { templateErrors } = await import('../core/message/render-message');
		return templateErrors(message)[0] ?? message;
	}

	return {
		async episode(show) {
			return (
				(await own(`${templateFolderOf(show)}/episode.md`)) ?? {
					origin: texts.builtInEpisode,
					text: builtIn(show).episode,
				}
			);
		},

		messages,

		async message(show, id) {
			const { sources, broken } = await messages(show);
			const source = sources.find((candidate) => candidate.id === id);
			return source ?? broken.get(id) ?? problem('message-unknown', texts.noMessage(id), '', texts.noMessageTodo);
		},

		async makeCopies(show, door) {
			const { episode, messages: shipped } = builtIn(show);
			const folder = templateFolderOf(show);
			const files = {
				episode,
				...Object.fromEntries(Object.entries(shipped).map(([id, text]) => [`messages/${id}`, text])),
			};
			const made: string[] = [];
			for (const [name, text] of Object.entries(files)) {
				const file = await door.createNote(`${folder}/${name}.md`, text);
				if (!isProblem(file)) made.push(file.path);
				else if (file.code !== 'file-exists') return { made, problem: file };
			}
			return { made, problem: null };
		},
	};
}

/** What the plugin brings for a language; what that language lacks is English. */
export function builtIn(show: ShowProfile): {
	readonly episode: string;
	readonly messages: Readonly<Record<string, string>>;
} {
	const english = builtIns['en'];
	if (english === undefined) throw new Error('The English templates are missing.');
	const own = builtIns[show.language];
	return { episode: own?.episode ?? english.episode, messages: { ...english.messages, ...own?.messages } };
}
