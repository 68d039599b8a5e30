// A show and its moments for tests: Fridays at 13:00 UTC, an hour, fifteen minutes of tech check.
import type { ShowProfile } from '../../../src/core/show/profile';

export const sampleShow: ShowProfile = {
	id: 'lantern-hour',
	name: 'Lantern Hour',
	shortName: 'Lantern',
	organization: '',
	language: 'en',
	folder: 'Lantern Hour',
	ignore: [],
	templateFolder: null,
	indexNote: null,
	fileName: 'LH {{number}} - {{title}}',
	alsoRead: [],
	numberWidth: 2,
	firstNumber: 1,
	schedules: [
		{
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
		},
	],
	breaks: [],
	audienceZones: [],
	hosts: [],
	links: {},
	slack: { internal: [], public: [] },
	phases: { before: ['Checklist'], justBefore: ['Just before the show'], after: ['After the show'] },
	guestKeys: [],
	steps: {},
	ledger: { on: true, heading: 'Sent', tickStep: true },
	dueForm: null,
	privateFacts: 'ask',
	calendar: { title: '', folder: null, organizer: null, partOfSeries: true },
};

/** Milliseconds of `2026-03-06T13:00Z` and the like. */
export function instant(written: string): number {
	const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)Z$/.exec(written) ?? [];
	if (minute === undefined) throw new Error(`Not an instant: ${written}`);
	return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}
