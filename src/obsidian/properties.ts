// The properties of a text, parsed as the app parses them.
import { parseYaml } from 'obsidian';
import { readFrontmatter } from '../core/text/frontmatter';
import { parseProperties, type Properties } from '../core/text/properties';

/** Null when they are malformed, as in the app's own cache. */
export function propertiesIn(text: string): Properties | null {
	const parsed = parseProperties(text, readFrontmatter(text), parseYaml);
	return 'values' in parsed ? parsed.values : null;
}
