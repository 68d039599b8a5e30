import type { EpisodeDetails } from '../episode/episode';
import type { ShowProfile } from '../show/profile';

/** One episode as it was read: what most actions need to know of it. */
export interface ReadEpisode {
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	/** The whole note. */
	readonly text: string;
}
