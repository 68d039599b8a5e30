import fc from 'fast-check';
import { type CalendarEvent, plainLines, revisionAfter } from '../../../src/core/calendar/calendar-event';
import { calendarFile } from '../../../src/core/calendar/calendar-file';
import { readFormerEvent } from '../../../src/core/calendar/former-event';
import { oneLine } from '../../../src/core/text/one-line';
import { runs } from '../../runs';

const now = Date.UTC(2024, 0, 1);
const text = fc.string({ unit: 'binary', size: 'max', maxLength: 200 });
const instant = fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000);
const events: fc.Arbitrary<CalendarEvent> = fc.record({
	id: fc.stringMatching(/^[a-z0-9-]{8,40}$/),
	revision: fc.nat(1000),
	title: text,
	description: text,
	location: text,
	start: instant,
	end: instant,
	url: fc.constantFrom(null, 'https://youtube.com/live/xDrA7Ly3ovU'),
	guests: fc.array(fc.record({ name: text, email: fc.constant(null) }), { maxLength: 3 }),
	cancelled: fc.boolean(),
});

describe('A calendar file read back', () => {
	test('says what it said, and is the same event to its revision', () => {
		fc.assert(
			fc.property(events, (event) => {
				const read = readFormerEvent(calendarFile({ events: [event], now }));
				expect(read).toEqual({
					...event,
					title: oneLine(event.title),
					description: plainLines(event.description),
					location: oneLine(event.location),
					guests: event.guests
						.map(({ name }) => ({ name: oneLine(name), email: null }))
						.filter(({ name }) => name !== ''),
				});
				const named = { ...event, guests: event.guests.filter(({ name }) => oneLine(name) !== '') };
				expect(read && revisionAfter(read, named)).toBe(event.revision);
				expect(read && revisionAfter(read, { ...named, start: event.start + 60_000 })).toBe(event.revision + 1);
			}),
			{ seed: 37, numRuns: runs(1000) },
		);
	});

	test.each([
		['', 'nothing'],
		['BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'no event'],
		['PRODID:-//Somebody//Else//EN\r\nUID:1\r\nDTSTART:20240105T124500Z\r\nDTEND:20240105T141500Z\r\n', 'of others'],
		[
			'PRODID:-//Office Hours//EN\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20240105T124500\r\nDTEND:20240105T141500Z\r\n',
			'changed',
		],
	])('is nothing we can go by: %j', (file) => {
		expect(readFormerEvent(file)).toBeNull();
	});
});
