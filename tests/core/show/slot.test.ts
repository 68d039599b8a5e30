import { breakOn, isSlot, scheduleOn } from '../../../src/core/show/cadence';
import { addDays, weekdayOf } from '../../../src/core/show/iso-day';
import { collisions, nextSlots, overlap, slotInstant } from '../../../src/core/show/slot';
import { toWall } from '../../../src/core/show/wall-time';
import { fridays, instant, show } from './example-show';

function dates(profile: ReturnType<typeof show>, now: string, count: number, taken: readonly string[] = []): string[] {
	return nextSlots(profile, instant(now), taken, count).map(({ date, skipped }) =>
		skipped === null ? date : `${date} ${skipped}`,
	);
}

describe('The next slot', () => {
	test('is strictly after now', () => {
		expect(dates(show(), '2023-12-01T12:59:59Z', 1)).toEqual(['2023-12-01']);
		expect(dates(show(), '2023-12-01T13:00:00Z', 1)).toEqual(['2023-12-08']);
	});

	test('passes over breaks, both ends included, and days taken, and says why', () => {
		const profile = show({
			breaks: [
				{ from: '2023-12-22', to: '2023-12-29', reason: 'Holidays' },
				{ from: '2024-01-12', to: '2024-01-12', reason: '' },
			],
		});
		expect(dates(profile, '2023-12-10T00:00Z', 3, ['2024-01-05'])).toEqual([
			'2023-12-15',
			'2023-12-22 Holidays',
			'2023-12-29 Holidays',
			'2024-01-05 Taken by another episode',
			'2024-01-12 Break',
			'2024-01-19',
			'2024-01-26',
		]);
	});

	test('has no place in a show without cadence', () => {
		expect(dates(show({ schedules: [{ ...fridays, weekday: null }] }), '2023-12-01T00:00Z', 5)).toEqual([]);
	});

	test('is not searched for ever when a break has no end', () => {
		const profile = show({ breaks: [{ from: '2000-01-01', to: '9999-12-31', reason: 'Over' }] });
		expect(nextSlots(profile, instant('2023-12-01T00:00Z'), [], 1).every(({ skipped }) => skipped === 'Over')).toBe(
			true,
		);
	});

	test('comes every n weeks from the given day on, or from the first such weekday after it', () => {
		const everyTwo = { ...fridays, everyWeeks: 2, startsOn: '2023-12-01' };
		expect(dates(show({ schedules: [everyTwo] }), '2023-12-01T13:00Z', 3)).toEqual([
			'2023-12-15',
			'2023-12-29',
			'2024-01-12',
		]);
		const fromMonday = { ...fridays, everyWeeks: 3, startsOn: '2023-12-04' };
		expect(dates(show({ schedules: [fromMonday] }), '2023-11-01T00:00Z', 2)).toEqual(['2023-12-08', '2023-12-29']);
		const fromNowhere = { ...fridays, everyWeeks: 2, startsOn: null };
		const [first, second] = dates(show({ schedules: [fromNowhere] }), '2023-12-01T13:00Z', 2);
		expect(addDays(String(first), 14)).toBe(second);
	});

	test('comes on the n-th weekday of the month; a month without a fifth is left out', () => {
		const second = show({ schedules: [{ ...fridays, weekday: 3, nthOfMonth: 2 }] });
		expect(dates(second, '2023-12-01T00:00Z', 3)).toEqual(['2023-12-13', '2024-01-10', '2024-02-14']);
		const last = show({ schedules: [{ ...fridays, weekday: 4, nthOfMonth: -1 }] });
		expect(dates(last, '2023-12-01T00:00Z', 3)).toEqual(['2023-12-28', '2024-01-25', '2024-02-29']);
		const fifth = show({ schedules: [{ ...fridays, nthOfMonth: 5 }] });
		expect(dates(fifth, '2023-12-01T00:00Z', 3)).toEqual(['2023-12-29', '2024-03-29', '2024-05-31']);
	});

	test('is found on the right day at both ends of the world (hazard 35)', () => {
		const ahead = show({ schedules: [{ ...fridays, time: '00:30', zone: 'Pacific/Kiritimati' }] });
		expect(dates(ahead, '2023-11-30T10:29:59Z', 1)).toEqual(['2023-12-01']);
		expect(dates(ahead, '2023-11-30T10:30:00Z', 1)).toEqual(['2023-12-08']);
		const behind = show({ schedules: [{ ...fridays, time: '23:30', zone: 'Pacific/Pago_Pago' }] });
		expect(dates(behind, '2023-12-02T10:29:59Z', 1)).toEqual(['2023-12-01']);
		expect(dates(behind, '2023-12-02T10:30:00Z', 1)).toEqual(['2023-12-08']);
	});

	test('moves with a dated schedule, and the past stays where it was', () => {
		const profile = show({
			schedules: [{ ...fridays, from: '2024-01-01', weekday: 4, time: '15:00', zone: 'Europe/Berlin' }, fridays],
		});
		expect(dates(profile, '2023-12-20T00:00Z', 3)).toEqual(['2023-12-22', '2023-12-29', '2024-01-04']);
		expect(slotInstant(profile, '2023-12-29')?.start).toBe(instant('2023-12-29T13:00Z'));
		expect(slotInstant(profile, '2024-01-04')?.start).toBe(instant('2024-01-04T14:00Z'));
	});
});

