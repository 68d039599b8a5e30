// A note from a template. Its properties are YAML, where a value may not simply be put in: `title: {{title}}` must hold for every title.
import { isProblem, problem, type Problem } from '../problem';
import { readFrontmatter, type ParseYaml } from '../text/frontmatter';
import { parseProperties } from '../text/properties';
import { joined, renderProperty } from './note-property';
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
	const body = lines.slice(close + 1).map(joined);
	const text = [...head.filter((line) => typeof line === 'string'), ...body].join('\n');
	const unreadable = checkProperties(text, close !== -1, template.origin, parseYaml);
	return unreadable ? [unreadable] : { text, missing: rendered.missing };
}

/** Lines of the template: only its own line breaks count, one in a value does not begin another property. */
function toLines(pieces: readonly Piece[]): (readonly Piece[])[] {
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
function isFence(line: readonly Piece[] | undefined): boolean {
	return line !== undefined && line.every((piece) => piece.literal) && /^---[ \t]*$/.test(joined(line));
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
