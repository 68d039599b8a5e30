import { asTold, orderRipples, outdatedCount, outdatedMessages } from '../../../src/core/action/ripple';
import { decodeMessage } from '../../../src/core/message/decode';
import { isProblem } from '../../../src/core/problem';
import { builtIns } from '../../../src/templates';
import { readNote } from './episode';

const line = (
	message: string,
	channel: string,
	parts = 'for 2026-03-06T13:00Z · "Wicks" · Ann Example',
	at = '2026-03-02T09:14Z',
) => `- ${at} · ${message} · ${channel} · ${parts}\n`;
const note = (sent: string, date = '2026-03-13', guest = 'Ann Example') =>
	`---\ndate: ${date}\n---\nGuest:: ${guest}\n\n## Checklist\n\n- [ ] Contact the guest.\n\n## Sent\n\n${sent}`;
const now = Date.UTC(2026, 2, 3);
const sources = Object.entries(builtIns['en']?.messages ?? {}).flatMap(([id, text]) => {
	const source = decodeMessage(id, text);
	return isProblem(source) ? [] : [source];
});
const told = (sent: string, at = now, date?: string) =>
	outdatedMessages(readNote(note(sent, date)), at).map(({ message, changed }) => [message, ...changed]);

describe('After a reschedule', () => {
	test('everything that went out with the old date is to be said again, per channel', () => {
		const sent = line('date-confirmation', 'mail') + line('social-upcoming', 'x') + line('social-upcoming', 'mastodon');
		expect(told(sent)).toEqual([
			['date-confirmation', 'start'],
			['social-upcoming', 'start'],
			['social-upcoming', 'start'],
		]);
		expect(outdatedCount(readNote(note(sent)), now)).toBe(3);
	});

	test('what was said again since is ticked off', () => {
		const again = 'for 2026-03-13T13:00Z · "Wicks" · Ann Example';
		expect(told(line('reminder', 'mail') + line('reminder', 'mail', again, '2026-03-03T08:00Z'))).toEqual([]);
	});

	test('a message that told no date is still right, and what was spoken is not taken back', () => {
		expect(told(line('guest-invite', 'mail', 'for no date · "Wicks" · Ann Example') + line('intro', 'spoken'))).toEqual(
			[],
		);
	});

	test('a change of title and guests counts as well', () => {
		const sent = line('meetup-text', 'meetup-text', 'for 2026-03-13T13:00Z · "Wax" · Ben Example');
		expect(told(sent)).toEqual([['meetup-text', 'title', 'guests']]);
	});

	test('the most urgent comes first: guest, public, internal; a wrong date before a wrong name', () => {
		const renamed = 'for 2026-03-13T13:00Z · "Wax" · Ann Example';
		const sent =
			line('slack-internal', 'slack-rich') +
			line('ours', 'mail') +
			line('meetup-title', 'meetup-title', renamed) +
			line('social-upcoming', 'x') +
			line('briefing', 'mail');
		const ordered = orderRipples(outdatedMessages(readNote(note(sent)), now), sources);
		expect(ordered.map(({ message, source }) => [message, source?.name ?? null])).toEqual([
			['briefing', 'Briefing for the guest'],
			['social-upcoming', 'Post for the days before'],
			['meetup-title', 'Meetup title'],
			['slack-internal', 'Slack, internal'],
			['ours', null],
		]);
	});

	test('once the show is over only what is still read counts, and no longer for its date', () => {
		const renamed = 'for 2026-03-06T13:00Z · "Wax" · Ann Example';
		const sent =
			line('reminder', 'mail') + line('broadcast-title', 'youtube-title', renamed) + line('social-upcoming', 'x');
		expect(told(sent, Date.UTC(2026, 2, 14))).toEqual([['broadcast-title', 'title']]);
	});
});

describe('An episode as a message told it', () => {
	test('has the old date in the zone of the show, the old title and the old guests, and all else as it is', () => {
		const { details } = readNote(note(line('ours', 'mail', 'for 2026-03-06T13:00Z · "Wax" · Ben (Benny) Example')));
		const [sent] = outdatedMessages(
			readNote(note(line('ours', 'mail', 'for 2026-03-06T13:00Z · "Wax" · Ben (Benny) Example'))),
			now,
		);
		if (sent === undefined) throw new Error('Nothing is outdated.');
		expect(asTold(details, sent)).toEqual({
			...details,
			title: 'Wax',
			date: '2026-03-06',
			time: '13:00',
			zone: 'UTC',
			start: Date.UTC(2026, 2, 6, 13),
			end: Date.UTC(2026, 2, 6, 14),
			guests: [expect.objectContaining({ name: 'Ben (Benny) Example', firstName: 'Benny', contacts: [] })],
		});
	});
});
