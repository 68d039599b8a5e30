// The reader of messages against others: marked, which read them before, and a reference implementation of CommonMark. What is written is compared,
// in all dialects.
import fc from 'fast-check';
import { channels } from '../../../../src/core/message/channels';
import { html } from '../../../../src/core/message/format/html';
import { writeMarkdown } from '../../../../src/core/message/format/markdown';
import { mrkdwn } from '../../../../src/core/message/format/mrkdwn';
import { plain } from '../../../../src/core/message/format/plain';
import { renderMessage } from '../../../../src/core/message/render-message';
import { builtIns } from '../../../../src/templates';
import { runs } from '../../../runs';
import { loadBundled } from '../../es-module';
import { builtIn, factsOf } from '../fixture';
import { anyMarkdown } from './any-markdown';
import { markSoup } from './mark-soup';
import { writeByMarked } from './marked-oracle';
import type * as Micromark from './micromark-oracle';

const { writeByMicromark } = loadBundled('tests/core/message/format/micromark-oracle.ts') as typeof Micromark;

type Write = typeof writeMarkdown;

function everywhere(markdown: string, write: Write): readonly string[] {
	return [html, plain, mrkdwn].map((dialect) => write(markdown, dialect));
}

const constructs: Readonly<Record<string, readonly string[]>> = {
	paragraphs: ['a\nb\n\nc', 'a\r\nb', 'a\\\nb', 'a  \nb', 'a\n\n\n\nb', '', ' ', 'a\n   b', 'a\n      b'],
	headings: [
		'# a',
		'###### a',
		'####### a',
		'#a',
		'## a ##',
		'## a#',
		'#',
		'a\n==',
		'a\nb\n---',
		'   # a',
		'# *a* `#`',
	],
	'bullet lists': [
		'- a\n- b',
		'* a\n+ b',
		'- a\n\n- b',
		'- a\n  b',
		'- a\nb',
		'- a\n\n  b',
		'-\n  a',
		'-\n\na',
		'- ',
		'- a\n-\n- b',
	],
	'numbered lists': [
		'1. a\n2. b',
		'7) a',
		'1. a\n1) b',
		'a\n2. b',
		'a\n1. b',
		'1234567890. a',
		'3. a\n\n   b\n4. c',
		'0. a',
	],
	'nested lists': [
		'- a\n  - b\n    - c',
		'1. a\n   - b',
		'- a\n\n  - b\n\n- c',
		'- - a',
		'- 1. a',
		'- a\n    - b\n- c',
		'- a\n\t- b',
	],
	tasks: [
		'- [ ] a',
		'- [x] a',
		'1. [X] a',
		'- [-] a',
		'- [ ]',
		'- [ ]a',
		'[ ] a',
		'- a\n  [ ] b',
		'- [x] a\n  - [ ] b',
		'- [ ] # a',
	],
	quotes: [
		'> a\n> b',
		'> a\nb',
		'>a',
		'> > a\n> b',
		'> - a\n> - b',
		'> a\n\n> b',
		'> # a\nb',
		'- > a\n  > b',
		'>',
		'> ```\n> a\n> ```',
	],
	code: [
		'```\na\n\n  b\n```',
		'~~~ x\n```\n~~~',
		'```\na',
		'````\n```\n````',
		'  ```\n  a\n   b\n  ```',
		'    a\n     b',
		'- a\n\n      b',
		'```\n\ta\n```',
	],
	rules: ['---', '***', '_ _ _', '- - -', 'a\n***\nb', '--', '- a\n---\n- b', '* * *\n* a'],
	tables: [
		'| a | b |\n|---|---|\n| 1 | 2 |',
		'a|b\n-|-\n1',
		'a|b\n:-|-:\n1|2|3',
		'a|b\n-\n1',
		'x\na|b\n-|-\n1|2\ny\n\nz',
		'|a|\n|-|\n> b',
		'| a\\|b | `c\\|d` |\n|-|-|',
		'|a|b|\n|-|-|\n||2|',
		'| [[a\\|b]] |\n|---|\n| ==c== |',
		'- |a|b|\n  |-|-|\n  |1|2|',
	],
	HTML: [
		'<div>\na\n</div>\n\nb',
		'a\n<div>\nb',
		'a <b>b</b> c',
		'<!-- a\n\nb --> c\n\nd',
		'a <!-- b --> c',
		'<br>',
		'<guest>',
		'a\n<guest>\nb',
		'<x y="z">a',
		'<3 a',
		'<a b',
		'- a\n\n<!-- -->\n\n- b',
		'<!channel>',
		'a <!channel>',
		'<?a?>b',
	],
	emphasis: [
		'*a*',
		'**a**',
		'***a***',
		'_a_',
		'__a__',
		'*a **b** c*',
		'**a *b* c**',
		'*a _b_ c*',
		'* a *',
		'a*b*c',
		'a_b_c',
		'"*a*"',
		'*"a"*',
		'a*"b"*c',
		'**a**b',
		'*a*b*',
		'**a*',
		'*a**',
		'**a',
		'日*a*本',
		'*(*a*)*',
		'**(a)**',
		'a ** b',
		'*a\nb*',
		'_(_a_)_',
		'****a****',
		'*a**b**c*',
		'**a*b*c**',
		'a * b * c',
		'*a`*`*',
		'*\\**',
		'**a**\\*',
	],
	strikethrough: [
		'~~a~~',
		'~a~',
		'~~~a~~~',
		'~~a~',
		'a~~b~~c',
		'~~a **b** c~~',
		'**~~a~~**',
		'~~**a**~~',
		'~~ a ~~',
		'~~a\nb~~',
		'_~~a~~_',
		'~~_a_~~',
	],
	'code spans': [
		'`a`',
		'``a`b``',
		'` a `',
		'`a',
		'` `',
		'`*a*`',
		'\\`a`',
		'`a\\`',
		'`a\nb`',
		'``a`',
		'`<b>`',
		'`[a](b)`',
		'`&#65;`',
	],
	escapes: [
		'\\*a\\*',
		'\\a',
		'\\\\',
		'a\\',
		'\\[a](https://example.com)',
		'\\<b>',
		'\\# a',
		'1\\. a',
		'\\~~a~~',
		'\\==a==',
	],
	characters: ['&#65; &#x1F44B;', '&#0;', '&amp; &copy;', '&#xD800;', '&#99999999;', '&# ;'],
	links: [
		'[a](https://example.com)',
		'[a](<https://example.com/a b>)',
		'[a]( https://example.com "t" )',
		"[a](https://example.com 't')",
		'[a](https://example.com (t))',
		'[a](https://example.com/\\))',
		'[a](https://example.com/(b))',
		'[a](https://example.com/(b)',
		'[a](b c)',
		'[a]()',
		'[](https://example.com)',
		'[a] (https://example.com)',
		'[*a* `b`](https://example.com)',
		'*[a](https://example.com)*',
		'[a[b]c](https://example.com)',
		'[a](https://example.com)[b](https://example.org)',
		'[a [b](https://example.org) c](https://example.com)',
		'[a](\nhttps://example.com\n)',
		'[a](note.md)',
		'[a](javascript:alert(1))',
		'[`]`](https://example.com)',
		'[![a](b)](https://example.com)',
	],
	'reference links': [
		'[a]\n\n[a]: https://example.com',
		'[b][a]\n\n[A]: <https://example.com> "t"',
		'[a][]\n\n[a]:\nhttps://example.com\n"t"',
		'[a]: https://example.com',
		'[a]: https://example.com\nb [a]',
		'b\n[a]: https://example.com',
		'[a]: b c\n\n[a]',
		'> [a]: https://example.com\n\n[a]',
		'[a]: https://example.com\n[a]: https://example.org\n\n[a]',
		'![a]\n\n[a]: https://example.com',
	],
	pictures: ['![a](b)', 'a ![b](c "d") e', '![a](b', '![a', '!\\[a](https://example.com)', '!a'],
	addresses: [
		'https://example.com',
		'HTTP://example.com',
		'see https://example.com.',
		'(https://example.com)',
		'(https://example.com/a(b))',
		'https://example.com/a_b_c*d',
		'https://example.com?a=1&b=2',
		'https://example.com&copy;',
		'https://example.com;',
		'https://example.com/a<b',
		'**https://example.com**',
		'*https://example.com*, a',
		'xhttps://example.com',
		'www.example.com',
		'xwww.example.com',
		'*www.example.com*',
		'https://',
		'https://a',
		'ftp://example.com/_a_',
		'<https://example.com/a_b>',
		'<a@example.com>',
		'<https://example.com/a b>',
		'<mailto:a@example.com>',
		'a@example.com',
		'a.b_c+d@example.co.uk.',
		'a@example',
		'a@example.com_',
		'_a@example.com_ b',
		'mailto:a@example.com',
		'xmailto:a@example.com',
		'x/a@example.com',
		'@a@example.com',
		'a\\@example.com',
		'https://example.com/\uf75f\uf72a',
	],
	'links of the vault': [
		'[[a]]',
		'[[a|b]]',
		'[[a/b#c]]',
		'![[a]]',
		'[[a]',
		'[[]]',
		'[[a\nb]]',
		'[[[a]]]',
		'\\[[a]]',
		'![[a',
		'[a [[b]] c](https://example.com)',
	],
	highlights: ['==a==', '==a b==c', '== a==', '==a', '==a=b==', '===a==', '==a\nb==', '**==a==**', '==*a*=='],
	'facts in them': [
		'**\uf72aa\uf72a**',
		'\uf780https://example.com\uf781',
		'[a](\uf780https://example.com\uf781)',
		'\uf780a b\uf781',
		'\uf780',
		'*\uf780https://example.com/\uf75f\uf781*',
	],
	comments: ['a %%b%% c', '%%\na\n\nb\n%%\n\nc', '%% a', '`%%` a %%b%% c'],
};

