// What planning a change of an episode needs of the vault, read once when the dialog opens; the plan itself is pure and made at every keystroke.
import { parseYaml, type TFile } from 'obsidian';
import type { ChangeContext, EpisodeChange, EpisodeText, WantedFacts } from '../../core/action/episode-change';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';
import type { TemplateText } from '../template-files';
import { occupant } from '../write/place';

export interface ChangePlanner {
	readonly reading: EpisodeReading;
	plan(wanted: WantedFacts): EpisodeChange | readonly Problem[];
}

export async function makeChangePlanner(host: Host, file: TFile): Promise<ChangePlanner | Problem> {
	const [{ planEpisodeChange }, reading] = await Promise.all([
		import('../../core/action/episode-change'),
		host.archive.read(file.path),
	]);
	if (reading === null)
		return problem('not-an-episode', strings.messages.noEpisode, '', strings.messages.noEpisodeTodo);
	const { show } = reading;
	const template = await host.templates.episode(show);
	if (isProblem(template)) return template;
	const others = await readOthers(host, show.id, file.path);
	return {
		reading,
		plan: (wanted) =>
			planEpisodeChange(
				reading,
				show,
				wanted,
				changeContext(host, file, template, (path) => others.get(path) ?? null),
			),
	};
}

/** What planning a change of this note needs, as things are now. */
export function changeContext(
	host: Host,
	file: TFile,
	template: TemplateText,
	textOf: ChangeContext['textOf'],
): ChangeContext {
	return {
		now: host.now(),
		hostZone: host.zone(),
		shows: host.settings.current().shows,
		episodes: host.archive.episodes(),
		fileExists: (path) => ![null, file].includes(occupant(host.app, path) as TFile | null),
		parseYaml,
		template: { origin: template.origin, source: template.text },
		textOf,
		tick: host.settings.current().preferences.tickOnSend,
		isNote: (name) => host.app.metadataCache.getFirstLinkpathDest(name, file.path) !== null,
	};
}

/** The ideas, one of which may have the number, and the episodes to come, one of which may name this one in its outro. */
async function readOthers(host: Host, show: string, path: string): Promise<ReadonlyMap<string, EpisodeText>> {
	const now = host.now();
	const wanted = host.archive
		.episodes()
		.filter(
			(episode) =>
				episode.show === show && episode.path !== path && (episode.date === null || (episode.start ?? 0) > now),
		);
	const readings = await Promise.all(
		wanted.map(async (episode) => [episode.path, await host.archive.read(episode.path)] as const),
	);
	return new Map(readings.flatMap(([at, reading]) => (reading === null ? [] : [[at, reading]])));
}
