import { bodyLines } from '../../../src/core/episode/body-line';
import { readInviteQuote } from '../../../src/core/episode/invite-quote';
import { readNoteHeading } from '../../../src/core/episode/note-heading';
import { readReferences } from '../../../src/core/episode/reference';
import { readOutline } from '../../../src/core/text/outline';

const quoteOf = (...lines: string[]): string | null =>
	readInviteQuote(bodyLines(['# Lamps', '', '## Checklist', '', ...lines, ''].join('\n')));
const step = '- [ ] Contact the guest and tell them about the show.';

describe('The invite of a note', () => {
	it.each<[string, string[], string | null]>([
		[
			'is the quote in the first step',
			[step, '\t> Come and talk about [topic].', '- [ ] Next'],
			'Come and talk about [topic].',
		],
		[
			'has its lazy last paragraph',
			[step, '\t> Come and talk.', '\tIt is an hour-long talk. ', '- [x] Next'],
			'Come and talk.\nIt is an hour-long talk.',
		],
		[
			'has its lazy last paragraph at any indentation',
			[step, '  > Come.', 'It is short.', '- [ ] Next'],
			'Come.\nIt is short.',
		],
		['may be two lines with marks', [step, '\t> Come.', '\t> It is short.'], 'Come.\nIt is short.'],
		[
			'may be two quotes with a blank line between them',
			[step, '\t> Come.', '', '\t> It is short.', '- [ ] Next'],
			'Come.\n\nIt is short.',
		],
		[
			'may be two paragraphs of one quote',
			[step, '\t> Come.', '\t>', '\t> It is short.', '- [ ] Next'],
			'Come.\n\nIt is short.',
		],
		['may stand outside of the list', [step, '', '> Hi `<guest>`!', '', '- [ ] Next'], 'Hi `<guest>`!'],
		['ends at a line that is no part of the quote', [step, '\t> Come.', '\t>', '\tNot quoted.'], 'Come.'],
		['ends at a nested step', [step, '\t> Come.', '\t- [ ] Nested'], 'Come.'],
		['ends at a heading', [step, '\t> Come.', '## References', '> Other'], 'Come.'],
		['drops the title of a callout', [step, '\t> [!quote] Invite', '\t> Come.'], 'Come.'],
		[
			'may hang on a later step that says contact',
			['- [ ] Find a guest', '- [ ] Contactar al invitado', '\t> Ven.'],
			'Ven.',
		],
		['is not a quote of another step', [step, '- [ ] Paste the description', '\t> In this show …'], null],
		['is none without a quote', [step, '- [ ] Next'], null],
		['is none without a task', ['> What to talk about'], null],
		['is not read from code', ['```', step, '> Come.', '```'], null],
	])('%s', (_, lines, expected) => {
		expect(quoteOf(...lines)).toBe(expected);
	});
});

describe('The references of a note', () => {
	it('are read in every form, each address once', () => {
		const text = [
			'## References',
			'',
			'```',
			'Contact Ann:',
			'Site: https://ann.example',
			'```',
			'',
			'Getting started (video): https://www.youtube.com/watch?v=aaaaaaaaaaa',
			'- [The lamp docs](https://lamps.example/docs)',
			"- Ann's video on *lamps, wicks & oil*: https://youtu.be/bbbbbbbbbbb",
			'\t- https://lamps.example/bare.',
			'- Forum: lamps: https://forum.example/c/lamps/40',
			'- again: https://lamps.example/docs/',
			'- see [[Another note]]',
			'- two of them https://one.example, https://two.example',
			'%% https://hidden.example %%',
			'',
			'### Sub',
			'1. [Deep](https://deep.example/a_(b))',
			'## Talking points',
			'https://not.example',
			'## Links',
			'[](https://empty.example)',
		].join('\n');
		expect(readReferences(text)).toEqual([
			{ label: 'Getting started (video)', address: 'https://www.youtube.com/watch?v=aaaaaaaaaaa' },
			{ label: 'The lamp docs', address: 'https://lamps.example/docs' },
			{ label: "Ann's video on lamps, wicks & oil", address: 'https://youtu.be/bbbbbbbbbbb' },
			{ label: '', address: 'https://lamps.example/bare' },
			{ label: 'Forum: lamps', address: 'https://forum.example/c/lamps/40' },
			{ label: 'two of them', address: 'https://one.example' },
			{ label: '', address: 'https://two.example' },
			{ label: 'Deep', address: 'https://deep.example/a_(b)' },
			{ label: '', address: 'https://empty.example' },
		]);
	});

	it.each(['Reference links', 'Referencias', 'Resources', 'REFERENCES:', '**Enlaces**'])(
		'may stand under "%s"',
		(heading) => {
			expect(readReferences(`### ${heading}\nDocs: https://a.example\n`)).toEqual([
				{ label: 'Docs', address: 'https://a.example' },
			]);
		},
	);

	it('are none without such a heading', () => {
		expect(readReferences('## Description\nhttps://a.example\n')).toEqual([]);
	});
});

describe('The heading of a note', () => {
	it.each([
		['# [[LH 07 - Wicks]]', { form: 'wikilink', label: 'LH 07 - Wicks', note: 'LH 07 - Wicks' }],
		['# [[ LH 07 - Wicks ]]', { form: 'wikilink', label: 'LH 07 - Wicks', note: 'LH 07 - Wicks' }],
		['# [Wicks](LH%2007%20-%20Wicks.md)', { form: 'markdown', label: 'Wicks', note: 'LH 07 - Wicks' }],
		[
			'# [Wicks](projects/Lamp%20Hour/LH%2007%20-%20Wicks.md)',
			{ form: 'markdown', label: 'Wicks', note: 'LH 07 - Wicks' },
		],
		['# LH 007 - Wicks con Ana', { form: 'plain', label: 'LH 007 - Wicks con Ana', note: null }],
		['# 2025 / 01 / 23 - Wicks', { form: 'plain', label: '2025 / 01 / 23 - Wicks', note: null }],
		['## Checklist', null],
	])('%s', (line, expected) => {
		expect(readNoteHeading(readOutline(`---\ndate:\n---\n${line}\n`))).toEqual(expected);
	});
});
