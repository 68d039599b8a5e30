import { evidenceFacts } from '../../../src/core/action/evidence-facts';
import { contentOf } from '../../../src/core/action/sent-content';
import { evidenceOf } from '../../../src/core/checklist/evidence';
import { readReferences } from '../../../src/core/episode/reference';
import { ledgerLine, type SentMessage } from '../../../src/core/message/ledger';
import { details, hour, show } from '../message/fixture';

const chapters = '## Timestamps\n\n00:00:00 Hello\n00:05:00 Yeast\n00:20:00 Bread\n';
const links = '## References\n\nStarter: https://example.com/starter\n';
const sent = (changes: Partial<SentMessage>): SentMessage => ({
	at: (details.end ?? 0) + hour,
	message: 'recording-description',
	channel: 'youtube-description',
	start: details.start,
	title: details.title,
	guests: ['Ada'],
	...changes,
});
const ledger = (...lines: readonly SentMessage[]) => `## Sent\n\n${lines.map(ledgerLine).join('\n')}\n`;

function facts(text: string, { now = (details.end ?? 0) + 1, indexed = false } = {}) {
	return evidenceFacts({ show, details: { ...details, references: readReferences(text) }, text }, { now, indexed });
}
const verdict = (kind: string, text: string) => evidenceOf({ kind, status: 'open' }, facts(text));

describe('the facts that prove steps', () => {
	it('take properties as they are written, placeholders and quotes included', () => {
		const text = '---\nurl: https://youtube.com/live/xxx\nstudio: "TBD"\nevent:\ncalendar-id: k3f9\n---\n';
		expect(facts(text)).toMatchObject({
			url: 'https://youtube.com/live/xxx',
			studio: 'TBD',
			event: null,
			calendarId: 'k3f9',
		});
	});

	it.each([
		['the right one', 'https://www.youtube.com/embed/lanternEp22', 'lanternEp22'],
		['another one', 'https://www.youtube.com/embed/lanternEp20', 'lanternEp20'],
		['none', 'https://www.youtube.com/embed/', null],
	])('know the video the player shows: %s', (_name, src, id) => {
		expect(facts(`# Note\n\n<iframe src="${src}"></iframe>\n`).playerId).toBe(id);
	});

	it('know no player where there is none', () => {
		expect(facts('# Note\n').playerId).toBeNull();
	});

	it('say that the show has aired once it has ended', () => {
		expect(facts('', { now: (details.end ?? 0) - 1 }).aired).toBe(false);
		expect(facts('', { now: details.end ?? 0 }).aired).toBe(true);
	});
});

describe('the list after the show closes by evidence', () => {
	it('timestamps: with chapters YouTube would show', () => {
		expect(verdict('timestamps', chapters)).toBe('proven');
		expect(verdict('timestamps', chapters.replace('00:20:00', '00:05:03'))).toBe('none');
	});

	it('playlist: with the line that says it was confirmed', () => {
		expect(verdict('playlist', ledger(sent({ message: 'playlist', channel: 'youtube' })))).toBe('proven');
		expect(verdict('playlist', ledger(sent({})))).toBe('none');
	});

	it('thank-you: with the line that says it went out', () => {
		expect(verdict('thank-guest', ledger(sent({ message: 'thank-you', channel: 'mail' })))).toBe('proven');
	});

	describe('links: with a description that held those of the note', () => {
		const content = (text: string) => Object.values(contentOf({ show, details, text }));

		it('and not while none was sent, or none of its parts are known', () => {
			expect(verdict('links', links)).toBe('none');
			expect(verdict('links', links + ledger(sent({})))).toBe('none');
		});

		it('as long as they are the same', () => {
			const line = ledger(sent({ content: content(links) }));
			expect(verdict('links', links + line)).toBe('proven');
			expect(verdict('links', `${links}More: https://example.com/more\n\n${line}`)).toBe('none');
			expect(verdict('links', links.replace('example.com/starter', 'example.com/other') + line)).toBe('none');
		});

		it('whichever the last one was', () => {
			const later = sent({ at: (details.end ?? 0) + 2 * hour, message: 'broadcast-description' });
			expect(verdict('links', links + ledger(sent({ content: content(links) }), later))).toBe('none');
		});

		it('and never without links', () => {
			expect(verdict('links', ledger(sent({ content: content('') })))).toBe('none');
		});
	});
});
