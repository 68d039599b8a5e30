// Marks in any order, as in no message: what they mean is a matter of the rules alone.
import fc from 'fast-check';

const pieces = [
	...['`', '``', '[', ']', '](', ')', '![', '](https\\://e.x)', '](<https\\://e.x/ab>)', '](https\\://e.x "t")'],
	...['<', '>', '<b>', '</b>', '<b c="d">', '<name>', '<!--', '-->', '<?', '?>', '\\', '\\\n', '\n'],
	...[' ', ' ', '.', '(', '"', "'", 'a', 'b', 'é', '日', '—', '\u00a0', '!'],
];

/** Stars and underscores stand in runs of one length: how a run is counted that is used up in part, the reference implementations do not agree on. */
function soup(length: number): fc.Arbitrary<string> {
	const marks = ['*', '_', '*', '_'].map((mark) => mark.repeat(length));
	return fc
		.array(fc.constantFrom(...marks, ...marks, ...pieces), { minLength: 1, maxLength: 14, size: 'max' })
		.map((some) => `w${some.join('')}w`)
		.filter((text) => (text.match(/\*+|_+/g) ?? []).every((run) => run.length === length));
}

/** One paragraph that holds nothing that only the app knows, and no line that begins a block. */
export const markSoup: fc.Arbitrary<string> = fc
	.oneof(soup(1), soup(2))
	.filter((text) => !/\[\[|<![a-z]|\\[*_]|\n[ \n<>]|\n\* |\n`{3}/i.test(text));
