// Waiting for a fact instead of for a time.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is true, and answers with it. A question that throws counts as not yet.
 * @param what in words, for the error
 * @param ms how long at most
 */
export async function until<T>(what: string, ask: () => Promise<T>, ms = 5000): Promise<NonNullable<T>> {
	const end = performance.now() + ms;
	let last: unknown = null;
	for (;;) {
		try {
			const answer = await ask();
			if (answer) return answer;
			last = answer;
		} catch (error) {
			last = error;
		}
		if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain for: ${what}`, { cause: last });
		await pause(25);
	}
}
