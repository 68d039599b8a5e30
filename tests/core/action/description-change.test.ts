import { descriptionChange, leftOut } from '../../../src/core/action/description-change';
import { contentOf, validChapterLines } from '../../../src/core/action/sent-content';
import { ledgerLine, readLedger } from '../../../src/core/message/ledger';
import { renderMessage, shortenMessage } from '../../../src/core/message/render-message';
import { builtIn, details, factsOf, hour, show } from '../message/fixture';

const note =
	'## References\n\nA: https://a.example\n\n## Timestamps\n\n00:00:00 Hello\n00:05:00 Yeast\n00:20:00 Bread\n';
const sent = (text: string, changes = {}) =>
	ledgerLine({
		at: Date.UTC(2023, 11, 1, 15),
		message: 'recording-description',
		channel: 'youtube-description',
		start: details.start,
		title: details.title,
		guests: details.guests.map(({ name }) => name),
		content: Object.values(contentOf({ show, details, text })),
		...changes,
	});
const changed = (text: string, line: string) =>
	descriptionChange({ show, details, text: `${text}\n## Sent\n\n${line}\n` })?.changed ?? null;

describe('what changed since the description sent before', () => {
	it('is nothing while the note is the same', () => {
		expect(changed(note, sent(note))).toEqual([]);
	});

	it('is not known while none was sent', () => {
		expect(descriptionChange({ show, details, text: note })).toBeNull();
		expect(changed(note, sent(note, { channel: 'mail' }))).toBeNull();
	});

	test.each([
		['a chapter moved', note.replace('00:05:00', '00:06:00'), ['chapters']],
		['a link more', note.replace('## Timestamps', 'B: https://b.example\n\n## Timestamps'), ['links']],
		['both', note.replace('a.example', 'b.example').replace('Yeast', 'Salt'), ['chapters', 'links']],
	])('is told: %s', (_name, text, kinds) => {
		expect(changed(text, sent(note))).toEqual(kinds);
	});

	test.each([
		['a link more', note.replace('## Timestamps', 'B: https://b.example\n\n## Timestamps'), ['B']],
		['a link without a name', note.replace('A: ', 'https://b.example\nA: '), ['https://b.example']],
		[
			'two chapters in a row',
			note.replace('00:20:00', '00:10:00 Salt\n00:15:00 Rye\n00:20:00'),
			['10:00 Salt', '15:00 Rye'],
		],
		['chapters at the end', `${note}00:30:00 Salt\n`, ['30:00 Salt']],
		[
			'both',
			`${note.replace('## Timestamps', 'B: https://b.example\n\n## Timestamps')}00:30:00 Salt\n`,
			['30:00 Salt', 'B'],
		],
		['nothing that can be told: a line is another', note.replace('Yeast', 'Salt'), []],
		['nothing that can be told: one came and one went', note.replace('00:05:00 Yeast\n', '00:06:00 Salt\n'), []],
		['nothing that can be told: a chapter went', note.replace('00:05:00 Yeast\n', ''), []],
		[
			'nothing that can be told: they came at two places',
			`${note.replace('00:20:00', '00:10:00 Salt\n00:20:00')}00:30:00 Rye\n`,
			[],
		],
	])('names what is new: %s', (_name, text, added) => {
		expect(descriptionChange({ show, details, text: `${text}\n## Sent\n\n${sent(note)}\n` })?.added).toEqual(added);
	});

	it('names all of it where there was none', () => {
		const bare = '# Note\n';
		expect(descriptionChange({ show, details, text: `${note}\n## Sent\n\n${sent(bare)}\n` })?.added).toEqual([
			'0:00 Hello',
			'5:00 Yeast',
			'20:00 Bread',
			'A',
		]);
	});

	it('is the title and the guests as well', () => {
		expect(changed(note, sent(note, { title: 'Fog', guests: [] }))).toEqual(['title', 'guests']);
	});

	it('stands in the ledger as words people read', () => {
		expect(sent(note)).toMatch(/ · 3 chapters \([0-9a-f]{6}\) · 1 link \([0-9a-f]{6}\)$/);
		expect(readLedger(`## Sent\n\n${sent(note, { guests: [] })}\n`, show)[0]).toMatchObject({
			guests: [],
			content: Object.values(contentOf({ show, details, text: note })),
		});
	});

	it('leaves out chapters YouTube would not show', () => {
		expect(validChapterLines(note)).toEqual(['0:00 Hello', '5:00 Yeast', '20:00 Bread']);
		expect(validChapterLines(note.replace('00:00:00', '00:00:01'))).toEqual([]);
	});
});

describe('a description that is too long', () => {
	const source = builtIn('en', 'recording-description');
	const facts = (chapters: number, links: number) =>
		factsOf(
			{
				references: Array.from({ length: links }, (_, at) => ({
					label: `Link ${at}`,
					address: `https://example.com/${'x'.repeat(40)}/${at}`,
				})),
			},
			{
				now: (details.end ?? 0) + hour,
				chapters: Array.from({ length: chapters }, (_, at) => `${at}:00 ${'Long words '.repeat(4)}`.trim()),
			},
		);
	const parts = (chapters: number, links: number) => {
		const short = shortenMessage(source, facts(chapters, links));
		expect(short.length?.over).toBe(0);
		return leftOut(renderMessage(source, facts(chapters, links)).text, short.text).map(({ first }) => first);
	};

	it('names a part by its first line with words, and counts those', () => {
		expect(leftOut('a\n \nb\n\nc\nd', 'a\nd')).toEqual([{ first: 'b', lines: 2 }]);
		expect(leftOut('a\n\nb', 'a\nb')).toEqual([]);
	});

	it('loses its parts in the order the template marks, and says which', () => {
		expect(parts(3, 3)).toEqual([]);
		const just = Array.from({ length: 100 }, (_, links) => parts(10, links)).find(({ length }) => length > 0);
		expect(just).toEqual(['Lantern Hour is a weekly live show by Lantern Works, hosted by Nora Host.']);
		expect(parts(10, 100)).toContain('Links from the show');
		// Three hundred marks.
		expect(parts(300, 3)).toContain('Chapters');
	});
});
