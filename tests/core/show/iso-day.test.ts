import fc from 'fast-check';
import { addDays, dayNumber, isIsoDay, isNthOfMonth, isoDay, weekdayOf } from '../../../src/core/show/iso-day';

describe('A day', () => {
	test.each(['2023-12-01', '2024-02-29', '2000-02-29', '2011-12-30', '1969-12-31', '9999-12-31'])('is %s', (day) => {
		expect(isIsoDay(day)).toBe(true);
	});

	test.each([
		'2026-02-30',
		'2023-02-29',
		'2023-13-01',
		'2023-00-10',
		'2023-1-1',
		' 2023-12-01',
		'2023-12-01T13:00',
		'0050-01-01',
		'',
		20231201,
		null,
	])('is not %p (hazard 36)', (value) => {
		expect(isIsoDay(value)).toBe(false);
	});

	test('that is none is a bug by the time it is counted with', () => {
		expect(() => dayNumber('2026-02-30')).toThrow('Not an ISO day: 2026-02-30');
	});

	test('moves over months, leap days and years', () => {
		expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
		expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
		expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
	});

	test('has a weekday, Monday being 1, before 1970 too', () => {
		expect(weekdayOf('2023-12-01')).toBe(5);
		expect(weekdayOf('2024-02-26')).toBe(1);
		expect(weekdayOf('2024-03-03')).toBe(7);
		expect(weekdayOf('1969-12-28')).toBe(7);
	});

	test('is the n-th or last of its weekday in the month', () => {
		expect([1, 2, 3, 4, 5, -1].filter((nth) => isNthOfMonth('2023-12-29', nth))).toEqual([5, -1]);
		expect([1, 2, 3, 4, 5, -1].filter((nth) => isNthOfMonth('2023-11-24', nth))).toEqual([4, -1]);
		expect([1, 2, 3, 4, 5, -1].filter((nth) => isNthOfMonth('2023-12-22', nth))).toEqual([4]);
		expect([1, 2, 3, 4, 5, -1].filter((nth) => isNthOfMonth('2023-12-07', nth))).toEqual([1]);
	});

	test('and its number belong together; the weekday goes round in seven', () => {
		fc.assert(
			fc.property(fc.integer({ min: -600_000, max: 2_900_000 }), (number) => {
				const day = isoDay(number);
				expect(dayNumber(day)).toBe(number);
				expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
			}),
			{ seed: 20231201, numRuns: 2000 },
		);
	});
});
