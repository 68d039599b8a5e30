// The one place in which these tests wait: until something is so, or until nothing goes on any more.

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until `claim` holds. Fails when it does not come to be, with what is on the screen. */
export async function until(claim: () => boolean, what = 'this to be so'): Promise<void> {
	for (let tries = 0; !claim(); tries++) {
		if (tries > 600) throw new Error(`Waited in vain for ${what}. On the screen: ${document.body.textContent}`);
		await pause(5);
	}
}

/** Until what `look` shows has been the same for so many looks, as in tests that nothing happens. */
export async function standstill(look: () => unknown, looks = 25): Promise<void> {
	let seen = JSON.stringify(look());
	for (let same = 0; same < looks; same++) {
		await pause(5);
		const now = JSON.stringify(look());
		if (now !== seen) same = 0;
		seen = now;
	}
}
