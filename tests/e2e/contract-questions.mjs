// What the stand-in app assumes of the real one, as questions to whichever app is on the page, and the answers it gives itself.
// The workbench's own test holds the stand-in to these answers; obsidian/contract.mjs asks the real app the same.

export const assumedAnswers = {
	createTwice: 'Error: File already exists.',
	createInMissingFolder: 'ENOENT',
	folderTwice: 'Error: Folder already exists.',
	cacheAtOnce: false,
	renameEvents: ['rename contract-3.md'],
	cacheAfterRename: true,
	renameOntoExisting: 'Error: Destination file already exists!',
	malformedYaml: 'YAMLParseError',
	cacheOfMalformedYaml: false,
	modalClosesOnEsc: true,
};

/**
 * Runs in the page, on a scratch vault.
 * @param {number} settleMs how long this app's cache may lag behind
 */
export async function askApp(settleMs) {
	const { app } = window;
	const settled = () => new Promise((resolve) => setTimeout(resolve, settleMs));
	const attempt = async (deed) => {
		try {
			await deed();
			return null;
		} catch (error) {
			return error.name === 'Error' ? (error.code ?? `Error: ${error.message}`) : error.name;
		}
	};
	const answers = {};
	await app.vault.create('contract-1.md', '');
	answers.createTwice = await attempt(() => app.vault.create('contract-1.md', ''));
	answers.createInMissingFolder = await attempt(() => app.vault.create('no/such.md', ''));
	await app.vault.createFolder('contract-folder');
	answers.folderTwice = await attempt(() => app.vault.createFolder('contract-folder'));

	const file = await app.vault.create('contract-2.md', '# Heading');
	answers.cacheAtOnce = app.metadataCache.getFileCache(file) !== null;
	await settled();
	const seen = [];
	const references = [
		app.metadataCache.on('changed', (changed) => seen.push(`changed ${changed.path}`)),
		app.vault.on('rename', (renamed) => seen.push(`rename ${renamed.path}`)),
	];
	await app.vault.rename(file, 'contract-3.md');
	await settled();
	answers.renameEvents = seen;
	answers.cacheAfterRename = app.metadataCache.getFileCache(file) !== null;
	app.metadataCache.offref(references[0]);
	app.vault.offref(references[1]);
	answers.renameOntoExisting = await attempt(() => app.vault.rename(file, 'contract-1.md'));

	await app.vault.modify(file, '---\nx: [1\n---\nbody');
	await settled();
	answers.malformedYaml = await attempt(() => app.fileManager.processFrontMatter(file, () => {}));
	answers.cacheOfMalformedYaml = app.metadataCache.getFileCache(file)?.frontmatter !== undefined;

	app.commands.executeCommandById('command-palette:open');
	await settled();
	const before = document.querySelectorAll('.prompt').length;
	document
		.querySelector('.prompt-input')
		?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
	await settled();
	answers.modalClosesOnEsc = before === 1 && document.querySelectorAll('.prompt').length === 0;
	return answers;
}
