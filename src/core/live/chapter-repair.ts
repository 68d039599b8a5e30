// Repairs of chapters, as values; and as edits of the note they were read from.
import { newlineOf } from '../text/line';
import type { Edit } from '../text/edit';
import type { Chapter } from './chapter';
import { shortestChapter, titleShown } from './chapter-limit';
import { longStamp, readStamp, stampLike } from './stamp';

/** Seconds. An opening this late was meant to be the beginning; a later one has something before it. */
const nearlyZero = shortestChapter;

/** Sets a first chapter of the first seconds to zero, else puts an opening before it. */
export function openAtZero(chapters: readonly Chapter[], openingTitle = 'Introductions'): Chapter[] {
	const [first, ...rest] = chapters;
	if (first === undefined) return [];
	if (first.seconds < nearlyZero) return [{ ...first, seconds: 0 }, ...rest];
	return [{ seconds: 0, title: openingTitle, source: null }, ...chapters];
}

/** In the order of their times; those of the same second stay as they stand. */
export function sortChapters(chapters: readonly Chapter[]): Chapter[] {
	return [...chapters].sort((a, b) => a.seconds - b.seconds);
}

/** Moves a chapter on to ten seconds after the one before; nothing is left out. Chapters that do not ascend are left to `sortChapters`. */
export function spaceChapters(chapters: readonly Chapter[]): Chapter[] {
	let before = { read: Infinity, placed: 0 };
	return chapters.map((chapter) => {
		const { seconds } = chapter;
		const placed = seconds < before.read ? seconds : Math.max(seconds, before.placed + shortestChapter);
		before = { read: seconds, placed };
		return { ...chapter, seconds: placed };
	});
}

/** Titles cut to what YouTube shows, after a whole word where there is one. */
export function cutTitle(chapters: readonly Chapter[]): Chapter[] {
	return chapters.map((chapter) => {
		const letters = [...chapter.title];
		if (letters.length <= titleShown) return chapter;
		const [words] = /.*\S(?=\s)/.exec(letters.slice(0, titleShown).join('')) ?? [];
		return { ...chapter, title: `${words ?? letters.slice(0, titleShown - 1).join('')}…` };
	});
}

/** Titles without the two signs no description may have. */
export function withoutForbidden(chapters: readonly Chapter[]): Chapter[] {
	return chapters.map((chapter) =>
		/[<>]/.test(chapter.title)
			? { ...chapter, title: chapter.title.replace(/[<>]/g, '').replace(/ {2,}/g, ' ').trim() }
			: chapter,
	);
}

/** All repairs one after the other: what is left then only the host can mend (too few chapters, missing titles). */
export function repairChapters(chapters: readonly Chapter[], openingTitle?: string): Chapter[] {
	return withoutForbidden(cutTitle(spaceChapters(openAtZero(sortChapters(chapters), openingTitle))));
}

/**
 * The edits that bring repaired chapters into the text they were read from: each takes the place of the one that stood there, in its own manner
 * of writing, and an added one becomes a line before the first. Other lines stay. A repair
 * never drops a chapter, so the two lists match from their ends.
 */
export function repairEdits(text: string, before: readonly Chapter[], after: readonly Chapter[]): Edit[] {
	const places = before.flatMap(({ source }) => (source === null ? [] : [source.line]));
	const added = after.slice(0, after.length - places.length);
	const kept = after.slice(added.length);
	const edits = places.flatMap((place, index) => {
		const chapter = kept[index];
		const insert = chapter === undefined ? place.text : chapterText(chapter);
		return insert === place.text ? [] : [{ from: place.from, to: place.to, insert }];
	});
	const first = places[0]?.from ?? 0;
	return [
		...added.map((chapter) => ({ from: first, to: first, insert: chapterText(chapter) + newlineOf(text) })),
		...edits,
	];
}

/** The line of a chapter: as it was read, but for the time and the title where they changed. */
function chapterText({ seconds, title, source }: Chapter): string {
	if (source === null) return `${longStamp(seconds)} ${title}`;
	const { stamp, written, title: read } = source.parts;
	const parts = [
		{ from: stamp.from, length: stamp.text.length, insert: stampFor(seconds, stamp.text) },
		{ from: written.from, length: written.text.length, insert: title === read ? written.text : title },
	].sort((a, b) => b.from - a.from);
	return parts.reduce(
		(line, part) => line.slice(0, part.from) + part.insert + line.slice(part.from + part.length),
		source.line.text,
	);
}

function stampFor(seconds: number, written: string): string {
	return readStamp(written) === seconds ? written : stampLike(seconds, written);
}
