// What the shell's parts stand on, passed around instead of the plugin object.
import type { App } from 'obsidian';
import type { ArchiveFeed } from './archive-feed';
import type { CopyDoor } from './clipboard';
import type { Notices } from './notices';
import type { SettingsStore } from './settings-store';
import type { TemplateFiles } from './template-files';
import type { WriteDoor } from './write/door';

export interface Host {
	readonly app: App;
	readonly settings: SettingsStore;
	readonly archive: ArchiveFeed;
	readonly door: WriteDoor;
	readonly notices: Notices;
	readonly copying: CopyDoor;
	readonly templates: TemplateFiles;
	/** Milliseconds since 1970. The one clock of the shell; core gets it as an argument. */
	now(): number;
	/** The IANA zone of this device. */
	zone(): string;
}
