// The parts of the app that are plugins themselves: what stands around the plugin under test on the page.
import type { PluginManifest } from 'obsidian';
import type { PluginClass } from '../../host/app';
import { CommandPalette } from './command-palette';
import { FileExplorer } from './file-explorer';
import { SideDocks } from './side-docks';

const core = {
	'file-explorer': { name: 'Files', PluginClass: FileExplorer },
	'command-palette': { name: 'Command palette', PluginClass: CommandPalette },
	'side-docks': { name: 'Sidebars', PluginClass: SideDocks },
} as const;

export const corePlugins = Object.entries(core).map(([id, { name, PluginClass }]) => ({
	manifest: { id, name, version: '1.0.0', minAppVersion: '1.0.0', description: '', author: '' } as PluginManifest,
	PluginClass: PluginClass as unknown as PluginClass,
}));
