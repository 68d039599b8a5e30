// A note from a template. Its properties are YAML, where a value may not simply be put in: `title: {{title}}` must hold for every title.
import { isProblem, problem, type Problem } from '../problem';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { oneLine } from '../text/one-line';
import { parseProperties } from '../text/properties';
import { yamlEscape, yamlQuoted, yamlScalar } from '../text/yaml-scalar';
import { renderPieces, type Piece, type RenderOptions } from './render';
import type { Model, Template } from './template';

export interface RenderedNote {
	readonly text: string;
	readonly missing: readonly string[];
}

/**
 * The text of a note, or why there is none. In the properties a value becomes a whole YAML scalar (`key: {{a}} - {{b}}` is one, quoted once where
 * needed), inside quotes it is escaped, without a value the key stays empty. The result is parsed before it is handed out.
 */
export function renderNote(
	template: Template,
	model: Model,
	parseYaml: ParseYaml,
	options: RenderOptions = {},
): RenderedNote | readonly Problem[] {
	const rendered = renderPieces(template, model, options);
	if (rendered.problems.length > 0) return rendered.problems;
	const lines = toLines(rendered.pieces);
	const close = isFence(lines[0]) ? lines.findIndex((line, index) => index > 0 && isFence(line)) : -1;
	const head = lines
		.slice(0, close + 1)
		.map((line, index) => (index === 0 || index === close ? joined(line) : renderProperty(line, template.origin)));
	const obstacle = head.find(isProblem);
	if (obstacle) return [obstacle];
	const text = [...head, ...lines.slice(close + 1).map(joined)].join('\n');
	const unreadable = checkProperties(text, close !== -1, template.origin, parseYaml);
	return unreadable ? [unreadable] : { text, missing: rendered.missing };
}

type PieceLine = readonly Piece[];

/** Lines of the template: only its own line breaks count, one in a value does not begin another property. */
function toLines(pieces: readonly Piece[]): PieceLine[] {
	const lines: Piece[][] = [[]];
	for (const piece of pieces) {
		const parts = piece.literal ? piece.text.split('\n') : [piece.text];
		parts.forEach((text, index) => {
			if (index > 0) lines.push([]);
			if (!piece.literal || text !== '') lines[lines.length - 1]?.push({ text, literal: piece.literal });
		});
	}
	return lines;
}

/** Only a line the template itself writes: a title of three dashes ends nothing. */
function isFence(line: PieceLine | undefined): boolean {
	return line !== undefined && line.every((piece) => piece.literal) && /^---[ \t]*$/.test(joined(line));
}

function joined(line: PieceLine): string {
	return line.map((piece) => piece.text).join('');
}

function renderProperty(line: PieceLine, origin: string): string | Problem {
	if (line.every((piece) => piece.literal)) return joined(line);
	const first = line.findIndex((piece) => !piece.literal);
	const before = joined(line.slice(0, first));
	// `key: `, `- `, or both; what follows on the line is the value.
	const start = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'#[\]{}:-][^"'#[\]{}:]*:(?:[ \t]+|$))?/.exec(before)?.[0] ?? '';
	if (start.trim() === '') {
		return problem(
			'template-properties',
			`The template "${origin}" has an error in its properties.`,
			`A value stands where only "key: value" is possible: ${oneLine(joined(line)).slice(0, 60)}`,
			'Put each value on the line of its key.',
		);
	}
	const scalar: Piece[] = [{ text: before.slice(start.length), literal: true }, ...line.slice(first)];
	const written = /^["'[{]/.test(before.slice(start.length)) ? insideQuotes(scalar) : wholeScalar(scalar);
	return written === '' ? start.trimEnd() : `${start.trimEnd()} ${written}`;
}

/** Text and values together are one scalar; a comment of the template stays one. */
function wholeScalar(scalar: readonly Piece[]): string {
	const value: Piece[] = [];
	let comment = '';
	for (const piece of scalar) {
		const at = comment === '' && piece.literal ? piece.text.search(/(?:^|[ \t])#/) : -1;
		if (comment !== '') comment += oneLine(piece.text);
		else if (at === -1) value.push(piece);
		else {
			value.push({ text: piece.text.slice(0, at), literal: true });
			comment = piece.text.slice(at);
		}
	}
	const text = joined(value).trim();
	const isYaml = value.every((piece) => piece.literal);
	const isNumber = /^(?:0|[1-9]\d{0,14})$/.test(text);
	return (text === '' || isYaml || isNumber ? text : yamlScalar(text)) + comment.trimEnd();
}

/** Between quotes of the template values are escaped; in a list or map `[…]` outside them, they are quoted. */
function insideQuotes(scalar: readonly Piece[]): string {
	let result = '';
	let quote: '"' | "'" | null = null;
	for (const { text, literal } of scalar) {
		if (!literal) {
			result += quote === '"' ? yamlEscape(text) : quote === "'" ? oneLine(text).replace(/'/g, "''") : yamlQuoted(text);
			continue;
		}
		for (let i = 0; i < text.length; i++) {
			const char = text.charAt(i);
			if (quote === '"' && char === '\\') result += text.charAt(i++);
			else if (char === quote) quote = null;
			else if (quote === null && (char === '"' || char === "'")) quote = char;
			result += text.charAt(i);
		}
	}
	return result;
}

function checkProperties(text: string, expected: boolean, origin: string, parseYaml: ParseYaml): Problem | null {
	const frontmatter = readFrontmatter(text);
	const what = `The note made from the template "${origin}" would have unreadable properties.`;
	if (!expected && frontmatter.to > 0) {
		return problem(
			'template-properties',
			what,
			'A value at its very beginning makes text into properties.',
			'Begin the template with text of its own.',
		);
	}
	const parsed = parseProperties(text, frontmatter, parseYaml);
	if ('values' in parsed) return null;
	return problem(
		'template-properties',
		what,
		parsed.problem.why,
		'Correct the properties of the template; a value goes after "key: ".',
	);
}
