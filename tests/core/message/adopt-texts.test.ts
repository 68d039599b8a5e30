import { adoptTexts, factsNamed } from '../../../src/core/message/adopt-texts';
import { renderMessage } from '../../../src/core/message/render-message';
import { isProblem } from '../../../src/core/problem';
import { builtIns } from '../../../src/templates';
import { ben, decoded, factsOf } from './fixture';

const shipped = builtIns['en']?.messages ?? {};
const quote =
	'At Lantern Works we make [Lantern Hour](https://www.youtube.com/watch?v=plvideo0001&list=PLlantern). I saw your [blog post/video/post] on [source], Ada; come and talk about [topic]. We are on at 13:00 UTC (14:00 CET), and use {{braces}}.';
const note =
	'## Talking points\n\n- [ ] say welcome to nobody\n- Intro\n\t- *Hello and welcome to Lantern Hour. I am `<name>`, `<position>`, today about `<topic>`.*\n';

const bodyOf = (file: string) => file.replace(/^---\n[^]*?\n---\n/, '');

describe('The texts of a note', () => {
	it('become message files: facts and blanks by their names, every other word as it was', () => {
		const [invite, intro] = adoptTexts(
			factsOf({ inviteQuote: quote, guests: [{ ...ben, name: 'Adaline Example', firstName: 'Ada' }] }),
			note,
			shipped,
		);
		expect(invite).toEqual({
			id: 'guest-invite',
			text: [
				'---\nid: guest-invite\nname: Guest invite email\nchannel: mail\naudience: guest\nstep: contact-guest\nsubject: Would you be our guest on {{show.name}}?\n---\n',
				'At {{show.organization}} we make [{{show.name}}]({{show.links.playlist}}). I saw your {{found}} on {{source}}, Ada; come and talk about {{topic}}. ',
				'We are on at {{timeLine}}, and use \\{{braces}}.\n',
			].join(''),
		});
		expect(intro).toEqual({
			id: 'intro',
			text: '---\nid: intro\nname: Intro, spoken\nchannel: spoken\naudience: public\nwhen: T\n---\nHello and welcome to {{show.name}}. I am {{host.name}}, {{host.position}}, today about {{topic}}.\n',
		});
	});

	it('say the same with the facts of the next episode in them', () => {
		const [invite] = adoptTexts(factsOf({ inviteQuote: quote }), '', shipped);
		if (invite === undefined || isProblem(invite)) throw new Error('It was not adopted.');
		const next = factsOf({
			topic: 'rye',
			source: 'a fair',
			found: 'talk',
			inviteQuote: null,
			date: '2024-07-05',
			start: Date.UTC(2024, 6, 5, 13),
		});
		expect(renderMessage(decoded('guest-invite', invite.text), next).text).toContain(
			'your talk on a fair, Ada; come and talk about rye. We are on at 13:00 UTC (18:30 IST (UTC+5:30), 15:00 CEST)',
		);
	});

	it('are also the quotes and the lines in emphasis below an item that says what they are for', () => {
		const texts = `## Checklist

- [x] Contact the guest.
	> ${quote}
- [ ] If there is no answer, send a follow-up.
	> Hi Joe, are you still up for [topic] on Lantern Hour?
	A short no is fine.
- [ ] Send a reminder the day before:

## Talking points

- Introduce guest: Joe
- Outro
	- *Thank you, Joe! That was Lantern Hour.*

### Just before the show

- [ ] You can use the private chat.
- [ ] Say hello in the chat.
	> Welcome to Lantern Hour! Joel and Joe are here.
- [ ] Paste the links into the chat.
	> Everything by Joe: https://joe.example
- Thank the guest
	> Dear Joe, thank you. Joelle says hi.
`;
		const facts = factsOf({ inviteQuote: quote, guests: [{ ...ben, name: 'Joe', firstName: 'Joe' }] });
		const adopted = adoptTexts(facts, texts, shipped).map((each) => (isProblem(each) ? each.what : each));
		expect(adopted.map((each) => (typeof each === 'string' ? each : [each.id, bodyOf(each.text)]))).toEqual([
			['guest-invite', expect.stringContaining('{{show.organization}}')],
			[
				'guest-follow-up',
				'Hi {{guestFirstNames}}, are you still up for {{topic}} on {{show.name}}?\nA short no is fine.\n',
			],
			['outro', 'Thank you, Joe! That was {{show.name}}.\n'],
			['chat-welcome', 'Welcome to {{show.name}}! Joel and Joe are here.\n'],
			['chat-links', 'Everything by Joe: https://joe.example\n'],
			['thank-you', 'Dear {{guestFirstNames}}, thank you. Joelle says hi.\n'],
		]);
	});

	it('name a guest with a short name where a name must stand, and nobody whose name begins like it', () => {
		const { model } = factsOf({ guests: [{ ...ben, name: 'Joe Example', firstName: 'Joe' }] });
		const named = (words: string, isHeading = false) => factsNamed(words, model, { isHeading });
		expect(
			['Hi Joe,', 'Hola, Joe!', 'DEAR Joe', 'Hi Joel,', 'Ahi Joe', 'say it Joe', 'Hi Joe Example,'].map((words) =>
				named(words),
			),
		).toEqual([
			'Hi {{guestFirstNames}},',
			'Hola, {{guestFirstNames}}!',
			'DEAR {{guestFirstNames}}',
			'Hi Joel,',
			'Ahi Joe',
			'say it Joe',
			'Hi {{guestNames}},',
		]);
		expect(['## Questions for Joe', '## Joel', '## Joey and Joe'].map((words) => named(words, true))).toEqual([
			'## Questions for {{guestFirstNames}}',
			'## Joel',
			'## Joey and {{guestFirstNames}}',
		]);
	});

	it('are none where the note has none', () => {
		expect(adoptTexts(factsOf(), 'Just a note', shipped)).toEqual([]);
	});
});
