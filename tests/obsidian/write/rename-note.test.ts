// Renaming through the door: what stands in the way is told before anything happens, and an open note is edited only when its editors show
// the links the app has mended.
import { MarkdownView, type TFile } from 'obsidian';
import { isProblem, sentence, type Problem } from '../../../src/core/problem';
import type { Change } from '../../../src/core/text/edit';
import { makeWriteDoor, type WriteDoor, type Written } from '../../../src/obsidian/write/door';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../../host/stand-in';
import { standstill } from '../until';

const text = '# old\n\nText\n';
const to = 'Show/new.md';

let app: HostApp;
let disk: Memory;
let door: WriteDoor;
let note: TFile;

async function start(files: Record<string, string> = {}, limit?: number): Promise<void> {
	disk = new MemoryDisk({ 'Show/old.md': text, ...files });
	app = await createApp({ disk, indexDelay: 1 });
	door = makeWriteDoor(app, () => undefined, limit);
	note = app.vault.getFileByPath('Show/old.md') as TFile;
}

/** The heading follows the name. */
const retitle: Change = (current) => (current.startsWith('# old') ? [{ from: 2, to: 5, insert: 'new' }] : []);
const rename = (path = to) => door.renameNote(note, path, retitle);

async function openIn(mode: 'source' | 'preview', where: 'tab' | false = false): Promise<MarkdownView> {
	const leaf = app.workspace.getLeaf(where);
	await leaf.openFile(note, { state: { mode } });
	if (!(leaf.view instanceof MarkdownView)) throw new Error('The note did not open.');
	return leaf.view;
}

afterEach(async () => {
	jest.useRealTimers();
	jest.restoreAllMocks();
	await app.quit();
});

test.each<[string, Record<string, string>, string, string]>([
	['a place outside of the vault', {}, '../new.md', 'place-outside'],
	['a note of that name', { [to]: 'mine' }, to, 'file-exists'],
	['a file where its folder should be', { Talks: 'a file' }, 'Talks/new.md', 'folder-is-file'],
])('%s is refused, and nothing has changed', async (_kind, files, path, code) => {
	await start(files);
	const renameFile = jest.spyOn(app.fileManager, 'renameFile');
	expect(await rename(path)).toMatchObject({ code, why: 'Nothing was changed.' });
	expect(renameFile).not.toHaveBeenCalled();
	expect(disk.tree()).toEqual({ 'Show/old.md': text, ...files });
});

test('a note that is gone is not renamed (hazard 8)', async () => {
	await start();
	await app.vault.delete(note);
	expect(await rename()).toMatchObject({ code: 'note-gone', why: 'Nothing was changed.' });
});

test('a note that has the name already is only changed', async () => {
	await start();
	const renameFile = jest.spyOn(app.fileManager, 'renameFile');
	expect(await rename('Show/old.md')).toMatchObject({ place: 'file' });
	expect(renameFile).not.toHaveBeenCalled();
	expect(disk.tree()).toEqual({ 'Show/old.md': '# new\n\nText\n' });
});

test('a note that was renamed before the app failed is changed all the same (hazard 10)', async () => {
	await start();
	const renameFile = app.fileManager.renameFile.bind(app.fileManager);
	app.fileManager.renameFile = async (file, path) => {
		await renameFile(file, path);
		throw new Error('A link could not be mended.');
	};
	expect(await rename()).toMatchObject({ place: 'file' });
	expect(disk.tree()).toEqual({ [to]: '# new\n\nText\n' });
});

