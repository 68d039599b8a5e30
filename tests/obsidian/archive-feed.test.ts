// The archive follows the vault: one refresh a frame however much changes, texts read only when asked for, settings followed too.
import { vocabularyOf } from '../../src/core/checklist/vocabulary';
import { decodeSettings } from '../../src/core/settings/decode';
import { makeArchiveFeed, type ArchiveFeed } from '../../src/obsidian/archive-feed';
import { openSettings, type SettingsStore } from '../../src/obsidian/settings-store';
import { makeWriteDoor } from '../../src/obsidian/write/door';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { episode, showFolder } from './episode-note';
import { standstill } from './until';

const path = `${showFolder}/GOH 01 - One.md`;

let app: HostApp;
let disk: Memory;
let store: SettingsStore;
let feed: ArchiveFeed;
let refreshes: number;

async function start(files: Record<string, string>, indexDelay = 1): Promise<void> {
	disk = new MemoryDisk(files);
	app = await createApp({ disk, indexDelay });
	({ store } = await openSettings({
		load: () => Promise.resolve(null),
		save: () => Promise.resolve(),
		keepCopy: () => Promise.resolve(),
	}));
	feed = makeArchiveFeed(app, store, {
		kinds: () => [],
		vocabulary: (show) => vocabularyOf(show),
		onChange: () => undefined,
	});
	refreshes = 0;
	feed.onChange(() => refreshes++);
	feed.start(() => undefined);
	await feed.ready();
}

const settled = () => standstill(() => [refreshes, feed.episodes()]);
const file = (note: string) => {
	const found = app.vault.getFileByPath(note);
	if (found === null) throw new Error(`${note} is missing.`);
	return found;
};
const numbers = () => feed.episodes().map(({ number }) => number);

afterEach(async () => {
	feed.stop();
	await app.quit();
});

test('a thousand changes in one moment are one refresh', async () => {
	await start({ [path]: episode() });
	await settled();
	refreshes = 0;
	const cache = app.metadataCache.getFileCache(file(path));
	for (let count = 0; count < 1000; count++) app.metadataCache.trigger('changed', file(path), episode(), cache);
	await settled();
	expect(refreshes).toBe(1);
});

test('only episodes are in it: other notes, templates and conflict copies are not (hazard 51)', async () => {
	await start({
		[path]: episode(),
		[`${showFolder}/Notes on lamps.md`]: 'text',
		[`${showFolder}/Templates/episode.md`]: episode(),
		[`${showFolder}/GOH 01 - One (Conflicted copy phone 202403010915).md`]: episode(),
		'Elsewhere/GOH 09 - Other.md': episode(),
		'Elsewhere/GOH 05 - Moved.md': episode().replace('---\n', '---\nshow: grafana-office-hours\n'),
	});
	expect(numbers()).toEqual([1, 5]);
});

test('a folder that is renamed takes its episodes out, and in again', async () => {
	await start({ [path]: episode(), [`${showFolder}/GOH 02 - Two.md`]: episode() });
	const folder = app.vault.getFolderByPath(showFolder);
	if (folder === null) throw new Error('The folder is missing.');
	await app.vault.rename(folder, 'Elsewhere');
	expect(numbers()).toEqual([]);
	await app.vault.rename(folder, showFolder);
	expect(numbers()).toEqual([1, 2]);
});

test('a renamed folder is one refresh, and what was read of its episodes is there with it', async () => {
	const under = `${showFolder}/2026`;
	await start({ [`${under}/GOH 01 - One.md`]: episode(), [`${under}/GOH 02 - Two.md`]: episode() });
	for (const number of ['01 - One', '02 - Two']) feed.reading(`${under}/GOH ${number}.md`);
	await settled();
	const before = feed.reading(`${under}/GOH 01 - One.md`)?.text;
	const folder = app.vault.getFolderByPath(under);
	if (folder === null) throw new Error('The folder is missing.');
	refreshes = 0;
	const revision = feed.revision();
	await app.vault.rename(folder, `${showFolder}/Past`);
	expect(feed.revision()).toBeGreaterThan(revision);
	expect(before).toBeDefined();
	expect(feed.reading(`${showFolder}/Past/GOH 01 - One.md`)?.text).toBe(before);
	expect(feed.reading(`${under}/GOH 01 - One.md`)).toBeNull();
	await settled();
	expect(refreshes).toBe(1);
});

