// The text of a new note: rendered from the show's template, completed with the facts the template has no place for, and read back.
import { type Problem, isProblem, problem, warning } from '../problem';
import type { ShowProfile } from '../show/profile';
import { checkTemplate } from '../template/check';
import { renderNote } from '../template/note';
import { parseTemplate } from '../template/parse';
import type { Template } from '../template/template';
import type { ParseYaml } from '../text/frontmatter';
import { bodyLines } from './body-line';
import type { EpisodeDetails } from './episode';
import { episodeFacts, vocabularyOf } from './episode-fact';
import { type EpisodeSurroundings, episodeModel } from './episode-model';
import { fileNameInPath } from './episode-path';
import { guestLines } from './guest-line';
import { completeNote } from './note-completion';

/** The source of a note template; `origin` is what problems call it. */
export interface NoteTemplate {
	readonly origin: string;
	readonly source: string;
}

export interface PlannedNote {
	readonly text: string;
	/** Offset at which the host goes on. */
	readonly cursor: number;
	readonly warnings: readonly Problem[];
}

const vocabulary = vocabularyOf(episodeFacts);

/** The whole text of the note of an episode, or why there is none. */
export function planNote(
	planned: EpisodeDetails,
	show: ShowProfile,
	{ origin, source }: NoteTemplate,
	around: EpisodeSurroundings,
	parseYaml: ParseYaml,
): PlannedNote | readonly Problem[] {
	const parsed = parseOnce(origin, source);
	if (!('template' in parsed)) return parsed;
	const { template, warnings } = parsed;
	const rendered = renderNote(template, episodeModel(planned, show, around), parseYaml, { language: show.language });
	if (!('text' in rendered)) return rendered;
	const note = completeNote(rendered.text, planned, show, parseYaml);
	if (isProblem(note)) return [note];
	if (note.read === null) return [notAnEpisode(planned.path, show)];
	return {
		text: note.text,
		cursor: cursorIn(note.text),
		warnings: [...warnings, ...guestWarnings(planned, note.read)],
	};
}

interface CheckedTemplate {
	readonly template: Template;
	readonly warnings: readonly Problem[];
}

/** The form plans at every keystroke, with the same template each time. */
let last: { origin: string; source: string; parsed: CheckedTemplate | readonly Problem[] } | null = null;

function parseOnce(origin: string, source: string): CheckedTemplate | readonly Problem[] {
	if (last?.origin !== origin || last.source !== source)
		last = { origin, source, parsed: parseChecked(origin, source) };
	return last.parsed;
}

function parseChecked(origin: string, source: string): CheckedTemplate | readonly Problem[] {
	const template = parseTemplate(origin, source);
	if (!('nodes' in template)) return template;
	const problems = checkTemplate(template, vocabulary);
	return problems.some(({ severity }) => severity === 'error') ? problems : { template, warnings: problems };
}

function notAnEpisode(path: string, show: ShowProfile): Problem {
	return problem(
		'note-not-an-episode',
		`"${fileNameInPath(path)}" would not be an episode of ${show.name}.`,
		'Its place is the template folder, the index note or a path that is ignored.',
		'Choose another title, or change the folders in the settings of the show.',
		{ field: 'title' },
	);
}

function guestWarnings(planned: EpisodeDetails, read: EpisodeDetails): readonly Problem[] {
	const names = (details: EpisodeDetails): string => details.guests.map(({ name }) => name).join(' / ');
	if (names(planned) === names(read)) return [];
	return [
		warning(
			'guests-read-otherwise',
			`The guests will be read as ${names(read) || 'nobody'}.`,
			'Commas, "&" and "and" separate guests.',
			'Correct the guest line once the note is made.',
			{ field: 'guests' },
		),
	];
}

/** `[topic]`: neither a box nor a link nor the label of one. */
const blank = /(?:^|[^[])(\[[^[\]\n]*\p{L}[^[\]\n]+\])(?![\](])/u;

/** Where the host goes on: an empty guest line, else the first blank of the invite, else the first empty bullet, else the end. */
function cursorIn(text: string): number {
	const lines = bodyLines(text);
	const unnamed = guestLines(lines).find(({ value }) => value === '');
	if (unnamed !== undefined) return unnamed.to;
	for (const line of lines) {
		const found = line.hidden ? null : blank.exec(line.text);
		if (found?.[1] !== undefined) return line.from + line.text.indexOf(found[1], found.index);
	}
	return lines.find((line) => !line.hidden && /^\s*[-*+] $/u.test(line.text))?.to ?? text.length;
}
