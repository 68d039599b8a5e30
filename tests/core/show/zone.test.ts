import { isZone, offsetName, offsetOf, zoneChoices, zoneName } from '../../../src/core/show/zone';
import { instant } from './example-show';

const winter = instant('2023-12-01T13:00Z');
const summer = instant('2023-07-07T13:00Z');

describe('A zone', () => {
	test.each(['UTC', 'Europe/Berlin', 'europe/berlin', 'Etc/GMT+5', 'Asia/Calcutta', 'Asia/Kolkata', 'CET'])(
		'is %s',
		(zone) => {
			expect(isZone(zone)).toBe(true);
		},
	);

	// Newer runtimes take offsets as zones, others throw: a show must mean the same on every device.
	test.each(['', ' ', 'Mars/Base', '+01:00', '-03', 'GMT+10', 'UTC+8', 'Foo+10', null, undefined, 5])(
		'is not %p',
		(value) => {
			expect(isZone(value)).toBe(false);
		},
	);

	test('that is unknown has no offset', () => {
		expect(offsetOf('Mars/Base', winter)).toBeNaN();
	});

	test('can be chosen from a list that begins with UTC and has each zone once', () => {
		const zones = zoneChoices();
		expect(zones[0]).toBe('UTC');
		expect(new Set(zones).size).toBe(zones.length);
		expect(zones).toContain('Europe/Berlin');
		expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
	});

	test.each([
		['UTC', 'UTC', 'UTC'],
		['Europe/Berlin', 'CET', 'CEST'],
		['Europe/London', 'GMT', 'BST (UTC+1)'],
		['Europe/Dublin', 'GMT', 'IST (UTC+1)'],
		['America/New_York', 'EST', 'EDT'],
		['America/Chicago', 'CST (UTC-6)', 'CDT'],
		['America/St_Johns', 'NST', 'NDT'],
		['America/Sao_Paulo', 'BRT', 'BRT'],
		['Asia/Kolkata', 'IST (UTC+5:30)', 'IST (UTC+5:30)'],
		['Asia/Kathmandu', 'UTC+5:45', 'UTC+5:45'],
		['Asia/Manila', 'UTC+8', 'UTC+8'],
		['Asia/Tokyo', 'UTC+9', 'UTC+9'],
		['Africa/Lagos', 'WAT', 'WAT'],
		['Africa/Johannesburg', 'SAST', 'SAST'],
		['Australia/Adelaide', 'ACDT', 'ACST'],
		['Pacific/Auckland', 'NZDT', 'NZST'],
		['Pacific/Marquesas', 'UTC-9:30', 'UTC-9:30'],
	])('%s is called %s in December and %s in July', (zone, inDecember, inJuly) => {
		expect(zoneName(zone, winter)).toBe(inDecember);
		expect(zoneName(zone, summer)).toBe(inJuly);
	});

	test('has a name of its own in a language, and only in a text of that language', () => {
		expect(zoneName('Europe/Berlin', winter, 'de')).toBe('MEZ');
		expect(zoneName('Europe/Berlin', winter, 'es')).toBe('CET');
		expect(zoneName('Europe/Berlin', winter, 'fr')).toBe('CET');
	});

	test('without a name and without a difference is UTC', () => {
		expect(offsetName('Africa/Abidjan', winter)).toBe('UTC');
		expect(offsetName('America/St_Johns', summer)).toBe('UTC-2:30');
	});

	test('has a name at every instant, never the GMT+1 that Intl falls back to', () => {
		const wrong = zoneChoices().filter((zone) =>
			/GMT[+-]|NaN|^$/.test(zoneName(zone, winter) + zoneName(zone, summer)),
		);
		expect(wrong).toEqual([]);
	});
});
