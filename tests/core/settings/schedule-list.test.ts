// Dated schedules: what holds from a day on comes beside what held before.
import { defaultShow, plainSchedule } from '../../../src/core/settings/defaults';
import { changeShowField } from '../../../src/core/settings/field-check';
import { withoutSchedule, withSchedule } from '../../../src/core/settings/schedule-list';
import { scheduleOn } from '../../../src/core/show/cadence';

const always = { ...plainSchedule, weekday: 5 };
const later = { ...plainSchedule, weekday: 2, from: '2026-03-01' };

test('a schedule from a day on leaves the one before it as it was', () => {
	const schedules = withSchedule([always], later);
	expect(schedules).toEqual([always, later]);
	expect(scheduleOn({ schedules }, '2026-02-28')).toEqual(always);
	expect(scheduleOn({ schedules }, '2026-03-01')).toEqual(later);
});

test('schedules stand in the order of their days, whatever the order they were made in', () => {
	const between = { ...always, from: '2025-06-01' };
	expect(withSchedule([always, later], between)).toEqual([always, between, later]);
	expect(withSchedule([later], always)).toEqual([always, later]);
});

test('a schedule takes the place of the one that begins on the same day', () => {
	const corrected = { ...later, time: '15:00' };
	expect(withSchedule([always, later], corrected)).toEqual([always, corrected]);
	expect(withSchedule([always, later], { ...always, time: '09:00' })).toEqual([{ ...always, time: '09:00' }, later]);
});

test('without a schedule the one before it holds on', () => {
	expect(withoutSchedule([always, later], '2026-03-01')).toEqual([always]);
	expect(withoutSchedule([always, later], null)).toEqual([later]);
});

describe('a field changed to what was typed', () => {
	test('leaves the other fields and the show before it as they are', () => {
		const changed = changeShowField(defaultShow, 'numberWidth', 3);
		expect(changed).toEqual({ ...defaultShow, numberWidth: 3 });
		expect(defaultShow.numberWidth).toBe(2);
	});

	test('is a problem that names its place when the value cannot be used', () => {
		const schedules = withSchedule([always], { ...later, time: '25:00' });
		expect(changeShowField(defaultShow, 'schedules', schedules)).toMatchObject({
			code: 'settings-field',
			field: 'schedules.1.time',
			what: '"25:00" cannot be used here.',
		});
	});
});
