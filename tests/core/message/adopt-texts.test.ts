import { adoptTexts } from '../../../src/core/message/adopt-texts';
import { renderMessage } from '../../../src/core/message/render-message';
import { isProblem } from '../../../src/core/problem';
import { builtIns } from '../../../src/templates';
import { ben, decoded, factsOf } from './fixture';

const shipped = builtIns['en']?.messages ?? {};
const quote =
	'At Lantern Works we make [Lantern Hour](https://www.youtube.com/watch?v=plvideo0001&list=PLlantern). I saw your [blog post/video/post] on [source], Ada; come and talk about [topic]. We are on at 13:00 UTC (14:00 CET), and use {{braces}}.';
const note =
	'## Talking points\n\n- [ ] say welcome to nobody\n- Intro\n\t- *Hello and welcome to Lantern Hour. I am `<name>`, `<position>`, today about `<topic>`.*\n';

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

	it('are none where the note has none', () => {
		expect(adoptTexts(factsOf(), 'Just a note', shipped)).toEqual([]);
	});
});
