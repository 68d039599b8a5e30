// The note it all began with: its invite in its own words, and an announcement for every step. Runs where the note is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDetails } from '../../../src/core/episode/episode-details';
import { readEpisode } from '../../../src/core/episode/episode-reading';
import { adoptTexts } from '../../../src/core/message/adopt-texts';
import { messageFacts, type MessageFacts } from '../../../src/core/message/message-facts';
import { renderMessage } from '../../../src/core/message/render-message';
import { defaultShow } from '../../../src/core/settings/defaults';
import { readOutline } from '../../../src/core/text/outline';
import { builtIns } from '../../../src/templates';
import { isProblem } from '../../../src/core/problem';
import { builtIn, decoded } from './fixture';

const basename = 'GOH 22 - Joseph Elliot on Grafana Tempo';
const seed = join(__dirname, `../../../../shared/seed/${basename}.md`);
const ifSeed = existsSync(seed) ? it : it.skip;
const show = { ...defaultShow, hosts: [{ name: 'Nora Host', position: 'Developer Advocate' }] };

function seedFacts(properties: Record<string, string>): MessageFacts {
	const text = readFileSync(seed, 'utf8');
	const frontmatter = { url: 'https://youtube.com/live/zDrA7Ly3ovU', date: '2023-12-01', ...properties };
	const episode = readEpisode(
		{ path: `Grafana Office Hours/${basename}.md`, basename, frontmatter, outline: readOutline(text) },
		show,
	);
	if (episode === null) throw new Error('The seed is no episode.');
	const details = readDetails(episode, text, frontmatter, show);
	return messageFacts(details, show, { now: Date.UTC(2023, 10, 20), hostZone: 'UTC', episodes: [episode] });
}

/** The quote as it stands in the note, without its marks: what the host would copy by hand. */
function quoteByHand(): string {
	const lines = readFileSync(seed, 'utf8').split('\n');
	const from = lines.findIndex((line) => line.startsWith('\t> '));
	return [lines[from]?.slice(3), lines[from + 1]?.slice(1)].join('\n').trim();
}

describe('The seed', () => {
	ifSeed('gives its own invite, word for word, with the facts filled in', () => {
		const { text, html, missing, problems } = renderMessage(
			builtIn('en', 'guest-invite'),
			seedFacts({ topic: 'distributed tracing', source: 'the Grafana blog', found: 'post' }),
		);
		const expected = quoteByHand()
			.replace('[blog post/video/post]', 'post')
			.replace('[source]', 'the Grafana blog')
			.replace('[topic]', 'distributed tracing');
		expect(expected).not.toContain('[topic]');
		expect(text).toBe(expected.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)'));
		expect(html?.match(/<a href/g)).toHaveLength(2);
		expect([missing, problems]).toEqual([[], []]);
	});

	ifSeed('names what its invite still needs', () => {
		expect(renderMessage(builtIn('en', 'guest-invite'), seedFacts({})).missing).toEqual(['found', 'source', 'topic']);
	});

	ifSeed('becomes the template of the show: the invite says the same for another guest', () => {
		const facts = seedFacts({});
		const [invite, intro] = adoptTexts(facts, readFileSync(seed, 'utf8'), builtIns['en']?.messages ?? {});
		if (invite === undefined || isProblem(invite) || intro === undefined || isProblem(intro))
			throw new Error('It was not adopted.');
		const later = seedFacts({ topic: 'bread', source: 'the forum', found: 'talk' });
		const nextNote = { ...later, details: { ...later.details, inviteQuote: null } };
		const expected = quoteByHand()
			.replace('[blog post/video/post]', 'talk')
			.replace('[source]', 'the forum')
			.replace('[topic]', 'bread');
		const { text, missing, problems } = renderMessage(decoded('guest-invite', invite.text), nextNote);
		expect(text).toBe(expected.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)'));
		expect([missing, problems]).toEqual([[], []]);
		expect(invite.text).toContain('[{{show.name}}]({{show.links.playlist}})');
		const spoken = renderMessage(decoded('intro', intro.text), nextNote).text;
		expect(spoken).toMatch(
			/^Hello and welcome to Grafana Office Hours\. I'm Nora Host, a Developer Advocate at Grafana Labs and .* talk about bread\.$/,
		);
	});

	ifSeed('has every announcement ready', () => {
		const facts = seedFacts({});
		const announcements = Object.keys(builtIns['en']?.messages ?? {}).filter(
			(id) => builtIn('en', id).audience !== 'guest',
		);
		for (const id of announcements) {
			const { missing, problems, length } = renderMessage(builtIn('en', id), facts, { shorten: true });
			expect({ id, missing, problems, over: length?.over ?? 0 }).toEqual({ id, missing: [], problems: [], over: 0 });
		}
	});
});
