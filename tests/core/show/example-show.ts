// An invented show for the tests of this room.
import type { Schedule, ShowProfile } from '../../../src/core/show/profile';

export const fridays: Schedule = {
	from: null,
	weekday: 5,
	time: '13:00',
	zone: 'UTC',
	everyWeeks: 1,
	startsOn: null,
	nthOfMonth: null,
	minutes: 60,
	techCheckMinutes: 15,
	debriefMinutes: 15,
};

type Part = Pick<
	ShowProfile,
	'schedules' | 'breaks' | 'fileName' | 'alsoRead' | 'numberWidth' | 'firstNumber' | 'language'
>;

export function show(change: Partial<Part> = {}): Part {
	return {
		schedules: [fridays],
		breaks: [],
		fileName: 'GOH {{number}} - {{title}}',
		alsoRead: [],
		numberWidth: 2,
		firstNumber: 1,
		language: 'en',
		...change,
	};
}

/** The instant of an ISO date-time in UTC, `2023-12-01T13:00Z`. */
export function instant(text: string): number {
	return Date.parse(text);
}
