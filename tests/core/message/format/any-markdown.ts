// Random messages of every construct that is read: well-formed ones within one another, with marks that belong to nothing in between. What marked
// and we read differently on purpose does not occur in them; it stands in a table of its own.
import fc from 'fast-check';

const any = fc.constantFrom<string[]>;

const words = any(
	'show',
	'guest',
	'Ünïcode',
	'日本',
	'a',
	'x1',
	'snake_case',
	'2026',
	'👋',
	'at 13:00',
	'R&D',
	'“so”',
	'—',
);
/** Marks that mean nothing where they stand. */
const strays = any('*', '**', '_', '~', '~~~', ']', '!', '<', '>', '(', ')', '=', '#', '\\', '"', '^', '$', '@');
const endings = any('', '.', ',', '!', '?', ':', ' …', ';', ' (aside)', ')', '…');
const addresses = any(
	'https://example.com',
	'http://example.org/a_b_c?x=1&y=2',
	'https://example.com/a(b)',
	'https://example.com/~me/#top',
	'www.example.net/path',
	'<https://example.com/a_b>',
	'<ben@example.com>',
	'ann@example.com',
	'first.last_x@mail.example.org',
	'mailto:ann@example.com',
	'\uf780https://example.com/\uf75f\uf781',
);
const targets = any(
	'https://example.com/x',
	'<https://example.com/a b>',
	'Note%20A.md',
	'https://example.com/x "Title (1)"',
	"http://example.com/x 'Title'",
	'mailto:a@example.com',
	'https://example.com/a(b)',
	'javascript:alert(1)',
	'\uf780https://example.com/\uf75f\uf781',
	'',
);
const leaves = [
	words,
	any('`code`', '``a ` b``', '`a * b`', '` padded `', '`<b>`', '`a\\`'),
	any('\\*', '\\_', '\\[', '\\`', '\\\\', '\\~', '\\<', '\\a', '\\!', '\\='),
	any('[[Note]]', '[[Folder/Note|Name]]', '[[Note#Part]]', '![[picture.png]]', '==bright=='),
	any('<br>', '<b>', '</b>', '<guest>', '<first name>', '<span class="x">', '<!-- no -->', '<3', '<!channel>'),
	any('![picture](https://example.com/a.png)', '![](a.png "t")'),
	any('\uf72a\uf75bname\uf75d'),
] as const;
const references = any('[ref]', '[Text][ref]', '[text][REF]', '[ref][]', '[topic]', '[a][none]');

function joined(parts: fc.Arbitrary<string>, by: string, maxLength: number): fc.Arbitrary<string> {
	return fc.array(parts, { minLength: 1, maxLength, size: 'max' }).map((some) => some.join(by));
}

function wrapped(inner: fc.Arbitrary<string>, marks: readonly string[]): fc.Arbitrary<string> {
	return fc.tuple(inner, any(...marks)).map(([text, mark]) => mark + text + mark);
}

const plain = fc.oneof(words, any('`code`', '<b>', '<guest>'));
const label = fc.oneof(plain, wrapped(joined(plain, ' ', 2), ['*', '**', '_', '__', '~~']));
const link = fc.tuple(joined(label, ' ', 2), targets).map(([text, target]) => `[${text}](${target})`);
const address = fc.tuple(addresses, endings).map((parts) => parts.join(''));
const leaf = fc.oneof(...leaves, ...leaves, address, link, references);
const inMark = joined(
	fc.oneof({ arbitrary: leaf, weight: 3 }, { arbitrary: wrapped(joined(leaf, ' ', 2), ['_', '__']), weight: 1 }),
	' ',
	3,
);
const inline = fc.oneof(
	{ arbitrary: leaf, weight: 4 },
	{ arbitrary: strays.map((mark) => ` ${mark} `), weight: 1 },
	{ arbitrary: wrapped(inMark, ['*', '**', '~~']), weight: 2 },
	{ arbitrary: wrapped(wrapped(inMark, ['**', '*']), ['~~']), weight: 1 },
	{ arbitrary: wrapped(wrapped(joined(words, ' ', 2), ['**', '*']), ['_', '__', '**', '*']), weight: 1 },
);

/** Text that begins no block, on one line. */
const text = joined(inline, ' ', 4).map((written) => `w ${written}`.trimEnd());
const cell = text.filter((written) => !/[|\\`]/.test(written));
const paragraph = joined(text, '\n', 3);

const simple = fc.oneof(
	{ arbitrary: paragraph, weight: 4 },
	fc.tuple(any('#', '##', '######'), text, any('', ' ##')).map(([mark, title, end]) => `${mark} ${title}${end}`),
	fc.tuple(text, any('===', '---')).map((lines) => lines.join('\n')),
	any('---', '***', '_ _ _'),
	any('```\ncode *x*\n\n  more\n```', '~~~text\n```\n~~~', '``` js\n```'),
	any('<div>\nhidden\n</div>', '<!-- hidden\n\nstill -->', '<iframe src="https://example.com"></iframe>', '<!--x-->'),
	fc.tuple(cell, cell, cell).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | x\\|y |\n| one`),
	any('a | b\n-|-\n1 | 2 | 3', '| a |\n|:-:|'),
	any('%% a note %%', '%% over\n\nparagraphs %%'),
	any('[ref]: https://example.com/ref "Title"', '[Ref]: <https://example.com/second>', '[other]:\nhttps://example.com'),
);

function hung(block: string, marker: string): string {
	return marker + block.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
}

/** `deep` is how far blocks may stand within one another. */
function blocks(deep: number): fc.Arbitrary<string> {
	if (deep === 0) return simple;
	const inner = joined(blocks(deep - 1), '\n\n', 2);
	const item = fc.oneof(
		{ arbitrary: paragraph, weight: 3 },
		fc.tuple(any('[ ] ', '[x] ', '[X] ', '[-] '), text).map((parts) => parts.join('')),
		fc.tuple(text, text, any('- ', '* ', '1. ')).map(([above, below, mark]) => `${above}\n${mark}${below}`),
		fc.tuple(paragraph, inner).map(([above, below]) => `${above}\n\n${below}`),
	);
	const items = fc.array(item, { minLength: 1, maxLength: 4, size: 'max' });
	return fc.oneof(
		{ arbitrary: simple, weight: 4 },
		fc
			.tuple(items, any('- ', '* ', '+   '), any('\n', '\n\n'))
			.map(([all, mark, by]) => all.map((one) => hung(one, mark)).join(by)),
		fc
			.tuple(items, fc.constantFrom(1, 3, 9), any('. ', ') '))
			.map(([all, first, mark]) => all.map((one, at) => hung(one, `${first + at}${mark}`)).join('\n')),
		inner.map((quoted) => quoted.replace(/^/gm, '> ')),
		fc.tuple(paragraph, paragraph).map(([quoted, lazy]) => `> ${quoted}\n${lazy}`),
		fc.tuple(text, text).map(([listed, lazy]) => `- ${listed}\n${lazy}`),
	);
}

const indentedCode = '    indented *code*\n\n      more';

export const anyMarkdown: fc.Arbitrary<string> = fc
	.tuple(
		any('', '', `${indentedCode}\n\n`, `# Title\n${indentedCode}\n\n`, `> ${indentedCode}\n\n`),
		joined(blocks(2), '\n\n', 4),
	)
	.map((parts) => parts.join(''));
