// Puts the built plugin into a vault of the real app.
import { access, copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

const files = ['main.js', 'manifest.json', 'styles.css'];

/**
 * Copies the build into `<vault>/.obsidian/plugins/office-hours`; nothing else of the vault is touched, also not the plugin's data.json.
 * @param {string} vault
 * @param {string} built folder with main.js, manifest.json and styles.css
 * @returns {Promise<string>} what was done, and what is left to do, for the reader of the terminal
 */
export async function installInto(vault, built) {
	const settings = path.join(path.resolve(vault), '.obsidian');
	const isVault = await access(settings).then(
		() => true,
		() => false,
	);
	if (!isVault) {
		throw new Error(
			`Could not install the plugin in "${vault}": the folder has no .obsidian, so it is not a vault. Nothing was changed. ` +
				'Open the folder in Obsidian once, or name another one.',
		);
	}
	const folder = path.join(settings, 'plugins/office-hours');
	await mkdir(folder, { recursive: true });
	for (const name of files) await copyFile(path.join(built, name), path.join(folder, name));
	return [
		`Wrote ${files.join(', ')} to ${folder}.`,
		'In Obsidian: Settings, Community plugins, switch on "Office Hours" (if it was on already, switch it off and on again).',
	].join('\n');
}
