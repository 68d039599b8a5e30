import { evidenceOf, provenSteps } from '../../../src/core/checklist/evidence';
import type { EvidenceFacts } from '../../../src/core/checklist/fact';
import { readSteps } from '../../../src/core/checklist/step-list';
import { checkSnooze, isLeftOpen, needsClosing, openAfter } from '../../../src/core/checklist/closing-queue';
import { messageKind, vocabularyOf } from '../../../src/core/checklist/vocabulary';
import type { StepStatus } from '../../../src/core/checklist/step';
import { instant, sampleShow } from './sample-show';

const start = instant('2026-03-06T13:00Z');
const nothing: EvidenceFacts = {
	start,
	aired: false,
	url: null,
	videoId: null,
	playerId: null,
	studio: null,
	event: null,
	guests: [],
	references: [],
	sent: [],
	calendarId: null,
	chaptersValid: false,
	linksSent: false,
	indexed: false,
};
const sent = (message: string, at: number | null = start) => ({ sent: [{ message, for: at }] });
const evidence = (kind: string | null, facts: Partial<EvidenceFacts>, status: StepStatus = 'open') =>
	evidenceOf({ kind, status }, { ...nothing, ...facts });

const video = { url: 'https://youtu.be/aaaaaaaaaaa', videoId: 'aaaaaaaaaaa' };
const guest = { pronouns: null, pronunciation: null };

describe('a step is proven when its fact is in the note', () => {
	test.each<[string, Partial<EvidenceFacts>]>([
		['create-note', {}],
		['update-index', { indexed: true }],
		['contact-guest', sent('guest-invite')],
		['contact-guest', sent('guest-invite-short', instant('2026-02-06T13:00Z'))],
		['confirm-date', sent('date-confirmation')],
		['confirm-date', sent('date-confirmation', null)],
		['calendar-invite', { calendarId: 'k3' }],
		['calendar-invite', sent('calendar-text')],
		['broadcast', video],
		['broadcast-title', sent('broadcast-title')],
		['studio-link', { studio: 'https://studio.example/j/k3' }],
		['youtube-link', video],
		['youtube-link', { ...video, playerId: 'aaaaaaaaaaa' }],
		['event', { event: 'https://events.example/7' }],
		['social', sent('social-live')],
		['slack-public', sent('slack-public')],
		['pronouns', { guests: [{ ...guest, pronouns: 'they/them' }] }],
		['pronunciation', { guests: [{ ...guest, pronunciation: 'AH-nah' }] }],
		['reference-links', { references: ['https://a.example'] }],
		['timestamps', { chaptersValid: true }],
		['links', { linksSent: true }],
		['playlist', sent('playlist')],
		['thank-guest', sent('thank-you')],
	])('%s', (kind, facts) => {
		expect(evidence(kind, facts)).toBe('proven');
		expect(evidence(kind, facts, 'done')).toBe('proven');
		expect(evidence(kind, facts, 'notApplicable')).toBe('none');
		if (kind !== 'create-note') expect(evidence(kind, {})).toBe('none');
	});
});

describe('a ticked step is doubtful only when the note contradicts it', () => {
	const contradictions: [string, Partial<EvidenceFacts>][] = [
		['youtube-link', { url: 'https://www.youtube.com/watch?v=TBD' }],
		['youtube-link', { url: 'soon' }],
		['youtube-link', { ...video, playerId: 'bbbbbbbbbbb' }],
		['studio-link', { studio: 'https://studio.example/XXX' }],
		['studio-link', { studio: 'see mail' }],
		['event', { event: 'TBD' }],
	];

	test.each(contradictions)('%s, %j', (kind, facts) => {
		expect(evidence(kind, facts, 'done')).toBe('doubtful');
		expect(evidence(kind, facts, 'open')).toBe('none');
		expect(evidence(kind, { ...facts, aired: true }, 'done')).toBe('none');
	});

	test('what is merely absent is never doubtful, for any kind', () => {
		for (const kind of vocabularyOf(sampleShow).keys())
			expect(evidence(kind, { url: '', studio: ' ', event: '' }, 'done')).not.toBe('doubtful');
	});

	test('what was said about another date must be said again', () => {
		expect(evidence('slack-internal', sent('slack-internal', instant('2026-02-27T13:00Z')), 'done')).toBe('none');
		expect(evidence('slack-internal', { ...sent('slack-internal', start), start: null })).toBe('proven');
	});

	test('an id that only looks like a placeholder is none: a url is judged by its video id', () => {
		expect(evidence('studio-link', { studio: 'https://studio.example/todos-4' })).toBe('proven');
	});
});

