// When an episode is, as its note tells it: property `date` (a day, or a day with a time), `time`, `zone`, `minutes`, else the file name.
import { type Problem, warning } from '../problem';
import { isIsoDay } from '../show/iso-day';
import { isWallTime } from '../show/wall-time';
import { isZone } from '../show/zone';
import { stripLinks } from '../text/link';

export interface EpisodeDate {
	/** ISO day. */
	readonly date: string | null;
	/** Only what the note itself says; null: the schedule's. */
	readonly time: string | null;
	readonly zone: string | null;
	readonly minutes: number | null;
	readonly findings: readonly Problem[];
}

type Properties = Readonly<Record<string, unknown>>;

/** Reads day, wall time, zone and length of an episode. `named` is the day in the file name, which serves where the property does not. */
export function readEpisodeDate(note: string, properties: Properties, named: string | null): EpisodeDate {
	const { date: whole, time: wallTime, zone: place, minutes: long } = properties;
	if (isIsoDay(whole) && (named === null || named === whole) && !wallTime && !place && !long)
		return { date: whole, time: null, zone: null, minutes: null, findings: none }; // as nearly all notes have it
	return readParts(note, properties, named);
}

const none: readonly Problem[] = [];

function readParts(note: string, properties: Properties, named: string | null): EpisodeDate {
	const findings: Problem[] = [];
	const unreadable = (key: string, value: string, todo: string): null => {
		findings.push(unreadableProperty(note, key, value, todo));
		return null;
	};
	const written = textOf(properties['date']);
	const [, day = '', time = '', offset = ''] =
		/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
			stripLinks(written),
		) ?? [];
	let date = isIsoDay(day) ? day : null;
	if (written !== '' && date === null) unreadable('date', written, 'Write the day as 2024-03-01.');
	if (date !== null && named !== null && date !== named) findings.push(disagreement(note, 'date', date, named));
	date ??= named;

	const ownTime = textOf(properties['time']);
	const wall = [ownTime, time].map((text) => text.padStart(5, '0')).find(isWallTime) ?? null;
	if (ownTime !== '' && !isWallTime(ownTime.padStart(5, '0'))) unreadable('time', ownTime, 'Write the time as 13:00.');
	const ownZone = textOf(properties['zone']);
	if (ownZone !== '' && !isZone(ownZone))
		unreadable('zone', ownZone, 'Write the name of a zone such as Europe/Berlin.');
	// `Z` is what a tool wrote that thinks in UTC; other offsets name no zone.
	if (offset !== '' && offset !== 'Z' && ownZone === '')
		unreadable('date', written, 'Write the zone by its name in the property "zone".');
	const zone = isZone(ownZone) ? ownZone : offset === 'Z' ? 'UTC' : null;

	const length = textOf(properties['minutes']);
	const minutes = /^\d{1,4}$/u.test(length) && Number(length) > 0 ? Number(length) : null;
	if (length !== '' && minutes === null) unreadable('minutes', length, 'Write the length in minutes, as 60.');
	return { date, time: wall, zone, minutes, findings };
}

/** A property as text: numbers too, everything else is empty. */
export function textOf(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value.trim() : '';
}

/** A property that names a day, or null. */
export function dayOf(value: unknown): string | null {
	const text = stripLinks(textOf(value)).slice(0, 10);
	return isIsoDay(text) ? text : null;
}

/** The finding for a property that cannot be read. */
export function unreadableProperty(note: string, key: string, value: string, todo: string): Problem {
	return warning(
		`${key}-unreadable`,
		`The ${key} "${value}" in "${note}" cannot be read.`,
		'It was left out of the reckoning.',
		todo,
		{ field: key },
	);
}

/** The finding for a property and a file name that do not say the same. */
export function disagreement(note: string, key: string, property: string, named: string): Problem {
	return warning(
		`${key}-disagrees`,
		`The ${key} of "${note}" is ${property} in its properties and ${named} in its file name.`,
		'The properties were believed.',
		'Correct the one that is wrong.',
		{ field: key },
	);
}
