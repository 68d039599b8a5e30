// Every scenario file, by the name its pictures carry.
import type { ScenarioFile } from '../scenario';
import { firstDay } from './first-day';
import { guestInvite } from './guest-invite';
import { dark, light, phone, rightToLeft } from './looks';
import { newEpisode } from './new-episode';
import { progressPanel } from './progress-panel';
import { setUpFromNote } from './set-up-from-note';

export const scenarioFiles: Readonly<Record<string, ScenarioFile>> = {
	'first-day': firstDay,
	'new-episode': newEpisode,
	'progress-panel': progressPanel,
	'guest-invite': guestInvite,
	'set-up-from-note': setUpFromNote,
	light,
	dark,
	phone,
	'right-to-left': rightToLeft,
};
