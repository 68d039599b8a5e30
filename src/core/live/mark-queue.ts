// From presses to lines: each press becomes exactly one line, in the order of the presses, also when a write fails or nobody knows whether it did.
import type { Edit } from '../text/edit';
import { newlineOf, readLines } from '../text/line';
import { appendToSection } from '../text/section';
import { markLine, type Press } from './mark';
import { streamStartOf } from './stream-start';
import { timestampHeadings } from './timestamp-section';

/** The presses of one episode that are not known to be in its note. A plain value: every step answers with a new one. */
export interface MarkQueue {
	/** In the order of the presses. */
	readonly waiting: readonly Press[];
	/** The last try to write: its lines, and how often each stood in the note before. Null when there was none since the last success. */
	readonly attempt: Attempt | null;
	readonly isWriting: boolean;
}

interface Attempt {
	readonly lines: readonly string[];
	readonly before: ReadonlyMap<string, number>;
}

export const emptyMarkQueue: MarkQueue = { waiting: [], attempt: null, isWriting: false };

/** A press, taken in at once: writing comes after. */
export function pressed(queue: MarkQueue, press: Press): MarkQueue {
	return { ...queue, waiting: [...queue.waiting, press] };
}

/**
 * What to write into the text as it is now: the waiting marks, at the end of the section for timestamps (made when there is none). After a
 * write of which it is not certain whether it failed, the marks of it that are there already are not written again. `cursor` is where the
 * label of the last mark goes, in the text after the edits; null when nothing is written.
 */
export function planWrite(
	queue: MarkQueue,
	text: string,
	language: string,
): { readonly queue: MarkQueue; readonly edits: readonly Edit[]; readonly cursor: number | null } {
	const counts = countLines(text);
	const isThere = queue.attempt !== null && arrived(queue.attempt, counts);
	const waiting = isThere ? queue.waiting.slice(queue.attempt?.lines.length ?? 0) : queue.waiting;
	const start = streamStartOf(text);
	const lines = waiting.map((press) => markLine(press, start, language));
	const before = new Map(lines.map((line) => [line, counts.get(line) ?? 0] as const));
	const next: MarkQueue = { waiting, attempt: { lines, before }, isWriting: true };
	const last = lines.at(-1);
	if (last === undefined) return { queue: next, edits: [], cursor: null };
	const edits = appendToSection(text, timestampHeadings(language), 2, lines.join(newlineOf(text)));
	const [{ from, insert }] = edits;
	return { queue: next, edits, cursor: from + insert.lastIndexOf(last) + last.length };
}

/** The write succeeded: what was pressed meanwhile goes on waiting. */
export function written(queue: MarkQueue): MarkQueue {
	return { waiting: queue.waiting.slice(queue.attempt?.lines.length ?? 0), attempt: null, isWriting: false };
}

/** The write failed, or its end is not known: everything is kept, and the next plan finds out what is in the note. */
export function failed(queue: MarkQueue): MarkQueue {
	return { ...queue, isWriting: false };
}

/** The lines that are not known to be in the note, to be pasted by hand. `start` in milliseconds, null when not known. */
export function linesToPaste(queue: MarkQueue, start: number | null, language: string): string {
	return queue.waiting.map((press) => markLine(press, start, language)).join('\n');
}

/** All lines of an edit come or none does, so counting tells: each stands there more often than before, by as often as it was written. */
function arrived({ lines, before }: Attempt, counts: ReadonlyMap<string, number>): boolean {
	const written = countAll(lines);
	return [...written].every(([line, times]) => (counts.get(line) ?? 0) >= (before.get(line) ?? 0) + times);
}

function countLines(text: string): Map<string, number> {
	return countAll(readLines(text).map((line) => line.text));
}

function countAll(lines: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
	return counts;
}
