// Tags within a text: CommonMark 0.31 §6.6. They are left out of messages, but for the blanks somebody left.

const name = '[a-z][a-z0-9-]*';
const attribute = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const tag = new RegExp(`<(?:/${name}\\s*|${name}(?:${attribute})*\\s*/?)>`, 'iy');
const declaration = /<![a-z]+\s/iy;

/** Longer ones are text: it keeps the search linear on a text of quotes and brackets. */
const longest = 2000;

/** Where the tag, comment or declaration that begins at `at` ends; -1 where there is none. `find` answers where a text stands next. */
export function tagEnd(text: string, at: number, find: (needle: string, from: number) => number): number {
	const after = (needle: string, from: number): number => {
		const found = find(needle, from);
		return found === -1 ? -1 : found + needle.length;
	};
	if (text.startsWith('<!--', at)) return after('-->', at + 2);
	if (text.startsWith('<?', at)) return after('?>', at + 2);
	if (text.startsWith('<![CDATA[', at)) return after(']]>', at);
	declaration.lastIndex = at;
	if (declaration.test(text)) return after('>', at);
	tag.lastIndex = at;
	const whole = tag.exec(text)?.[0];
	return whole === undefined || whole.length > longest ? -1 : at + whole.length;
}

/** `<guest>` would vanish as an unknown tag: it is a blank somebody left, and must be seen. Tags people really write are dropped. */
export function isPlaceholder(tag: string): boolean {
	const name = /^<([\p{L}][\p{L} _-]*)>$/u.exec(tag)?.[1];
	return name !== undefined && !tags.has(name.toLowerCase());
}

/** Whether the line begins with such a blank. */
export function beginsWithPlaceholder(line: string): boolean {
	const end = line.indexOf('>');
	return end !== -1 && end < longest && isPlaceholder(line.slice(0, end + 1));
}

const tags = new Set(
	(
		'a abbr article aside audio b big blockquote body br button caption center cite code col dd del details dfn div dl dt em embed figcaption ' +
		'figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav ol p param pre q ' +
		's samp script section small span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video'
	).split(' '),
);
