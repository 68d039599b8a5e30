// Every fact of an episode must be in its note: what neither the file name nor the template tells becomes a property.
import { type Problem, isProblem } from '../problem';
import type { ShowProfile } from '../show/profile';
import { applyEdits } from '../text/edit';
import { type ParseYaml, readFrontmatter } from '../text/frontmatter';
import { readOutline } from '../text/outline';
import { parseProperties } from '../text/properties';
import { setProperty } from '../text/property';
import type { EpisodeDetails } from './episode';
import { readDetails } from './episode-details';
import { fileNameInPath } from './episode-path';
import { readEpisode } from './episode-reading';

/** A text, and the episode that would be read from it at the planned path; null when it would be none. */
export interface ReadNote {
	readonly text: string;
	readonly read: EpisodeDetails | null;
}

const keys = ['number', 'title', 'date', 'time', 'zone', 'minutes', 'topic', 'source', 'found', 'guests'] as const;
type Key = (typeof keys)[number];

/** The note with the properties it lacks. The day is always one, for tools that know no file names. */
export function completeNote(
	text: string,
	planned: EpisodeDetails,
	show: ShowProfile,
	parseYaml: ParseYaml,
): ReadNote | Problem {
	const bare = readAs(text, planned, show, parseYaml);
	let completed = text;
	for (const key of keys) {
		const wanted = valueOf(key, planned);
		if (wanted === null || tells(bare, key, wanted)) continue;
		const edits = setProperty(completed, key, wanted, parseYaml);
		if (isProblem(edits)) return edits;
		completed = applyEdits(completed, edits);
	}
	return completed === text ? bare : readAs(completed, planned, show, parseYaml);
}

function tells({ text, read }: ReadNote, key: Key, wanted: string | number): boolean {
	const needsProperty = key === 'date' && !readFrontmatter(text).properties.some((property) => property.key === key);
	return read !== null && valueOf(key, read) === wanted && !needsProperty;
}

function valueOf(key: Key, details: EpisodeDetails): string | number | null {
	if (key === 'guests') return details.guests.map(({ name }) => name).join(', ') || null;
	if (key !== 'minutes') return details[key];
	return details.start === null || details.end === null ? null : (details.end - details.start) / 60_000;
}

function readAs(text: string, { path }: EpisodeDetails, show: ShowProfile, parseYaml: ParseYaml): ReadNote {
	const parsed = parseProperties(text, readFrontmatter(text), parseYaml);
	const frontmatter = 'values' in parsed ? parsed.values : null;
	const facts = { path, basename: fileNameInPath(path), frontmatter, outline: readOutline(text) };
	const episode = readEpisode(facts, show);
	return { text, read: episode === null ? null : readDetails(episode, text, frontmatter, show) };
}
