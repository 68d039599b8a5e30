// Puts what a template says now in place of what it said, where a note has it word for word. What the host has reworded is theirs.
import { escapePattern } from '../show/day-pattern';
import type { Edit } from '../text/edit';
import { fold } from '../text/fold';
import { newlineOf, readLines, type Line } from '../text/line';
import { parseTaskLine } from '../text/task-line';
import { anyNumber, anyTitle, type Rewording } from './template-lines';

/** The part of a note in which texts may be replaced: neither its properties nor what was sent, which stays as it was said. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

export interface RewordedLines {
	readonly edits: readonly Edit[];
	/** Lines of the note that say the same in other words, and stay. */
	readonly left: readonly Line[];
}

/** Finds the old lines in a note, each exactly once, its box aside, and puts the new ones in their place. */
export function reword(text: string, wanted: readonly Rewording[], open: readonly Stretch[]): RewordedLines {
	const lines = readLines(text).filter(({ from, to }) =>
		open.some((stretch) => from >= stretch.from && to <= stretch.to),
	);
	const newline = newlineOf(text);
	const used = new Set<Line>();
	const edits: Edit[] = [];
	const left: Line[] = [];
	const take = (place: readonly Line[]) => place.forEach((line) => used.add(line));
	const places = (block: readonly string[]) =>
		placesOf(lines, block).filter((place) => !place.some((l) => used.has(l)));
	for (const { before, after, expected } of wanted) {
		const [there] = after.length === 0 ? [] : places(after);
		if (there !== undefined) {
			take(there);
			continue;
		}
		const [place] = before.map(places).find((found) => found.length === 1) ?? [];
		if (place !== undefined) {
			take(place);
			edits.push(replacement(place, after, newline));
			continue;
		}
		const alike = expected ? mostAlike(lines, before[0]?.[0] ?? '') : null;
		if (alike !== null) left.push(alike);
	}
	return { edits, left };
}

function placesOf(lines: readonly Line[], block: readonly string[]): readonly (readonly Line[])[] {
	const fits = block.map(matcher);
	return lines.flatMap((line, at) => {
		const place = lines.slice(at, at + block.length);
		return place.length === block.length && fits[0]?.(line.text) === true && place.every((l, i) => fits[i]?.(l.text))
			? [place]
			: [];
	});
}

/** Whether a line of a note is this line of the template: the mark in its box may be any, and so may title and number where they are not known. */
function matcher(written: string): (line: string) => boolean {
	const open = unmarked(written);
	if (!open.includes(anyTitle) && !open.includes(String(anyNumber))) return (line) => unmarked(line) === open;
	const words = open.replaceAll(anyTitle, '').replaceAll(String(anyNumber), '');
	// A line that is the title and little else could be any line.
	if (!/\p{L}{3}/u.test(words) || written.length > 2000) return () => false;
	const pattern = escapePattern(open).replaceAll(anyTitle, '.+?').replaceAll(String(anyNumber), '\\d{1,6}');
	const whole = new RegExp(`^${pattern}$`, 'u');
	return (line) => line.length < 4000 && whole.test(unmarked(line));
}

function unmarked(line: string): string {
	const task = parseTaskLine(line);
	return task === null ? line : withMark(line, task.markAt, ' ');
}

function withMark(line: string, at: number, mark: string): string {
	return line.slice(0, at) + mark + line.slice(at + 1);
}

/** A step that was ticked stays ticked. */
function replacement(place: readonly Line[], after: readonly string[], newline: string): Edit {
	const [first, last] = [place[0], place.at(-1)];
	if (first === undefined || last === undefined) throw new RangeError('A place has at least one line.');
	if (after.length === 0) return { from: first.from, to: last.end, insert: '' };
	const insert = after.map((line, index) => {
		const [now, then] = [parseTaskLine(line), parseTaskLine(place[index]?.text ?? '')];
		return now === null || then === null ? line : withMark(line, now.markAt, then.mark);
	});
	return { from: first.from, to: last.to, insert: insert.join(newline) };
}

/** The line of the note that shares more than half of its words with one of the template; null when the host has dropped it. */
function mostAlike(lines: readonly Line[], written: string): Line | null {
	const words = wordsOf(written);
	if (words.size < 3) return null;
	let best: { readonly line: Line; readonly share: number } | null = null;
	for (const line of lines) {
		if (line.text.startsWith('#')) continue; // headings are no texts, and the first one is looked after by itself
		const own = wordsOf(line.text);
		const shared = [...own].filter((word) => words.has(word)).length;
		const share = (2 * shared) / (own.size + words.size);
		if (share > (best?.share ?? 0.5)) best = { line, share };
	}
	return best?.line ?? null;
}

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}