describe('A schedule', () => {
	test('that begins later serves the days before it too, when there is no other', () => {
		expect(scheduleOn(show({ schedules: [{ ...fridays, from: '2024-01-01' }] }), '2023-01-01').from).toBe('2024-01-01');
	});

	test('may fall in a break', () => {
		const profile = show({ breaks: [{ from: '2023-12-08', to: '2023-12-08', reason: 'Offsite' }] });
		expect(breakOn(profile, '2023-12-08')?.reason).toBe('Offsite');
		expect(breakOn(profile, '2023-12-09')).toBeNull();
	});

	test('every n weeks has no slot before it begins', () => {
		expect(isSlot({ ...fridays, everyWeeks: 2, startsOn: '2023-12-01' }, '2023-11-17')).toBe(false);
	});
});

describe('The time of an episode', () => {
	test('runs from the tech check to the debrief', () => {
		expect(slotInstant(show(), '2023-12-01')).toEqual({
			date: '2023-12-01',
			time: '13:00',
			zone: 'UTC',
			start: instant('2023-12-01T13:00Z'),
			end: instant('2023-12-01T14:00Z'),
			inviteStart: instant('2023-12-01T12:45Z'),
			inviteEnd: instant('2023-12-01T14:15Z'),
			kind: 'exact',
		});
	});

	test('may be its own, in its own zone, for its own length', () => {
		const times = slotInstant(show(), '2023-12-01', '18:30', 'Asia/Kolkata', 90);
		expect(times).toMatchObject({ start: instant('2023-12-01T13:00Z'), end: instant('2023-12-01T14:30Z') });
		expect(slotInstant(show(), '2023-12-01', null, 'Europe/Berlin')?.start).toBe(instant('2023-12-01T12:00Z'));
	});

	test('tells when clocks skip it or show it twice (hazard 36)', () => {
		expect(slotInstant(show(), '2024-03-31', '02:30', 'Europe/Berlin')).toMatchObject({
			kind: 'gap',
			start: instant('2024-03-31T01:30Z'),
		});
		expect(slotInstant(show(), '2024-10-27', '02:30', 'Europe/Berlin')).toMatchObject({
			kind: 'ambiguous',
			start: instant('2024-10-27T00:30Z'),
		});
	});

	test.each([
		['2026-02-30', '13:00', 'UTC', 60],
		['2026-02-20', '25:00', 'UTC', 60],
		['2026-02-20', '13:00', 'Mars/Base', 60],
		['2026-02-20', '13:00', 'UTC', 0],
		['2026-02-20', '13:00', 'UTC', -30],
	])('is unknown on %s at %s in %s for %i minutes', (date, time, zone, minutes) => {
		expect(slotInstant(show(), date, time, zone, minutes)).toBeNull();
	});

	test('collides from tech check to debrief, and one may begin as the other ends', () => {
		const at = (time: string) => slotInstant(show(), '2023-12-01', time);
		const [one, close, next] = [at('13:00'), at('14:29'), at('14:30')];
		if (one === null || close === null || next === null) throw new Error('times');
		expect(overlap(one, close)).toBe(true);
		expect(overlap(one, next)).toBe(false);
		expect(collisions(one, [next, close, one])).toEqual([close, one]);
	});
});

// One zone of each kind: half hours, both hemispheres, changes at midnight, two changes a month apart, none at all.
const zones = [
	'UTC',
	'Europe/Berlin',
	'Europe/London',
	'Europe/Dublin',
	'America/New_York',
	'America/Los_Angeles',
	'America/St_Johns',
	'America/Santiago',
	'America/Sao_Paulo',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Asia/Tehran',
	'Asia/Beirut',
	'Africa/Cairo',
	'Africa/Casablanca',
	'Australia/Lord_Howe',
	'Pacific/Auckland',
	'Pacific/Apia',
];

test.each(zones)('Twenty years of weekly slots in %s stay on their weekday and at their wall time', (zone) => {
	const profile = show({ schedules: [{ ...fridays, time: '15:00', zone }] });
	const slots = nextSlots(profile, instant('2011-01-03T00:00Z'), [], 20 * 52);
	expect(slots).toHaveLength(1040);
	slots.forEach((slot, index) => {
		expect(slot.date).toBe(addDays('2011-01-07', index * 7));
		expect(weekdayOf(slot.date)).toBe(5);
		// Samoa left out Friday 2011-12-30 altogether: that day exists on no clock there.
		if (zone === 'Pacific/Apia' && slot.date === '2011-12-30') expect(slot.kind).toBe('gap');
		else expect(toWall(slot.start, zone)).toEqual({ day: slot.date, time: '15:00' });
	});
});
