// What other plugins, scripts and tests may rely on: plain values that survive JSON, and nothing of the app in them.
import { infoOf, type EpisodeInfo } from '../core/archive/episode-info';
import type { StepStatus } from '../core/checklist/step';
import type { EpisodeDraft, LabelledLink } from '../core/episode/episode';
import { isProblem, problem, type Problem } from '../core/problem';
import { strings } from '../core/strings';
import { createEpisode } from './create-episode';
import type { Host } from './host';
import { prepareMessage } from './message/preparation';

export interface ShowInfo {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly folder: string;
}

export interface EpisodeDetailsInfo extends EpisodeInfo {
	readonly guests: readonly {
		readonly name: string;
		readonly firstName: string;
		readonly affiliation: string | null;
		readonly contacts: readonly LabelledLink[];
	}[];
	readonly steps: readonly {
		readonly text: string;
		readonly phase: string;
		readonly kind: string | null;
		readonly status: StepStatus;
		readonly line: number;
		readonly parent: number | null;
	}[];
}

export interface MessageInfo {
	readonly text: string;
	readonly subject: string | null;
	readonly missing: readonly string[];
	readonly problems: readonly Problem[];
}

export interface OfficeHoursApi {
	readonly version: 1;
	/** The index holds every note. */
	ready(): Promise<void>;
	shows(): readonly ShowInfo[];
	/** Dated ones by date, then by number, then by title; of one show or of all. */
	episodes(showId?: string): readonly EpisodeInfo[];
	/** Null when the note is no episode. Rejects when it cannot be read. */
	episode(path: string): Promise<EpisodeDetailsInfo | null>;
	/** Never opens the note; warnings do not stop it. */
	createEpisode(
		draft: EpisodeDraft,
	): Promise<
		{ readonly path: string; readonly problems: readonly Problem[] } | { readonly problems: readonly Problem[] }
	>;
	message(path: string, messageId: string): Promise<MessageInfo>;
}

export function makeApi(host: Host): OfficeHoursApi {
	return {
		version: 1,
		ready: () => host.archive.ready(),
		shows: () =>
			host.settings.current().shows.map(({ id, name, shortName, folder }) => ({ id, name, shortName, folder })),

		episodes: (showId) =>
			host.archive
				.entries()
				.filter(({ episode }) => showId === undefined || episode.show === showId)
				.map((entry) => infoOf(entry, host.now())),

		async episode(path) {
			const [entry, reading] = [host.archive.entry(path), await host.archive.read(path)];
			if (entry === null || reading === null) return null;
			const { details, steps } = reading;
			return {
				...infoOf(entry, host.now()),
				url: details.url,
				videoId: details.videoId,
				guests: details.guests.map(({ name, firstName, affiliation, contacts }) => ({
					name,
					firstName,
					affiliation,
					contacts,
				})),
				steps: steps.map(({ text, phase, kind, status, line, parent }) => ({
					text,
					phase,
					kind,
					status,
					line,
					parent,
				})),
			};
		},

		async createEpisode(draft) {
			const created = await createEpisode(host, draft);
			if (!('file' in created)) return { problems: created };
			const { file, plan, ideas } = created;
			return { path: file.path, problems: isProblem(ideas) ? [...plan.warnings, ideas] : plan.warnings };
		},

		async message(path, messageId) {
			const file = host.app.vault.getFileByPath(path);
			const prepared = file === null ? null : await prepareMessage(host, file, messageId);
			if (prepared === null || isProblem(prepared))
				return {
					text: '',
					subject: null,
					missing: [],
					problems:
						prepared === null
							? [problem('note-gone', strings.messages.noNote(path), '', strings.messages.noNoteTodo)]
							: [prepared],
				};
			const { text, subject, missing, problems } = prepared.rendered;
			return { text, subject, missing, problems };
		},
	};
}