test('the revision stands still while notes say the same, and grows with a tick and with a reading', async () => {
	await start({ [path]: episode() });
	await settled();
	const cache = app.metadataCache.getFileCache(file(path));
	const first = feed.revision();
	app.metadataCache.trigger('changed', file(path), episode(), cache);
	expect(feed.revision()).toBe(first);
	feed.reading(path);
	await settled();
	const read = feed.revision();
	expect(read).toBeGreaterThan(first);
	await app.vault.modify(file(path), episode({ done: 1 }));
	await settled();
	expect(feed.revision()).toBeGreaterThan(read);
});

test('a changed profile is followed without a start', async () => {
	await start({ [path]: episode(), 'Talks/T1 - First.md': episode() });
	const { settings } = decodeSettings(null);
	await store.change((current) => ({
		...current,
		shows: settings.shows.map((show) => ({ ...show, folder: 'Talks', fileName: 'T{{number}} - {{title}}' })),
	}));
	await settled();
	expect(feed.episodes().map(({ path: at }) => at)).toEqual(['Talks/T1 - First.md']);
});

test('what the door has written is there at once, before the app has indexed it', async () => {
	await start({ [path]: episode() }, 500);
	const door = makeWriteDoor(app, feed.noteWritten);
	await door.editNote(file(path), 'tick', (text) => [
		{ from: text.indexOf('[ ]') + 1, to: text.indexOf('[ ]') + 2, insert: 'x' },
	]);
	expect(feed.entry(path)?.done).toBe(1);
	await door.createNote(`${showFolder}/GOH 02 - Two.md`, episode({ date: '2024-03-01' }));
	expect(feed.entry(`${showFolder}/GOH 02 - Two.md`)?.episode.date).toBe('2024-03-01');
}, 10_000);

describe('the texts', () => {
	test('are read when somebody asks, told as a change, and read again when the note has changed', async () => {
		await start({ [path]: episode() });
		await settled();
		refreshes = 0;
		expect(feed.reading(path)).toBeNull();
		await settled();
		expect(refreshes).toBe(1);
		expect(feed.reading(path)?.steps.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open']);
		disk.put(path, episode({ done: 1 }));
		await settled();
		const reads = [jest.spyOn(app.vault, 'read'), jest.spyOn(app.vault, 'cachedRead')];
		expect(feed.reading(path)?.steps[0]?.status).toBe('done');
		expect(feed.reading(path)).toBe(feed.reading(path));
		expect(reads.map((read) => read.mock.calls.length)).toEqual([0, 0]);
	});

	test('are not read for a note that is no episode', async () => {
		await start({ 'Diary.md': 'Dear diary' });
		expect(feed.reading('Diary.md')).toBeNull();
		expect(await feed.read('Diary.md')).toBeNull();
	});

	test('are those on the screen where the note is being edited', async () => {
		await start({ [path]: episode() });
		await app.workspace.getLeaf(false).openFile(file(path));
		app.workspace.activeEditor?.editor?.replaceRange('x', { line: 8, ch: 3 }, { line: 8, ch: 4 });
		const view = app.workspace.activeEditor?.editor?.getValue();
		expect((await feed.read(path))?.text).toBe(view);
	});

	test("know a guest's details from the guest's own note", async () => {
		await start({
			[path]: episode().replace('Ann (Annie) Example', '[[Ann Example]]'),
			'People/Ann Example.md': '---\nzone: Asia/Kolkata\n---\n',
		});
		expect((await feed.read(path))?.details.guests).toMatchObject([{ name: 'Ann Example', zone: 'Asia/Kolkata' }]);
	});

	test('that cannot be read leave the panel without details and the asker with the error', async () => {
		await start({ [path]: episode() });
		app.vault.cachedRead = () => Promise.reject(new Error('EACCES'));
		await expect(feed.read(path)).rejects.toThrow('EACCES');
		expect(feed.reading(path)).toBeNull();
		await settled();
		expect(feed.reading(path)).toBeNull();
	});
});

test('nothing is told any more after the end', async () => {
	await start({ [path]: episode() });
	feed.stop();
	refreshes = 0;
	app.metadataCache.trigger('changed', file(path), episode(), {});
	await settled();
	expect(refreshes).toBe(0);
});
