// Several changes of one note as one, so that they succeed or fail together and are undone together.
import { isProblem } from '../problem';
import { guardedEdits, type Change, type Edit } from './edit';

/** A stretch of the text as it stands now: of the note as it was, or put in since. */
type Piece = { readonly from: number; readonly to: number } | { readonly insert: string };

/** Each change sees what the ones before it made of the text; the first refusal refuses all. The edits are against the text before all of them. */
export function inSteps(changes: readonly Change[]): Change {
	return (before) => {
		let text = before;
		let pieces: readonly Piece[] = [{ from: 0, to: before.length }];
		for (const change of changes) {
			const step = guardedEdits(text, change);
			if (isProblem(step)) return step;
			// From the last to the first: an edit then never moves the place of one still to come.
			for (const edit of [...step.edits].reverse()) pieces = putIn(pieces, edit);
			text = step.text;
		}
		return editsOf(pieces, before.length);
	};
}

const lengthOf = (piece: Piece) => ('insert' in piece ? piece.insert.length : piece.to - piece.from);

function cut(piece: Piece, from: number, to: number): readonly Piece[] {
	if (from >= to) return [];
	return [
		'insert' in piece ? { insert: piece.insert.slice(from, to) } : { from: piece.from + from, to: piece.from + to },
	];
}

function putIn(pieces: readonly Piece[], { from, to, insert }: Edit): readonly Piece[] {
	const before: Piece[] = [];
	const after: Piece[] = [];
	let at = 0;
	for (const piece of pieces) {
		const length = lengthOf(piece);
		before.push(...cut(piece, 0, Math.min(length, from - at)));
		after.push(...cut(piece, Math.max(0, to - at), length));
		at += length;
	}
	return [...before, { insert }, ...after];
}

function editsOf(pieces: readonly Piece[], length: number): readonly Edit[] {
	const edits: Edit[] = [];
	let at = 0;
	let insert = '';
	const close = (from: number) => {
		if (from > at || insert !== '') edits.push({ from: at, to: from, insert });
		insert = '';
	};
	for (const piece of pieces) {
		if ('insert' in piece) insert += piece.insert;
		else {
			close(piece.from);
			at = piece.to;
		}
	}
	close(length);
	return edits;
}
