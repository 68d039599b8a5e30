// What a file name tells of an episode: by the show's own pattern, by others it has used, and by the shapes hosts use everywhere.
import { isProblem } from '../problem';
import { type DayReader, dayReader, escapePattern } from './day-pattern';
import { type FileNamePattern, type PatternPart, parseFileNamePattern, withoutTokens } from './file-name-pattern';
import type { ShowProfile } from './profile';

export interface FileNameReading {
	readonly number: number | null;
	readonly title: string;
	readonly guest: string | null;
	/** ISO day. */
	readonly date: string | null;
}

type Reader = (basename: string) => FileNameReading | null;
type Naming = Pick<ShowProfile, 'fileName' | 'alsoRead' | 'numberWidth' | 'language'>;

const ownReaders = new WeakMap<Naming, readonly Reader[]>();

/**
 * Number, title and date in the name of a note (without extension): by the show's pattern, then by `alsoRead`, then by the
 * shapes of `fileNameShape`. Null when it fits none, or when nothing in it but the title would tell it from any other note.
 */
export function readFileName(profile: Naming, basename: string): FileNameReading | null {
	const own = readOwnFileName(profile, basename);
	if (own !== null) return own;
	const shape = fileNameShape(basename)?.reading ?? null;
	return shape?.number === null && shape.date === null ? null : shape;
}

/** As `readFileName`, by the show's own patterns alone. Patterns that cannot be used are passed over. */
export function readOwnFileName(profile: Naming, basename: string): FileNameReading | null {
	let readers = ownReaders.get(profile);
	if (readers === undefined) {
		readers = [profile.fileName, ...profile.alsoRead].flatMap((pattern) => {
			const parsed = parseFileNamePattern(pattern, profile);
			return isProblem(parsed) ? [] : readersOf(parsed);
		});
		ownReaders.set(profile, readers);
	}
	return firstReading(readers, basename);
}

/** A shape a file name has, as a pattern for a show's settings, with what it reads. */
export interface FileNameShape {
	readonly pattern: string;
	/** Digits of the number, 1 where there is none. */
	readonly numberWidth: number;
	readonly reading: FileNameReading;
}

/** The shapes in which hosts name their notes, `{{prefix}}` standing for a word in capitals such as `GOH` or `A&A`. */
const shapes = [
	'{{prefix}} {{number}} - {{date:yyMMdd}} - {{title}}',
	'{{prefix}} {{number}} - {{title}}',
	'{{number}} - {{title}}',
	'{{date}} - {{title}}',
	'{{date}} {{title}}',
	'{{date}}-{{slug}}',
	'{{prefix}} - {{title}}',
];

/** The shape of a file name (without extension), without knowing the show; null when it has none. */
export function fileNameShape(basename: string): FileNameShape | null {
	const prefix = /^\p{Lu}[\p{Lu}\p{N}&]+(?= )/u.exec(basename)?.[0];
	for (const shape of shapes) {
		if (prefix === undefined && shape.startsWith('{{prefix}}')) continue;
		const pattern = shape.replace('{{prefix}}', () => prefix ?? '');
		const reading = shapeReader(pattern)(basename);
		// Four digits at the beginning are a year rather than a number.
		if (reading === null || (reading.number ?? 0) > 999) continue;
		const digits = reading.number === null ? undefined : /\d+/.exec(basename.slice(prefix?.length ?? 0))?.[0];
		return { pattern, numberWidth: digits?.length ?? 1, reading };
	}
	return null;
}

/** Every other note of a show's folder is tried against the shapes; few prefixes are in use, and what reads them is kept. */
const shapeReaders = new Map<string, Reader>();
const keptShapes = 100;

function shapeReader(pattern: string): Reader {
	let reader = shapeReaders.get(pattern);
	if (reader === undefined) {
		const parsed = parseFileNamePattern(pattern, { numberWidth: 1, language: 'en' });
		reader = isProblem(parsed) ? () => null : readerOf(parsed.parts, parsed);
		if (shapeReaders.size >= keptShapes) shapeReaders.clear();
		shapeReaders.set(pattern, reader);
	}
	return reader;
}

function firstReading(readers: readonly Reader[], basename: string): FileNameReading | null {
	for (const read of readers) {
		const reading = read(basename);
		if (reading !== null) return reading;
	}
	return null;
}

/** One reader for the pattern, and one for each way in which tokens of it may be empty, the fullest first. */
function readersOf(pattern: FileNamePattern): Reader[] {
	const optional = pattern.parts.filter((part) => 'token' in part && ['number', 'date', 'guest'].includes(part.token));
	const subsets = optional.reduce<PatternPart[][]>(
		(sets, part) => [...sets, ...sets.map((set) => [...set, part])],
		[[]],
	);
	return subsets
		.sort((a, b) => a.length - b.length)
		.map((empty) => withoutTokens(pattern.parts, (part) => empty.includes(part)))
		.filter(tellsEpisodes)
		.map((parts) => readerOf(parts, pattern));
}

/** A name that is a title and nothing else could be any note of the folder. */
function tellsEpisodes(parts: readonly PatternPart[]): boolean {
	return parts.some((part) =>
		'literal' in part ? /[\p{L}\p{N}]/u.test(part.literal) : part.token === 'number' || part.token === 'date',
	);
}

function readerOf(parts: readonly PatternPart[], { language }: FileNamePattern): Reader {
	let days: DayReader | null = null;
	const sources = parts.map((part) => {
		if ('literal' in part) return literalSource(part.literal);
		// Some write the hash that the broadcast title has; no name is given one, since a link would take it for a heading.
		if (part.token === 'number') return '#?(?<number>\\d{1,6})';
		if (part.token !== 'date') return `(?<${part.token}>\\S.*${part.token === 'guest' ? '?' : ''})`;
		days = dayReader(part.format, language);
		return days.source;
	});
	const whole = new RegExp(`^${sources.join('')}$`, 'iu');
	return (basename) => {
		const groups = whole.exec(basename.normalize('NFC').trim())?.groups;
		if (groups === undefined) return null;
		const date = days === null ? null : days.read(groups);
		if (days !== null && date === null) return null;
		return {
			number: groups['number'] === undefined ? null : Number(groups['number']),
			title: groups['title']?.trim() ?? titleOfSlug(groups['slug'] ?? ''),
			guest: groups['guest']?.trim() ?? null,
			date,
		};
	};
}

/** People type two blanks, and dashes for hyphens. */
function literalSource(literal: string): string {
	return escapePattern(literal.normalize('NFC')).replace(/\s+/g, '\\s+').replace(/-/g, '[-\u2013\u2014]');
}

/** `loki-and-its-cache` is "Loki and its cache": as near as one gets without the title itself. */
function titleOfSlug(slug: string): string {
	const words = slug.replaceAll('-', ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
