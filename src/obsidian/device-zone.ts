// The zone of this device.

const minute = 60_000;

/** Asks for the IANA zone anew every minute: a laptop travels, and the question costs a third of a millisecond. */
export function makeDeviceZone(now: () => number): () => string {
	let zone = '';
	let asked = -Infinity;
	return () => {
		const at = Math.floor(now() / minute);
		if (at !== asked) zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
		asked = at;
		return zone;
	};
}
