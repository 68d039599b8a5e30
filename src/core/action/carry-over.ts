// What was not reached goes on to the next episode: points and open questions, marked in both notes, so that doing it twice adds nothing.
import { fileNameInPath } from '../episode/episode-path';
import { readMark, type Mark } from '../live/mark';
import { talkingPointHeadings, talkingPoints, type TalkingPoint } from '../live/talking-point';
import { timestampLines, type SectionLine } from '../live/timestamp-section';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { wikilink } from '../text/escape-markdown';
import { fold } from '../text/fold';
import { newlineOf } from '../text/line';
import { stripLinks } from '../text/link';
import { appendToSection } from '../text/section';

/** Something to carry over: a talking point with those below it, or a question of the viewers. */
export interface OpenPoint {
	/** How a view knows it again. */
	readonly key: string;
	/** The words, markup kept. */
	readonly text: string;
	/** Depth among the points, from 0; questions stand at 0. */
	readonly level: number;
	readonly kind: 'point' | 'question';
}

type Show = Pick<ShowProfile, 'phases' | 'language'>;

/** Said in every episode, so they go nowhere. */
const everyTime =
	/^(?:welcome|intro(?:duction|duccion)?|bienvenid[ao]s?|announcements?|anuncios|avisos|introduce (?:the )?guests?|presentar a|outro|closing|wrap up|goodbye|despedida|cierre)\b/;
const carried = /\((?:carried to|pasa a) \[\[[^\]]*\]\]\)\s*$/;

/** The points and questions of a note that may be carried over, in its order; those that were are left out. */
export function openPoints(text: string, show: Show): readonly OpenPoint[] {
	return [
		...ownPoints(text, show).map(({ key, text: words, level }): OpenPoint => ({
			key,
			text: words,
			level,
			kind: 'point',
		})),
		...openQuestions(text).map(({ mark, line }): OpenPoint => ({
			key: line.text,
			text: wordsOf(mark),
			level: 0,
			kind: 'question',
		})),
	];
}

/**
 * The change of the next episode's note: the points come to the end of its talking points, before the outro, each with a link to where it
 * comes from. What is there already, whatever it is nested in, is not added again.
 */
export function takeOver(points: readonly OpenPoint[], from: { readonly path: string }, show: Show): Change {
	return (text) => {
		const newline = newlineOf(text);
		const there = talkingPoints(text, Object.values(show.phases).flat());
		const known = new Set(there.map((point) => sign(point.text)));
		const origin = `(${show.language === 'es' ? 'de' : 'from'} ${wikilink(fileNameInPath(from.path))})`;
		const fresh = points.filter((point) => !known.has(sign(point.text)));
		if (fresh.length === 0) return [];
		const lines = outline(fresh).map(
			({ text: words, level }) => `${'\t'.repeat(level)}- ${bare(words)}${level === 0 ? ` ${origin}` : ''}`,
		);
		const outro = there.find(
			({ level, text: words }) =>
				level === 0 && /^(?:outro|closing|wrap up|goodbye|despedida|cierre)\b/.test(fold(stripLinks(words))),
		);
		if (outro === undefined) return appendToSection(text, talkingPointHeadings(show.language), 2, lines.join(newline));
		return [{ from: outro.line.from, to: outro.line.from, insert: lines.map((line) => line + newline).join('') }];
	};
}

/** The change of the note they come from: each line says where it went. */
export function markCarried(points: readonly OpenPoint[], to: { readonly path: string }, show: Show): Change {
	return (text) => {
		const keys = new Set(points.map(({ key }) => key));
		const lines = [
			...ownPoints(text, show).flatMap(({ key, line }) => (keys.has(key) ? [line] : [])),
			...openQuestions(text).flatMap(({ line }) => (keys.has(line.text) ? [line] : [])),
		];
		const words = ` (${show.language === 'es' ? 'pasa a' : 'carried to'} ${wikilink(fileNameInPath(to.path))})`;
		return lines.map((line) => ({ from: line.from + line.text.trimEnd().length, to: line.to, insert: words }));
	};
}

/** Without what is said in every episode, and everything below it. */
function ownPoints(text: string, show: Show): readonly TalkingPoint[] {
	let below = Infinity;
	return talkingPoints(text, Object.values(show.phases).flat()).filter((point) => {
		if (point.level <= below)
			below = everyTime.test(fold(stripLinks(point.text)).replace(/[*_]+/g, '')) ? point.level : Infinity;
		return below === Infinity && !carried.test(point.text);
	});
}

function openQuestions(text: string): readonly { readonly mark: Mark; readonly line: SectionLine }[] {
	return timestampLines(text).flatMap((line) => {
		const mark = readMark(line.text);
		return mark?.kind === 'question' && mark.label !== '' && !carried.test(line.text) ? [{ mark, line }] : [];
	});
}

function wordsOf({ label, asker }: Mark): string {
	return asker === null ? label : `${label} (${asker})`;
}

/** Nested as they were among themselves: a point whose parent stays behind moves up. */
function outline(points: readonly OpenPoint[]): readonly { readonly text: string; readonly level: number }[] {
	const levels: number[] = [];
	return points.map(({ text, level }) => {
		while ((levels.at(-1) ?? -1) >= level) levels.pop();
		levels.push(level);
		return { text, level: levels.length - 1 };
	});
}

/** Without the note of where it came from: a point may wander on from show to show. */
function bare(text: string): string {
	return text.replace(/\s*\((?:from|de) \[\[[^\]]*\]\]\)$/, '');
}

/** For comparing. */
function sign(text: string): string {
	return fold(bare(text));
}
