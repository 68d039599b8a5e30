// Hostile names in every channel: whatever a title or a guest is called, the structure of the text is that of a plain name.
import fc from 'fast-check';
import { channels } from '../../../src/core/message/channels';
import type { RenderedMessage } from '../../../src/core/message/message';
import { renderMessage } from '../../../src/core/message/render-message';
import { readOutline } from '../../../src/core/text/outline';
import { ada, factsOf, own } from './fixture';
import { runs } from '../../runs';

const pieces = [
	'<!channel>',
	'<@U012AB3CD>',
	'@here',
	'@everyone@example.com',
	'<https://evil.example|click>',
	'[x](javascript:alert(1))',
	'[[Note|x]]',
	'![[Note]]',
	'%%',
	'<!--',
	'-->',
	'```',
	'`',
	'$$',
	'*bold*',
	'__init__',
	'~~gone~~',
	'==mark==',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'&lt;b&gt;',
	'# Heading',
	'- [ ] task',
	'1. one',
	'> quote',
	'---',
	'| a | b |',
	'{{title}}',
	'{{> x}}',
	'\\{{x}}',
	'<% tp.file.title %>',
	'$&',
	"$'",
	'https://evil.example',
	'www.evil.example',
	'mail@evil.example',
	'\u202Eevil',
	'\u200B',
	'\u0000',
	'\u2028',
	'\r\n',
	'\n\n',
	'\uD800',
	'e\u0301',
	'👩‍💻',
	'a'.repeat(300),
	'constructor',
	'\uF73C\uF780\uF781',
	'O’Brien',
	'"',
	"'",
	'\\',
	']',
	')',
	'](',
	'#tag',
	'~',
	'^ref',
	'\t',
	'+1',
	'=',
	'_',
	'!',
	'\uFEFF',
];

const pairs = pieces.flatMap((first) => pieces.map((second) => `${first}${second}`));
const every = Math.max(3, Math.round(12_000 / runs(100)));
const curated: readonly string[] = [...pieces, ...pairs.filter((_, at) => at % every === 0)];

const body = [
	'# {{title}}',
	'',
	'Hi {{guest.name}}, **{{title}}** and *{{guest.name}}*: [{{title}}]({{watchUrl}}) {{watchUrl}}',
	'',
	'{{guest.name}}',
	'',
	'> {{title}}',
	'',
	'- {{guest.name}}',
	'- [ ] {{title}}',
	'',
	'{{title}}: {{guestNames}} {{guest.handle}} {{guestHandles}}',
].join('\n');
const sources = [...channels.keys()].map((channel) => own(body, `channel: ${channel}\nsubject: "{{title}}"`));

/** What of a rendered text is structure: tags, lines, Slack's brackets, the outline in a note. */
function structure(rendered: RenderedMessage): unknown {
	const { text, html, mrkdwn, markdown, subject } = rendered;
	const { headings, tasks } = readOutline(markdown);
	return {
		lines: text.split('\n').length,
		tags: html?.replace(/>[^<]*/g, '>'),
		slackLinks: mrkdwn?.match(/<[^>]*>/g)?.map((link) => link.replace(/\|.*/, '|')),
		slackLines: mrkdwn?.split('\n').length,
		noteLines: markdown.split('\n').length,
		headings: headings.map(({ level, line }) => [level, line]),
		tasks: tasks.map(({ line, mark }) => [line, mark]),
		subjectLines: subject?.split('\n').length,
		refused: rendered.problems.some(({ severity }) => severity === 'error'),
	};
}

function rendered(name: string): RenderedMessage[] {
	const facts = factsOf({ title: name, guests: [{ ...ada, name, firstName: name, contacts: [] }] });
	return sources.map((source) => renderMessage(source, facts));
}

const plain = rendered('Plain Name').map(structure);

function expectInert(name: string): void {
	for (const [at, message] of rendered(name).entries()) {
		expect({ name, channel: message.channel, is: structure(message) }).toEqual({
			name,
			channel: message.channel,
			is: plain[at],
		});
		const channel = channels.get(message.channel);
		if (channel?.mentions === true || channel?.mrkdwn === true)
			expect(message.text).not.toMatch(/(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u);
		expect(message.mrkdwn ?? '').not.toMatch(/<[!@#]/);
	}
}

describe('A hostile name', () => {
	it(`stays a name in every channel: ${curated.length} curated ones (hazards 67, 71)`, () => {
		for (const name of curated) expectInert(name);
	});

	it('stays a name in every channel: random ones (hazards 67, 71)', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary', size: 'max', maxLength: 80 }),
					fc.string({ unit: 'grapheme-ascii', size: 'max', maxLength: 80 }),
				),
				expectInert,
			),
			{
				numRuns: runs(100),
				seed: 66,
			},
		);
	});
});
