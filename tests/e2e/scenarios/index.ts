// Every scenario file, by the name its pictures carry.
import type { ScenarioFile } from '../scenario';
import { guestInvite } from './guest-invite';
import { newEpisode } from './new-episode';

export const scenarioFiles: Readonly<Record<string, ScenarioFile>> = {
	'new-episode': newEpisode,
	'guest-invite': guestInvite,
};
