import { findLinks, readLink, stripLinks } from '../../../src/core/text/link';

describe('A link', () => {
	it.each([
		['[[Ada Example]]', 'Ada Example', 'Ada Example', 'wikilink'],
		['[[People/Ada Example|Ada]]', 'Ada', 'People/Ada Example', 'wikilink'],
		['[[People/Ada Example.md]]', 'Ada Example', 'People/Ada Example.md', 'wikilink'],
		['![[Note]]', 'Note', 'Note', 'wikilink'],
		['[[a\\|b]]', 'b', 'a', 'wikilink'],
		['[Ada](https://example.org/a_(b))', 'Ada', 'https://example.org/a_(b)', 'markdown'],
		['[Ada](https://example.org "her site")', 'Ada', 'https://example.org', 'markdown'],
		['[T](GOH%2028%20-%20T.md)', 'T', 'GOH 28 - T.md', 'markdown'],
		['[T](<a b.md>)', 'T', 'a b.md', 'markdown'],
		['[50%](50%.md)', '50%', '50%.md', 'markdown'],
		['[a [b] c](x)', 'a [b] c', 'x', 'markdown'],
		['[empty]()', 'empty', '', 'markdown'],
		['![](https://example.org/i.png)', '', 'https://example.org/i.png', 'markdown'],
		['  [a](b)  ', 'a', 'b', 'markdown'],
	])('is read: %s', (text, label, target, kind) => {
		expect(readLink(text)).toEqual({ label, target, kind });
	});

	it.each([
		'',
		'text',
		'[a]',
		'[a] (b)',
		'[a](b c)',
		'[[]]',
		'[[a',
		'[a](b',
		'[a](b) c',
		'x [[a]]',
		'[a](b)[c](d)',
		'\\[a](b)',
		'[a\n](b)',
	])('is not: %j', (text) => {
		expect(readLink(text)).toBeNull();
	});

	it('gives way to its label', () => {
		expect(stripLinks('"[[Ada Example]], [[b|Bo]]" and [Cy](https://example.org) (x)')).toBe(
			'"Ada Example, Bo" and Cy (x)',
		);
		expect(stripLinks('[ ] no link [x]')).toBe('[ ] no link [x]');
	});

	it('is found with its place and the place of its address', () => {
		const text = 'a ![x]( https://example.org "t") b [[c]]';
		expect(
			findLinks(text).map((link) => [
				text.slice(link.from, link.to),
				link.address && text.slice(link.address.from, link.address.to),
			]),
		).toEqual([
			['![x]( https://example.org "t")', 'https://example.org'],
			['[[c]]', null],
		]);
	});

	// What it costs is measured by tests/bench/hostile-texts.ts.
	it.each(['[', '[[', '[a](', '![', ']'])('is found behind 100,000 times "%s" (hazard 16)', (piece) => {
		expect(findLinks(`${piece.repeat(100_000)}\n[[Ann Example]]`).at(-1)?.label).toBe('Ann Example');
	});
});
