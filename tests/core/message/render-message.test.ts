import { renderMessage, shortenMessage } from '../../../src/core/message/render-message';
import type { Problem } from '../../../src/core/problem';
import { ada, around, ben, builtIn, details, episodes, factsOf, hour, own } from './fixture';

function codes(problems: readonly Problem[]): string[] {
	return problems.map(({ code }) => code);
}

describe('A rendered message', () => {
	it('names the facts that are missing, and shows where they go', () => {
		const { text, missing, problems } = renderMessage(
			builtIn('en', 'guest-invite'),
			factsOf({ topic: null, source: null, guests: [] }),
		);
		expect(missing).toEqual(['guest.name', 'source', 'topic']);
		expect(text).toContain('Hi [guest name],');
		expect(text).toContain('your post on [source], and');
		expect(problems).toEqual([]);
	});

	it.each([
		['the date of an idea', 'On {{timeLine}}', { date: null, start: null, end: null }, ['date']],
		[
			'the time of a day without one',
			'On {{timeLine}}',
			{ date: '2023-12-01', time: null, zone: null, start: null },
			[],
		],
		['the address of the video', 'Watch {{watchUrl}}', { url: null, videoId: null }, ['url']],
		[
			'a fact in a record',
			'For {{guest.affiliation}}',
			{ guests: [{ ...ada, affiliation: null }] },
			['guest.affiliation'],
		],
		['nothing, where the template asks first', '{{#if topic}}On {{topic}}{{else}}No topic{{/if}}', { topic: null }, []],
		[
			'one fact once, whatever it is called',
			'{{guestNames}} {{guestHandles}} {{guest.name}}',
			{ guests: [] },
			['guest.name'],
		],
	])('misses %s', (_, body, changes, missing) => {
		expect(renderMessage(own(body), factsOf(changes)).missing).toEqual(missing);
	});

	it('speaks of several guests as people do', () => {
		const facts = factsOf({ guests: [ada, ben, { ...ben, name: 'Cleo Example', firstName: 'Cleo' }] });
		expect(renderMessage(own('{{guestFirstNames}}: {{guestHandles}}'), facts).text).toBe(
			'Ada, Ben and Cleo: @ada_example, Ben Example and Cleo Example',
		);
		const spanish = factsOf({ guests: [ada, ben] }, {}, { language: 'es' });
		expect(renderMessage(own('{{guestFirstNames}}'), spanish).text).toBe('Ada y Ben');
	});

	it.each([
		['x', '@ada_example'],
		['mastodon', '@ada@social.example'],
		['bluesky', 'Adaline (Ada) Example'],
		['linkedin', 'Adaline (Ada) Example'],
		['mail', 'Adaline (Ada) Example'],
	])('calls the guest on %s by %s', (channel, handle) => {
		expect(renderMessage(own('{{guest.handle}}', `channel: ${channel}`), factsOf()).text).toBe(handle);
	});

	it('has the guest’s own time when the guest reads it', () => {
		const line = '{{timeLine}} / {{guest.timeLine}}';
		expect(renderMessage(own(line, 'channel: mail\naudience: guest'), factsOf()).text).toBe(
			'13:00 UTC (18:30 IST (UTC+5:30), 14:00 CET) / 18:30 IST (UTC+5:30)',
		);
		expect(renderMessage(own(line, 'channel: mail'), factsOf()).text).toBe(
			'13:00 UTC (14:00 CET) / 18:30 IST (UTC+5:30)',
		);
	});

	it('can tell before, during and after the show apart', () => {
		const source = own('{{#if live}}now{{else}}{{#if aired}}over{{else}}soon{{/if}}{{/if}} {{today}}');
		const start = details.start ?? 0;
		expect(
			[start - hour, start, start + hour - 1, start + hour].map(
				(now) => renderMessage(source, factsOf({}, { now })).text,
			),
		).toEqual(['soon 2023-12-01', 'now 2023-12-01', 'now 2023-12-01', 'over 2023-12-01']);
	});

	it('lists the chapters it is given', () => {
		const facts = factsOf({}, { chapters: ['0:00 Hello', '4:00 Dough', '9:30 Crumb'], now: (details.end ?? 0) + 1 });
		expect(renderMessage(builtIn('en', 'broadcast-description'), facts).text).toContain(
			'\n\nChapters\n0:00 Hello\n4:00 Dough\n9:30 Crumb\n\n',
		);
	});

	it('is rich and plain for mail, and Slack gets its own markup beside', () => {
		const { text, html, mrkdwn } = renderMessage(
			own('**{{title}}**: [watch]({{watchUrl}})', 'channel: slack-rich'),
			factsOf({ title: 'Bread & <butter>' }),
		);
		expect(text).toBe('Bread & <butter>: watch (https://www.youtube.com/watch?v=lanternEp22)');
		expect(html).toBe(
			'<p><strong>Bread &amp; &lt;butter&gt;</strong>: <a href="https://www.youtube.com/watch?v=lanternEp22">watch</a></p>',
		);
		expect(mrkdwn).toBe('*Bread &amp; &lt;butter&gt;*: <https://www.youtube.com/watch?v=lanternEp22|watch>');
	});

	it('takes stars and brackets as they are where the channel is plain', () => {
		const { text, html } = renderMessage(own('*{{title}}* [watch]'), factsOf());
		expect([text, html]).toEqual(['*Tracing a sourdough* [watch]', null]);
	});

	it('refuses nothing and says nothing about an ordinary text', () => {
		expect(renderMessage(own('{{title}} at {{watchUrl}}'), factsOf()).problems).toEqual([]);
	});
});

