// Slots: from a day and a wall time to instants, with the tech check before and the debrief after; which come next; which collide.
import { breakOn, isSlot, scheduleOn } from './cadence';
import { addDays, isIsoDay } from './iso-day';
import type { ShowProfile } from './profile';
import { type WallKind, dayInZone, fromWall, isWallTime } from './wall-time';
import { isZone } from './zone';

/** All instants in milliseconds. */
export interface SlotTimes {
	/** ISO day and wall time in `zone`. */
	readonly date: string;
	readonly time: string;
	readonly zone: string;
	readonly start: number;
	readonly end: number;
	/** From the tech check to the end of the debrief: what the invite covers. */
	readonly inviteStart: number;
	readonly inviteEnd: number;
	/** Whether clocks skip or repeat the wall time that day. */
	readonly kind: WallKind;
}

/** A slot of the cadence. `skipped` is the reason why it is not free, null when it is. */
export interface Slot extends SlotTimes {
	readonly skipped: string | null;
}

const minute = 60_000;

/**
 * When an episode on this ISO day is: at the time of the schedule that holds that day, or at its own wall time, in its own
 * zone, for its own minutes. Null when a part of it cannot be read (`2026-02-30`, `25:00`, an unknown zone, no length).
 */
export function slotInstant(
	profile: Pick<ShowProfile, 'schedules'>,
	date: string,
	time?: string | null,
	zone?: string | null,
	minutes?: number | null,
): SlotTimes | null {
	if (!isIsoDay(date)) return null;
	const schedule = scheduleOn(profile, date);
	const wall = { time: time ?? schedule.time, zone: zone ?? schedule.zone, minutes: minutes ?? schedule.minutes };
	if (!isWallTime(wall.time) || !isZone(wall.zone) || !(wall.minutes > 0)) return null;
	const { at, kind } = fromWall(wall.zone, date, wall.time);
	const end = at + wall.minutes * minute;
	return {
		date,
		time: wall.time,
		zone: wall.zone,
		start: at,
		end,
		inviteStart: at - schedule.techCheckMinutes * minute,
		inviteEnd: end + schedule.debriefMinutes * minute,
		kind,
	};
}

/** As long as nobody pauses a show; a search that finds no free slot for this many days is given up. */
const patience = 3 * 366;

/**
 * The next `count` free slots, strictly after `now` (milliseconds), in order, among them the ones skipped on the way with
 * their reasons. `taken` are ISO days with an episode. Empty for a show without cadence.
 */
export function nextSlots(
	profile: Pick<ShowProfile, 'schedules' | 'breaks'>,
	now: number,
	taken: readonly string[],
	count: number,
): Slot[] {
	const slots: Slot[] = [];
	const occupied = new Set(taken);
	// Zones reach from UTC-12 to UTC+14, so no slot after now lies on a day before yesterday's in UTC.
	let day = addDays(dayInZone(now, 'UTC'), -1);
	for (let free = 0, idle = 0; free < count && idle < patience; day = addDays(day, 1), idle++) {
		const schedule = scheduleOn(profile, day);
		if (!isSlot(schedule, day)) continue;
		const times = slotInstant(profile, day);
		if (times === null || times.start <= now) continue;
		const skipped = breakOn(profile, day)?.reason ?? (occupied.has(day) ? 'Taken by another episode' : null);
		slots.push({ ...times, skipped: skipped === '' ? 'Break' : skipped });
		if (skipped !== null) continue;
		free++;
		idle = 0;
	}
	return slots;
}

/** A time somebody is busy, by instants in milliseconds; the end no longer belongs to it. */
export type Busy = Pick<SlotTimes, 'inviteStart' | 'inviteEnd'>;

/** Whether two episodes need the same minutes, tech check and debrief included; one may begin as the other ends. */
export function overlap(a: Busy, b: Busy): boolean {
	return a.inviteStart < b.inviteEnd && b.inviteStart < a.inviteEnd;
}

/** Those of the others (of this show and of all others) that an episode would overlap, in their order. */
export function collisions<Other extends Busy>(slot: Busy, others: readonly Other[]): Other[] {
	return others.filter((other) => overlap(slot, other));
}
