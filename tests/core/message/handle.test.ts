import { handleOn } from '../../../src/core/message/handle';

describe('The handle of a guest', () => {
	it.each([
		['x', 'X', 'https://x.com/ada_example', '@ada_example'],
		['x', 'Twitter', 'https://twitter.com/ada_example?s=20', '@ada_example'],
		['x', 'twitter', '@ada_example', '@ada_example'],
		['x', 'X', 'ada_example', '@ada_example'],
		['mastodon', 'Mastodon', 'https://social.example/@ada', '@ada@social.example'],
		['mastodon', 'Mastodon', '@ada@social.example', '@ada@social.example'],
		['bluesky', 'Bluesky', 'https://bsky.app/profile/ada.example.com', '@ada.example.com'],
		['bluesky', 'Bsky', 'ada.example.com', '@ada.example.com'],
		['threads', 'Threads', 'https://www.threads.net/@ada.example', '@ada.example'],
		['youtube', 'YouTube', 'https://youtube.com/@ada', '@ada'],
		['x', 'X', 'https://x.com/ada/status/1', null],
		['x', 'X', '@ada <!channel>', null],
		['x', 'GitHub', 'https://github.com/ada', null],
		['mastodon', 'Mastodon', 'ada', null],
		['linkedin', 'LinkedIn', 'https://linkedin.com/in/ada', null],
	])('on %s is read from %s: %s', (network, label, address, handle) => {
		expect(handleOn(network, [{ label, address }])).toBe(handle);
	});
});
