// Sets one property of a note by an edit of its one line.
import { problem, type Problem } from '../problem';
import { applyEdits, type Edit } from './edit';
import { readFrontmatter, type Frontmatter, type ParseYaml, type PropertyLine } from './frontmatter';
import { newlineOf, startOf } from './line';
import { parseProperties, type Properties } from './properties';
import { yamlQuoted, yamlScalar } from './yaml-scalar';

/**
 * The edits that set a property of a note, or remove its line with null; '' leaves the key without a value. All else keeps its bytes,
 * and every other property its value, which is proven by parsing before and after.
 * A problem, and no change: malformed properties (with the line), a key that stands there twice or in another letter case, a value
 * that is a list, a map or goes over several lines.
 */
export function setProperty(
	text: string,
	key: string,
	value: string | number | null,
	parseYaml: ParseYaml,
): readonly Edit[] | Problem {
	const frontmatter = readFrontmatter(text);
	const before = parseProperties(text, frontmatter, parseYaml);
	if ('problem' in before) return { ...before.problem, what: `Could not set the property "${key}".` };
	const [property, twice] = frontmatter.properties.filter((p) => p.key.toLowerCase() === key.toLowerCase());
	if (!property) return proven(text, addLine(text, frontmatter, key, value), key, value, before.values, parseYaml);
	const obstacle = twice
		? `It stands there again in line ${twice.line + 1}.`
		: obstacleIn(property, key, before.values);
	if (obstacle !== null) {
		return problem(
			'property-not-simple',
			`Could not set the property "${key}" in line ${property.line + 1}.`,
			obstacle,
			`Nothing was changed. Write it as one line "${key}: value" in source mode and try again.`,
			{ at: { line: property.line + 1, column: 1 } },
		);
	}
	return proven(text, changeLine(text, property, value, before.values[key]), key, value, before.values, parseYaml);
}

function obstacleIn(property: PropertyLine, key: string, values: Properties): string | null {
	if (property.key !== key) return `It is written "${property.key}" there.`;
	const value = values[key];
	const isSimple = value === null || typeof value !== 'object' || value instanceof Date;
	if (!isSimple) return 'Its value is a list or a map.';
	if (property.goesOn || /^[|>]/.test(property.raw)) return 'Its value goes over several lines.';
	return /^[&*!]/.test(property.raw) ? 'Its value has a YAML tag, anchor or alias.' : null;
}

function addLine(text: string, frontmatter: Frontmatter, key: string, value: string | number | null): Edit[] {
	if (value === null) return [];
	const newline = newlineOf(text);
	const line = `${key}:${written(value, false)}${newline}`;
	if (frontmatter.to > 0) return [{ from: frontmatter.yamlTo, to: frontmatter.yamlTo, insert: line }];
	const at = startOf(text);
	return [{ from: at, to: at, insert: `---${newline}${line}---${newline}` }];
}

function changeLine(text: string, property: PropertyLine, value: string | number | null, current: unknown): Edit[] {
	if (value === null) return [{ from: property.from, to: property.end, insert: '' }];
	if (current === value || ((current === null || current === undefined) && value === '')) return [];
	const old = scalarIn(text.slice(property.valueFrom, property.to));
	const from = property.valueFrom;
	return [{ from, to: from + old.end, insert: written(value, old.quoted) }];
}

/** With the blank before it; quotes that were there stay. */
function written(value: string | number, quoted: boolean): string {
	if (value === '') return '';
	return ` ${typeof value === 'number' ? String(value) : quoted ? yamlQuoted(value) : yamlScalar(value)}`;
}

/** Where the scalar after a colon ends; a comment and the blanks before it stay outside. */
function scalarIn(rest: string): { readonly end: number; readonly quoted: boolean } {
	const quoted = /^[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest);
	if (quoted) return { end: quoted[0].length, quoted: true };
	const comment = rest.search(/[ \t]#/);
	if (comment === -1) return { end: rest.length, quoted: false };
	return { end: rest.slice(0, comment).trimEnd().length, quoted: false };
}

/** Hands out the edits only when the note then reads the same but for this property. */
function proven(
	text: string,
	edits: readonly Edit[],
	key: string,
	value: string | number | null,
	before: Properties,
	parseYaml: ParseYaml,
): readonly Edit[] | Problem {
	if (edits.length === 0) return edits;
	const after = applyEdits(text, edits);
	const parsed = parseProperties(after, readFrontmatter(after), parseYaml);
	if (!('problem' in parsed)) {
		const { [key]: now, ...others } = parsed.values;
		const { [key]: _old, ...othersBefore } = before;
		if (isSameValue(others, othersBefore) && holds(now, value)) return edits;
	}
	return problem(
		'property-guard',
		`Could not set the property "${key}".`,
		'The properties of the note would then no longer read the same.',
		'Nothing was changed. Set it in source mode.',
	);
}

function holds(now: unknown, value: string | number | null): boolean {
	if (value === null || value === '') return now === undefined || now === null || now === '';
	// YAML 1.1 parsers read a plain day as a date.
	if (now instanceof Date) return now.toISOString().slice(0, 10) === value;
	return now === value;
}

function isSameValue(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (a instanceof Date || b instanceof Date)
		return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
	const keys = Object.keys(a);
	if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
	return keys.every((key) => Object.hasOwn(b, key) && isSameValue(Reflect.get(a, key), Reflect.get(b, key)));
}
