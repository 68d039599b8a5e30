// YAML as the app reads and writes it. Its errors are the `yaml` package's, as in the app.
import { parse, stringify } from 'yaml';
import type { FrontMatterInfo } from 'obsidian';

export function parseYaml(source: string): unknown {
	return parse(source, { logLevel: 'error' }) as unknown;
}

export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}

const fences = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Where the frontmatter's text stands; `from` and `to` are the text between the fences. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
	const found = fences.exec(content);
	if (!found) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const frontmatter = found[1] ?? '';
	const from = content.indexOf('\n') + 1;
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: found[0].length };
}
