import { channels } from '../../../src/core/message/channels';
import { type LengthUnit, lengthIn } from '../../../src/core/message/text-length';

describe('The length of a text', () => {
	it.each<[LengthUnit, string, number]>([
		['characters', 'añ😀', 3],
		['characters', '👩‍💻', 3],
		['graphemes', '👩‍💻 e\u0301', 3],
		['graphemes', '🇵🇭🇩🇪', 2],
		['bytes', 'añ😀', 7],
		['xWeight', 'see https://example.com/a/long/one', 27],
		['mastodon', 'see https://example.com/a/long/one', 27],
		['mastodon', 'by @ada@social.example!', 8],
		['mastodon', 'mail ada@example.com', 20],
		['mastodon', 'no scheme: example.com/a', 24],
		['threads', 'hi 😀', 7],
		['threads', 'añ', 2],
	])('in %s of %p is %d', (unit, text, length) => {
		expect(lengthIn(unit, text)).toBe(length);
	});
});

describe('The table of channels', () => {
	it('holds the limits of the platforms', () => {
		const limits = [...channels.values()].map(({ id, limits }) => [
			id,
			limits.map(({ max, unit }) => `${max} ${unit}`).join(' and '),
		]);
		expect(Object.fromEntries(limits)).toEqual({
			mail: '',
			x: '280 xWeight',
			mastodon: '500 mastodon',
			bluesky: '300 graphemes and 3000 bytes',
			linkedin: '3000 characters',
			threads: '500 threads',
			'slack-rich': '4000 characters',
			'youtube-title': '100 characters',
			'youtube-description': '5000 bytes',
			'meetup-title': '80 characters',
			'meetup-text': '50000 characters',
			'calendar-title': '',
			'calendar-text': '',
			chat: '200 characters',
			spoken: '',
			plain: '',
		});
	});

	it('names a source for every rule', () => {
		for (const { source } of channels.values()) expect(source).toMatch(/\S/);
	});
});
