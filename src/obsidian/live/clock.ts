// The clock on the host's wall, to the second.
import { fromWall, toWall } from '../../core/show/wall-time';

const minute = 60_000;

/** `14:02:11`: an instant (milliseconds) as clocks in `zone` show it. */
export function clockOf(at: number, zone: string): string {
	return `${toWall(at, zone).time}:${String(Math.floor((at % minute) / 1000)).padStart(2, '0')}`;
}

/** The instant nearest to `near` at which clocks in `zone` show this time; null where it is no time. Seconds may be left out. */
export function readClock(written: string, near: number, zone: string): number | null {
	const [, time, seconds = '0'] = /^((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d))?$/.exec(written.trim()) ?? [];
	if (time === undefined) return null;
	const day = 24 * 60 * minute;
	// A show may run over midnight.
	const found = [near - day, near, near + day].map(
		(around) => fromWall(zone, toWall(around, zone).day, time).at + Number(seconds) * 1000,
	);
	return found.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best));
}
