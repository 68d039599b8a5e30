import { xLength } from '../../../src/core/message/x-length';

const oracle = jest.requireActual<{ parseTweet(text: string): { weightedLength: number } }>('twitter-text');

const words =
	"the show starts soon with Ana and O’Brien — “quoted” … → don't 3.5 v1.2 50% (in) Ünïcode naïve ﬁ ﷺ".split(' ');
const emoji = ['😀', '👩‍💻', '👨‍👩‍👧‍👦', '🇵🇭', '1️⃣', '❤️', '❤', '✔', '✔️', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '™', '©', '☕'];
const links = [
	'https://example.com',
	'http://example.org/a/b?c=d&e=f#g',
	'https://youtu.be/4-z1-eEHhvs',
	'https://www.youtube.com/watch?v=abcdefghijk&list=PL_-x',
	'https://youtube.com/live/zzzzzzzzzz_?si=a-b',
	'https://en.wikipedia.org/wiki/Tempo_(music)',
	'https://meetup.com/some-group/events/1/',
];
const bare = [
	'example.com',
	'grafana.com/docs',
	'k6.io',
	'sub.domain.dev',
	'bit.ly/abc',
	'twitch.tv/x',
	'file.txt',
	'main.ts',
	'readme.md',
	'e.g.',
	'node.js',
];
const wide = ['日本語', '配信中です。', '안녕하세요', 'สวัสดี', 'नमस्ते', 'שלום', 'مرحبا'];
// No hyphen right before a bare domain: there the library contradicts itself and counts some letters twice.
const marks = ['.', ',', '!', '?', ':', ';', ')', '(', '"', '…', '\n', '#tag', '@someone', '$1', '&', '/', '*'];

function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

describe('The length of a post on X', () => {
	it('equals the network’s own library on 5,000 random posts', () => {
		const next = random(20231201);
		const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
		const all = [words, words, words, emoji, links, bare, wide, marks];
		const wrong: unknown[] = [];
		for (let n = 0; n < 5000; n++) {
			let post = '';
			for (let part = 0; part < 1 + next() * 12; part++) {
				const list = all[Math.floor(next() * all.length)] ?? words;
				post += pick(list) + (next() < 0.25 ? pick(marks) : '') + (next() < 0.85 ? ' ' : '');
			}
			const expected = oracle.parseTweet(post).weightedLength;
			if (xLength(post) !== expected) wrong.push({ post, expected, got: xLength(post) });
		}
		expect(wrong.slice(0, 20)).toEqual([]);
	});

	it.each([
		['', 0],
		['a link counts 23 however long it is: https://example.com/a/very/long/address/that/goes/on/and/on', 60],
		['one picture of four people is two: 👨‍👩‍👧‍👦', 37],
		['an em dash — is one, an ellipsis … is two', 42],
		['日本語', 6],
	])('of %p is %d', (post, length) => {
		expect(xLength(post)).toBe(length);
	});
});
