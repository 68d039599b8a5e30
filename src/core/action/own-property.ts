// The properties of an episode's note that tell what it is: kept right where they stand, added only where nothing else tells the fact.
import type { Episode } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import { readEpisode } from '../episode/episode-reading';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { inSteps } from '../text/in-steps';
import { readOutline } from '../text/outline';
import { parseProperties } from '../text/properties';
import { setProperty } from '../text/property';

/** The day comes first: it decides which schedule tells time and zone. */
const keys = ['date', 'time', 'zone', 'minutes', 'number', 'title', 'cancelled'] as const;
type Key = (typeof keys)[number];

/** The change after which the note, at the path of `after`, is read as that episode. */
export function tellFacts(after: Episode, show: ShowProfile, parseYaml: ParseYaml): Change {
	return inSteps(
		keys.map(
			(key): Change =>
				(text) =>
					tell(text, key, after, show, parseYaml),
		),
	);
}

function tell(text: string, key: Key, after: Episode, show: ShowProfile, parseYaml: ParseYaml): ReturnType<Change> {
	const frontmatter = readFrontmatter(text);
	const property = frontmatter.properties.find((each) => each.key === key);
	const wanted = valueOf(key, after);
	if (wanted === null) {
		if (property === undefined || !['date', 'number', 'cancelled'].includes(key)) return [];
		return setProperty(text, key, key === 'cancelled' ? null : '', parseYaml);
	}
	const parsed = parseProperties(text, frontmatter, parseYaml);
	const values = 'values' in parsed ? parsed.values : null;
	const { path } = after;
	const read = readEpisode(
		{ path, basename: fileNameInPath(path), frontmatter: values, outline: readOutline(text) },
		show,
	);
	// The day is always a property, for tools that know no file names.
	const isTold = read !== null && valueOf(key, read) === wanted && (key !== 'date' || property !== undefined);
	return isTold ? [] : setProperty(text, key, written(key, wanted, values?.[key], after), parseYaml);
}

/** A "date and time" property stays one. */
function written(key: Key, wanted: string | number, current: unknown, { time }: Episode): string | number {
	const [, blank, seconds = ''] =
		/^\d{4}-\d{2}-\d{2}([T ])\d{1,2}:\d{2}(:\d{2})?/.exec(typeof current === 'string' ? current : '') ?? [];
	return key !== 'date' || blank === undefined || time === null
		? wanted
		: `${wanted}${blank}${time}${seconds.replace(/\d\d/, '00')}`;
}

function valueOf(key: Key, episode: Episode): string | number | null {
	if (key !== 'minutes') return episode[key];
	return episode.start === null || episode.end === null ? null : (episode.end - episode.start) / 60_000;
}
