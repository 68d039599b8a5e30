import { decodeMessage } from '../../../src/core/message/decode';
import { isProblem, type Problem } from '../../../src/core/problem';

function refused(text: string): Problem {
	const result = decodeMessage('Show/Templates/messages/hello.md', text);
	if (!isProblem(result)) throw new Error('It was read.');
	return result;
}

describe('A message file', () => {
	it('says in its properties what it is, and below them what it says', () => {
		const text = [
			'---',
			'id: say-hello',
			'name: "Hello, guest" ',
			'channel: mail # as pasted',
			"step: 'Write to the guest: today'",
			'audience: guest',
			'subject: {{show.name}}: will you come to #{{number}}?',
			'command: true',
			'when: T-15min',
			'tags: [mine]',
			'---',
			'',
			'Hi {{guest.firstName}}!',
			'',
		].join('\n');
		expect(decodeMessage('messages/hello.md', text)).toEqual({
			id: 'say-hello',
			name: 'Hello, guest',
			channel: 'mail',
			channels: ['mail'],
			audience: 'guest',
			step: 'Write to the guest: today',
			subject: '{{show.name}}: will you come to #{{number}}?',
			command: true,
			when: 'T-15min',
			body: 'Hi {{guest.firstName}}!',
			origin: 'messages/hello.md',
			bodyLine: 12,
			subjectLine: 6,
			subjectColumn: 9,
		});
	});

	it('needs no more than a channel: its name is the file’s, and it is for everybody', () => {
		expect(
			decodeMessage('Show/Templates/messages/Going on Air.md', '---\r\nchannel: x\r\n---\r\n  Now!\r\n'),
		).toMatchObject({
			id: 'going-on-air',
			name: 'Going on Air',
			audience: 'public',
			step: null,
			subject: null,
			command: false,
			when: null,
			body: '  Now!',
		});
	});

	it('may be for several channels at once', () => {
		expect(decodeMessage('a.md', '---\nchannel: x, Mastodon , x\n---\nHi')).toMatchObject({
			channel: 'x',
			channels: ['x', 'mastodon'],
		});
	});

	it.each([
		['is empty', '', 1, /empty/],
		['is blank', ' \n\n', 1, /empty/],
		['has no properties', 'Hi there', 1, /no channel/],
		['names no channel', '---\nid: a\n---\nHi', 1, /no channel/],
		['names an unknown channel', '---\nid: a\nchannel: pigeon\n---\nHi', 3, /no channel "pigeon"/],
		['names an unknown channel among others', '---\nchannel: x, pigeon\n---\nHi', 2, /no channel "pigeon"/],
		['names an unknown audience', '---\nchannel: x\naudience: friends\n---\nHi', 3, /no audience "friends"/],
		['says neither true nor false', '---\nchannel: x\ncommand: perhaps\n---\nHi', 3, /"perhaps"/],
		['has a property over several lines', '---\nchannel: mail\nsubject: |\n  Hi\n---\nHi', 3, /several lines/],
		['names no moment', '---\nchannel: x\nwhen: soon\n---\nHi', 3, /"soon" is no moment/],
		['has no text', '---\nchannel: x\n---\n\n', 4, /no text/],
		['has properties that cannot be read', '---\nchannel: x\nnot a property\n---\nHi', 3, /key: value/],
		['has properties that never end', '---\nchannel: x\nHi', 1, /never closed/],
	])('that %s is refused with its line', (_, text, line, why) => {
		const { what, why: reason, at } = refused(text);
		expect(what).toBe('Could not read the message "Show/Templates/messages/hello.md".');
		expect(reason).toMatch(why);
		expect(at).toEqual({ line, column: 1 });
	});
});
