// What other plugins, scripts and the panel see of an episode: plain JSON-able values.
import type { PhaseCount } from '../checklist/step';
import type { ArchiveEntry } from './archive';
import { stateOf } from './episode-state';

export type EpisodeState = 'idea' | 'upcoming' | 'live' | 'aired' | 'wrapped' | 'cancelled';

export interface EpisodeInfo {
	readonly path: string;
	readonly show: string;
	readonly number: number | null;
	readonly title: string;
	readonly date: string | null;
	/** ISO instant. */
	readonly start: string | null;
	readonly url: string | null;
	readonly videoId: string | null;
	readonly phases: readonly PhaseCount[];
	readonly total: number;
	readonly done: number;
	readonly state: EpisodeState;
}

/** What others see of an entry, at an instant in milliseconds. */
export function infoOf(entry: ArchiveEntry, now: number): EpisodeInfo {
	const { path, show, number, title, date, start, url, videoId } = entry.episode;
	return {
		path,
		show,
		number,
		title,
		date,
		start: start === null ? null : new Date(start).toISOString(),
		url,
		videoId,
		phases: entry.phases,
		total: entry.total,
		done: entry.done,
		state: stateOf(entry, now),
	};
}
