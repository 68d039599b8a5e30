// The shapes that dumps of real caches have. Each note is ours; each expectation is one of the facts in the README.
import type { CachedMetadata, Pos } from 'obsidian';
import { parseMetadata } from './stand-in';

const places = ({ start, end }: Pos) => `${start.line}:${start.col}-${end.line}:${end.col}`;

/** One line per list item: its line and columns, its parent, its mark. */
function items(text: string): string[] {
	return (parseMetadata(text).listItems ?? []).map(
		({ position, parent, task }) => `${places(position)} of ${parent}${task === undefined ? '' : ` [${task}]`}`,
	);
}

function sections(text: string): string[] {
	return (parseMetadata(text).sections ?? []).map(
		({ type, position }) => `${type} ${position.start.line}-${position.end.line}`,
	);
}

describe('list items', () => {
	test.each([
		[
			'a root item has minus the first line of its list for a parent',
			'Text\n\n- a\n- b',
			['2:0-2:3 of -2', '3:0-3:3 of -2'],
		],
		['a list at line 0 has -1', '- a\n- b', ['0:0-0:3 of -1', '1:0-1:3 of -1']],
		['a list at line 1 has -1, too', '# H\n- a', ['1:0-1:3 of -1']],
		[
			'an item starts where the content of its parent begins: two spaces more than that',
			'- a\n    - b',
			['0:0-0:3 of -1', '1:2-1:7 of 0'],
		],
		['a tab is one column of the line', '- a\n\t- b', ['0:0-0:3 of -1', '1:1-1:4 of 0']],
		['under a number the content begins at 3', '1. a\n   - b', ['0:0-0:4 of -1', '1:3-1:6 of 0']],
		['a marker with two spaces moves it', '-  a\n   - b', ['0:0-0:4 of -1', '1:3-1:6 of 0']],
		['the third level', '- a\n\t- b\n\t\t- c', ['0:0-0:3 of -1', '1:1-1:4 of 0', '2:2-2:5 of 1']],
		[
			'an item ends before its first nested list, lines that go on included',
			'- a\n  more\n\t- b',
			['0:0-1:6 of -1', '2:1-2:4 of 0'],
		],
		['code belongs to its item', '- a\n  ```\n  - not one\n  ```\n- b', ['0:0-3:5 of -1', '4:0-4:3 of -1']],
		['other markers start another list', '- a\n* b\n1. c', ['0:0-0:3 of -1', '1:0-1:3 of -1', '2:0-2:4 of -2']],
		[
			'a task whose text begins with a number is two items of one line',
			'- [ ] 1. one',
			['0:0-0:12 of -1 [ ]', '0:6-0:12 of 0'],
		],
		['the same with a bracket', '- [x] 3) three', ['0:0-0:14 of -1 [x]', '0:6-0:14 of 0']],
		[
			'items of a quote count; the mark of the quote takes columns',
			'> - [ ] a\n> - b',
			['0:2-0:9 of -1 [ ]', '1:2-1:5 of -1'],
		],
		['items of a callout count', '> [!todo] T\n> - [ ] a', ['1:2-1:9 of -1 [ ]']],
		['items of a comment over several lines do not', '%%\n- [ ] a\n%%\n\n- b', ['4:0-4:3 of -4']],
		['items of an unclosed fence do not', '```\n- [ ] a', []],
		['items of an indented fence do not', '- a\n\n  ~~~\n  - [ ] b\n  ~~~', ['0:0-4:5 of -1']],
		[
			'a zero-width space before the tab makes the line a part of the item above',
			'- a\n\u200b\t- b',
			['0:0-1:5 of -1'],
		],
	])('%s', (_fact, text, expected) => {
		expect(items(text)).toEqual(expected);
	});

	test('any one character is a mark; an empty box and two characters are none', () => {
		const marks = ['[ ]', '[x]', '[X]', '[-]', '[/]', '[>]', '[ž]', '[]', '[xx]', '[x]y'].map((box) => {
			const [item] = parseMetadata(`- ${box} text`).listItems ?? [];
			return item?.task;
		});
		expect(marks).toEqual([' ', 'x', 'X', '-', '/', '>', 'ž', undefined, undefined, undefined]);
	});

	test('line breaks of Windows change no line, parent or mark', () => {
		const text = '# H\n\n- [ ] a\n\t- [x] b\n- [-] c\n';
		const facts = (source: string) =>
			(parseMetadata(source).listItems ?? []).map(({ parent, task, position }) => [parent, task, position.start.line]);
		expect(facts(text.replace(/\n/g, '\r\n'))).toEqual(facts(text));
	});
});

