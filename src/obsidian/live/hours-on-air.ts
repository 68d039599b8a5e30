// The hours on air that are known: what waits for the note, what was gone through. Kept before anything is written, since a reload may
// come at any moment.
import type { TFile } from 'obsidian';
import { emptyMarkQueue, type MarkQueue } from '../../core/live/mark-queue';
import { addDays } from '../../core/show/iso-day';
import { dayInZone } from '../../core/show/wall-time';
import type { Host } from '../host';
import { openHourStore } from './hour-store';

export interface Hour {
	/** What waited before the write under way, and what was pressed since. */
	queue: MarkQueue;
	/** The write under way: what it makes of the first `of` presses. */
	trying: { readonly queue: MarkQueue; readonly of: number } | null;
	/** The last attempt failed, or a reload cut it off. */
	stuck: boolean;
	/** The stream's start as the note last had it, for the lines to paste. */
	start: number | null;
	readonly reached: Set<string>;
	/** The host has called the show over. */
	over: boolean;
	/** The host has been told that the note has two sections for timestamps. */
	toldDoubled: boolean;
	work: Promise<number | null>;
	/** The episode's date when it was last known, and the path it is kept by. */
	day: string;
	path: string;
}

export interface HoursOnAir {
	/** By file, not by path: a note renamed on air keeps its marks. */
	of(file: TFile): Hour;
	/** Those that were looked at, or kept through a reload. */
	all(): ReadonlyMap<TFile, Hour>;
	keep(file: TFile): void;
	/** Takes up what was kept through a reload, once the vault is there. Answers with the notes of marks that wait. */
	takeUp(): readonly TFile[];
	/** The plugin was loaded again: what waits is the business of that one. */
	isTaken(): boolean;
}

export function makeHoursOnAir(host: Pick<Host, 'app' | 'archive' | 'now' | 'zone'>): HoursOnAir {
	// A show may run over midnight.
	const store = openHourStore(host.app, addDays(dayInZone(host.now(), host.zone()), -1));
	const hours = new Map<TFile, Hour>();
	const dayOf = (file: TFile) => host.archive.entry(file.path)?.episode.date ?? '';

	function of(file: TFile): Hour {
		const known = hours.get(file);
		if (known !== undefined) return known;
		const [kept, day] = [store.hours.get(file.path), dayOf(file)];
		const hour: Hour = {
			queue: kept?.queue ?? emptyMarkQueue,
			trying: null,
			stuck: (kept?.queue.waiting.length ?? 0) > 0,
			start: null,
			// The points of another day are to be gone through again.
			reached: new Set(kept?.day === day ? kept.reached : []),
			over: false,
			toldDoubled: false,
			work: Promise.resolve(null),
			day,
			path: file.path,
		};
		hours.set(file, hour);
		return hour;
	}

	function keep(file: TFile): void {
		const hour = of(file);
		if (hour.path !== file.path) store.forget(hour.path);
		hour.path = file.path;
		// A note that was renamed just now is not known yet.
		hour.day = dayOf(file) || hour.day;
		store.put(file.path, { day: hour.day, queue: whole(hour), reached: hour.reached });
	}

	// A note that is renamed and not marked again is found after a reload, too.
	host.archive.onChange(() => {
		for (const [file, { path }] of hours) if (path !== file.path) keep(file);
	});

	return {
		of,
		all: () => hours,
		keep,
		isTaken: () => store.isTaken(),
		takeUp() {
			const files = [...store.hours.keys()].flatMap((path) => host.app.vault.getFileByPath(path) ?? []);
			return files.filter((file) => of(file).queue.waiting.length > 0);
		},
	};
}

/** All that waits, as it is if the write under way is cut off now. */
export function whole({ queue, trying }: Pick<Hour, 'queue' | 'trying'>): MarkQueue {
	if (trying === null) return queue;
	return { ...trying.queue, waiting: [...trying.queue.waiting, ...queue.waiting.slice(trying.of)] };
}
