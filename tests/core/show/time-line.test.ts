import { timeLine, timeRangeLine } from '../../../src/core/show/time-line';
import { instant } from './example-show';

describe('The time line', () => {
	test.each<[string, string, readonly string[], string]>([
		['2023-12-01T13:00Z', 'UTC', ['Europe/Berlin'], '13:00 UTC (14:00 CET)'],
		['2023-07-07T13:00Z', 'UTC', ['Europe/Berlin'], '13:00 UTC (15:00 CEST)'],
		[
			'2023-12-01T12:00Z',
			'UTC',
			['Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland'],
			'12:00 UTC (13:00 CET, 17:30 IST (UTC+5:30), Sat 01:00 NZDT)',
		],
		// Half and three quarter hours, with and without a name.
		['2023-12-01T13:00Z', 'UTC', ['America/St_Johns'], '13:00 UTC (09:30 NST)'],
		['2023-12-01T13:00Z', 'UTC', ['Asia/Kathmandu', 'Australia/Eucla'], '13:00 UTC (18:45 UTC+5:45, 21:45 ACWST)'],
		['2023-07-07T13:00Z', 'UTC', ['Australia/Lord_Howe'], '13:00 UTC (23:30 LHST)'],
		// Southern summers.
		['2023-12-01T13:00Z', 'UTC', ['Australia/Sydney', 'Australia/Brisbane'], '13:00 UTC (Sat 00:00 AEDT, 23:00 AEST)'],
		['2023-07-07T13:00Z', 'UTC', ['Australia/Sydney', 'Australia/Brisbane'], '13:00 UTC (23:00 AEST)'],
		// Both sides of the date line.
		[
			'2023-12-01T13:00Z',
			'UTC',
			['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
			'13:00 UTC (Sat 03:00 UTC+14, 02:00 UTC-11)',
		],
		['2023-12-01T03:00Z', 'Pacific/Auckland', ['America/Los_Angeles'], '16:00 NZDT (Thu 19:00 PST)'],
		// The name that means several zones carries its offset in the anchor too.
		['2023-07-07T12:00Z', 'Europe/London', ['UTC'], '13:00 BST (UTC+1) (12:00 UTC)'],
		['2023-07-07T13:00Z', 'UTC', ['Asia/Manila'], '13:00 UTC (21:00 UTC+8)'],
		// Each offset once, nothing beside the anchor when nobody is elsewhere.
		['2023-12-01T13:00Z', 'UTC', ['Europe/London', 'Europe/Paris', 'Europe/Berlin'], '13:00 UTC (14:00 CET)'],
		['2023-07-07T13:00Z', 'UTC', ['Europe/London', 'Europe/Paris'], '13:00 UTC (14:00 BST (UTC+1), 15:00 CEST)'],
		['2023-12-01T13:00Z', 'UTC', ['UTC', 'Africa/Abidjan'], '13:00 UTC'],
		['2023-12-01T13:00Z', 'UTC', [], '13:00 UTC'],
		['2023-12-01T13:00Z', 'UTC', ['Mars/Base', 'Europe/Berlin'], '13:00 UTC (14:00 CET)'],
	])('at %s from %s for %p is %s', (at, anchor, zones, line) => {
		expect(timeLine(instant(at), anchor, zones)).toBe(line);
	});

	test('says the weekday in the language of the show', () => {
		expect(timeLine(instant('2023-12-01T12:00Z'), 'UTC', ['Pacific/Auckland'], 'es')).toBe(
			'12:00 UTC (sáb 01:00 NZDT)',
		);
	});

	test('covers the invite from tech check to debrief', () => {
		const [from, to] = [instant('2023-12-01T12:45Z'), instant('2023-12-01T14:15Z')];
		expect(timeRangeLine(from, to, 'UTC', ['Europe/Berlin'])).toBe('12:45-14:15 UTC (13:45-15:15 CET)');
	});
});
