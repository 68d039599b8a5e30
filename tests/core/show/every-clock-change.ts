// Run as a program of its own by wall-time.test.ts, because the zone of a computer can only be set before it starts.
// Compares `fromWall` with Temporal around every clock change of a share of all zones, and prints what it found as JSON.
import { Temporal } from 'temporal-polyfill';
import { clockChanges } from '../../../src/core/show/clock-change';
import { fromWall, toWall } from '../../../src/core/show/wall-time';
import { zoneChoices } from '../../../src/core/show/zone';

/** Each quarter of an hour close to the change, each hour further away. */
const distances = [
	...Array.from({ length: 33 }, (_, quarter) => (quarter - 16) * 15),
	...Array.from({ length: 61 }, (_, hour) => (hour - 30) * 60),
];

const [share = '1', offset = '0'] = process.argv.slice(2);
const zones = zoneChoices().filter((_, index) => index % Number(share) === Number(offset));
const differences: string[] = [];
const kinds = { exact: 0, gap: 0, ambiguous: 0 };

for (const zone of zones) {
	for (const change of clockChanges(zone, Date.UTC(2019, 0, 1), Date.UTC(2031, 0, 1))) {
		for (const distance of distances) {
			// Wall times on either side, counted from what a clock shows before the change and from what it shows after it.
			for (const shown of [toWall(change - 1, zone), toWall(change, zone)]) {
				const plain = Temporal.PlainDateTime.from(`${shown.day}T${shown.time}`).add({ minutes: distance });
				const [day, time] = [plain.toPlainDate().toString(), plain.toPlainTime().toString().slice(0, 5)];
				const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
					plain.toZonedDateTime(zone, { disambiguation }),
				);
				if (earlier === undefined || later === undefined) throw new Error('unreachable');
				const right = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
				const kind =
					earlier.epochMilliseconds === later.epochMilliseconds
						? 'exact'
						: later.toPlainDateTime().equals(plain)
							? 'ambiguous'
							: 'gap';
				const ours = fromWall(zone, day, time);
				kinds[kind]++;
				if (ours.at !== right || ours.kind !== kind)
					differences.push(`${zone} ${day} ${time}: ${ours.kind} ${ours.at - right}`);
			}
		}
	}
}
const local = new Date(2026, 6, 1).getTimezoneOffset() / -60;
process.stdout.write(JSON.stringify({ zones: zones.length, kinds, local, differences: differences.slice(0, 20) }));
