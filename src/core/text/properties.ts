// The values of a note's properties, by a YAML parser that is passed in.
import { problem, type Problem } from '../problem';
import type { Frontmatter, ParseYaml } from './frontmatter';

export type Properties = Readonly<Record<string, unknown>>;

/** The values, none where there is no block or it is empty; or why they cannot be read, with the line of the note. Wrapped, since a note may have any keys. */
export function parseProperties(
	text: string,
	frontmatter: Frontmatter,
	parseYaml: ParseYaml,
): { readonly values: Properties } | { readonly problem: Problem } {
	if (frontmatter.malformed) return { problem: frontmatter.malformed };
	if (frontmatter.to === 0) return { values: {} };
	let values: unknown;
	try {
		values = parseYaml(text.slice(frontmatter.yamlFrom, frontmatter.yamlTo));
	} catch (error) {
		return { problem: malformed(lineOf(error), error instanceof Error ? firstLine(error.message) : String(error)) };
	}
	if (values === null || values === undefined) return { values: {} };
	if (isRecord(values)) return { values };
	return { problem: malformed(1, 'They are a list or a text, not lines of "key: value"') };
}

function malformed(yamlLine: number | null, reason: string): Problem {
	const line = yamlLine === null ? null : yamlLine + 1; // the opening fence is the first line of the note
	return problem(
		'properties-malformed',
		'The properties of the note cannot be read.',
		line === null ? `They have an error: ${reason}.` : `They have an error in line ${line}: ${reason}.`,
		'Nothing was changed. Correct that line in source mode and try again.',
		line === null ? {} : { at: { line, column: 1 } },
	);
}

/** Line of the YAML, from 1, as the parsers in use tell it: `yaml` by linePos, js-yaml by mark. */
function lineOf(error: unknown): number | null {
	if (!isRecord(error)) return null;
	const [pos] = Array.isArray(error['linePos']) ? (error['linePos'] as unknown[]) : [];
	if (isRecord(pos) && typeof pos['line'] === 'number') return pos['line'];
	const mark = error['mark'];
	return isRecord(mark) && typeof mark['line'] === 'number' ? mark['line'] + 1 : null;
}

function firstLine(message: string): string {
	return (message.split('\n')[0] ?? '').replace(/\s+at line \d+.*$/, '').replace(/[.:\s]+$/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
