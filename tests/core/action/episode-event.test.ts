import { calendarTitle, inviteEvent, inviteTimes } from '../../../src/core/action/episode-event';
import { details, lampHour } from '../episode/example';

const show = lampHour({
	calendar: {
		title: '{{show.name}} #{{number}} with {{guest.firstName}}',
		folder: null,
		organizer: null,
		partOfSeries: true,
	},
});
const note = (properties: string, guest = 'Ann (Annie) Example') =>
	`---\n${properties}\n---\n# Oil\n\nGuest:: ${guest}\n`;
const oil = details('Lamp Hour/LH 22 - Oil.md', note('date: 2023-12-01\nstudio: https://studio.example/oil'), show);
const facts = { id: 'one', revision: 0, title: 'Oil', description: 'Text', withStudio: true };
const around = { now: Date.UTC(2023, 10, 1), hostZone: 'Europe/Berlin', episodes: [] };

describe('The event of an episode', () => {
	test('goes from the tech check to the end of the debrief, in the studio', () => {
		const event = inviteEvent(oil, show, facts);
		expect(event).toMatchObject({
			start: Date.UTC(2023, 11, 1, 12, 45),
			end: Date.UTC(2023, 11, 1, 14, 15),
			location: 'https://studio.example/oil',
			cancelled: false,
		});
		expect(inviteEvent(oil, show, { ...facts, withStudio: false })?.location).toBe('');
	});

	test('is called as the show names it, and not at all while a fact for that is missing', () => {
		expect(calendarTitle(oil, show, around)).toBe('Lamp Hour #22 with Annie');
		expect(calendarTitle({ ...oil, number: null }, show, around)).toBeNull();
		expect(calendarTitle({ ...oil, guests: [] }, show, around)).toBeNull();
		const broken = { ...show, calendar: { ...show.calendar, title: '{{#if' } };
		expect(calendarTitle(oil, broken, around)).toBeNull();
	});

	test("tells its times with the host's zone beside the show's", () => {
		expect(inviteTimes(oil, show, 'Europe/Berlin')).toBe('Friday, December 1, 2023, 12:45-14:15 UTC (13:45-15:15 CET)');
	});

	test('does not exist while there is no date', () => {
		const idea = details('Lamp Hour/LH - Oil.md', note('date:'), show);
		expect([inviteEvent(idea, show, facts), inviteTimes(idea, show, 'UTC')]).toEqual([null, null]);
	});
});