test('a step without a kind has no evidence; one of a message file is proven by that message', () => {
	expect(evidence(null, video)).toBe('none');
	const kinds = vocabularyOf(sampleShow, [messageKind('forum', 'Post on the forum')]);
	expect(evidenceOf({ kind: 'forum', status: 'open' }, { ...nothing, ...sent('forum') }, kinds)).toBe('proven');
});

test('one key ticks the open steps that are proven, and no others', () => {
	const steps = readSteps(
		'## Checklist\n- [ ] Put the YouTube link here\n- [x] Schedule the broadcast\n- [ ] Make a thumbnail',
		sampleShow,
	);
	expect(provenSteps(steps, { ...nothing, ...video }).map(({ text }) => text)).toEqual(['Put the YouTube link here']);
});

describe('an aired episode stays under "To finish"', () => {
	const end = instant('2026-03-06T14:00Z');
	const phases = [
		{ phase: 'before', heading: 'Checklist', total: 4, done: 2 },
		{ phase: 'after', heading: 'After the show', total: 3, done: 1 },
	] as const;
	const closed = [{ phase: 'after', heading: 'After the show', total: 3, done: 3 }] as const;
	const episode = { snoozed: null, cancelled: null, zone: 'UTC' };
	const at = (now: string, more: Partial<Parameters<typeof needsClosing>[0]> = {}) =>
		needsClosing({ ...episode, ...more }, end, phases, instant(now));

	test.each([
		['not before its end', '2026-03-06T13:59Z', {}, false],
		['from its end on', '2026-03-06T14:00Z', {}, true],
		['for thirty days', '2026-04-05T14:00Z', {}, true],
		['no longer', '2026-04-05T14:01Z', {}, false],
		['not while it is put off', '2026-03-09T23:00Z', { snoozed: '2026-03-10' }, false],
		['from that day on', '2026-03-10T00:00Z', { snoozed: '2026-03-10' }, true],
		['from that day on, in its zone', '2026-03-10T00:00Z', { snoozed: '2026-03-10', zone: 'America/New_York' }, false],
		['also when that day is months later', '2026-08-01T00:00Z', { snoozed: '2026-08-01' }, true],
		['again for thirty days', '2026-08-31T23:59Z', { snoozed: '2026-08-01' }, true],
		['and no longer', '2026-09-01T00:00Z', { snoozed: '2026-08-01' }, false],
		['not because it was put off before the show', '2026-04-06T00:00Z', { snoozed: '2026-03-01' }, false],
		['not once closed as it is', '2026-03-10T00:00Z', { snoozed: 'closed' }, false],
		['with an unreadable day', '2026-03-10T00:00Z', { snoozed: 'later' }, true],
		['not when cancelled', '2026-03-10T00:00Z', { cancelled: '2026-03-05' }, false],
	])('%s', (_name, now, more, expected) => {
		expect(at(now, more)).toBe(expected);
	});

	test.each([
		['open', null, phases, true],
		['open for years', '2020-01-01', phases, true],
		['with nothing left', null, closed, false],
		['closed as it is', 'closed', phases, false],
		['put off', '2027-03-11', phases, false],
		['put off until today', '2027-03-10', phases, true],
	] as const)('later it counts as left open or not: %s', (_name, snoozed, counts, expected) => {
		expect(isLeftOpen({ ...episode, snoozed }, counts, instant('2027-03-10T09:00Z'))).toBe(expected);
	});

	test('only while the after-list has open steps: those before the show do not count', () => {
		expect(openAfter(phases)).toBe(2);
		expect(needsClosing(episode, end, closed, instant('2026-03-07T00:00Z'))).toBe(false);
		expect(needsClosing(episode, end, [], instant('2026-03-07T00:00Z'))).toBe(false);
		expect(needsClosing(episode, null, phases, instant('2026-03-07T00:00Z'))).toBe(false);
	});
});

test.each([
	['2026-03-11', null],
	['2027-01-01', null],
	['2026-03-10', 'It is not after today.'],
	['2025-12-31', 'It is not after today.'],
	['2026-02-30', 'The calendar has no such day.'],
	['tomorrow', 'The calendar has no such day.'],
	['', ''],
])('an episode may be put off to a day after today and no other: %j', (wanted, why) => {
	expect(checkSnooze(wanted, '2026-03-10')?.why ?? null).toBe(why);
});
