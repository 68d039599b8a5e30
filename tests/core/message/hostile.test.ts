// Hostile names in every channel: whatever a title or a guest is called, the structure of the text is that of a plain name.
import fc from 'fast-check';
import { channels } from '../../../src/core/message/channels';
import type { RenderedMessage } from '../../../src/core/message/message';
import { renderMessage } from '../../../src/core/message/render-message';
import type * as Checking from '../../../src/core/template/check';
import type * as Parsing from '../../../src/core/template/parse';
import { readOutline } from '../../../src/core/text/outline';
import { curatedNames } from '../text/hostile-names';
import { ada, factsOf, own } from './fixture';
import { runs } from '../../runs';

// The templates are the same for every name: they are read and checked once.
jest.mock('../../../src/core/template/parse', () => {
	const { parseTemplate } = jest.requireActual<typeof Parsing>('../../../src/core/template/parse');
	const known = new Map<string, ReturnType<typeof parseTemplate>>();
	return {
		parseTemplate(origin: string, text: string) {
			const template = known.get(text) ?? parseTemplate(origin, text);
			known.set(text, template);
			return template;
		},
	};
});
jest.mock('../../../src/core/template/check', () => {
	const { checkTemplate } = jest.requireActual<typeof Checking>('../../../src/core/template/check');
	const known = new Map<object, ReturnType<typeof checkTemplate>>();
	return {
		checkTemplate(template: Parameters<typeof checkTemplate>[0], vocabulary: Parameters<typeof checkTemplate>[1]) {
			const problems = known.get(template) ?? checkTemplate(template, vocabulary);
			known.set(template, problems);
			return problems;
		},
	};
});

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

/** In these channels, of all of them. */
function rendered(name: string, group: number | null): readonly (readonly [at: number, message: RenderedMessage])[] {
	const facts = factsOf({ title: name, guests: [{ ...ada, name, firstName: name, contacts: [] }] });
	return sources.flatMap((source, at) =>
		group === null || at % groups === group ? [[at, renderMessage(source, facts)] as const] : [],
	);
}

/** A random name meets every fourth channel, another fourth with each name: all of them would take minutes. */
const groups = 4;
const plain = rendered('Plain Name', null).map(([, message]) => JSON.stringify(structure(message)));

/** What of a name came to be more than a name; null where all is well. */
function breakout(name: string, group: number | null): string | null {
	for (const [at, message] of rendered(name, group)) {
		const is = JSON.stringify(structure(message));
		if (is !== plain[at]) return `${JSON.stringify(name)} in ${message.channel}: ${is} instead of ${plain[at] ?? ''}`;
		const channel = channels.get(message.channel);
		const isLive = channel?.mentions === true || channel?.mrkdwn === true;
		if (isLive && /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u.test(message.text))
			return `${JSON.stringify(name)} mentions somebody`;
		if (/<[!@#]/.test(message.mrkdwn ?? '')) return `${JSON.stringify(name)} is a command in Slack`;
	}
	return null;
}

describe('A hostile name', () => {
	it(`stays a name in every channel: ${curatedNames.length} curated ones (hazards 67, 71)`, () => {
		expect(curatedNames.length).toBeGreaterThan(1000);
		expect(curatedNames.flatMap((name) => breakout(name, null) ?? [])).toEqual([]);
	}, 120_000);

	it('stays a name in every channel: random ones (hazards 67, 71)', () => {
		let count = 0;
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary', size: 'max', maxLength: 80 }),
					fc.string({ unit: 'grapheme-ascii', size: 'max', maxLength: 80 }),
				),
				(name) => {
					const found = breakout(name, count++ % groups);
					if (found !== null) throw new Error(found);
				},
			),
			{ numRuns: runs(10_000), seed: 66 },
		);
	}, 240_000);
});
