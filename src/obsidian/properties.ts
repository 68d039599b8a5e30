// The properties of a text, parsed as the app parses them.
import { parseYaml } from 'obsidian';
import { findFrontmatter } from '../core/text/frontmatter-block';

/** Null when there are none or they are malformed, as in the app's own cache. */
export function propertiesIn(text: string): Readonly<Record<string, unknown>> | null {
	const block = findFrontmatter(text);
	if (block === null) return null;
	try {
		const parsed: unknown = parseYaml(text.slice(block.yamlFrom, block.yamlTo));
		return isRecord(parsed) ? parsed : null;
	} catch {
		return null;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
