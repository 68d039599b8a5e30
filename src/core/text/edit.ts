// A change of a note is a list of edits against its current text. What lies outside the edits stays as it was, by construction.
import type { Problem } from '../problem';

/** Replaces the characters from `from` up to `to` (UTF-16 offsets in the text before any edit) by `insert`. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** What one action wants of a note, computed from its current text; no edits mean there is nothing to do. */
export type Change = (text: string) => readonly Edit[] | Problem;
