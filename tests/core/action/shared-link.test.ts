import { addReference, readPastedLink, sharedLinks } from '../../../src/core/action/shared-link';
import { isProblem } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/edit';
import { details, show } from '../message/fixture';

const links = (text: string) => sharedLinks(text, details, show).map(({ label, address }) => `${label}|${address}`);

function added(text: string, pasted: string, title = ''): string {
	const edits = addReference(pasted, title, details, show)(text);
	if (isProblem(edits)) return edits.why;
	return applyEdits(text, edits);
}

describe('the links of a show', () => {
	it('are those of the references in every form, and those marked on air', () => {
		const text = `## References

Starter: https://example.com/starter
- [Flour](https://example.com/flour)
https://example.com/water

## Timestamps

00:01:00 Hello https://example.com/not-a-link-mark
00:10:00 (link) Salt https://example.com/salt
00:11:00 (link) https://example.com/oven/
00:12:00 (link) the one she named
`;
		expect(links(text)).toEqual([
			'Starter|https://example.com/starter',
			'Flour|https://example.com/flour',
			'|https://example.com/water',
			'Salt|https://example.com/salt',
			'example.com/oven|https://example.com/oven/',
		]);
	});

	it('are each there once, however they were shared', () => {
		const text = `## References

One: https://www.youtube.com/watch?v=lanternEp20
Again: https://youtu.be/lanternEp20?si=abc
At a moment: https://youtu.be/lanternEp20?t=30
Two: https://example.com/a/
Two again: http://www.example.com/a?utm_source=mail
Two shouted: HTTPS://WWW.example.com/a?UTM_SOURCE=mail
`;
		expect(links(text)).toEqual([
			'One|https://www.youtube.com/watch?v=lanternEp20',
			'At a moment|https://youtu.be/lanternEp20?t=30',
			'Two|https://example.com/a/',
		]);
	});

	it('stand in the order of the note, those among the talking points too', () => {
		const text = `## Checklist

- [ ] Create a thumbnail on https://example.com/thumbnails

## Talking points

> The plan lies at https://example.com/plan

- Announcements
	- Nora's talk on *rye*: https://example.com/rye, https://example.com/spelt
	- Next week: [[LH 23 - Ovens]]
- [ ] [Oven](https://example.com/oven)

### Just before the show

- [ ] Join https://example.com/lobby

## References

Flour: https://example.com/flour
Oven: https://example.com/oven/

## Timestamps

00:10:00 (link) Salt https://example.com/salt
`;
		expect(links(text)).toEqual([
			"Nora's talk on rye|https://example.com/rye",
			'|https://example.com/spelt',
			'Oven|https://example.com/oven',
			'Flour|https://example.com/flour',
			'Salt|https://example.com/salt',
		]);
	});

	it("leave out what every text has: the guests' contacts and the standing links of the show", () => {
		const text = `## Talking points

- Where is Ada? https://github.com/ada-example/
- All of them: ${show.links['playlist'] ?? ''}

## References

Meetup: ${show.links['meetup'] ?? ''}
Docs: https://example.com/docs
`;
		expect(links(text)).toEqual(['Docs|https://example.com/docs']);
	});

	it('leave out what is private', () => {
		const text = `## References

Studio: ${details.studio}
Other room: https://streamyard.com/room2
Docs: https://example.com/docs
`;
		expect(links(text)).toEqual(['Docs|https://example.com/docs']);
	});
});

describe('a pasted link', () => {
	test.each([
		['https://example.com/docs', 'example.com/docs'],
		['Docs: https://example.com/docs', 'Docs'],
		['Docs – https://example.com/docs.', 'Docs'],
		['[Docs](https://example.com/docs)', 'Docs'],
		['see https://example.com/docs\n', 'see'],
		['Docs - a guide: https://example.com/docs', 'Docs - a guide'],
	])('%s', (pasted, label) => {
		expect(readPastedLink(pasted)).toEqual({ label, address: 'https://example.com/docs' });
	});

	test.each([
		['https://www.example.com/docs/?lang=en#top', 'example.com/docs'],
		['HTTPS://WWW.example.com/docs', 'example.com/docs'],
		['[](https://example.com/docs#top)', 'example.com/docs'],
	])('%s is called by what a reader knows it by', (pasted, label) => {
		expect(readPastedLink(pasted)?.label).toBe(label);
	});

	test.each(['', 'no address', 'ftp://example.com', 'ada@example.com'])('is none: "%s"', (pasted) => {
		expect(readPastedLink(pasted)).toBeNull();
	});

	it('goes to the references with its title, in the manner of the lines above it', () => {
		expect(added('## References\n\nA: https://a.example\n', 'https://b.example', 'B')).toBe(
			'## References\n\nA: https://a.example\nB: https://b.example\n',
		);
		expect(added('## Links\n\n- A: https://a.example\n\n## More\n', '[B: b](https://b.example)')).toBe(
			'## Links\n\n- A: https://a.example\n- B: b: https://b.example\n\n## More\n',
		);
		expect(added('## References\n\n```\nContact Ada:\n```\n', 'https://b.example/x')).toBe(
			'## References\n\n```\nContact Ada:\n```\n\nb.example/x: https://b.example/x\n',
		);
		expect(added('Text\n', 'https://b.example', '[x]: \n y ')).toBe(
			'Text\n\n## References\n\nx : y: https://b.example\n',
		);
	});

	it('goes there without the colon of its title, behind blank lines and words with a dash', () => {
		expect(added('## References\n\n- A: https://a.example\n \t\n', 'https://b.example', 'B:')).toBe(
			'## References\n\n- A: https://a.example\n- B: https://b.example\n\n \t\n',
		);
		expect(added('## References\n\nLamps - all of them\n', 'https://b.example', 'B')).toBe(
			'## References\n\nLamps - all of them\nB: https://b.example\n',
		);
	});

	it('makes the section in the language of the show', () => {
		const edits = addReference('https://b.example', 'B', details, { ...show, language: 'es' })('Texto\n');
		expect(isProblem(edits) ? edits : applyEdits('Texto\n', edits)).toBe(
			'Texto\n\n## Referencias\n\nB: https://b.example\n',
		);
	});

	it('goes there once', () => {
		const text = '## References\n\nA: https://a.example/\n';
		expect(added(text, 'https://a.example?utm_source=x', 'Other')).toBe(text);
	});

	it('is refused when it is private, or no address', () => {
		expect(added('', details.studio ?? '')).toMatch('private');
		expect(added('', 'tomorrow')).toMatch('no web address');
		const codes = [details.studio ?? '', 'tomorrow'].map((pasted) => addReference(pasted, '', details, show)(''));
		expect(codes).toMatchObject([{ code: 'link-private' }, { code: 'link-address' }]);
	});
});
