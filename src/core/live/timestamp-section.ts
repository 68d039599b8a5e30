// The part of a note where the moments of the stream are kept.
import { warning, type Problem } from '../problem';
import { foldHeading } from '../text/heading';
import { readLines, type Line } from '../text/line';
import { readOutline } from '../text/outline';
import { findSection } from '../text/section';

/** Headings of real notes, English and Spanish; the first is what a new section is called. */
const headingsByLanguage: Readonly<Record<string, readonly string[]>> = {
	en: ['Timestamps', 'Timestamp', 'Chapters', 'Time stamps'],
	es: ['Marcas de tiempo', 'Capítulos', 'Tiempos'],
};

/** Every heading the section may have, those of the show's language first. */
export function timestampHeadings(language: string): readonly string[] {
	const own = headingsByLanguage[language] ?? [];
	return [
		...own,
		...Object.values(headingsByLanguage)
			.flat()
			.filter((heading) => !own.includes(heading)),
	];
}

export interface SectionLine extends Line {
	/** Line of the note, from 0. */
	readonly number: number;
}

/** The lines of the section, without its heading and its sub-sections; none where the note has no such section. */
export function timestampLines(text: string): readonly SectionLine[] {
	const section = findSection(text, timestampHeadings('en'));
	if (section === null) return [];
	return readLines(text).flatMap((line, number) =>
		line.from >= section.bodyFrom && line.from < section.ownTo ? [{ ...line, number }] : [],
	);
}

/** A warning when the note has two such sections: marks go into the first one. */
export function doubledSection(text: string): Problem | null {
	const names = new Set(timestampHeadings('en').map(foldHeading));
	const found = readOutline(text).headings.filter((heading) => names.has(foldHeading(heading.text)));
	const [first, second] = found;
	if (first === undefined || second === undefined) return null;
	return warning(
		'timestamps-doubled',
		`The note has ${found.length} sections for timestamps.`,
		`Marks go into the first one, "${first.text}".`,
		`Move the lines under "${second.text}" there and remove that heading.`,
		{ at: { line: second.line + 1, column: 1 } },
	);
}

const openings: Readonly<Record<string, string>> = { en: 'Introductions', es: 'Presentaciones' };

/** What the chapter at 0:00 is called where a repair has to add it. */
export function openingTitle(language: string): string {
	return openings[language] ?? 'Introductions';
}