describe('The reader of messages reads as marked', () => {
	it.each(Object.entries(constructs))('%s', (_, cases) => {
		for (const markdown of cases)
			expect({ markdown, written: everywhere(markdown, writeMarkdown) }).toEqual({
				markdown,
				written: everywhere(markdown, writeByMarked),
			});
	});

	it.each(Object.keys(builtIns))('every built-in message in %s', (language) => {
		for (const id of Object.keys(builtIns[language]?.messages ?? {})) {
			const source = builtIn(language, id);
			for (const channel of channels.keys()) {
				const { markdown } = renderMessage(source, factsOf({}, {}, { language }), { channel });
				expect(markdown).not.toBe('');
				expect(everywhere(markdown, writeMarkdown)).toEqual(everywhere(markdown, writeByMarked));
			}
		}
	});

	it('random messages of all of these', () => {
		fc.assert(
			fc.property(anyMarkdown, (markdown) => {
				expect(everywhere(markdown, writeMarkdown)).toEqual(everywhere(markdown, writeByMarked));
			}),
			{ numRuns: runs(3000), seed: 44 },
		);
	}, 120_000);
});

describe('The reader of messages differs from marked on purpose:', () => {
	it.each([
		[
			'a blank somebody left hides no lines below it',
			'<guest>\nplease come',
			'<p>&lt;guest&gt;<br>please come</p>',
			'',
		],
		[
			'an address in the label of a link is a text: links do not nest',
			'[<https://example.com>](https://example.org)',
			'<p><a href="https://example.org">https://example.com</a></p>',
			'<p><a href="https://example.org"><a href="https://example.com">https://example.com</a></a></p>',
		],
		[
			'an address in brackets ends before the bracket',
			'[https://example.com] a',
			'<p>[<a href="https://example.com">https://example.com</a>] a</p>',
			'<p>[<a href="https://example.com]">https://example.com]</a> a</p>',
		],
		[
			'an address ends before marks in pairs with brackets in it',
			'_https://example.com/a_(b)_',
			'<p><em><a href="https://example.com/a_(b)">https://example.com/a_(b)</a></em></p>',
			'<p><em><a href="https://example.com/a">https://example.com/a</a></em>(b)_</p>',
		],
		[
			'an address in a tag is a link, the tag is none',
			'<a href="x">https://example.com</a>',
			'<p><a href="https://example.com">https://example.com</a></p>',
			'<p>https://example.com</p>',
		],
		['an ampersand near a character’s number stays one', 'Q&A &#8217;', '<p>Q&amp;A ’</p>', '<p>Q&amp;amp;A ’</p>'],
		['blanks around a paragraph go', '  a  \n\nb', '<p>a</p>\n<p>b</p>', '<p>  a  </p>\n<p>b</p>'],
		['code ends with its last line', '    a\nb', '<pre>a</pre>\n<p>b</p>', '<pre>a\n</pre>\n<p>b</p>'],
		[
			'text below another block of an item is a paragraph',
			'- # a\n  b',
			'<ul><li><p><strong>a</strong></p>\n<p>b</p></li></ul>',
			'<ul><li><p><strong>a</strong></p>\nb</li></ul>',
		],
		[
			'of three stars, one and two may belong to different ends',
			'***a* *b***',
			'<p><strong><em>a</em> <em>b</em></strong></p>',
			'<p><em><strong>a* *b</strong></em></p>',
		],
		[
			'a label may hold code with backticks',
			'[``a ` b`` c](https://example.com)',
			'<p><a href="https://example.com"><code>a ` b</code> c</a></p>',
			'<p>[<code>a ` b</code> c](<a href="https://example.com">https://example.com</a>)</p>',
		],
		['a tilde beside a star is passed over, as on GitHub', '*a ~*', '<p>*a ~*</p>', '<p><em>a ~</em></p>'],
	])('%s', (_, markdown, ours, theirs) => {
		expect([writeMarkdown(markdown, html), writeByMarked(markdown, html)]).toEqual([ours, theirs]);
	});
});

