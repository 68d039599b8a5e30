import { firstMessage, listMessages } from '../../../src/core/action/message-list';
import { momentNow, momentOf, sendAt } from '../../../src/core/action/message-moment';
import { decodeMessage } from '../../../src/core/message/decode';
import { isProblem } from '../../../src/core/problem';
import { builtIns } from '../../../src/templates';
import { lanternShow, readNote } from './episode';

const note = (date: string, sent = '', contact = '[ ]') => `---
date: ${date}
---
Guest:: Ann Example

## Checklist

- [ ] Schedule a Slack message on the internal workspace.
- ${contact} Contact the guest.
${sent}`;
const start = Date.UTC(2026, 2, 6, 13);
const hour = 3_600_000;

function message(id: string, properties = '') {
	const source = decodeMessage(id, `---\nchannel: x\n${properties}\n---\nHi`);
	if (isProblem(source)) throw new Error(source.why);
	return source;
}

const sources = Object.entries(builtIns['en']?.messages ?? {}).flatMap(([id, text]) => {
	const source = decodeMessage(id, text);
	return isProblem(source) ? [] : [source];
});

describe('The moment of a message', () => {
	test.each([
		['step: contact-guest', 'before'],
		['step: explain-comments', 'live'],
		['step: playlist', 'after'],
		['step: contact-guest\nwhen: T+1', 'after'],
		['when: T', 'live'],
		['when: T-15min', 'live'],
		['when: T-7', 'before'],
		['', 'before'],
		['step: Sweep the harbour', 'before'],
	])('that says "%s" is %s', (properties, moment) => {
		expect(momentOf(message('own', properties), lanternShow)).toBe(moment);
	});

	test.each([
		['days before', start - 72 * hour, 'before'],
		['a minute before the tech check', start - 16 * 60_000, 'before'],
		['in the tech check', start - 15 * 60_000, 'live'],
		['in the last minute', start + 59 * 60_000, 'live'],
		['once it is over', start + hour, 'after'],
	])('the clock stands at, %s', (_when, now, moment) => {
		expect(momentNow(readNote(note('2026-03-06')).details, lanternShow, now)).toBe(moment);
	});

	test('of an idea is before the show', () => {
		expect(momentNow(readNote(note('')).details, lanternShow, start)).toBe('before');
	});
});

describe('The time to schedule a message for', () => {
	const at = (properties: string, text = note('2026-03-06')) =>
		sendAt(message('own', properties), readNote(text).details);

	test.each([
		['when: T', start],
		['when: T-15min', start - 15 * 60_000],
		['when: T-1', start - 24 * hour],
		['when: T+2', start + 48 * hour],
		['', null],
	])('that says "%s"', (properties, instant) => {
		expect(at(properties)).toBe(instant);
	});

	test('keeps the wall time of the show where the clocks change in between', () => {
		const text = note('2026-03-29\nzone: Europe/Berlin\ntime: "14:00"');
		expect(at('when: T-1', text)).toBe(Date.UTC(2026, 2, 28, 13));
		expect(at('when: T', text)).toBe(Date.UTC(2026, 2, 29, 12));
	});

	test('is none while the episode has no date, and for what is spoken', () => {
		expect(at('when: T', note(''))).toBeNull();
		expect(
			sendAt({ ...message('own', 'when: T'), channel: 'spoken' }, readNote(note('2026-03-06')).details),
		).toBeNull();
	});
});

describe('The list of messages', () => {
	const list = (text: string) => listMessages(sources, readNote(text));

	test('has those for the days before first, in the order of the steps of the note', () => {
		const listed = list(note('2026-03-06'));
		const moments = listed.map(({ moment }) => moment);
		expect(moments).toEqual(
			[...moments].sort((a, b) => 'before live after'.indexOf(a) - 'before live after'.indexOf(b)),
		);
		const ids = listed.map(({ source }) => source.id);
		expect(ids.slice(0, 4)).toEqual(['slack-internal', 'guest-invite', 'guest-invite-short', 'guest-follow-up']);
		expect(ids).toHaveLength(sources.length);
	});

	test('knows what was sent, and whether it still holds', () => {
		const line =
			'\n## Sent\n\n- 2026-03-02T09:14Z · guest-invite · mail · for 2026-03-13T13:00Z · "Wicks" · Ann Example\n';
		const invite = list(note('2026-03-06', line)).find(({ source }) => source.id === 'guest-invite');
		expect(invite).toMatchObject({ outdated: true, sent: [{ channel: 'mail', at: Date.UTC(2026, 2, 2, 9, 14) }] });
	});

	test.each([
		[
			'the first that is not sent, for an idea',
			note('').replace('- [ ] Schedule', '- [x] Schedule'),
			start,
			'guest-invite',
		],
		[
			'the first whose step is open',
			note('2026-03-06', '', '[x]').replace('- [ ] Sch', '- [x] Sch'),
			start - 72 * hour,
			'date-confirmation',
		],
		['the live post on air', note('2026-03-06'), start, 'slack-internal-live'],
		['the recording afterwards', note('2026-03-06'), start + 2 * hour, 'thank-you'],
	])('begins with %s', (_name, text, now, id) => {
		expect(firstMessage(list(text), readNote(text), now)?.source.id).toBe(id);
	});

	test('of nothing begins with nothing', () => {
		expect(firstMessage([], readNote(note('')), start)).toBeNull();
	});
});

test('eight of the built-in messages ask for a command of their own', () => {
	expect(sources.filter(({ command }) => command).map(({ id }) => id)).toHaveLength(8);
});
