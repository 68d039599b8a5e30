import { agendaOf, nextStep, phaseNow, urgencyOf } from '../../../src/core/checklist/agenda';
import type { ShowMoment } from '../../../src/core/checklist/due';
import { readSteps } from '../../../src/core/checklist/step-list';
import { instant, sampleShow } from './sample-show';

const friday: ShowMoment = { date: '2026-03-06', start: instant('2026-03-06T13:00Z'), zone: 'UTC' };

function next(lines: readonly string[], now: string, created: string | null = '2026-01-01T00:00Z', moment = friday) {
	const steps = readSteps(lines.join('\n'), sampleShow);
	const agenda = agendaOf(steps, sampleShow, moment, instant(now), created === null ? null : instant(created));
	const item = nextStep(agenda, phaseNow(sampleShow, moment, instant(now)));
	return item === null ? null : `${item.step.text}: ${item.urgency}`;
}

const list = [
	'## Checklist',
	'- [ ] Contact the guest', // T-21: 13 February
	'- [ ] Make a thumbnail', // T-7: 27 February
	'- [ ] Paint it',
	'- [ ] Schedule the broadcast', // T-7
	'- [ ] Schedule a tweet', // T-1: 5 March
	'### Just before the show',
	'- [ ] Your pronouns?',
	'- [ ] Want to share your screen?',
	'## After the show',
	'- [ ] Add timestamps',
	'- [ ] Add it to the playlist',
];
const done = (...texts: readonly string[]) =>
	list.map((line) => (texts.some((text) => line.includes(text)) ? line.replace('[ ]', '[x]') : line));

describe('the next step', () => {
	test.each([
		['everything lies ahead', list, '2026-02-01T10:00Z', 'Contact the guest: later'],
		['its day has come', list, '2026-02-13T10:00Z', 'Contact the guest: today'],
		['it slipped', list, '2026-02-14T00:00Z', 'Contact the guest: overdue'],
		['what slipped comes before what is only due', done('Contact'), '2026-02-28T10:00Z', 'Make a thumbnail: overdue'],
		[
			'a step without a date goes with the one above it',
			done('Contact', 'thumbnail'),
			'2026-02-01T10:00Z',
			'Paint it: undated',
		],
		[
			'one that does not apply is not next',
			list.map((line) => line.replace('[ ] Contact', '[-] Contact')),
			'2026-02-01T10:00Z',
			'Make a thumbnail: later',
		],
		[
			'one in progress is',
			list.map((line) => line.replace('[ ] Contact', '[/] Contact')),
			'2026-02-01T10:00Z',
			'Contact the guest: later',
		],
		['from the tech check on the last minutes', list, '2026-03-06T12:45Z', 'Your pronouns?: now'],
		['at the start they are over', list, '2026-03-06T13:00Z', 'Add it to the playlist: later'],
		['after the show what is due first', list, '2026-03-07T10:00Z', 'Add it to the playlist: today'],
		['then in note order', list, '2026-03-10T10:00Z', 'Add timestamps: overdue'],
	])('%s', (_name, lines, now, expected) => {
		expect(next(lines, now)).toBe(expected);
	});

	test('is none when the phase has nothing open, however much the next one has', () => {
		expect(next(done('Contact', 'thumbnail', 'Paint', 'broadcast', 'tweet'), '2026-03-01T10:00Z')).toBeNull();
	});

	test('of an idea is the first open one', () => {
		expect(next(list, '2026-03-10T10:00Z', null, { date: null, start: null, zone: null })).toBe(
			'Contact the guest: undated',
		);
	});

	test('an episode without a time is being prepared until its day ends', () => {
		const day = { date: '2026-03-06', start: null, zone: null };
		expect(phaseNow(sampleShow, day, instant('2026-03-06T23:59Z'))).toBe('before');
		expect(phaseNow(sampleShow, day, instant('2026-03-07T00:00Z'))).toBe('after');
	});
});

describe('a note made late is no wall of red', () => {
	// Made five days before the show: T-21 and T-7 are past.
	test('what was past due when it was made is now, in order', () => {
		expect(next(list, '2026-03-01T10:00Z', '2026-03-01T09:00Z')).toBe('Contact the guest: now');
		expect(next(done('Contact'), '2026-03-03T10:00Z', '2026-03-01T09:00Z')).toBe('Make a thumbnail: now');
	});

	test('so is what was due on the day it was made', () => {
		expect(next(done('Contact'), '2026-02-28T10:00Z', '2026-02-27T20:00Z')).toBe('Make a thumbnail: now');
	});

	test('what slipped since is overdue', () => {
		const tweet = done('Contact', 'thumbnail', 'Paint', 'broadcast');
		expect(next(tweet, '2026-03-06T10:00Z', '2026-03-01T09:00Z')).toBe('Schedule a tweet: overdue');
	});

	test('nothing is overdue while the day the note was made is not known', () => {
		expect(next(list, '2026-03-06T10:00Z', null)).toBe('Contact the guest: now');
	});
});

test('the last minutes are never overdue: they begin, and the show ends them', () => {
	const due = { day: '2026-03-06', at: instant('2026-03-06T12:45Z'), means: 'from', zone: 'UTC' } as const;
	const from = (now: string) => urgencyOf(due, instant(now), instant('2026-01-01T00:00Z'));
	expect([from('2026-03-05T12:50Z'), from('2026-03-06T10:00Z'), from('2026-03-06T12:59Z')]).toEqual([
		'later',
		'today',
		'now',
	]);
});

test('a step that is done or does not apply has no urgency', () => {
	const steps = readSteps('## Checklist\n- [x] Contact the guest\n- [-] Make a thumbnail', sampleShow);
	expect(agendaOf(steps, sampleShow, friday, instant('2026-03-05T10:00Z'), null).map(({ urgency }) => urgency)).toEqual(
		[null, null],
	);
});
