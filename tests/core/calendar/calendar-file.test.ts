import fc from 'fast-check';
import ICAL from 'ical.js';
import {
	type CalendarEvent,
	type CalendarPerson,
	plainLines,
	revisionAfter,
} from '../../../src/core/calendar/calendar-event';
import { calendarFile } from '../../../src/core/calendar/calendar-file';
import { oneLine } from '../../../src/core/text/one-line';
import { runs } from '../../runs';

const now = Date.parse('2023-11-20T08:00Z');
const ana: CalendarPerson = { name: 'Ana Prueba', email: 'ana@example.com' };

function event(change: Partial<CalendarEvent> = {}): CalendarEvent {
	return {
		id: '0d5c6b3e-episode-22',
		revision: 0,
		title: 'Tea Talks #22 with Ana',
		description: 'We begin at 13:00 UTC (14:00 CET).\nBring tea, milk; and sugar.',
		location: 'https://studio.example.com/room?a=1&b=2',
		start: Date.parse('2023-12-01T12:45Z'),
		end: Date.parse('2023-12-01T14:15Z'),
		url: 'https://youtube.com/live/xDrA7Ly3ovU',
		guests: [],
		cancelled: false,
		...change,
	};
}

function parsed(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
	return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

function expectLegalLines(text: string): void {
	expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
	const lines = text.split('\r\n');
	expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
}

describe('The calendar file', () => {
	test('to import has times in UTC, no method, and invites nobody', () => {
		const text = calendarFile({ events: [event({ guests: [ana] })], now });
		expectLegalLines(text);
		expect(text.replace(/\r\n /g, '').split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Office Hours//Office Hours for Obsidian//EN',
			'BEGIN:VEVENT',
			'UID:0d5c6b3e-episode-22',
			'SEQUENCE:0',
			'DTSTAMP:20231120T080000Z',
			'DTSTART:20231201T124500Z',
			'DTEND:20231201T141500Z',
			'SUMMARY:Tea Talks #22 with Ana',
			'LOCATION:https://studio.example.com/room?a=1&b=2',
			'DESCRIPTION:We begin at 13:00 UTC (14:00 CET).\\nBring tea\\, milk\\; and sugar.',
			'X-OFFICE-HOURS-GUESTS:Ana Prueba',
			'URL;VALUE=URI:https://youtube.com/live/xDrA7Ly3ovU',
			'STATUS:CONFIRMED',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		]);
	});

	test('is an invitation when the host chose one and knows the addresses', () => {
		const guests = [
			ana,
			{ name: 'Bo "B" \\ Ejemplo; and: co', email: 'bo@example.com' },
			{ name: 'Nobody', email: null },
		];
		const { calendar, events } = parsed(
			calendarFile({ events: [event({ guests })], now, organizer: { name: 'Cem', email: 'cem@example.com' } }),
		);
		expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
		expect(events[0]?.getFirstProperty('organizer')?.getParameter('cn')).toBe('Cem');
		const attendees = events[0]?.getAllProperties('attendee') ?? [];
		expect(
			attendees.map((person) => [person.getParameter('cn'), String(person.getFirstValue()).toLowerCase()]),
		).toEqual([
			['Ana Prueba', 'mailto:ana@example.com'],
			["Bo 'B' / Ejemplo; and: co", 'mailto:bo@example.com'],
		]);
	});

	test.each<[string, CalendarPerson | null, readonly CalendarPerson[]]>([
		['nobody invites', null, [ana]],
		['whoever invites has no address', { name: 'Cem', email: null }, [ana]],
		['no guest has an address', { name: 'Cem', email: 'cem@example.com' }, [{ name: 'Ana', email: null }]],
		['an address is none', { name: 'Cem', email: 'cem@example.com' }, [{ name: 'Ana', email: 'a@b\r\nX-EVIL:1' }]],
	])('is one to import when %s', (_, organizer, guests) => {
		const text = calendarFile({ events: [event({ guests })], now, organizer });
		expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|EVIL/);
	});

	test('takes a cancelled episode back under the same id', () => {
		const { calendar, events } = parsed(calendarFile({ events: [event({ cancelled: true, revision: 3 })], now }));
		expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
		expect(events[0]?.getFirstPropertyValue('status')).toBe('CANCELLED');
		expect(events[0]?.getFirstPropertyValue('uid')).toBe('0d5c6b3e-episode-22');
		expect(events[0]?.getFirstPropertyValue('sequence')).toBe(3);
	});

	test('holds a whole show, cancelled episodes marked, in the order given', () => {
		const text = calendarFile({
			events: [event(), event({ id: 'two', cancelled: true }), event({ id: 'three' })],
			now,
			name: 'Tea Talks',
		});
		const { calendar, events } = parsed(text);
		expect(calendar.getFirstPropertyValue('method')).toBeNull();
		expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Tea Talks');
		expect(events.map((one) => [one.getFirstPropertyValue('uid'), one.getFirstPropertyValue('status')])).toEqual([
			['0d5c6b3e-episode-22', 'CONFIRMED'],
			['two', 'CANCELLED'],
			['three', 'CONFIRMED'],
		]);
	});

	test('leaves out an address that is none', () => {
		for (const url of [
			null,
			'',
			'javascript:alert(1)',
			'https://example.com/a b',
			'https://example.com/\r\nX-EVIL:1',
		]) {
			expect(calendarFile({ events: [event({ url })], now })).not.toMatch(/URL|EVIL/);
		}
	});

	test('reads back as it was, for events of any text (hazard 69)', () => {
		const hard = fc.constantFrom(
			'👩‍👩‍👧‍👦',
			'ä',
			'日本',
			'\\n',
			'\\',
			';',
			',',
			'"',
			':',
			'\n',
			'\r\n',
			'\r',
			'\t',
			' ',
			'\u0000',
			'\u202e',
			'\ud83d',
			'BEGIN:VEVENT',
			'\n END',
			"'",
			'%0A',
		);
		const text = fc.array(
			fc.oneof(
				{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20, size: 'max' }) },
				{ weight: 1, arbitrary: hard },
			),
			{
				maxLength: 12,
				size: 'max',
			},
		);
		const words = text.map((parts) => parts.join(''));
		const minutes = fc.integer({ min: 20_000_000, max: 33_000_000 });
		const events = fc.record({
			id: fc.uuid(),
			revision: fc.nat(99),
			title: words,
			description: words,
			location: words,
			start: minutes.map((count) => count * 60_000),
			length: fc.integer({ min: 1, max: 600 }),
			name: words,
			cancelled: fc.boolean(),
			invites: fc.boolean(),
		});
		fc.assert(
			fc.property(events, ({ length, name, invites, ...fields }) => {
				const one = event({
					...fields,
					end: fields.start + length * 60_000,
					guests: [{ name, email: 'guest@example.com' }],
				});
				const text = calendarFile({ events: [one], now, organizer: invites ? ana : null });
				expectLegalLines(text);
				const read = parsed(text).events;
				expect(read).toHaveLength(1);
				const [vevent] = read;
				const value = (key: string): unknown => vevent?.getFirstPropertyValue(key);
				expect([value('uid'), value('sequence'), value('summary')]).toEqual([one.id, one.revision, oneLine(one.title)]);
				expect(value('description') ?? '').toBe(plainLines(one.description));
				expect(value('location') ?? '').toBe(oneLine(one.location));
				const at = (key: string): number => (value(key) as { toJSDate(): Date }).toJSDate().getTime();
				expect([at('dtstart'), at('dtend'), at('dtstamp')]).toEqual([one.start, one.end, now]);
				const attendee = vevent?.getFirstProperty('attendee')?.getParameter('cn');
				const shown = oneLine(name).replaceAll('"', "'").replaceAll('\\', '/');
				expect(attendee).toBe(invites ? (shown === '' ? 'guest@example.com' : shown) : undefined);

				const moved = { ...one, start: one.start + 3_600_000, end: one.end + 3_600_000 };
				const again = parsed(calendarFile({ events: [{ ...moved, revision: revisionAfter(one, moved) }], now }))
					.events[0];
				expect([again?.getFirstPropertyValue('uid'), again?.getFirstPropertyValue('sequence')]).toEqual([
					one.id,
					one.revision + 1,
				]);
			}),
			{ seed: 69, numRuns: runs(10_000) },
		);
	}, 120_000);
});

describe('The revision', () => {
	test.each<[string, Partial<CalendarEvent>]>([
		['time', { start: 0 }],
		['end', { end: 9e12 }],
		['studio link', { location: 'https://studio.example.com/other' }],
		['title', { title: 'Other' }],
		['guests', { guests: [ana] }],
		['cancellation', { cancelled: true }],
	])('rises with a new %s', (_, change) => {
		expect(revisionAfter(event({ revision: 4 }), event({ revision: 4, ...change }))).toBe(5);
	});

	test('stays with a new description, and where nothing is new', () => {
		expect(revisionAfter(event({ revision: 4 }), event({ description: 'Other', url: null }))).toBe(4);
	});
});
