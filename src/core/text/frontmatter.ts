// Properties of a note, read line by line and never laid out anew: comments, quotes, order and `007` are the author's.
// Obsidian's guideline prefers processFrontMatter; it drops comments and quotes and re-wraps, so we do not use it.
import { problem, type Problem } from '../problem';
import { findFrontmatter } from './frontmatter-block';
import { readLines, startOf, type Line } from './line';

/** Parses YAML; throws where it is malformed. The shell passes Obsidian's. */
export type ParseYaml = (source: string) => unknown;

/** One top-level property as written. */
export interface PropertyLine {
	readonly key: string;
	/** Line of the note, from 0. */
	readonly line: number;
	/** What stands after the colon, trimmed, a comment included. */
	readonly raw: string;
	/** The line, without its line break. */
	readonly from: number;
	readonly to: number;
	/** Offset after the colon. */
	readonly valueFrom: number;
	/** Where the next property begins: after the line break, and after further lines of the value. */
	readonly end: number;
	/** Whether the value goes on in further lines: a list, a map, a text over several lines. */
	readonly goesOn: boolean;
}

export interface Frontmatter {
	/** The whole block with its fences and last line break; both 0 where there is none. */
	readonly from: number;
	readonly to: number;
	/** Where the YAML between the fences stands. */
	readonly yamlFrom: number;
	readonly yamlTo: number;
	readonly bodyFrom: number;
	readonly properties: readonly PropertyLine[];
	/** A block that is there but cannot be read as lines of `key: value`, or looks like one and is none. */
	readonly malformed: Problem | null;
}

/** Reads the properties of a note from its text. Whether their values are valid YAML is for a YAML parser to say. */
export function readFrontmatter(text: string): Frontmatter {
	const block = findFrontmatter(text);
	if (!block) {
		const start = startOf(text);
		return { from: 0, to: 0, yamlFrom: 0, yamlTo: 0, bodyFrom: start, properties: [], malformed: lookalike(text) };
	}
	const lines = readLines(text.slice(block.yamlFrom, block.yamlTo));
	const properties: PropertyLine[] = [];
	let malformed: Problem | null = null;
	lines.forEach((line, index) => {
		if (line.from === line.end) return; // the empty rest after the last line break
		const last = properties[properties.length - 1];
		const property = readProperty(line, index + 1, block.yamlFrom);
		if (property) properties.push(property);
		else if (isContinuation(line)) {
			if (last) properties[properties.length - 1] = { ...last, end: block.yamlFrom + line.end, goesOn: true };
			else malformed ??= notProperties(index + 2, line.text);
		} else if (!/^[ \t]*(?:#|$)/.test(line.text)) malformed ??= notProperties(index + 2, line.text);
	});
	const { from, to, yamlFrom, yamlTo } = block;
	return { from, to, yamlFrom, yamlTo, bodyFrom: to, properties, malformed };
}

function readProperty(line: Line, index: number, offset: number): PropertyLine | null {
	const key = readKey(line.text);
	if (key === null) return null;
	return {
		key: plainKey(key.written),
		line: index,
		raw: line.text.slice(key.end).trim(),
		from: offset + line.from,
		to: offset + line.to,
		valueFrom: offset + line.from + key.end,
		end: offset + line.end,
		goesOn: false,
	};
}

/** The key at the start of a line and the offset after its colon; null where the line begins with something else. */
function readKey(line: string): { readonly written: string; readonly end: number } | null {
	const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(line)?.[0];
	const colon =
		quoted === undefined
			? line.search(/:(?:[ \t]|$)/)
			: /^[ \t]*:(?:[ \t]|$)/.test(line.slice(quoted.length))
				? line.indexOf(':', quoted.length)
				: -1;
	if (colon < 1) return null;
	const written = quoted ?? line.slice(0, colon).trimEnd();
	// YAML's marks that begin something other than a plain key; a dash or question mark is one only before a blank.
	if (quoted === undefined && (/^(?:[\s#"'&*!|>%@`[\]{},]|[-?](?:[ \t]|$))/.test(written) || / #/.test(written)))
		return null;
	return { written, end: colon + 1 };
}

function plainKey(written: string): string {
	if (written.startsWith("'")) return written.slice(1, -1).replace(/''/g, "'");
	if (!written.startsWith('"')) return written;
	try {
		return String(JSON.parse(written));
	} catch {
		return written.slice(1, -1);
	}
}

/** Indented, or an item of a list: YAML lets the items of a property stand at its own indentation. */
function isContinuation(line: Line): boolean {
	return /^[ \t]+[^\s#]|^-(?:[ \t]|$)|^[\]}]/.test(line.text);
}

function notProperties(line: number, text: string): Problem {
	return problem(
		'properties-malformed',
		'The properties of the note cannot be read.',
		`Line ${line} is not of the form "key: value": ${text.trim().slice(0, 60)}`,
		'Correct that line in source mode and try again.',
		{ at: { line, column: 1 } },
	);
}

/**
 * Where Obsidian sees no properties but the author meant some, a second block on top would make it worse: a fence that is never closed,
 * or a block below blank lines.
 */
function lookalike(text: string): Problem | null {
	const lines = readLines(text.slice(0, 20_000));
	const first = lines.findIndex((line) => line.text.trim() !== '');
	const fence = lines[first];
	const below = lines[first + 1];
	if (!fence || !below || !/^\s*---\s*$/.test(fence.text) || readKey(below.text) === null) return null;
	const closed = lines.slice(first + 2).some((line) => /^\s*---\s*$/.test(line.text));
	const why = closed
		? 'They do not begin in its first line, so Obsidian does not see them.'
		: `The block that begins in line ${first + 1} is never closed by a line of three dashes.`;
	return problem(
		'properties-unclear',
		'The properties of the note cannot be read.',
		why,
		'Correct that in source mode and try again.',
		{
			at: { line: first + 1, column: 1 },
		},
	);
}