describe('The reader of messages reads as CommonMark', () => {
	it('marks in any order', () => {
		fc.assert(
			fc.property(markSoup, (markdown) => {
				expect(writeMarkdown(markdown, html)).toBe(writeByMicromark(markdown, html));
			}),
			{ numRuns: runs(5000), seed: 44 },
		);
	}, 120_000);

	// Rules 9 and 10 of emphasis count whole runs; the examples are those of the specification.
	it.each([
		['*foo**bar**baz*', '<em>foo<strong>bar</strong>baz</em>'],
		['*foo**bar*', '<em>foo**bar</em>'],
		['***foo** bar*', '<em><strong>foo</strong> bar</em>'],
		['*foo **bar***', '<em>foo <strong>bar</strong></em>'],
		['foo***bar***baz', 'foo<em><strong>bar</strong></em>baz'],
		['foo******bar*********baz', 'foo<strong><strong><strong>bar</strong></strong></strong>***baz'],
		['**foo*bar*baz**', '<strong>foo<em>bar</em>baz</strong>'],
		['*foo [bar*](/url)', '*foo bar*'],
	])('%s', (markdown, written) => expect(writeMarkdown(markdown, html)).toBe(`<p>${written}</p>`));
});

describe('The reader of messages ends, and within the depth of any stack, on', () => {
	it.each(['> ', '- ', '1. ', '*a ', '**', '~~a ', '[', '![', '[a](', '[a](b', 'a`', '<a b="', '=='])(
		'%j, many times',
		(piece) => {
			const text = piece.repeat(50_000);
			expect(everywhere(`${text}x`, writeMarkdown).join('')).toContain('x');
		},
	);

	it('marks that close as deep as they open', () => {
		const deep = `${'*a '.repeat(20_000)}x${' b*'.repeat(20_000)}`;
		expect(writeMarkdown(deep, html).match(/<em>/g)?.length).toBe(50);
	});
});
