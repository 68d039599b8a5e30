// From a draft to a note: the plan is pure and complete before anything is written. The form and other plugins come through here.
import { parseYaml, type TFile } from 'obsidian';
import { writeDueDates } from '../core/action/due-dates';
import type { NoteChange } from '../core/action/note-change';
import type { EpisodeDraft, EpisodePlan } from '../core/episode/episode';
import { isProblem, problem, type Problem } from '../core/problem';
import type { ShowProfile } from '../core/show/profile';
import { strings } from '../core/strings';
import { guardedEdits } from '../core/text/edit';
import { carryOut } from './episode-change/carry-out';
import { changeContext } from './episode-change/change-planner';
import { guestProperties } from './guest-properties';
import type { Host } from './host';
import { Unreadable } from './note-text';
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
			guestNote: (target) => guestProperties(host.app, target, show.folder),
		});
}

export interface Created {
	readonly file: TFile;
	readonly plan: EpisodePlan;
	/** The ideas that gave up its number, by their names now; or why one could not be changed. */
	readonly ideas: readonly string[] | Problem;
}

/** Plans and writes the note, then takes its number from the ideas that had it; nothing is opened and nothing is said. */
export async function createEpisode(host: Host, draft: EpisodeDraft): Promise<Created | readonly Problem[]> {
	const { shows, activeShow } = host.settings.current();
	const id = draft.show ?? activeShow;
	const show = shows.find((candidate) => candidate.id === id);
	if (show === undefined) return [problem('show-unknown', texts.show(id), '', texts.showTodo, { field: 'show' })];
	const plan = (await makePlanner(host, show))(draft);
	if (!('path' in plan)) return plan;
	const dated = guardedEdits(plan.text, writeDueDates(show, { ...plan, zone: draft.zone ?? null }));
	if (isProblem(dated)) return [dated];
	const notes = await withoutNumbers(host, show, plan).catch((error: unknown) => {
		if (error instanceof Unreadable) return error.problem;
		throw error;
	});
	if (isProblem(notes)) return [{ ...notes, field: 'number' }];
	const file = await host.door.createNote(plan.path, dated.text);
	if (isProblem(file)) return [file];
	const freed = await carryOut(host, { notes }, texts.freeing);
	const ideas = isProblem(freed) ? { ...freed, todo: texts.freeByHand } : freed.map((written) => written.file.basename);
	const before = dated.edits.filter(({ to }) => to <= plan.cursor);
	const cursor = before.reduce((at, { from, to, insert }) => at + insert.length - (to - from), plan.cursor);
	return { file, plan: { ...plan, text: dated.text, cursor }, ideas };
}

/** The notes of the ideas as they will be without the number. Known before anything is written. */
async function withoutNumbers(
	host: Host,
	show: ShowProfile,
	{ givingUp, number }: EpisodePlan,
): Promise<readonly NoteChange[] | Problem> {
	if (givingUp.length === 0 || number === null) return [];
	const [{ withoutNumber }, template] = await Promise.all([
		import('../core/action/given-up-number'),
		host.templates.episode(show),
	]);
	if (isProblem(template)) return template;
	const notes: NoteChange[] = [];
	for (const path of givingUp) {
		const [file, reading] = [host.app.vault.getFileByPath(path), await host.archive.read(path)];
		const context = file === null ? null : changeContext(host, file, template, () => reading);
		const note = context === null ? null : withoutNumber({ path }, number, show, context);
		if (isProblem(note)) return note;
		if (note !== null) notes.push(note);
	}
	return notes;
}