describe('A message file with an error', () => {
	it('is refused with the line in the file', () => {
		const { text, problems } = renderMessage(own('One\n{{#if topic}}two'), factsOf());
		expect(text).toBe('');
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ severity: 'error', at: { line: 5 } });
	});

	it('that names an unknown fact says so, with the nearest one', () => {
		const { problems } = renderMessage(own('Hi {{guest.fristName}}'), factsOf());
		expect(problems[0]).toMatchObject({ severity: 'error', at: { line: 4, column: 6 } });
		expect(`${problems[0]?.why ?? ''} ${problems[0]?.todo ?? ''}`).toContain('guest.firstName');
	});

	it('is refused for an error in its subject too', () => {
		const { problems } = renderMessage(own('Hi', 'channel: mail\nsubject: {{tpic}}'), factsOf());
		expect(problems[0]).toMatchObject({ severity: 'error', at: { line: 3, column: 12 } });
	});

	it('of a megabyte is refused', () => {
		expect(renderMessage(own('x'.repeat(1024 * 1024)), factsOf()).problems[0]?.severity).toBe('error');
	});
});

describe('Before a text leaves', () => {
	it.each([
		['a blank in it', own('On [topic]'), {}, ['message-placeholder']],
		['a blank in its subject', own('Hi', 'channel: mail\nsubject: About TBD'), {}, ['message-placeholder']],
		['a fact that is a blank', own('On {{topic}}'), { topic: 'TBD' }, ['message-placeholder']],
		['a title with brackets is no blank', own('{{title}}'), { title: '[Live] <Bread> & butter' }, []],
		['too much for X', own('{{title}}'), { title: 'bread '.repeat(60) }, ['message-too-long']],
		[
			'what YouTube forbids',
			own('{{title}}', 'channel: youtube-title'),
			{ title: 'Rye > wheat' },
			['message-forbidden-character'],
		],
		['the video of another episode', own('https://youtu.be/lanternEp20'), {}, ['message-other-episode']],
		['the number of another episode', own('Now: Lantern Hour #20'), {}, ['message-other-episode']],
		['the number of another episode by the short name', own('Lantern 20 is on'), {}, ['message-other-episode']],
		['the video of last week', own('https://youtu.be/lanternEp21'), {}, ['message-other-episode']],
		['the number of last week', own('Now: Lantern Hour #21'), {}, ['message-other-episode']],
		[
			'last week, where next week is meant',
			own('Lantern Hour #21, then {{next.title}}'),
			{},
			['message-other-episode'],
		],
		['last week, in a comment alone', own('Lantern Hour #21{{! not previous.url }}'), {}, ['message-other-episode']],
		['last week, meant', own('Last: Lantern Hour #{{previous.number}} {{previous.url}}'), {}, []],
		[
			'last week, meant by the subject',
			own('Lantern Hour #21', 'channel: mail\nsubject: After {{previous.title}}'),
			{},
			[],
		],
		['the next episode is no stranger', own('Next: Lantern Hour #{{next.number}} {{next.url}}'), {}, []],
		['a number of something else is none', own('Lantern Hour at 20:00, 20 guests'), {}, []],
		[
			'a link among the references is meant',
			own('{{#each references}}{{address}}{{/each}}'),
			{ references: [{ label: '', address: 'https://youtu.be/lanternEp20' }] },
			[],
		],
	])('it is said: %s', (_, source, changes, expected) => {
		const { problems } = renderMessage(source, factsOf(changes));
		expect(codes(problems)).toEqual(expected);
		expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
	});

	it.each([
		['the studio link by its name', '{{studio}}', 'x'],
		['the studio link typed in', 'https://streamyard.com/lantern22', 'x'],
		['the studio link in other letters', 'HTTP://WWW.StreamYard.com/Lantern22/', 'x'],
		['the studio link encoded', 'https://streamyard.com/%6Cantern22', 'x'],
		['the studio link behind a label', '[join]({{studio}})', 'slack-rich'],
		['the studio link of an older episode', 'https://streamyard.com/lantern07', 'x'],
		['the guest’s mail by its name', 'Ask {{guest.email}}', 'x'],
		['the guest’s mail typed in', 'Ask Ada@Example.com', 'youtube-description'],
		['the guest’s mail behind a label', '[Ask](mailto:ada@example.com)', 'slack-rich'],
		['the guest’s phone', 'Call +1 555 0100', 'x'],
	])('a public or internal text is refused for %s', (_, body, channel) => {
		for (const audience of ['public', 'internal']) {
			const { problems } = renderMessage(own(body, `channel: ${channel}\naudience: ${audience}`), factsOf());
			expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toContain('message-private error');
		}
		expect(codes(renderMessage(own(body, `channel: ${channel}\naudience: guest`), factsOf()).problems)).not.toContain(
			'message-private',
		);
	});

	it('a subject is looked at as well', () => {
		const { problems } = renderMessage(own('Hi', 'channel: mail\nsubject: {{studio}}'), factsOf());
		expect(codes(problems)).toEqual(['message-private']);
	});

	it('the front page of the studio is no secret, and contacts in a public text are public ones', () => {
		const body = 'Made with https://streamyard.com\n{{#each guests}}{{#each contacts}}{{label}} {{/each}}{{/each}}';
		const { text, problems } = renderMessage(own(body), factsOf());
		expect(text).toBe('Made with https://streamyard.com\nX Mastodon GitHub');
		expect(problems).toEqual([]);
	});
});

