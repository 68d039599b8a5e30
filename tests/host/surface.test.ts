/** Holds the stand-in app to what the plugin uses, and the plugin to what an app of its oldest version has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type ts from 'typescript';
import { lucide } from './lucide';
import { MemoryDisk, createApp } from './stand-in';
import { iconsIn, pluginFiles, problemsOf, programOf, root, usedBy } from './surface';

const minAppVersion = (JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8')) as { minAppVersion: string })
	.minAppVersion;
const planted = `${root}/src/planted.ts`;
const source = `
import { MarkdownView, Plugin, Platform, htmlToMarkdown, setIcon } from 'obsidian';
import type { App, Command } from 'obsidian';

export class Planted extends Plugin {
	override onUserEnable() {}
	override onload() {
		const command: Command = { id: 'a', name: 'b', icon: 'no-such-icon' };
		this.addCommand(command);
		this.registerEvent(this.app.workspace.on('quick-preview', () => undefined));
		this.registerEvent(this.app.workspace.on('file-open', () => undefined));
		activeDocument.body.createDiv().onNodeInserted(() => undefined);
		setIcon(activeDocument.body.createDiv(), Platform.isMobile ? 'mic' : 'not-an-icon-either');
		htmlToMarkdown('');
	}
}
export function look(app: App): void {
	app.workspace.getActiveViewOfType(MarkdownView)?.showSearch();
	app.workspace.getGroupLeaves('group');
	void app.vault.getMarkdownFiles();
}
`;

let program: ts.Program;
beforeAll(() => {
	program = programOf({ [planted]: source });
}, 120_000);

/** What is wrong with the use that some files make of the app, as one that is open has it. */
async function problems(files: readonly ts.SourceFile[], version = minAppVersion): Promise<string[]> {
	const app = await createApp({ disk: new MemoryDisk() });
	const found = problemsOf(usedBy(files, program), program, window, version);
	await app.quit();
	return found;
}
const ours = () => pluginFiles(program).filter((file) => file.fileName !== planted);
const theirs = () => pluginFiles(program).filter((file) => file.fileName === planted);

test('the stand-in has every member of the app that the plugin uses, and none is newer than the oldest app it allows', async () => {
	expect(await problems(ours())).toEqual([]);
});

test('a member that the stand-in lacks is named: method, override, function, event, helper of an element', async () => {
	expect(await problems(theirs())).toEqual([
		'HTMLElement.onNodeInserted is missing on the stand-in app.',
		'MarkdownView.showSearch is missing on the stand-in app.',
		'Plugin.onUserEnable is missing on the stand-in app.',
		'Workspace on "quick-preview" is missing on the stand-in app.',
		'Workspace.getGroupLeaves is missing on the stand-in app.',
		'htmlToMarkdown is missing on the stand-in app.',
	]);
});

test('a member newer than the oldest app is named with its version', async () => {
	const late = (await problems(theirs(), '1.7.0')).filter((problem) => problem.includes('came with'));
	expect(late).toContain('Plugin.onUserEnable came with 1.7.2; the manifest allows 1.7.0.');
	expect(late).not.toContain(expect.stringContaining('getMarkdownFiles'));
});

test('every icon the plugin names is one that the app has', () => {
	expect(iconsIn(ours()).filter((id) => lucide(id) === null)).toEqual([]);
	expect(iconsIn(theirs()).filter((id) => lucide(id) === null)).toEqual(['no-such-icon', 'not-an-icon-either']);
});
