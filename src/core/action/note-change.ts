// One note and what becomes of it when a fact of its episode changes: name, heading, properties, texts, all in one change.
import { endOf } from '../archive/episode-state';
import type { Episode, EpisodeDetails } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import { isProblem, type Problem } from '../problem';
import type { ShowProfile } from '../show/profile';
import { guardedEdits, type Change } from '../text/edit';
import { readFrontmatter } from '../text/frontmatter';
import { inSteps } from '../text/in-steps';
import { readLines, type Line } from '../text/line';
import { findSection } from '../text/section';
import { parseTaskLine } from '../text/task-line';
import { writeDueDates } from './due-dates';
import { hunksBetween } from './line-hunk';
import { nextEpisodeLink } from './next-episode-link';
import { followHeading, type Renaming } from './own-heading';
import { tellFacts } from './own-property';
import { hasTrace, phrasesBetween, replacePhrases } from './phrase';
import { reword, type Stretch } from './rewording';
import {
	anyNumber,
	anyTitle,
	rewordings,
	type Rendering,
	type Rewording,
	type TemplateContext,
} from './template-lines';
import { tickKind } from './tick-kind';
import type { EpisodeText } from './wanted-episode';

/** One note's part of a plan. */
export interface NoteChange {
	readonly path: string;
	/** The same where the note keeps its name. */
	readonly newPath: string;
	/** To be carried out after the rename; nothing to do for a note that says everything already. */
	readonly change: Change;
	/** What it comes to, whole lines; either may be empty. */
	readonly lines: readonly { readonly before: string; readonly after: string }[];
	/** Lines that speak of the old facts in words of the host's, and stay. */
	readonly left: readonly string[];
}

export interface NoteContext extends TemplateContext {
	/** Whether a date that is agreed ticks the step that asks for it. */
	readonly tick: boolean;
	/** Whether a note of this name stands beside the episode. */
	readonly isNote: (name: string) => boolean;
}

/** The neighbours that an outro may name. */
export interface NextEpisode {
	readonly before: Episode | null;
	readonly after: Episode | null;
}

export interface PlannedNote {
	readonly note: NoteChange;
	/** What is wrong with the template, of which nothing is then replaced. */
	readonly warnings: readonly Problem[];
}

/** The change of an episode's own note. */
export function changeOwnNote(
	{ details: before, text }: EpisodeText,
	after: EpisodeDetails,
	next: NextEpisode,
	show: ShowProfile,
	context: NoteContext,
): PlannedNote | Problem {
	const olds: readonly Rendering[] = [
		{ details: before, next: next.before },
		{ details: before, next: null },
		// The note may have been renamed by hand, or this command cut off after its rename: title and number of before are then not known.
		...[null, anyNumber].map((number): Rendering => ({ details: unknownName(before, number), next: null })),
	];
	const wanted = rewordings(olds, { details: after, next: next.after }, show, context);
	const phrases = phrasesBetween(before, after, show, context.now);
	const renamings = renamingsOf(before, after);
	const texts = (current: string): { change: ReturnType<Change>; left: readonly Line[] } => {
		const open = openStretches(current, show);
		const lines = isRewordings(wanted) ? reword(current, wanted, open) : { edits: [], left: [] };
		const inOpen = readLines(current).filter((line) => open.some(({ from, to }) => line.from >= from && line.to <= to));
		const free = inOpen.filter(({ from, to }) => !lines.edits.some((edit) => edit.from < to && from < edit.to));
		const exact = free.map((line) => ({ line, edits: replacePhrases([line], phrases) }));
		// A line that says the new time has followed already, whatever else it says.
		const hasFollowed = ({ text: line }: Line) => phrases.whole.some((phrase) => line.includes(phrase.after));
		const left = exact.flatMap(({ line, edits }) =>
			edits.length === 0 &&
			!hasFollowed(line) &&
			(lines.left.some(({ from }) => from === line.from) || hasTrace(line.text, phrases))
				? [line]
				: [],
		);
		return { change: [...lines.edits, ...exact.flatMap(({ edits }) => edits)], left };
	};
	const change = inSteps([
		(current) => followHeading(current, after.path, renamings, context.isNote),
		tellFacts(after, show, context.parseYaml),
		(current) => texts(current).change,
		followOutro(next, show),
		writeDueDates(show, after, before),
		...(context.tick && isAgreed(before, after, context.now) ? [tickKind(show, 'confirm-date')] : []),
	]);
	const note = noteChange(before.path, after.path, text, change, (final) => texts(final).left);
	return isProblem(note) ? note : { note, warnings: isRewordings(wanted) ? [] : wanted.map(asWarning) };
}

