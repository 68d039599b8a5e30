// Hours on air that survive a reload: in the app's own storage for this vault on this device, in no note.
import type { App } from 'obsidian';
import { packHour, unpackHour, type KeptHour } from '../../core/live/kept-hour';

const key = 'office-hours-on-air';

export interface HourStore {
	/** By the path of their note. */
	readonly hours: ReadonlyMap<string, KeptHour>;
	/** Keeps an hour as it is now, and forgets it once there is nothing to keep. */
	put(path: string, hour: KeptHour): void;
	forget(path: string): void;
	/** Whether the plugin was loaded again since: what is kept belongs to the newest, and is written by it alone. */
	isTaken(): boolean;
}

/** `since`: hours of earlier days (ISO) with nothing waiting are over and forgotten. */
export function openHourStore(app: Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>, since: string): HourStore {
	const stored = read(app.loadLocalStorage(key));
	const isKept = ({ day, queue }: KeptHour) => day >= since || queue.waiting.length > 0;
	const hours = new Map([...stored.hours].filter(([, hour]) => isKept(hour)));
	const turn = stored.turn + 1;
	const save = () => {
		const packed = Object.fromEntries([...hours].map(([path, hour]) => [path, packHour(hour)]));
		try {
			app.saveLocalStorage(key, { turn, hours: packed });
		} catch {
			// Full, or forbidden: then the hour is in memory alone, as it was before there was this store.
		}
	};
	if (stored.hours.size > 0) save();
	return {
		hours,
		put(path, hour) {
			if (packHour(hour) === null) hours.delete(path);
			else hours.set(path, hour);
			save();
		},
		forget: (path) => void hours.delete(path),
		isTaken: () => read(app.loadLocalStorage(key)).turn > turn,
	};
}

function read(data: unknown): { readonly turn: number; readonly hours: ReadonlyMap<string, KeptHour> } {
	const { turn, hours } = recordIn(data);
	const entries = Object.entries(recordIn(hours)).flatMap(([path, packed]) => {
		const hour = unpackHour(packed);
		return hour === null ? [] : [[path, hour] as const];
	});
	return { turn: typeof turn === 'number' ? turn : 0, hours: new Map(entries) };
}

function recordIn(data: unknown): Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null ? { ...data } : {};
}