describe('sections', () => {
	test.each([
		[
			'a quote, a callout, code, a rule, a table',
			'> q\n\n> [!note] c\n\n```\nx\n```\n\n***\n\n| a |\n| - |\n',
			['blockquote 0-0', 'callout 2-2', 'code 4-6', 'thematicBreak 8-8', 'table 10-11'],
		],
		['other markers split a list', '- a\n* b', ['list 0-0', 'list 1-1']],
		[
			'a comment over several lines is one',
			'x\n\n%% a\n- b %%\n\ny',
			['paragraph 0-0', 'comment 2-3', 'paragraph 5-5'],
		],
		['frontmatter is yaml', '---\na: 1\n---\n# H', ['yaml 0-2', 'heading 3-3']],
	])('%s', (_fact, text, expected) => {
		expect(sections(text)).toEqual(expected);
	});

	test('headings keep their text without marks and closing hashes', () => {
		const { headings } = parseMetadata(
			'# One #\n\n## [[Two]] & *more*\n\nThree\n=====\n\n```\n# no\n```\n\n####### no',
		);
		expect(headings?.map(({ level, heading }) => [level, heading])).toEqual([
			[1, 'One'],
			[2, '[[Two]] & *more*'],
			[1, 'Three'],
		]);
	});
});

describe('frontmatter', () => {
	const read = (text: string): CachedMetadata => parseMetadata(text);

	test('ends with its closing fence, and always brings its links', () => {
		const { frontmatter, frontmatterPosition, frontmatterLinks } = read(
			'---\nurl: ""\nguest: "[[Ann Example|Ann]]"\nhosts:\n  - "[[Bo]]"\n---\n',
		);
		expect(frontmatter).toEqual({ url: '', guest: '[[Ann Example|Ann]]', hosts: ['[[Bo]]'] });
		expect(frontmatterPosition && places(frontmatterPosition)).toBe('0:0-5:3');
		expect(frontmatterLinks?.map(({ key, link, displayText }) => [key, link, displayText])).toEqual([
			['guest', 'Ann Example', 'Ann'],
			['hosts.0', 'Bo', 'Bo'],
		]);
		expect(read('---\na: 1\n---\n').frontmatterLinks).toEqual([]);
	});

	test.each([
		['an empty block', '---\n---\n'],
		['YAML that cannot be read', '---\na: [1\n---\n'],
		['a list', '---\n- a\n---\n'],
	])('%s leaves a section and no properties', (_fact, text) => {
		const cache = read(text);
		expect(cache.sections?.[0]?.type).toBe('yaml');
		expect(cache).not.toHaveProperty('frontmatter');
	});

	test('a block below the first line is none', () => {
		expect(read('\n---\na: 1\n---\n').frontmatter).toBeUndefined();
	});
});

describe('links and tags', () => {
	test('links inside the vault are told with their place; addresses of the web are not', () => {
		const { links, embeds } = parseMetadata(
			'See [[A#H|a]], ![[B.png]], [c](C%20d.md), [web](https://example.org) and `[[no]]`.',
		);
		expect(links?.map(({ link, displayText, position }) => [link, displayText, places(position)])).toEqual([
			['A#H', 'a', '0:4-0:13'],
			['C d.md', 'c', '0:27-0:40'],
		]);
		expect(embeds?.map(({ link }) => link)).toEqual(['B.png']);
	});

	test('tags stand alone, and a comment does not hide them', () => {
		const { tags } = parseMetadata('#one text#no #2 #a/b https://x.org/#no `#no` \\#no\n\n%%\n#hidden\n%%\n');
		expect(tags?.map(({ tag }) => tag)).toEqual(['#one', '#a/b', '#hidden']);
	});

	test('block ids name items and paragraphs', () => {
		const { blocks, listItems } = parseMetadata('- [ ] step ^oh-Mail\n\nText ^here\n');
		expect(Object.keys(blocks ?? {})).toEqual(['oh-mail', 'here']);
		expect(listItems?.[0]?.id).toBe('oh-Mail');
	});
});
