// A folder of notes in memory, planned and written as the shell does it: rename first, as the app does with its links, then the change.
import { parse } from 'yaml';
import {
	type ChangeContext,
	type EpisodeChange,
	type EpisodeText,
	type WantedFacts,
	planEpisodeChange,
} from '../../../src/core/action/episode-change';
import type { Episode, EpisodeDraft } from '../../../src/core/episode/episode';
import { readDetails } from '../../../src/core/episode/episode-details';
import { planEpisode } from '../../../src/core/episode/episode-plan';
import { readEpisode } from '../../../src/core/episode/episode-reading';
import { showOf } from '../../../src/core/episode/show-of';
import type { Problem } from '../../../src/core/problem';
import type { ShowProfile } from '../../../src/core/show/profile';
import { guardedEdits } from '../../../src/core/text/edit';
import { builtIns } from '../../../src/templates';
import { factsOf } from '../episode/example';

/** Thrown instead of a write: the app is gone. */
export class Cut extends Error {}

export interface Shelf {
	readonly notes: Map<string, string>;
	/** Writes a new episode and answers with its path. */
	create(draft: EpisodeDraft): string;
	plan(path: string, wanted: WantedFacts): EpisodeChange | readonly Problem[];
	/** Plans and writes; a write too many is a cut. */
	carryOut(path: string, wanted: WantedFacts, writes?: number): EpisodeChange;
	read(path: string): EpisodeText;
	text(path: string): string;
}

export function makeShelf(
	shows: readonly ShowProfile[],
	now: number,
	files: Record<string, string> = {},
	source?: string,
	tick = false,
): Shelf {
	const notes = new Map(Object.entries(files));
	const zone = 'Europe/Berlin';
	const parseYaml = (source: string): unknown => parse(source) as unknown;

	const showAt = (path: string): ShowProfile => {
		const show = showOf(path, null, shows);
		if (show === null) throw new Error(`No show has ${path}.`);
		return show;
	};
	const readAt = (path: string): EpisodeText | null => {
		const text = notes.get(path);
		const facts = text === undefined ? null : factsOf(path, text);
		const episode = facts === null ? null : readEpisode(facts, showAt(path));
		if (text === undefined || facts === null || episode === null) return null;
		return { details: readDetails(episode, text, facts.frontmatter, showAt(path)), text };
	};
	const episodes = (): Episode[] => [...notes.keys()].flatMap((path) => readAt(path)?.details ?? []);
	const template = (show: ShowProfile) => source ?? builtIns[show.language]?.episode ?? '';
	const shelf: Shelf = {
		notes,
		create(draft) {
			const show = shows.find(({ id }) => id === (draft.show ?? shows[0]?.id));
			if (show === undefined) throw new Error('There is no such show.');
			const plan = planEpisode(draft, show, {
				now,
				hostZone: zone,
				template: template(show),
				origin: 'episode.md',
				existing: episodes(),
				shows: [show],
				fileExists: (path) => notes.has(path),
				parseYaml,
			});
			if (!('path' in plan)) throw new Error(plan.map(({ what }) => what).join(' '));
			notes.set(plan.path, plan.text);
			return plan.path;
		},
		plan(path, wanted) {
			const show = showAt(path);
			const context: ChangeContext = {
				now,
				hostZone: zone,
				shows,
				episodes: episodes(),
				fileExists: (other) => notes.has(other),
				parseYaml,
				template: { origin: 'episode.md', source: template(show) },
				textOf: readAt,
				tick,
				isNote: (name) => [...notes.keys()].some((other) => other.endsWith(`/${name}.md`)),
			};
			return planEpisodeChange(shelf.read(path), show, wanted, context);
		},
		carryOut(path, wanted, writes = Infinity) {
			const plan = shelf.plan(path, wanted);
			if (!('notes' in plan)) throw new Error(plan.map(({ what, why }) => `${what} ${why}`).join(' '));
			let left = writes;
			const write = (work: () => void) => {
				if (left-- <= 0) throw new Cut();
				work();
			};
			for (const { path: from, newPath, change } of plan.notes) {
				if (from !== newPath) write(() => rename(notes, from, newPath));
				const text = shelf.text(newPath);
				const edited = guardedEdits(text, change);
				if ('code' in edited) throw new Error(edited.what);
				if (edited.edits.length > 0) write(() => notes.set(newPath, edited.text));
			}
			return plan;
		},
		read(path) {
			const found = readAt(path);
			if (found === null) throw new Error(`There is no episode at ${path}.`);
			return found;
		},
		text(path) {
			const text = notes.get(path);
			if (text === undefined) throw new Error(`There is no note at ${path}: ${[...notes.keys()].join(', ')}`);
			return text;
		},
	};
	return shelf;
}

/** With the wikilinks to it, as Obsidian does. */
function rename(notes: Map<string, string>, from: string, to: string): void {
	const name = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
	notes.set(to, notes.get(from) ?? '');
	notes.delete(from);
	for (const [path, text] of notes) notes.set(path, text.split(`[[${name(from)}`).join(`[[${name(to)}`));
}
