// Run as a program of its own by wall-time.test.ts, because the zone of a computer can only be set before it starts.
// Compares `fromWall` with Temporal around every clock change of every zone, and prints what it found as JSON. Temporal is slow with wall
// times and quick with clock changes: so it is asked for those, what follows from them is reckoned here, and some of it is asked all the same.
import { Temporal } from 'temporal-polyfill';
import { fromWall } from '../../../src/core/show/wall-time';
import { zoneChoices } from '../../../src/core/show/zone';

const minute = 60_000;
const [first, last] = [Date.UTC(2019, 0, 1), Date.UTC(2031, 0, 1)];

/** In minutes: each quarter of an hour close to the change, some hours further away. */
const distances = [
	...Array.from({ length: 33 }, (_, quarter) => (quarter - 16) * 15),
	...[-30, -25, -24, -23, -12, -6, -5, 5, 6, 12, 23, 24, 25, 30].map((hour) => hour * 60),
];

/** From an instant on clocks are so many milliseconds ahead of UTC. */
interface Stretch {
	readonly from: number;
	readonly ahead: number;
}

function stretchesOf(zone: string): readonly Stretch[] {
	const ahead = (at: Temporal.ZonedDateTime) => at.offsetNanoseconds / 1e6;
	let at = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
	const found = [{ from: -Infinity, ahead: ahead(at) }];
	for (;;) {
		const next = at.getTimeZoneTransition('next');
		if (next === null || next.epochMilliseconds > last) return found;
		found.push({ from: next.epochMilliseconds, ahead: ahead(next) });
		at = next;
	}
}

/** What clocks that show `wall` mean, as RFC 5545 and Temporal's `compatible` have it. */
function reckoned(wall: number, stretches: readonly Stretch[]): { at: number; kind: keyof typeof kinds } {
	const meant = stretches.flatMap(({ from, ahead }, index) => {
		const at = wall - ahead;
		return at >= from && at < (stretches[index + 1]?.from ?? Infinity) ? [at] : [];
	});
	if (meant.length > 0) return { at: Math.min(...meant), kind: meant.length > 1 ? 'ambiguous' : 'exact' };
	// Skipped: by the clock before the change.
	const after = stretches.findIndex(({ from, ahead }) => wall - ahead < from);
	return { at: wall - (stretches[after - 1]?.ahead ?? 0), kind: 'gap' };
}

const differences: string[] = [];
const kinds = { exact: 0, gap: 0, ambiguous: 0 };
const zones = zoneChoices();
let changes = 0;
let compared = 0;

for (const zone of zones) {
	const stretches = stretchesOf(zone);
	for (const [index, { from, ahead }] of stretches.entries()) {
		const before = stretches[index - 1];
		if (before === undefined) continue;
		changes++;
		// Wall times on either side, counted from what a clock shows before the change and from what it shows after it.
		for (const offset of [before.ahead, ahead]) {
			for (const distance of distances) {
				const wall = Math.floor((from + offset) / minute) * minute + distance * minute;
				const [day = '', clock = ''] = new Date(wall).toISOString().split('T');
				const time = clock.slice(0, 5);
				const right = reckoned(wall, stretches);
				const ours = fromWall(zone, day, time);
				kinds[right.kind]++;
				if (ours.at !== right.at || ours.kind !== right.kind)
					differences.push(`${zone} ${day} ${time}: ${ours.kind} ${ours.at - right.at}`);
				if (compared++ % 50 !== 0) continue;
				const told = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
				if (told !== right.at) differences.push(`${zone} ${day} ${time}: Temporal says ${told}`);
			}
		}
	}
}
const local = new Date(2026, 6, 1).getTimezoneOffset() / -60;
process.stdout.write(
	JSON.stringify({ zones: zones.length, changes, kinds, local, differences: differences.slice(0, 20) }),
);
