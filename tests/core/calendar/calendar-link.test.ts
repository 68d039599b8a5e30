import fc from 'fast-check';
import type { CalendarEvent } from '../../../src/core/calendar/calendar-event';
import { googleCalendarLink, outlookCalendarLink } from '../../../src/core/calendar/calendar-link';
import { runs } from '../../runs';

function event(change: Partial<CalendarEvent> = {}): CalendarEvent {
	return {
		id: 'one',
		revision: 0,
		title: 'Tea & Milk #22 with Ana',
		description: 'Line one\nLine + two',
		location: 'https://studio.example.com/?a=1&b=2',
		start: Date.parse('2023-12-01T12:45Z'),
		end: Date.parse('2023-12-01T14:15Z'),
		url: null,
		guests: [
			{ name: 'Ana', email: 'ana@example.com' },
			{ name: 'Bo', email: null },
			{ name: 'Cem', email: 'cem@example.com' },
		],
		cancelled: false,
		...change,
	};
}

const query = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe('A link to a calendar', () => {
	test('of Google has everything filled in', () => {
		const { address, cut } = googleCalendarLink(event());
		expect(cut).toBe(false);
		expect(address).toMatch(
			/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&text=Tea%20%26%20Milk%20%2322/,
		);
		expect(query(address)).toEqual({
			action: 'TEMPLATE',
			text: 'Tea & Milk #22 with Ana',
			dates: '20231201T124500Z/20231201T141500Z',
			details: 'Line one\nLine + two',
			location: 'https://studio.example.com/?a=1&b=2',
			add: 'ana@example.com,cem@example.com',
		});
	});

	test('of Outlook has everything filled in', () => {
		const { address, cut } = outlookCalendarLink(event());
		expect(cut).toBe(false);
		expect(query(address)).toEqual({
			path: '/calendar/action/compose',
			rru: 'addevent',
			startdt: '2023-12-01T12:45:00Z',
			enddt: '2023-12-01T14:15:00Z',
			subject: 'Tea & Milk #22 with Ana',
			body: 'Line one\nLine + two',
			location: 'https://studio.example.com/?a=1&b=2',
			to: 'ana@example.com,cem@example.com',
		});
	});

	test('leaves out what is not known', () => {
		expect(
			Object.keys(query(googleCalendarLink(event({ description: '', location: '', guests: [] })).address)),
		).toEqual(['action', 'text', 'dates']);
	});

	test('is cut from the description first, as little as needed', () => {
		const { address, cut } = googleCalendarLink(event({ description: 'a'.repeat(5000) }));
		expect(cut).toBe(true);
		expect(address).toHaveLength(2000);
		expect(query(address)).toMatchObject({
			text: 'Tea & Milk #22 with Ana',
			location: 'https://studio.example.com/?a=1&b=2',
		});
		expect(query(address)['details']).toMatch(/^a+…$/);
	});

	test('is cut from the title when the description is gone, and at last does without the place', () => {
		const long = query(outlookCalendarLink(event({ title: 'ü'.repeat(3000), description: 'More' })).address);
		expect(long['body']).toBeUndefined();
		expect(long['subject']).toMatch(/^ü+…$/);
		expect(long['location']).toBe('https://studio.example.com/?a=1&b=2');
		expect(query(googleCalendarLink(event({ location: 'x'.repeat(3000) })).address)['location']).toBeUndefined();
	});

	test('never is longer than 2,000 characters, nor cuts a character in half', () => {
		const texts = fc.array(
			fc.oneof(fc.string({ unit: 'grapheme', size: 'max', maxLength: 40 }), fc.constantFrom('👩‍👩‍👧‍👦', '\ud83d', 'é', '\n')),
			{ maxLength: 60, size: 'max' },
		);
		fc.assert(
			fc.property(texts, texts, (title, description) => {
				for (const link of [googleCalendarLink, outlookCalendarLink]) {
					const { address } = link(event({ title: title.join(''), description: description.join('') }));
					expect(address.length).toBeLessThanOrEqual(2000);
					expect(() => decodeURIComponent(address)).not.toThrow();
				}
			}),
			{ seed: 6, numRuns: runs(500) },
		);
	});
});
