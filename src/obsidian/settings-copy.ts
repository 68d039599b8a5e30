// Settings that cannot be read are put aside before they are first written over. The one use of the adapter: the plugin's own folder is
// hidden from the vault, and what is in it is no note.
import type { App } from 'obsidian';

/** Copies data.json beside itself under a name that is free. `folder` is the plugin's own, as its manifest tells it. */
export async function keepSettingsCopy(app: App, folder: string | undefined): Promise<void> {
	if (folder === undefined) throw new Error('The folder of the plugin is unknown.');
	const { adapter } = app.vault;
	for (let count = 1; ; count++) {
		const copy = `${folder}/data.unreadable-${count}.json`;
		if (!(await adapter.exists(copy))) return adapter.copy(`${folder}/data.json`, copy);
	}
}
