// Pages written by hand around tables made from the code. What stands between `<!-- name:start -->` and `<!-- name:end -->` is made.

/** The page with its made parts anew. Every part must have its place in the page, and every place its part. */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
	const places = [...page.matchAll(/<!-- ([a-z-]+):start -->/g)].map(([, name]) => name ?? '');
	const missing = places.filter((name) => !Object.hasOwn(parts, name));
	const homeless = Object.keys(parts).filter((name) => !places.includes(name));
	if (missing.length > 0 || homeless.length > 0)
		throw new Error(`Parts without a place: ${homeless.join(', ')}. Places without a part: ${missing.join(', ')}.`);
	return page.replace(
		/<!-- ([a-z-]+):start -->[^]*?<!-- \1:end -->/g,
		(_, name: string) => `<!-- ${name}:start -->\n\n${parts[name] ?? ''}\n\n<!-- ${name}:end -->`,
	);
}

/** A table of GitHub's Markdown. Bars in cells are escaped, line breaks become blanks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** As code. Text with backticks in it gets a longer fence. */
export function code(text: string): string {
	if (text === '') return '';
	return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Blocks of code of a language in a page, in their order. */
export function blocksOf(page: string, language: string): readonly string[] {
	return [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text = '']) =>
		name === language ? [text] : [],
	);
}
