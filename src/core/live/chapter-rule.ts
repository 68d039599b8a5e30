// YouTube's rules for chapters. One breach of a strict one silently switches all chapters off, so each is told with its line.
import { problem, warning, type Problem } from '../problem';
import type { Chapter } from './chapter';
import { leastChapters, shortestChapter, titleOnHover, titleShown } from './chapter-limit';
import { cutTitle, openAtZero, sortChapters, spaceChapters, withoutForbidden } from './chapter-repair';
import { shortStamp } from './stamp';

/** Chapters that keep the rule, made from those that break it. `opening` is the title of a chapter that has to be added at 0:00. */
export type Repair = (chapters: readonly Chapter[], opening?: string) => Chapter[];

export interface Breach {
	readonly rule: ChapterRuleId;
	/** A warning where YouTube shows the chapters all the same. */
	readonly problem: Problem;
	/** Null where only the host can mend it. */
	readonly repair: Repair | null;
}

interface ChapterRule {
	/** What is wrong with the chapter at `index`, in a sentence; null when nothing is. */
	readonly breachAt: (chapters: readonly Chapter[], index: number) => string | null;
	readonly strict: boolean;
	readonly todo: string;
	readonly repair: Repair | null;
}

const rules = {
	'start-at-zero': {
		breachAt: ([first], index) =>
			index !== 0 || first?.seconds === 0 ? null : 'The first chapter does not begin at 0:00.',
		strict: true,
		todo: 'Begin the list with a chapter at 0:00.',
		repair: openAtZero,
	},
	'at-least-three': {
		breachAt: (chapters, index) =>
			index === chapters.length - 1 && chapters.length < leastChapters
				? `There are fewer than three chapters: ${chapters.length}.`
				: null,
		strict: true,
		todo: 'Add more chapters.',
		repair: null,
	},
	ascending: {
		breachAt: (chapters, index) => {
			const [before, own] = [chapters[index - 1], chapters[index]];
			return before !== undefined && own !== undefined && own.seconds < before.seconds
				? `The chapter at ${shortStamp(own.seconds)} stands below one at ${shortStamp(before.seconds)}.`
				: null;
		},
		strict: true,
		todo: 'Put the chapters in the order of their times.',
		repair: sortChapters,
	},
	'ten-seconds': {
		breachAt: (chapters, index) => {
			const [own, next] = [chapters[index], chapters[index + 1]];
			const length = own === undefined || next === undefined ? shortestChapter : next.seconds - own.seconds;
			return own !== undefined && length >= 0 && length < shortestChapter
				? `The chapter at ${shortStamp(own.seconds)} is shorter than ten seconds.`
				: null;
		},
		strict: true,
		todo: 'Move the next chapter, or leave one of the two out.',
		repair: spaceChapters,
	},
	untitled: {
		breachAt: (chapters, index) => {
			const own = chapters[index];
			return own?.title === '' ? `The chapter at ${shortStamp(own.seconds)} has no title.` : null;
		},
		strict: true,
		todo: 'Give it a title.',
		repair: null,
	},
	'forbidden-sign': {
		breachAt: (chapters, index) => {
			const title = chapters[index]?.title ?? '';
			return /[<>]/.test(title) ? `The title "${title}" has a "<" or ">", which no description may have.` : null;
		},
		strict: true,
		todo: 'Write it in words.',
		repair: withoutForbidden,
	},
	'title-too-long': {
		breachAt: (chapters, index) => {
			const title = chapters[index]?.title ?? '';
			return lengthOf(title) > titleShown
				? `YouTube shows ${titleShown} characters of "${title}", which has ${lengthOf(title)}.`
				: null;
		},
		strict: false,
		todo: 'Shorten the title.',
		repair: cutTitle,
	},
	'title-cut-on-hover': {
		breachAt: (chapters, index) => {
			const title = chapters[index]?.title ?? '';
			const length = lengthOf(title);
			return length > titleOnHover && length <= titleShown
				? `Under the pointer YouTube shows ${titleOnHover} characters of "${title}", which has ${length}.`
				: null;
		},
		strict: false,
		todo: 'Put what matters first.',
		repair: null,
	},
} satisfies Readonly<Record<string, ChapterRule>>;

export type ChapterRuleId = keyof typeof rules;

/** Every rule there is, for the documentation and the tests. */
export const chapterRules: Readonly<Record<ChapterRuleId, ChapterRule>> = rules;

/** Every breach of a list of chapters, in the order of their lines. An empty list has one: there are too few. */
export function checkChapters(chapters: readonly Chapter[]): Breach[] {
	if (chapters.length === 0) return [breach('at-least-three', 'There are no chapters.', null)];
	const ids = Object.keys(chapterRules) as ChapterRuleId[];
	return chapters.flatMap((chapter, index) =>
		ids.flatMap((id) => {
			const why = chapterRules[id].breachAt(chapters, index);
			return why === null ? [] : [breach(id, why, chapter)];
		}),
	);
}

/** Whether YouTube will show these chapters. */
export function areValidChapters(chapters: readonly Chapter[]): boolean {
	return checkChapters(chapters).every((each) => each.problem.severity === 'warning');
}

function breach(rule: ChapterRuleId, why: string, chapter: Chapter | null): Breach {
	const { strict, todo, repair } = chapterRules[rule];
	const at = chapter?.source
		? { at: { line: chapter.source.line.number + 1, column: chapter.source.parts.stamp.from + 1 } }
		: {};
	const what = strict ? 'YouTube would show no chapters.' : 'YouTube would not show a title in full.';
	return { rule, problem: (strict ? problem : warning)(`chapter-${rule}`, what, why, todo, at), repair };
}

function lengthOf(title: string): number {
	return [...title].length;
}
