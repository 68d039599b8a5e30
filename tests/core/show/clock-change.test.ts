import { clockChangeWarning, clockChanges, differenceMoves } from '../../../src/core/show/clock-change';
import { instant } from './example-show';

const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';

describe('Between now and the show', () => {
	test('clocks change at the very millisecond', () => {
		expect(clockChanges(berlin, instant('2026-01-01T00:00Z'), instant('2027-01-01T00:00Z'))).toEqual([
			instant('2026-03-29T01:00Z'),
			instant('2026-10-25T01:00Z'),
		]);
		expect(clockChanges('UTC', 0, instant('2027-01-01T00:00Z'))).toEqual([]);
	});

	test('host and guest change them on different days: the hours between them move', () => {
		expect(
			clockChangeWarning(berlin, newYork, instant('2026-03-01T09:00Z'), instant('2026-03-20T13:00Z')),
		).toMatchObject({
			severity: 'warning',
			field: 'date',
			why: 'Clocks change on different days: on 2026-03-08 (America/New_York) from 6 h behind you to 5 h behind you.',
			todo: 'Tell the guest the time of the show as it will be that day, when they are 5 h behind you.',
		});
	});

	test('they may move and move back', () => {
		expect(differenceMoves(berlin, newYork, instant('2026-03-01T09:00Z'), instant('2026-04-03T13:00Z'))).toEqual([
			{ day: '2026-03-08', zone: newYork, from: -360, to: -300 },
			{ day: '2026-03-29', zone: berlin, from: -300, to: -360 },
		]);
	});

	test('north and south drift apart by two hours, and half an hour counts', () => {
		expect(
			clockChangeWarning(berlin, 'Australia/Lord_Howe', instant('2026-03-01T00:00Z'), instant('2026-04-10T00:00Z'))
				?.why,
		).toBe(
			'Clocks change on different days: on 2026-03-29 (Europe/Berlin) from 10 h ahead of you to 9 h ahead of you, ' +
				'then on 2026-04-05 (Australia/Lord_Howe) from 9 h ahead of you to 8:30 h ahead of you.',
		);
		expect(
			clockChangeWarning('Europe/London', 'Africa/Abidjan', instant('2026-03-01T00:00Z'), instant('2026-04-10T00:00Z'))
				?.why,
		).toContain('from level with you to 1 h behind you');
	});

	test.each<[string, string, string, string]>([
		[berlin, 'Europe/London', '2026-03-01T00:00Z', '2026-04-10T00:00Z'],
		// The same Sunday, three hours apart.
		[newYork, 'America/Los_Angeles', '2026-03-01T00:00Z', '2026-04-10T00:00Z'],
		['UTC', 'Asia/Kolkata', '2026-01-01T00:00Z', '2026-12-31T00:00Z'],
		[berlin, newYork, '2026-03-01T00:00Z', '2026-03-08T06:59Z'],
		[berlin, newYork, '2026-03-10T00:00Z', '2026-03-20T00:00Z'],
		[berlin, newYork, '2026-03-20T00:00Z', '2026-03-10T00:00Z'],
	])('%s and %s stay as far apart as they are from %s to %s', (host, guest, now, start) => {
		expect(clockChangeWarning(host, guest, instant(now), instant(start))).toBeNull();
	});
});
