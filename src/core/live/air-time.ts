// How long a show has been on air and how long it still has, by the clock as it is now: nothing is counted along, so that a device that
// slept or a clock that was set right shows the truth at the next look.

/** The times of a show, in milliseconds. */
export interface AirTimes {
	/** When it is planned to begin and to end. */
	readonly start: number;
	readonly end: number;
	/** When the stream really began; null while that is not known. */
	readonly streamStart: number | null;
}

export interface AirTime {
	/** Whole minutes since the stream began, or since it should have. */
	readonly elapsed: number;
	/** Whole minutes until its end, that of a late start being later; negative when it runs over. */
	readonly left: number;
}

const minute = 60_000;

/** A start further away than this belongs to another day: a rehearsal, or a date that was moved since. */
const longestDelay = 6 * 60 * minute;

/** Elapsed and left at an instant, all in milliseconds. */
export function airTime(times: AirTimes, now: number): AirTime {
	const began = beginOf(times);
	const elapsed = Math.max(0, Math.floor((now - began) / minute));
	const rest = began + (times.end - times.start) - now;
	return { elapsed, left: rest < 0 ? Math.min(-1, Math.ceil(rest / minute)) : Math.ceil(rest / minute) };
}

/** Whether the show is on air, `overtime` milliseconds beyond its end included: a good conversation runs over. */
export function isOnAir(times: AirTimes, now: number, overtime: number): boolean {
	const began = Math.min(beginOf(times), times.start);
	return now >= began && now < beginOf(times) + (times.end - times.start) + overtime;
}

function beginOf({ start, streamStart }: AirTimes): number {
	return streamStart !== null && Math.abs(streamStart - start) < longestDelay ? streamStart : start;
}
