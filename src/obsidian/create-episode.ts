// From a draft to a note: the plan is pure and complete before anything is written. The form and other plugins come through here.
import { parseYaml, type TFile } from 'obsidian';
import { writeDueDates } from '../core/action/due-dates';
import type { EpisodeDraft, EpisodePlan } from '../core/episode/episode';
import { isProblem, problem, type Problem } from '../core/problem';
import type { ShowProfile } from '../core/show/profile';
import { strings } from '../core/strings';
import { guardedEdits } from '../core/text/edit';
import type { Host } from './host';
import { occupant } from './write/place';

const texts = strings.episodes;

export type Planner = (draft: EpisodeDraft) => EpisodePlan | readonly Problem[];

/** Reads what planning needs, the show's template, and answers with the pure planner. */
export async function makePlanner(host: Host, show: ShowProfile): Promise<Planner> {
	const { planEpisode } = await import('../core/episode/episode-plan');
	const template = await host.templates.episode(show);
	if (isProblem(template)) return () => [template];
	return (draft) =>
		planEpisode(draft, show, {
			now: host.now(),
			template: template.text,
			origin: template.origin,
			existing: host.archive.episodes(),
			shows: host.settings.current().shows,
			fileExists: (path) => occupant(host.app, path) !== null,
			parseYaml,
			hostZone: host.zone(),
		});
}

export interface Created {
	readonly file: TFile;
	readonly plan: EpisodePlan;
}

/** Plans and writes the note; nothing is opened and nothing is said. */
export async function createEpisode(host: Host, draft: EpisodeDraft): Promise<Created | readonly Problem[]> {
	const { shows, activeShow } = host.settings.current();
	const id = draft.show ?? activeShow;
	const show = shows.find((candidate) => candidate.id === id);
	if (show === undefined) return [problem('show-unknown', texts.show(id), '', texts.showTodo, { field: 'show' })];
	const plan = (await makePlanner(host, show))(draft);
	if (!('path' in plan)) return plan;
	const dated = guardedEdits(plan.text, writeDueDates(show, { ...plan, zone: draft.zone ?? null }));
	if (isProblem(dated)) return [dated];
	const file = await host.door.createNote(plan.path, dated.text);
	if (isProblem(file)) return [file];
	const before = dated.edits.filter(({ to }) => to <= plan.cursor);
	const cursor = before.reduce((at, { from, to, insert }) => at + insert.length - (to - from), plan.cursor);
	return { file, plan: { ...plan, text: dated.text, cursor } };
}
