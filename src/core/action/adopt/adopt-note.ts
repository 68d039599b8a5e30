// Make this note the template of its show: what comes again every time stays, with the facts as names; the episode's own content is left
// out. Proved by rendering the template with the facts of the note.
import type { EpisodeDetails } from '../../episode/episode';
import { episodeFacts, vocabularyOf } from '../../episode/episode-fact';
import { episodeModel, type EpisodeSurroundings } from '../../episode/episode-model';
import { fileNameInPath } from '../../episode/episode-path';
import { problem, type Problem } from '../../problem';
import type { ShowProfile } from '../../show/profile';
import { checkTemplate } from '../../template/check';
import { renderNote } from '../../template/note';
import { parseTemplate } from '../../template/parse';
import { type ParseYaml, readFrontmatter } from '../../text/frontmatter';
import { type Hunk, hunksBetween } from '../line-hunk';
import { adoptLines } from './adopted-lines';
import { withoutBlanks } from './named-words';

export interface AdoptedNote {
	/** The whole template. */
	readonly template: string;
	/** Lines of the note that are this episode's own. */
	readonly leftOut: readonly string[];
	/** Where the template, with the facts of this note, says something else than the note: an old time, a name in another form. */
	readonly differences: readonly Hunk[];
}

export interface AdoptableNote {
	readonly text: string;
	readonly details: EpisodeDetails;
	readonly show: ShowProfile;
	readonly around: EpisodeSurroundings;
	/** Texts of other notes of the show: a line that stands there too, its facts aside, is the show's. */
	readonly others: readonly string[];
	readonly parseYaml: ParseYaml;
}

/** The template, or why there is none: the words cannot be made into one. */
export function adoptNote(note: AdoptableNote): AdoptedNote | Problem {
	const { text, details, show, around, parseYaml } = note;
	const model = episodeModel(details, show, around);
	const { lines, leftOut } = adoptLines(note, model);
	const source = textOf(lines.flatMap(({ template }) => template));
	const expected = textOf(lines.flatMap(({ expected: line }) => line));

	const parsed = parseTemplate(fileNameInPath(details.path), source);
	if (!('nodes' in parsed)) return unfit(details, parsed);
	const wrong = checkTemplate(parsed, vocabularyOf(episodeFacts)).filter(({ severity }) => severity === 'error');
	if (wrong.length > 0) return unfit(details, wrong);
	const rendered = renderNote(parsed, withoutBlanks(text.slice(readFrontmatter(text).bodyFrom), model), parseYaml, {
		language: show.language,
	});
	if (!('text' in rendered)) return unfit(details, rendered);
	return { template: source, leftOut, differences: hunksBetween(expected.split('\n'), rendered.text.split('\n')) };
}

function textOf(lines: readonly string[]): string {
	return `${lines.join('\n').trimEnd()}\n`;
}

function unfit({ path }: EpisodeDetails, problems: readonly Problem[]): Problem {
	return problem(
		'adopt-unfit',
		`Could not make a template of "${fileNameInPath(path)}".`,
		problems[0]?.why ?? '',
		'Make editable copies of the templates, and put your words there by hand.',
	);
}
