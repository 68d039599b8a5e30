// What other plugins, scripts and the panel see of an episode: plain JSON-able values (DESIGN §10).
import type { PhaseCount } from '../checklist/step';

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