describe('A text that is too long', () => {
	const body =
		'{{#optional 2}}Second. {{/optional}}{{title}}{{#optional 1}} First part to go, {{guestNames}}.{{/optional}}{{#optional 3}} Third.{{/optional}}';

	it.each([
		['is left alone while it fits', 'Bread', 0, 'Second. Bread First part to go, Adaline (Ada) Example. Third.'],
		['loses its first optional part first', 'b'.repeat(250), 1, `Second. ${'b'.repeat(250)} Third.`],
		['then the next', 'b'.repeat(272), 2, `${'b'.repeat(272)} Third.`],
		['then the last', 'b'.repeat(279), 3, 'b'.repeat(279)],
	])('%s', (_, title, dropped, text) => {
		expect(shortenMessage(own(body), factsOf({ title }))).toMatchObject({
			dropped,
			text,
			length: { over: 0, max: 280 },
			problems: [],
		});
	});

	it('is never cut inside its words: what still does not fit is said', () => {
		const { text, length, problems } = shortenMessage(own(body), factsOf({ title: 'b'.repeat(300) }));
		expect([text, length?.over]).toEqual(['b'.repeat(300), 20]);
		expect(problems[0]?.what).toContain('20 characters too long for X');
	});

	describe.each(['en', 'es'])('of the built-in ones in %s', (language) => {
		const site = (name: string, size: number) => ({
			label: 'Site',
			address: `https://${name}.example/${'x'.repeat(size)}`,
		});
		const guests = (size: number) =>
			[ada, ben, { ...ben, name: 'Cleo Sample', firstName: 'Cleo' }].map((guest) => ({
				...guest,
				contacts: [site(guest.firstName.toLowerCase(), size)],
			}));
		const shortened = (id: string, size: number, chapters = 0) => {
			const references = id === 'chat-links' ? [] : [site('docs', 20)];
			const facts = factsOf(
				{ guests: guests(size), references },
				{ chapters: Array.from({ length: chapters }, (_, at) => `${at}:00 ${'Word '.repeat(8)}`.trim()) },
				{ language },
			);
			return shortenMessage(builtIn(language, id), facts);
		};

		test.each([
			['all of it while it fits', 100, 10, ['ada.example', 'docs.example', '9:00 Word']],
			['not the contacts of the guests once it does not', 1600, 10, ['docs.example', '9:00 Word']],
			['not the chapters where nothing else helps', 10, 300, []],
		])('the description of the broadcast holds %s', (_what, size, chapters, held) => {
			const { text, length } = shortened('broadcast-description', size, chapters);
			expect(length?.over).toBe(0);
			expect(['ada.example', 'docs.example', '9:00 Word'].filter((part) => text.includes(part))).toEqual(held);
		});

		test.each([
			['of every guest', 5, ['ada.example', 'ben.example', 'cleo.example']],
			['of the first guest where the others do not fit', 80, ['ada.example']],
		])('the links in the chat are those %s', (_what, size, held) => {
			const { text, length } = shortened('chat-links', size);
			expect(length?.over).toBe(0);
			expect(['ada.example', 'ben.example', 'cleo.example'].filter((part) => text.includes(part))).toEqual(held);
		});
	});

	it('is measured by the tightest limit of its channel', () => {
		const { length } = renderMessage(own('{{title}}', 'channel: bluesky'), factsOf({ title: '👨‍👩‍👧‍👦'.repeat(290) }));
		expect(length).toMatchObject({ unit: 'bytes', max: 3000, used: 290 * 25, over: 290 * 25 - 3000 });
	});
});

