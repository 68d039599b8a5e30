// Problems of a template, each with its place.
import type { Located } from 'handlebars/dist/cjs/handlebars/compiler/base';
import { problem, type Problem } from '../problem';
import type { Place } from './template';

/** The parser counts columns from 0, people from 1. */
export function placeOf(node: Located): Place {
	return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** The problem that a template, known to the host by `origin` (a path or the name of a built-in), has an error at this place. */
export function templateProblem(origin: string, code: string, at: Place, why: string, todo: string): Problem {
	return problem(code, whatIs(origin, at), why, todo, { at });
}

/** The same problem of a template that stands further down in its file: a message's body below its properties. */
export function movedProblem(origin: string, found: Problem, lines: number, columns: number): Problem {
	if (found.at === undefined) return found;
	const at = { line: found.at.line + lines, column: found.at.column + columns };
	return { ...found, at, what: whatIs(origin, at) };
}

function whatIs(origin: string, { line, column }: Place): string {
	return `The template "${origin}" has an error in line ${line}, column ${column}.`;
}
