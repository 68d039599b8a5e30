// The lines of a template that follow from a fact: rendered with the old facts and with the new ones, they differ.
import { planNote, type NoteTemplate } from '../episode/planned-note';
import type { Episode, EpisodeDetails } from '../episode/episode';
import type { Problem } from '../problem';
import type { ShowProfile } from '../show/profile';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { readLines } from '../text/line';
import { hunksBetween } from './line-hunk';

/** Stand for any title and any number: a rename that was cut off has taken the old ones away. */
export const anyTitle = '\uE000\uE000';
export const anyNumber = 999_983;

/** What a template is rendered with. */
export interface Rendering {
	readonly details: EpisodeDetails;
	/** The episode after it, for the outro. */
	readonly next: Episode | null;
}

/** Lines of the template that say one thing with the old facts and another with the new ones. */
export interface Rewording {
	/** In the order in which they are looked for. */
	readonly before: readonly (readonly string[])[];
	readonly after: readonly string[];
	/** Whether it follows from the facts as read: only then the host is told of what stands there in other words. */
	readonly expected: boolean;
}

export interface TemplateContext {
	readonly now: number;
	readonly hostZone: string;
	readonly template: NoteTemplate;
	readonly parseYaml: ParseYaml;
}

/** What the template says otherwise once the facts are the new ones; or why it cannot be asked. The first of `olds` are the facts as read. */
export function rewordings(
	olds: readonly Rendering[],
	now: Rendering,
	show: ShowProfile,
	context: TemplateContext,
): readonly Rewording[] | readonly Problem[] {
	const after = bodyOf(now, show, context);
	if (!('lines' in after)) return after;
	const found = new Map<string, Rewording>();
	for (const [index, old] of olds.entries()) {
		const before = bodyOf(old, show, context);
		if (!('lines' in before)) continue;
		for (const pair of pairsOf(before.lines, after.lines)) {
			if (pair.before.some((line) => line.startsWith('# '))) continue; // the heading is looked after by itself
			const key = pair.after.length === 0 ? `-${pair.before.join('\n')}` : pair.after.join('\n');
			const known = found.get(key) ?? { before: [], after: pair.after, expected: index === 0 };
			found.set(key, { ...known, before: [...known.before, pair.before] });
		}
	}
	return [...found.values()];
}

function bodyOf(
	{ details, next }: Rendering,
	show: ShowProfile,
	{ now, hostZone, template, parseYaml }: TemplateContext,
): { readonly lines: readonly string[] } | readonly Problem[] {
	const around = { now, hostZone, episodes: next === null ? [] : [next] };
	const note = planNote(details, show, template, around, parseYaml);
	if (!('text' in note)) return note;
	return { lines: linesOf(note.text.slice(readFrontmatter(note.text).bodyFrom)) };
}

function linesOf(text: string): readonly string[] {
	return readLines(text).map((line) => line.text);
}

/** Line for line where there are as many on both sides. Lines that come in take the line above them along, to be found by. */
function pairsOf(before: readonly string[], after: readonly string[]): readonly Pair[] {
	return hunksBetween(before, after).flatMap((hunk): readonly Pair[] => {
		if (hunk.before.length === hunk.after.length)
			return hunk.before.map((line, index) => ({ before: [line], after: hunk.after.slice(index, index + 1) }));
		if (hunk.before.length > 0) return [hunk];
		const above = before[hunk.at - 1];
		return above === undefined || above.trim() === '' ? [] : [{ before: [above], after: [above, ...hunk.after] }];
	});
}

interface Pair {
	readonly before: readonly string[];
	readonly after: readonly string[];
}