describe('The invite in the words of the note', () => {
	const source = builtIn('en', 'guest-invite');
	const quote =
		'Hi `<guest>`! We make a show called [Lantern Hour](https://example.com/list?a=1&b=2). I saw your [blog post/video/post] on [source], come and talk about [topic].\n\nIt is *very* casual.';

	it('keeps every word and fills in the facts', () => {
		const { text, html, subject, missing, problems } = renderMessage(source, factsOf({ inviteQuote: quote }));
		expect(text).toBe(
			'Hi Ada! We make a show called Lantern Hour (https://example.com/list?a=1&b=2). I saw your post on the bakers’ forum, come and talk about tracing what happens in a sourdough.\n\nIt is very casual.',
		);
		expect(html).toContain('<a href="https://example.com/list?a=1&amp;b=2">Lantern Hour</a>');
		expect(html).toContain('<p>It is <em>very</em> casual.</p>');
		expect(subject).toBe('Would you be our guest on Lantern Hour?');
		expect([missing, problems]).toEqual([[], []]);
	});

	it('leaves the blanks it has no fact for, and names the facts', () => {
		const { text, missing, problems } = renderMessage(
			source,
			factsOf({ inviteQuote: quote, topic: null, found: null, guests: [] }),
		);
		expect(text).toContain('Hi <guest>! We');
		expect(text).toContain('your [blog post/video/post] on the bakers’ forum, come and talk about [topic].');
		expect(missing).toEqual(['guest.name', 'found', 'topic']);
		expect(problems).toEqual([]);
	});

	it('takes no fact for a template or for markup', () => {
		const { text } = renderMessage(
			source,
			factsOf({ inviteQuote: 'About [topic] {{title}}', topic: '{{title}} *and* [x](https://example.com)' }),
		);
		expect(text).toBe('About {{title}} *and* [x](https://example.com) {{title}}');
	});

	it('says what blank it does not understand', () => {
		expect(codes(renderMessage(source, factsOf({ inviteQuote: 'Hi [whoever]' })).problems)).toEqual([
			'message-placeholder',
		]);
	});

	it.each([
		["I'm `<name>`, a `<position>` at Lantern Works.", "I'm Nora Host, a Developer Advocate at Lantern Works."],
		['Hi `<name>`!', 'Hi Ada!'],
		[
			'Te vi en [artículo/charla/video] en [fuente], [tema].',
			'Te vi en post en the bakers’ forum, tracing what happens in a sourdough.',
		],
		['[the page](https://example.com) of [source]', 'the page (https://example.com) of the bakers’ forum'],
	])('understands %s', (inviteQuote, text) => {
		expect(renderMessage(source, factsOf({ inviteQuote })).text).toBe(text);
	});
});

describe('The facts of a message', () => {
	it('count only episodes of the show, and only neighbours as known', () => {
		const facts = factsOf(
			{},
			{
				episodes: [...episodes, { ...(episodes[0] as (typeof episodes)[0]), show: 'other', path: 'x.md', number: 99 }],
			},
		);
		expect(facts.others.map(({ number }) => number)).toEqual([20, 21, 23]);
		expect([...facts.neighbours].map(([name, { number }]) => [name, number])).toEqual([
			['next', 23],
			['previous', 21],
		]);
		expect(around.episodes).toHaveLength(4);
	});
});