describe('a disk that answers late (hazard 9)', () => {
	test('before the rename: it is told, and does not happen any more', async () => {
		await start({}, 30);
		const createFolder = app.vault.createFolder.bind(app.vault);
		let answer: () => void = () => undefined;
		app.vault.createFolder = async (path) => {
			await new Promise<void>((resolve) => (answer = resolve));
			return createFolder(path);
		};
		expect(await rename('Talks/new.md')).toMatchObject({ code: 'write-late', why: 'Nothing was changed.' });
		answer();
		await standstill(() => disk.tree());
		expect(disk.tree()).toEqual({ 'Show/old.md': text });
	});

	test('while it renames: it is not certain', async () => {
		await start({}, 30);
		app.fileManager.renameFile = () => new Promise(() => undefined);
		expect(await rename()).toMatchObject({ code: 'write-late', why: 'It is not certain that the change was kept.' });
	});
});

describe('a note that is open', () => {
	/** What the door has answered after so many milliseconds; null as long as it waits. */
	async function answerAfter(milliseconds: number, renaming: Promise<Written | Problem>): Promise<unknown> {
		let answer: unknown = null;
		void renaming.then((given) => (answer = given));
		await jest.advanceTimersByTimeAsync(milliseconds);
		return answer;
	}

	test('is changed in its editor once that shows what the app has mended', async () => {
		await start();
		const view = await openIn('source');
		const behind = jest.spyOn(view.editor, 'getValue').mockReturnValue('# old, not mended yet\n');
		jest.useFakeTimers();
		const renaming = rename();
		expect(await answerAfter(1_000, renaming)).toBeNull();
		behind.mockRestore();
		expect(await answerAfter(200, renaming)).toMatchObject({ place: 'editor', after: '# new\n\nText\n' });
	});

	test('whose editor stays behind keeps its text, and the host is told what was done', async () => {
		await start();
		const view = await openIn('source');
		jest.spyOn(view.editor, 'getValue').mockReturnValue('# old, not mended yet\n');
		jest.useFakeTimers();
		const renaming = rename();
		expect(await answerAfter(3_500, renaming)).toBeNull();
		const refusal = (await answerAfter(1_000, renaming)) as Problem;
		expect(refusal.code).toBe('note-unsettled');
		expect(isProblem(refusal) && sentence(refusal)).toContain('now named "new"');
		expect(disk.tree()).toEqual({ [to]: text });
	});

	test('in two tabs waits for both', async () => {
		await start();
		const first = await openIn('source');
		await openIn('source', 'tab');
		jest.spyOn(first.editor, 'getValue').mockReturnValue('# old, not mended yet\n');
		jest.useFakeTimers();
		expect(await answerAfter(3_500, rename())).toBeNull();
	});

	test('with other line breaks than on the disk is not waited for', async () => {
		await start();
		const view = await openIn('source');
		jest.spyOn(view.editor, 'getValue').mockReturnValue(text.replace(/\n/g, '\r\n'));
		jest.useFakeTimers();
		expect(await answerAfter(0, rename())).toMatchObject({ place: 'editor' });
	});

	test.each(['\r\n', '\r'])(
		'and differs from the disk in its line breaks alone (%j) is not waited for',
		async (lineBreak) => {
			await start({ 'Show/old.md': text.replace(/\n/g, () => lineBreak) });
			const view = await openIn('source');
			expect(view.editor.getValue()).toBe(text);
			jest.useFakeTimers();
			expect(await answerAfter(0, rename())).toMatchObject({ place: 'editor', after: '# new\n\nText\n' });
		},
	);

	test('nowhere, on a disk that cannot be read, is not waited for', async () => {
		await start();
		app.vault.read = () => Promise.reject(new Error('EIO'));
		jest.useFakeTimers();
		expect(await answerAfter(0, rename())).toMatchObject({ code: 'read-failed' });
	});

	test('on a disk that cannot be read is waited for, then refused', async () => {
		await start();
		await openIn('source');
		app.vault.read = () => Promise.reject(new Error('EIO'));
		jest.useFakeTimers();
		const renaming = rename();
		expect(await answerAfter(1_000, renaming)).toBeNull();
		expect(await answerAfter(4_000, renaming)).toMatchObject({ code: 'note-unsettled' });
	});
});
