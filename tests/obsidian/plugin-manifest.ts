// The plugin as the app finds it installed, for tests that start it in the stand-in.
import type { PluginManifest } from 'obsidian';

export const manifest: PluginManifest = {
	id: 'office-hours',
	name: 'Office Hours',
	version: '0.1.0',
	minAppVersion: '1.13.4',
	description: 'Test.',
	author: 'Test',
	dir: '.obsidian/plugins/office-hours',
};