/** The change of another episode's outro, which names the one that follows; null where it cannot be made. */
export function changeOutro(
	{ details, text }: EpisodeText,
	next: NextEpisode,
	show: ShowProfile,
	context: NoteContext,
): NoteChange | null {
	const olds = [next.before, null].map((episode): Rendering => ({ details, next: episode }));
	const wanted = rewordings(olds, { details, next: next.after }, show, context);
	if (!isRewordings(wanted)) return null;
	const change = inSteps([
		(current) => reword(current, wanted, openStretches(current, show)).edits,
		followOutro(next, show),
	]);
	const name = next.before === null || next.before.path === next.after?.path ? null : fileNameInPath(next.before.path);
	const left = (final: string): readonly Line[] =>
		name === null
			? []
			: readLines(final).filter((line) => line.text.includes(`[[${name}`) || line.text.includes(encodeURI(name)));
	const note = noteChange(details.path, details.path, text, change, left);
	return isProblem(note) ? null : note;
}

/** What the outro says comes next; the title it named before gives way. */
function followOutro({ before, after }: NextEpisode, show: ShowProfile): Change {
	return nextEpisodeLink(show, after, before === null ? [] : [before.title]);
}

function noteChange(
	path: string,
	newPath: string,
	text: string,
	change: Change,
	left: (final: string) => readonly Line[],
): NoteChange | Problem {
	const edited = guardedEdits(text, change);
	if (isProblem(edited)) return edited;
	const [then, now] = [text, edited.text].map((each) => readLines(each).map((line) => line.text));
	return {
		path,
		newPath,
		change,
		lines: hunksBetween(then ?? [], now ?? []).map(({ before, after }) => ({
			before: before.join('\n'),
			after: after.join('\n'),
		})),
		left: left(edited.text).map((line) => parseTaskLine(line.text)?.text ?? line.text.trim()),
	};
}

/** The text below the properties without its first heading, and without the ledger: what was said stays as it was said. */
function openStretches(text: string, show: ShowProfile): readonly Stretch[] {
	const { bodyFrom } = readFrontmatter(text);
	const ledger = findSection(text, [show.ledger.heading]);
	if (ledger === null) return [{ from: bodyFrom, to: text.length }];
	return [
		{ from: bodyFrom, to: ledger.from },
		{ from: ledger.to, to: text.length },
	];
}

/** Whether the episode takes place at a time that is new and lies ahead. */
function isAgreed(before: Episode, after: Episode, now: number): boolean {
	const isNew = after.date !== before.date || after.start !== before.start || before.cancelled !== null;
	return isNew && after.cancelled === null && (endOf(after) ?? now) > now;
}

function unknownName(details: EpisodeDetails, number: number | null): EpisodeDetails {
	const folder = details.path.slice(0, details.path.lastIndexOf('/') + 1);
	return { ...details, title: anyTitle, number, path: `${folder}${anyTitle}.md` };
}

function renamingsOf(before: EpisodeDetails, after: EpisodeDetails): readonly Renaming[] {
	return [
		{ before: fileNameInPath(before.path), after: fileNameInPath(after.path) },
		{ before: before.title, after: after.title },
	];
}

function isRewordings(found: readonly Rewording[] | readonly Problem[]): found is readonly Rewording[] {
	return !found.some(isProblem);
}

function asWarning(found: Problem): Problem {
	return { ...found, severity: 'warning' };
}
