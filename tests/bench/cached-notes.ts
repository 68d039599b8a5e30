// Notes of a large vault as the app's metadata cache holds them: an invented archive of two shows, one kept in UTC and one in a zone that
// changes its clocks. The caches are those of whole notes, links and sections included, so that they lie in memory as far apart as real ones.
import type { CachedMetadata } from 'obsidian';
import { blankShow, defaultShow, plainSchedule } from '../../src/core/settings/defaults';
import type { ShowProfile } from '../../src/core/show/profile';
import { parseMetadata } from '../host/metadata';
import { demoNote } from '../workbench/demo-note.mjs';

export interface CachedNote {
	readonly path: string;
	readonly basename: string;
	readonly cache: CachedMetadata;
}

const talks: ShowProfile = {
	...blankShow('bench-talks', 'Bench Talks'),
	fileName: 'T{{number}} - {{title}}',
	schedules: [{ ...plainSchedule, weekday: 2, time: '17:00', zone: 'Europe/Berlin' }],
};

/** The shows the notes belong to, in turn. */
export const benchShows: readonly ShowProfile[] = [defaultShow, talks];

const day = 86_400_000;
const begin = Date.UTC(2006, 0, 6);

/** `count` notes, two a week over twenty years and then from the start again. No two share a text, as in the app, which has them from its database. */
export function cachedNotes(count: number): CachedNote[] {
	const patterns = [0, 5, 9, 13].map((before) => parseMetadata(demoText(before)));
	return Array.from({ length: count }, (_, at) => {
		const show = benchShows[at % 2] ?? defaultShow;
		const number = (at >> 1) + 1;
		const basename = `${show === talks ? 'T' : 'GOH '}${String(number).padStart(2, '0')} - Guest ${number} on the ${number}th of many questions`;
		const cache = structuredClone(patterns[at % patterns.length] ?? {});
		cache.frontmatter = {
			url: `https://www.youtube.com/watch?v=${String(number).padStart(11, 'a')}`,
			date: new Date(begin + (number % 1040) * 7 * day).toISOString().slice(0, 10),
		};
		for (const heading of cache.headings ?? []) if (heading.level === 1) heading.heading = `[[${basename}]]`;
		return { path: `${show.folder}/${basename}.md`, basename, cache };
	});
}

/** The text of a note in which so many steps before the show are done. */
export function demoText(before: number): string {
	return demoNote(
		{
			number: 1,
			title: 'Guest on a question',
			inDays: 0,
			found: null,
			guests: [{ name: 'Quill Sample', contacts: ['Email: quill@example.org', 'GitHub: https://github.com/example'] }],
			topic: 'measuring things',
			video: true,
			done: { before, justBefore: before > 12 ? 7 : 0, after: 0 },
		},
		'2026-03-06',
	);
}
