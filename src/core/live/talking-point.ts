// The talking points of a note: the bullets to go through on air, nested as they are. They are no steps of the checklist, tasks or not.
import { readBlocks } from '../text/blocks';
import { foldHeading } from '../text/heading';
import { readLines, type Line } from '../text/line';
import { findSection } from '../text/section';

export interface TalkingPoint {
	/** Without its bullet and box, markup kept. */
	readonly text: string;
	/** How deep it is nested, from 0. */
	readonly level: number;
	/** The blanks before its bullet. */
	readonly indent: string;
	/** The character in its box; null where the bullet has none. */
	readonly mark: string | null;
	/** Line of the note, from 0. */
	readonly number: number;
	/** The line itself, where it stands now. */
	readonly line: Line;
	/** The text and which of the same texts it is: how a view knows it again when lines have moved. */
	readonly key: string;
}

/** What the section is called in real notes. */
const english = ['Talking points', 'Agenda'];
const spanish = ['Temas de conversación', 'Puntos a tratar', 'Puntos a hablar', 'Temas'];

/** Every heading the section may have; the first is what a new one is called in a show of this language. */
export function talkingPointHeadings(language: string): readonly string[] {
	return language === 'es' ? [...spanish, ...english] : [...english, ...spanish];
}

const bullet = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([^\n\r])\](?=[ \t]|$)[ \t]*)?(.*)$/;

/** The points in their order, empty bullets left out. `phases` are the headings that hold steps: what stands under one of them is none. */
export function talkingPoints(text: string, phases: readonly string[]): readonly TalkingPoint[] {
	const section = findSection(text, talkingPointHeadings('en'));
	if (section === null) return [];
	const { headings, hidden } = readBlocks(text);
	const steps = new Set(phases.map(foldHeading));
	const lines = readLines(text);
	const counts = new Map<string, number>();
	const widths: number[] = [];
	return lines.flatMap((line, number): TalkingPoint[] => {
		if (line.from < section.bodyFrom || line.from >= section.to) return [];
		if (hidden.some(({ from, to }) => line.from >= from && line.from < to)) return [];
		const above = headings.findLast((heading) => heading.line <= number);
		const found = bullet.exec(line.text);
		if (found === null || (above !== undefined && steps.has(foldHeading(above.text)))) return [];
		const [, blanks = '', mark = null, words = ''] = found;
		const said = words.trim();
		if (said === '') return [];
		const width = widthOf(blanks);
		while ((widths.at(-1) ?? -1) >= width) widths.pop();
		widths.push(width);
		const ordinal = counts.get(said) ?? 0;
		counts.set(said, ordinal + 1);
		return [{ text: said, level: widths.length - 1, indent: blanks, mark, number, line, key: `${ordinal} ${said}` }];
	});
}

/** The points nested below one of them, however deep, in their order. */
export function pointsBelow(points: readonly TalkingPoint[], head: TalkingPoint): readonly TalkingPoint[] {
	const rest = points.slice(points.indexOf(head) + 1);
	const end = rest.findIndex(({ level }) => level <= head.level);
	return end === -1 ? rest : rest.slice(0, end);
}

/** Columns, a tab being four as in Obsidian. */
function widthOf(blanks: string): number {
	return [...blanks].reduce((width, blank) => width + (blank === '\t' ? 4 - (width % 4) : 1), 0);
}
