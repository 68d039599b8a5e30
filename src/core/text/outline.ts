// The skeleton of a note: read from its text here, or taken from the app's metadata cache by the shell. Both give the same.
import { readBlocks } from './blocks';

/** `line` counts from 0. `text` is the heading as written, without its marks. */
export interface Heading {
	readonly text: string;
	readonly level: number;
	readonly line: number;
}

/** A list item with a box. `mark` is the one character in it; `parent` the line of the item it is nested under. */
export interface TaskLine {
	readonly line: number;
	readonly mark: string;
	readonly parent: number | null;
}

export interface Outline {
	readonly headings: readonly Heading[];
	readonly tasks: readonly TaskLine[];
}

/**
 * Headings and tasks of a note as Obsidian sees them: those in quotes and callouts count; what stands in code, comments
 * (`%%` and HTML), math and properties does not. One pass over the text.
 */
export function readOutline(text: string): Outline {
	const { headings, tasks } = readBlocks(text);
	return { headings, tasks };
}
