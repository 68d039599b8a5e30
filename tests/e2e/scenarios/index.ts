// Every scenario file, by the name its pictures carry.
import type { ScenarioFile } from '../scenario';
import { firstDay } from './first-day';
import { guestInvite } from './guest-invite';
import { dark, empty, light, narrow, phone, rightToLeft } from './looks';
import { messages } from './messages';
import { newEpisode } from './new-episode';
import { onAir, onAirPhone } from './on-air';
import { progressPanel } from './progress-panel';
import { ripple } from './ripple';
import { schedule } from './schedule';
import { settings } from './settings';
import { setUpFromNote } from './set-up-from-note';
import { showSettings, showSettingsDark, showSettingsPhone } from './show-settings';
import { wholeLife } from './whole-life';

export const scenarioFiles: Readonly<Record<string, ScenarioFile>> = {
	'first-day': firstDay,
	'new-episode': newEpisode,
	'progress-panel': progressPanel,
	'guest-invite': guestInvite,
	messages,
	ripple,
	'on-air': onAir,
	'on-air-phone': onAirPhone,
	'set-up-from-note': setUpFromNote,
	schedule,
	settings,
	'show-settings': showSettings,
	'show-settings-dark': showSettingsDark,
	'show-settings-phone': showSettingsPhone,
	'whole-life': wholeLife,
	light,
	dark,
	phone,
	'right-to-left': rightToLeft,
	narrow,
	empty,
};
