// What the on-air card shows of a note, as plain values.
import { sharedLinks } from '../../core/action/shared-link';
import { toggledMark, type StepMark } from '../../core/checklist/tick';
import type { StepRef } from '../../core/checklist/step';
import { isOnAir, type AirTimes } from '../../core/live/air-time';
import { readMark, type MarkKind } from '../../core/live/mark';
import { longStamp } from '../../core/live/stamp';
import { streamStartOf } from '../../core/live/stream-start';
import { talkingPoints } from '../../core/live/talking-point';
import { timestampLines } from '../../core/live/timestamp-section';
import { statusOf } from '../../core/text/task-line';
import { clockOf } from '../live/clock';
import type { EpisodeReading } from '../reading';
import { plainLine } from './plain-line';

/** A conversation may run over: that long the card stays, in milliseconds. */
const overtime = 30 * 60_000;

/** A moment in the note. */
export interface MarkRow {
	readonly key: string;
	readonly stamp: string;
	readonly kind: MarkKind;
	readonly label: string;
	/** Line of the note, from 0. */
	readonly line: number;
}

/** A point to go through, or a question to answer. */
export interface PointRow {
	readonly key: string;
	readonly text: string;
	readonly level: number;
	/** Ticked in the note; null where the line has no box and the view remembers. */
	readonly done: boolean | null;
	/** How the box of the line is found again, and what a click makes of it. */
	readonly tick: { readonly ref: StepRef; readonly mark: StepMark } | null;
}

/** What follows from the text of the note alone. */
export interface OnAirNote {
	readonly streamStart: number | null;
	readonly marks: readonly MarkRow[];
	readonly points: readonly PointRow[];
	readonly questions: readonly PointRow[];
	readonly links: number;
}

export function readOnAirNote({ text, show, details, steps }: EpisodeReading, zone: string): OnAirNote {
	const found = timestampLines(text).flatMap((line) => {
		const mark = readMark(line.text);
		return mark === null ? [] : [{ mark, line }];
	});
	const phases = Object.values(show.phases).flat();
	return {
		streamStart: streamStartOf(text),
		marks: found.map(({ mark, line }) => ({
			key: `${line.number} ${line.text}`,
			stamp: 'offset' in mark.time ? longStamp(mark.time.offset) : clockOf(mark.time.wall, zone),
			kind: mark.kind,
			label: [mark.label, mark.asker].filter(Boolean).join(' · '),
			line: line.number,
		})),
		points: talkingPoints(text, phases).map(({ key, text: words, level, mark, number }) => {
			const step = mark === null ? undefined : steps.find(({ line }) => line === number);
			return {
				key,
				text: plainLine(words),
				level,
				done: mark === null ? null : statusOf(mark) !== 'open',
				tick: step === undefined ? null : { ref: step.ref, mark: toggledMark(step) },
			};
		}),
		questions: found.flatMap(({ mark, line }): PointRow[] => {
			if (mark.kind !== 'question') return [];
			const words = [mark.label, mark.asker].filter(Boolean).join(' · ');
			return [{ key: line.text, text: words, level: 0, done: null, tick: null }];
		}),
		links: sharedLinks(text, details, show).length,
	};
}

/** The times of an episode that is on air at this instant; null when it is not. */
export function onAirTimes(
	{ start, end, cancelled }: EpisodeReading['details'],
	streamStart: number | null,
	now: number,
): AirTimes | null {
	if (start === null || end === null || cancelled !== null) return null;
	const times = { start, end, streamStart };
	return isOnAir(times, now, overtime) ? times : null;
}
