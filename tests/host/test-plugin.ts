// What several tests of the stand-in app need: a plugin's card, and a moment.
import type { PluginManifest } from 'obsidian';

export const manifest: PluginManifest = {
	id: 'test-plugin',
	name: 'Test plugin',
	version: '1.0.0',
	minAppVersion: '1.13.4',
	description: 'Tries the stand-in app.',
	author: 'Nobody',
};

/** Lets timers of the stand-in run: its delays are a part of what is tested here. */
export function pause(ms = 0): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
