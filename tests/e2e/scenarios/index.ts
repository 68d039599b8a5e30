// Every scenario file, by the name its pictures carry.
import type { ScenarioFile } from '../scenario';
import { firstDay } from './first-day';
import { guestInvite } from './guest-invite';
import { dark, light, phone, rightToLeft } from './looks';
import { messages } from './messages';
import { newEpisode } from './new-episode';
import { progressPanel } from './progress-panel';
import { ripple } from './ripple';
import { settings } from './settings';
import { setUpFromNote } from './set-up-from-note';
import { showSettings, showSettingsDark, showSettingsPhone } from './show-settings';

export const scenarioFiles: Readonly<Record<string, ScenarioFile>> = {
	'first-day': firstDay,
	'new-episode': newEpisode,
	'progress-panel': progressPanel,
	'guest-invite': guestInvite,
	messages,
	ripple,
	'set-up-from-note': setUpFromNote,
	settings,
	'show-settings': showSettings,
	'show-settings-dark': showSettingsDark,
	'show-settings-phone': showSettingsPhone,
	light,
	dark,
	phone,
	'right-to-left': rightToLeft,
};
