import { inert, inertLink, reveal, revealAsMarkdown } from '../../../../src/core/message/format/inert';
import { toClipboardHtml } from '../../../../src/core/message/format/html';
import { toMrkdwn } from '../../../../src/core/message/format/mrkdwn';
import { toPlainText } from '../../../../src/core/message/format/plain';

const cases: readonly [what: string, markdown: string, plain: string, html: string, mrkdwn: string][] = [
	[
		'a paragraph with marks',
		'**Bold**, *soft*, ~~gone~~ and `code`',
		'Bold, soft, gone and code',
		'<p><strong>Bold</strong>, <em>soft</em>, <s>gone</s> and <code>code</code></p>',
		'*Bold*, _soft_, ~gone~ and `code`',
	],
	[
		'a link with a label',
		'See [the page](https://example.com/a).',
		'See the page (https://example.com/a).',
		'<p>See <a href="https://example.com/a">the page</a>.</p>',
		'See <https://example.com/a|the page>.',
	],
	[
		'a bare address',
		'https://example.com/a?b=1&c=2',
		'https://example.com/a?b=1&c=2',
		'<p><a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a></p>',
		'<https://example.com/a?b=1&amp;c=2>',
	],
	[
		'a link to a note',
		'[[GOH 3 - Ada|last week]] and [that](GOH%203.md)',
		'last week and that',
		'<p>last week and that</p>',
		'last week and that',
	],
	['a note in a folder', '[[Shows/GOH 3#Intro]]', 'GOH 3', '<p>GOH 3</p>', 'GOH 3'],
	['a comment', 'Seen%% not this %% by all', 'Seen by all', '<p>Seen by all</p>', 'Seen by all'],
	[
		'a comment over paragraphs',
		'Seen%% not\n\nthis %%\n\nby all, `%%` too',
		'Seen\n\nby all, %% too',
		'<p>Seen</p>\n<p>by all, <code>%%</code> too</p>',
		'Seen\n\nby all, `%%` too',
	],
	['raw HTML', 'One<br><iframe src="https://example.com"></iframe> two', 'One two', '<p>One two</p>', 'One two'],
	['a blank somebody left', 'Hi <guest>!', 'Hi <guest>!', '<p>Hi &lt;guest&gt;!</p>', 'Hi &lt;guest&gt;!'],
	['a highlight', 'A ==bright== idea', 'A bright idea', '<p>A bright idea</p>', 'A bright idea'],
	['an embed', 'Look ![[photo.png]]', 'Look', '<p>Look </p>', 'Look'],
	['a line break', 'One\ntwo', 'One\ntwo', '<p>One<br>two</p>', 'One\ntwo'],
	['a heading', '## Title\n\nText', 'Title\n\nText', '<p><strong>Title</strong></p>\n<p>Text</p>', '*Title*\n\nText'],
	[
		'tasks',
		'- [ ] open\n- [x] done',
		'- ☐ open\n- ☑ done',
		'<ul><li>☐ open</li><li>☑ done</li></ul>',
		'☐ open\n☑ done',
	],
	[
		'a nested list',
		'1. one\n2. two\n   - inner',
		'1. one\n2. two\n   - inner',
		'<ol><li>one</li><li>two\n<ul><li>inner</li></ul></li></ol>',
		'1. one\n2. two\n    • inner',
	],
	['a quote', '> said', '> said', '<blockquote><p>said</p></blockquote>', '> said'],
	['another kind of address', '[run](javascript:alert(1))', 'run', '<p>run</p>', 'run'],
	[
		'a mail address',
		'[write](mailto:a@example.com)',
		'write (a@example.com)',
		'<p><a href="mailto:a@example.com">write</a></p>',
		'<mailto:a@example.com|write>',
	],
	[
		'a table',
		'| a | b |\n|---|---|\n| 1 | 2 |',
		'a | b\n1 | 2',
		'<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
		'a | b\n1 | 2',
	],
];

describe('A message in Markdown becomes', () => {
	it.each(cases)('plain text: %s', (_, markdown, plain) => expect(toPlainText(markdown)).toBe(plain));
	it.each(cases)('HTML for the clipboard: %s', (_, markdown, __, html) => expect(toClipboardHtml(markdown)).toBe(html));
	it.each(cases)('Slack’s own markup: %s', (_, markdown, __, ___, mrkdwn) => expect(toMrkdwn(markdown)).toBe(mrkdwn));
});

describe('A fact in a message', () => {
	it.each([
		['a name with marks', 'Ada *the* `[great]` <b>Li</b>', '<p>Ada *the* `[great]` &lt;b&gt;Li&lt;/b&gt;</p>'],
		['a call to everybody', '<!channel> @here', '<p>&lt;!channel&gt; @\u2060here</p>'],
		['a link in a name', 'see www.example.com or a@example.com', '<p>see www.example.com or a@example.com</p>'],
		['a line break', 'Ada\n\n# Li', '<p>Ada # Li</p>'],
		['a comment', 'Ada %% Li', '<p>Ada %% Li</p>'],
		['a name that is an address', 'https://example.com', '<p>https://example.com</p>'],
	])('stays text: %s', (_, fact, html) => expect(toClipboardHtml(inert(fact))).toBe(html));

	it('that is an address becomes a link, whole', () => {
		const address = 'https://youtu.be/4-z1-eEHhv_';
		expect(toClipboardHtml(`Watch: ${inertLink(address)}!`)).toBe(`<p>Watch: <a href="${address}">${address}</a>!</p>`);
		expect(toClipboardHtml(`[Watch](${inertLink(address)})`)).toBe(`<p><a href="${address}">Watch</a></p>`);
	});

	it('reads as it was written', () => {
		expect(reveal(inert('(Joe) "X" <y> & co. — 50 %'))).toBe('(Joe) "X" <y> & co. — 50 %');
	});

	it('is escaped where the message becomes part of a note', () => {
		expect(revealAsMarkdown(`**${inert('C# [draft]')}** ${inertLink('https://example.com/a_(b)')}`)).toBe(
			'**C\\# \\[draft\\]** https://example.com/a_%28b%29',
		);
	});
});
