// From a note to an episode, the index layer: what the metadata cache alone tells.
import { type Problem, warning } from '../problem';
import { readFileName } from '../show/file-name-reading';
import { scheduleOn } from '../show/cadence';
import type { ShowProfile } from '../show/profile';
import { slotInstant } from '../show/slot';
import { fold } from '../text/fold';
import { foldHeading } from '../text/heading';
import type { Outline } from '../text/outline';
import { videoIdOf } from '../text/youtube';
import type { Episode, NoteFacts } from './episode';
import { dayOf, disagreement, readEpisodeDate, textOf, unreadableProperty } from './episode-date';
import { readNoteHeading } from './note-heading';
import { isNeverAnEpisode } from './show-of';
import { readAddress } from './video-link';

/** Properties that make a note an episode whatever its name. */
const episodeKeys = ['date', 'url', 'number', 'guest', 'guests', 'invitado', 'invitados'];

/**
 * The episode a note of the show is, from its facts alone; null when it is none. Contradictions are findings, all of them warnings:
 * an unreadable date or number, a disagreement with the file name, a heading that names another note.
 */
export function readEpisode(facts: NoteFacts, show: ShowProfile): Episode | null {
	if (isNeverAnEpisode(facts.path, show)) return null;
	const properties = facts.frontmatter ?? {};
	const named = readFileName(show, facts.basename);
	if (named === null && !hasEpisodeKey(properties, show) && !hasPhaseTasks(facts.outline, show)) return null;

	const number = readNumber(facts.basename, properties['number'], named?.number ?? null);
	const when = readEpisodeDate(facts.basename, properties, named?.date ?? null);
	const schedule = when.date === null ? null : scheduleOn(show, when.date);
	const times = when.date === null ? null : slotInstant(show, when.date, when.time, when.zone, when.minutes);
	const url = readAddress(properties['url']);
	return {
		path: facts.path,
		show: show.id,
		number: number.value,
		title: textOf(properties['title']) || (named?.title ?? facts.basename),
		date: when.date,
		time: times?.time ?? when.time,
		zone: times?.zone ?? when.zone ?? schedule?.zone ?? null,
		start: times?.start ?? null,
		end: times?.end ?? null,
		url,
		videoId: url === null ? null : videoIdOf(url),
		cancelled: dayOf(properties['cancelled']),
		snoozed: properties['snoozed'] === 'closed' ? 'closed' : dayOf(properties['snoozed']),
		findings: joined(number.findings, when.findings, headingFindings(facts)),
	};
}

/** Nearly all notes have none, and share this. */
const none: readonly Problem[] = [];

function joined(...lists: readonly (readonly Problem[])[]): readonly Problem[] {
	return lists.every(({ length }) => length === 0) ? none : lists.flat();
}

function hasEpisodeKey(properties: Readonly<Record<string, unknown>>, show: ShowProfile): boolean {
	const keys = new Set([...episodeKeys, ...show.guestKeys].map(fold));
	return Object.keys(properties).some((key) => keys.has(fold(key)));
}

/** Whether a task stands below a heading that is listed in a phase, before the next heading of its level or above. */
function hasPhaseTasks(outline: Outline, show: ShowProfile): boolean {
	const listed = new Set(Object.values(show.phases).flat().map(foldHeading));
	return outline.headings.some((heading, at) => {
		if (!listed.has(foldHeading(heading.text))) return false;
		const next = outline.headings.slice(at + 1).find(({ level }) => level <= heading.level);
		return outline.tasks.some(({ line }) => line > heading.line && line < (next?.line ?? Infinity));
	});
}

function readNumber(
	note: string,
	property: unknown,
	named: number | null,
): { value: number | null; findings: readonly Problem[] } {
	if (property === undefined) return { value: named, findings: none };
	const text = textOf(property).replace(/^#/u, '');
	if (text === '') return { value: named, findings: none };
	if (!/^\d{1,6}$/u.test(text)) {
		return { value: named, findings: [unreadableProperty(note, 'number', text, 'Write the number in digits.')] };
	}
	const value = Number(text);
	const disagrees = named !== null && named !== value;
	return { value, findings: disagrees ? [disagreement(note, 'number', text, String(named))] : none };
}

function headingFindings({ basename, outline }: NoteFacts): readonly Problem[] {
	const [first] = outline.headings;
	if (first?.level === 1 && first.text === `[[${basename}]]`) return none; // as nearly all notes have it
	const heading = readNoteHeading(outline);
	if (heading?.note == null || heading.note === '' || heading.note.normalize('NFC') === basename.normalize('NFC'))
		return none;
	return [
		warning(
			'heading-disagrees',
			`The heading of "${basename}" names "${heading.note}".`,
			'It is a link of the note to itself and did not follow when the file was renamed outside of Obsidian.',
			'Write the name of the file into the heading.',
		),
	];
}
