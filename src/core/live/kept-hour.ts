// What of an hour on air must survive a reload of the app, as plain values that JSON can carry: presses that are not known to be in the
// note, and the points the host has gone through.
import { isMarkKind, type Press } from './mark';
import type { MarkQueue } from './mark-queue';

export interface KeptHour {
	/** The episode's date when it was kept, empty where it had none: the hour of another day is another hour. */
	readonly day: string;
	readonly queue: MarkQueue;
	/** By the keys of talking points and questions. */
	readonly reached: ReadonlySet<string>;
}

/** Null: there is nothing to keep. */
export function packHour({ day, queue: { waiting, attempt }, reached }: KeptHour): unknown {
	if (waiting.length === 0 && reached.size === 0) return null;
	return {
		day,
		waiting,
		attempt: attempt === null ? null : { lines: attempt.lines, before: [...attempt.before] },
		reached: [...reached],
	};
}

/** Reads what `packHour` wrote; null for anything else. A press that cannot be read is left out, the others stay. */
export function unpackHour(data: unknown): KeptHour | null {
	if (!isRecord(data) || typeof data['day'] !== 'string') return null;
	const reached = listIn(data['reached']).filter((key) => typeof key === 'string');
	const waiting = listIn(data['waiting']).flatMap((press) => readPress(press) ?? []);
	return {
		day: data['day'],
		queue: { waiting, attempt: readAttempt(data['attempt']), isWriting: false },
		reached: new Set(reached),
	};
}

function readPress(data: unknown): Press | null {
	if (!isRecord(data)) return null;
	const { kind, label, asker, at } = data;
	if (!isMarkKind(kind) || typeof label !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return null;
	return { kind, label, asker: typeof asker === 'string' ? asker : null, at };
}

function readAttempt(data: unknown): MarkQueue['attempt'] {
	if (!isRecord(data)) return null;
	const lines = listIn(data['lines']).filter((line) => typeof line === 'string');
	const before = listIn(data['before']).flatMap((pair): readonly (readonly [string, number])[] => {
		const [line, times] = listIn(pair);
		return typeof line === 'string' && typeof times === 'number' ? [[line, times]] : [];
	});
	return { lines, before: new Map(before) };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function listIn(data: unknown): readonly unknown[] {
	return Array.isArray(data) ? data : [];
}
