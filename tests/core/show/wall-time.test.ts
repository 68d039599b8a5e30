import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { dayInZone, fromWall, isWallTime, toWall } from '../../../src/core/show/wall-time';
import { instant } from './example-show';

describe('A wall time', () => {
	test.each(['00:00', '09:05', '23:59'])('is %s', (time) => expect(isWallTime(time)).toBe(true));
	test.each(['24:00', '25:00', '9:05', '12:60', '12:5', '12:05:00', ' 12:05', '', null, 1205])('is not %p', (value) => {
		expect(isWallTime(value)).toBe(false);
	});

	test.each<[string, string, string, string, string]>([
		['UTC', '2023-12-01', '13:00', '2023-12-01T13:00Z', 'exact'],
		['Europe/Berlin', '2023-12-01', '14:00', '2023-12-01T13:00Z', 'exact'],
		['Europe/Berlin', '2023-07-07', '15:00', '2023-07-07T13:00Z', 'exact'],
		['Europe/Berlin', '2024-03-31', '02:30', '2024-03-31T01:30Z', 'gap'],
		['Europe/Berlin', '2024-03-31', '03:00', '2024-03-31T01:00Z', 'exact'],
		['Europe/Berlin', '2024-10-27', '02:00', '2024-10-27T00:00Z', 'ambiguous'],
		['Europe/Berlin', '2024-10-27', '03:00', '2024-10-27T02:00Z', 'exact'],
		// The case a computer in Berlin gets wrong with TZDate.
		['Europe/London', '2018-10-28', '02:00', '2018-10-28T02:00Z', 'exact'],
		// Half an hour is skipped, a whole day is skipped, midnight does not exist.
		['Australia/Lord_Howe', '2024-10-06', '02:15', '2024-10-05T15:45Z', 'gap'],
		['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00Z', 'gap'],
		['Africa/Cairo', '2024-04-26', '00:00', '2024-04-25T22:00Z', 'gap'],
	])('in %s on %s at %s is %s (%s)', (zone, day, time, at, kind) => {
		expect(fromWall(zone, day, time)).toEqual({ at: instant(at), kind });
	});

	test('is what clocks show at an instant', () => {
		expect(toWall(instant('2023-12-01T12:00Z'), 'Pacific/Auckland')).toEqual({ day: '2023-12-02', time: '01:00' });
		expect(toWall(instant('2023-12-01T02:15Z'), 'America/St_Johns')).toEqual({ day: '2023-11-30', time: '22:45' });
		expect(dayInZone(instant('2023-11-30T23:30Z'), 'Europe/Berlin')).toBe('2023-12-01');
		expect(dayInZone(instant('1969-12-31T23:30Z'), 'UTC')).toBe('1969-12-31');
	});
});

describe('From 2019 to 2030, around every clock change, a wall time is the instant that Temporal says (hazard 35)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'office-hours-'));
	const program = join(folder, 'every-clock-change.mjs');
	beforeAll(() => {
		buildSync({
			entryPoints: [join(__dirname, 'every-clock-change.ts')],
			outfile: program,
			bundle: true,
			platform: 'node',
			format: 'esm',
			logLevel: 'error',
		});
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test.each<[string, number]>([
		['UTC', 0],
		['Europe/Berlin', 2],
		['Australia/Lord_Howe', 10.5],
	])(
		'on a computer in %s',
		(system, local) => {
			const output = execFileSync(process.execPath, [program], {
				env: { ...process.env, TZ: system },
				encoding: 'utf8',
			});
			const found: unknown = JSON.parse(output);
			expect(found).toMatchObject({ differences: [], local });
			expect(found).toMatchObject({
				zones: expect.any(Number),
				changes: expect.any(Number),
				kinds: { exact: expect.any(Number), gap: expect.any(Number), ambiguous: expect.any(Number) },
			});
			const { zones, changes, kinds } = found as { zones: number; changes: number; kinds: Record<string, number> };
			expect(zones).toBeGreaterThanOrEqual(Intl.supportedValuesOf('timeZone').length);
			expect(changes).toBeGreaterThan(3000);
			expect(Math.min(...Object.values(kinds))).toBeGreaterThan(100);
		},
		600_000,
	);
});
