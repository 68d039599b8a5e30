// The rule all editing stands on, in a hundred thousand random notes: what lies outside of the edits is the same, character by character.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isProblem } from '../../../src/core/problem';
import { guardedEdits, type Change, type Edit } from '../../../src/core/text/edit';
import { newlineOf } from '../../../src/core/text/line';
import { chanceOf } from '../../rig/chance';
import { runs } from '../../runs';
import { anyNoteOf } from './any-note';
import { editingFunctions, throughOthers, type EditingFunction } from './functions';

/** What is wrong with a change of this note. The proof is said here once more, by other means than those of the code. */
function faultOf(
	text: string,
	change: Change,
	{ takes, settles }: EditingFunction,
): { wrong: string | null; changed: boolean } {
	const edited = guardedEdits(text, change);
	if (isProblem(edited) || edited.edits.length === 0) return { wrong: null, changed: false };
	const wrong =
		keepsTheRest(text, edited.edits, edited.text) ??
		tooMuch(text, edited.edits, takes) ??
		strangeBreak(text, edited.edits) ??
		(settles ? restless(edited.text, change) : null);
	return { wrong, changed: true };
}

/** From the last edit to the first, on lists of characters: each edit taken back gives the note as it was. */
function keepsTheRest(text: string, edits: readonly Edit[], after: string): string | null {
	let back = after;
	let grown = edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
	for (const { from, to, insert } of [...edits].reverse()) {
		grown -= insert.length - (to - from);
		const at = from + grown;
		if (back.substring(at, at + insert.length) !== insert) return `"${insert}" is not where it should be`;
		back = back.substring(0, at) + text.substring(from, to) + back.substring(at + insert.length);
	}
	return back === text ? null : 'something outside of the edits changed';
}

function tooMuch(text: string, edits: readonly Edit[], takes: RegExp): string | null {
	const taken = edits.map(({ from, to }) => text.slice(from, to)).find((part) => !takes.test(part));
	return taken === undefined ? null : `${JSON.stringify(taken)} was taken out`;
}

/** What is put in breaks its lines as the note does. */
function strangeBreak(text: string, edits: readonly Edit[]): string | null {
	const own = newlineOf(text);
	const strange = edits.flatMap(({ insert }) => insert.match(/\r\n|\r|\n/g) ?? []).find((found) => found !== own);
	return strange === undefined ? null : `a line break ${JSON.stringify(strange)} in a note of ${JSON.stringify(own)}`;
}

function restless(after: string, change: Change): string | null {
	const again = guardedEdits(after, change);
	return isProblem(again) || again.edits.length === 0 ? null : `done again it does ${JSON.stringify(again.edits)}`;
}

const notes = runs(10_000);

test.each(Object.entries(editingFunctions))(
	'%s leaves what is outside of its edits as it is, in random notes (hazards 14, 15, 27)',
	(_name, editing) => {
		let asked = 0;
		let changed = 0;
		for (let seed = 0; seed < notes; seed += editing.every ?? 1) {
			const chance = chanceOf(seed);
			const text = anyNoteOf(chance);
			const change = editing.ask(text, chance);
			if (change === null) continue;
			asked++;
			const found = faultOf(text, change, editing);
			if (found.changed) changed++;
			if (found.wrong !== null) throw new Error(`In note ${seed}, ${JSON.stringify(text)}: ${found.wrong}`);
		}
		expect((changed / asked) * 100).toBeGreaterThanOrEqual(editing.changes);
	},
	120_000,
);

test('together they are tried on a hundred thousand notes and more', () => {
	const tried = Object.values(editingFunctions).reduce((sum, { every = 1 }) => sum + notes / every, 0);
	expect(tried).toBeGreaterThanOrEqual(runs(100_000));
});

test('every function of core that answers with edits or a change is tried', () => {
	const core = path.join(__dirname, '../../../src/core');
	const found = fs.readdirSync(core, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
		if (!file.endsWith('.ts')) return [];
		const source = ts.createSourceFile(file, fs.readFileSync(path.join(core, file), 'utf8'), ts.ScriptTarget.ES2022);
		return source.statements.flatMap((statement) =>
			ts.isFunctionDeclaration(statement) &&
			statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
			/\b(?:Edit|Edited|Change|NoteChange|EpisodeChange)\b/.test(statement.type?.getText(source) ?? '')
				? [statement.name?.text ?? '']
				: [],
		);
	});
	expect([...found].sort()).toEqual([...Object.keys(editingFunctions), ...Object.keys(throughOthers)].sort());
});
