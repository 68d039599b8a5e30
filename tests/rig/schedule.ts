// Time in the rig: whatever is asynchronous waits here, and chance says what goes on next.
import type { Chance } from './chance';

export interface Schedule {
	/** Waits until chance lets it go on. */
	pause(): Promise<void>;
	/** Lets one of the waiting go on; false when none waits. */
	step(): Promise<boolean>;
	/** Until nobody waits any more. */
	settle(): Promise<void>;
}

/** Everything that follows from one step has happened when the queue of promises is empty. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

export function scheduleWith(chance: Chance): Schedule {
	const waiting: (() => void)[] = [];
	const schedule: Schedule = {
		pause: () => new Promise((resolve) => void waiting.push(resolve)),
		async step() {
			// What was begun just now may be about to wait.
			await settled();
			if (waiting.length === 0) return false;
			const [go] = waiting.splice(chance.below(waiting.length), 1);
			go?.();
			await settled();
			return true;
		},
		async settle() {
			for (let steps = 0; await schedule.step(); steps++)
				if (steps > 10_000) throw new Error('The run does not come to an end.');
		},
	};
	return schedule;
}
