// New files, renamed notes and files of our own: what exists is never touched, and nothing leaves the vault.
import { TFile } from 'obsidian';
import { isProblem, problem, sentence, type Problem } from '../../../src/core/problem';
import type { Change } from '../../../src/core/text/edit';
import { makeWriteDoor, type WriteDoor } from '../../../src/obsidian/write/door';
import { standstill } from '../until';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../../host/stand-in';

let app: HostApp;
let disk: Memory;
let door: WriteDoor;
let told: string[];

async function start(
	files: Record<string, string>,
	options: ConstructorParameters<typeof MemoryDisk>[1] = {},
): Promise<void> {
	disk = new MemoryDisk(files, options);
	app = await createApp({ disk, indexDelay: 1 });
	told = [];
	door = makeWriteDoor(app, (file, text) => told.push(`${file.path}: ${text}`), 300);
}

function file(path: string): TFile {
	const found = app.vault.getFileByPath(path);
	if (found === null) throw new Error(`${path} is missing.`);
	return found;
}

const refusal = (result: object | Problem) => (isProblem(result) ? sentence(result) : 'not refused');

afterEach(async () => {
	await app.quit();
});

describe('a new note', () => {
	test('is written whole, with the folders above it (hazard 48)', async () => {
		await start({});
		const made = await door.createNote('Show/2026/GOH 01.md', 'text\n');
		expect(made instanceof TFile && made.path).toBe('Show/2026/GOH 01.md');
		expect(disk.tree()).toEqual({ 'Show/2026/GOH 01.md': 'text\n' });
		expect(told).toEqual(['Show/2026/GOH 01.md: text\n']);
	});

	test.each([
		['the same name', 'Show/GOH 01.md', 'Show/GOH 01.md'],
		['other letter case', 'Show/GOH 01.md', 'Show/goh 01.md'],
		['another accent form', 'Show/Caf\u00e9.md', 'Show/Cafe\u0301.md'],
	])('is refused where one of %s exists, which stays as it is (hazards 38, 39)', async (_kind, existing, wanted) => {
		await start({ [existing]: 'mine' });
		const create = jest.spyOn(app.vault, 'create');
		expect(refusal(await door.createNote(wanted, 'new'))).toContain('exists already');
		expect(create).not.toHaveBeenCalled();
		expect(disk.tree()).toEqual({ [existing]: 'mine' });
		expect(told).toEqual([]);
	});

	test('is refused when the file came to the disk before the app knows of it (hazard 38)', async () => {
		await start({ 'Show/other.md': '' }, { watchDelay: 10_000 });
		disk.put('Show/GOH 01.md', 'synced');
		expect(refusal(await door.createNote('Show/GOH 01.md', 'new'))).toContain('Nothing was changed.');
		expect(disk.text('Show/GOH 01.md')).toBe('synced');
	});

	test('asked for twice at once is made once (hazard 51)', async () => {
		await start({});
		const results = await Promise.all([door.createNote('A/n.md', 'one'), door.createNote('A/n.md', 'two')]);
		expect(results.map(isProblem)).toEqual([false, true]);
		expect(disk.tree()).toEqual({ 'A/n.md': 'one' });
	});

	test.each([
		'../out.md',
		'Show/../../out.md',
		'/../out.md',
		'.obsidian/app.md',
		'Show/.hidden/n.md',
		'~/n.md',
		'C:/n.md',
		'.md',
		'/',
		'',
	])('does not leave the vault and does not go into hidden folders: %s (hazard 41)', async (path) => {
		await start({});
		expect(refusal(await door.createNote(path, 'new'))).toContain('Nothing was changed.');
		expect(disk.tree()).toEqual({});
	});

	test('names the file that stands where a folder should be (hazard 47)', async () => {
		await start({ Show: 'a file' });
		const refused = await door.createNote('Show/n.md', 'new');
		expect(refused).toMatchObject({ code: 'folder-is-file' });
		expect(refusal(refused)).toContain('a file named "Show" stands where the folder should be');
		expect(disk.tree()).toEqual({ Show: 'a file' });
	});

	test('does not make a twin of a folder in other letters (hazard 47)', async () => {
		await start({ 'Office Hours/other.md': '' });
		const refused = await door.createNote('office hours/n.md', 'new');
		expect(refused).toMatchObject({ code: 'folder-otherwise' });
		expect(refusal(refused)).toContain('"Office Hours"');
		expect(disk.tree()).toEqual({ 'Office Hours/other.md': '' });
	});

	test('goes into a folder that somebody else makes at the same moment (hazard 47)', async () => {
		await start({});
		const createFolder = app.vault.createFolder.bind(app.vault);
		app.vault.createFolder = async (path) => {
			await createFolder(path);
			return createFolder(path);
		};
		expect(isProblem(await door.createNote('A/B/n.md', 'text'))).toBe(false);
		expect(disk.tree()).toEqual({ 'A/B/n.md': 'text' });
	});

	test.each([
		['an error', new Error('EACCES: no permission')],
		['something that is no error', 'EACCES: no permission'],
	])('is refused with the reason when the disk answers with %s', async (_kind, fault) => {
		await start({});
		app.vault.create = () => Promise.reject(fault);
		const refused = await door.createNote('n.md', 'text');
		expect(refused).toMatchObject({ code: 'create-failed' });
		expect(refusal(refused)).toContain('EACCES: no permission');
		expect(disk.tree()).toEqual({});
		expect(told).toEqual([]);
	});

	test('that reached the disk before the app failed is taken for made', async () => {
		await start({});
		const create = app.vault.create.bind(app.vault);
		app.vault.create = async (path, text) => {
			await create(path, text);
			throw new Error('late');
		};
		const made = await door.createNote('n.md', 'text');
		expect(made instanceof TFile && made.path).toBe('n.md');
	});

	test.each([
		['the same letters', 'Show/n.md', 'Could not create "Show/n.md": "Show/n.md" exists already. Nothing was changed.'],
		['other letters', 'Show/N.md', '"Show/n.md" exists already, written with other letters or accents.'],
	])('says whether the one that exists has %s (hazards 38, 39)', async (_kind, wanted, sentenceOf) => {
		await start({ 'Show/n.md': 'mine' });
		const refused = await door.createNote(wanted, 'new');
		expect(refused).toMatchObject({ code: 'file-exists' });
		expect(refusal(refused)).toContain(sentenceOf);
	});

	test('stands beside others of its folder, which is not made again', async () => {
		await start({ 'A/B/other.md': '' });
		const createFolder = jest.spyOn(app.vault, 'createFolder');
		expect(isProblem(await door.createNote('A/B/n~1.md', 'text'))).toBe(false);
		expect(createFolder).not.toHaveBeenCalled();
		expect(disk.tree()).toEqual({ 'A/B/n~1.md': 'text', 'A/B/other.md': '' });
		expect(await door.createNote('A/B/Part C: n.md', 'text')).toMatchObject({ code: 'create-failed' });
	});

	test('knows its twin among twins, and in a folder in a folder (hazard 39)', async () => {
		await start({ 'A/B/N.md': 'one', 'A/B/n.md': 'two' });
		expect(refusal(await door.createNote('A/B/n.md', 'new'))).toContain('"A/B/n.md" exists already. ');
		expect(refusal(await door.createNote('A/B/\u006e\u0303.md', 'new'))).toBe('not refused');
	});

	test('that somebody else made at the same moment is theirs (hazard 38)', async () => {
		await start({});
		const create = app.vault.create.bind(app.vault);
		app.vault.create = async (path) => {
			await create(path, 'theirs');
			throw new Error('File already exists.');
		};
		expect(await door.createNote('n.md', 'text')).toMatchObject({ code: 'file-exists' });
		expect(disk.tree()).toEqual({ 'n.md': 'theirs' });
		expect(told).toEqual([]);
	});

	test('is not made any more when the disk answers after the host was told (hazard 9)', async () => {
		await start({});
		const createFolder = app.vault.createFolder.bind(app.vault);
		let answer: () => void = () => undefined;
		app.vault.createFolder = async (path) => {
			await new Promise<void>((resolve) => (answer = resolve));
			return createFolder(path);
		};
		const late = await door.createNote('A/n.md', 'text');
		expect(late).toMatchObject({ code: 'write-late', why: 'Nothing was changed.' });
		answer();
		await standstill(() => disk.tree());
		expect(disk.tree()).toEqual({});
	});

	test('is told as uncertain when the disk never answers', async () => {
		await start({});
		app.vault.create = () => new Promise(() => undefined);
		expect(refusal(await door.createNote('n.md', 'text'))).toContain('not certain');
	});

	test('names the file that came where its folder was to be made (hazard 47)', async () => {
		await start({});
		app.vault.createFolder = async (at) => {
			await app.vault.create(at, 'a file');
			throw new Error('EEXIST');
		};
		expect(await door.createNote('A/n.md', 'text')).toMatchObject({ code: 'folder-is-file' });
	});

	test('whose folder cannot be made is not made', async () => {
		await start({});
		app.vault.createFolder = () => Promise.reject(new Error('EROFS: read-only'));
		const refused = await door.createNote('A/n.md', 'text');
		expect(refused).toMatchObject({ code: 'folder-failed' });
		expect(refusal(refused)).toContain('EROFS');
		expect(disk.tree()).toEqual({});
	});
});

describe('renaming', () => {
	/** For headings that are plain, and for those that link the note to itself, which the app mends when it renames. */
	const retitle =
		(to: string): Change =>
		(text) => {
			const [, before = '', heading] = /^(# (?:\[\[)?)([^[\]\n]*)/.exec(text) ?? [];
			if (heading === undefined) return problem('no-heading', 'The heading is missing.', '', 'Add it.');
			return heading === to ? [] : [{ from: before.length, to: before.length + heading.length, insert: to }];
		};

	test('goes through the app, then changes what is left to change', async () => {
		await start({ 'Show/old.md': '# old\n' });
		const renamed = await door.renameNote(file('Show/old.md'), 'Show/new.md', retitle('new'));
		expect(!isProblem(renamed) && renamed.place).toBe('file');
		expect(disk.tree()).toEqual({ 'Show/new.md': '# new\n' });
		expect(told).toEqual(['Show/new.md: # new\n']);
	});

	test('writes nothing more when the app has changed the heading itself', async () => {
		await start({ 'Show/old.md': '# [[old]]\n' });
		const renamed = await door.renameNote(file('Show/old.md'), 'Show/new.md', retitle('new'));
		expect(!isProblem(renamed) && renamed.place).toBe('nowhere');
		expect(disk.tree()).toEqual({ 'Show/new.md': '# [[new]]\n' });
	});

	test('may change the letter case alone', async () => {
		await start({ 'Show/old.md': '# [[old]]\n' }, { insensitive: true });
		expect(isProblem(await door.renameNote(file('Show/old.md'), 'Show/Old.md', retitle('Old')))).toBe(false);
		expect(disk.tree()).toEqual({ 'Show/Old.md': '# [[Old]]\n' });
	});

	test('is refused where another note has the name, in whatever letters', async () => {
		const files = { 'Show/old.md': '# [[old]]\n', 'Show/New.md': 'mine' };
		await start(files);
		expect(refusal(await door.renameNote(file('Show/old.md'), 'Show/new.md', retitle('new')))).toContain(
			'Nothing was changed.',
		);
		expect(disk.tree()).toEqual(files);
	});

	test('that fails leaves name and text', async () => {
		await start({ 'Show/old.md': '# [[old]]\n' });
		app.fileManager.renameFile = () => Promise.reject(new Error('EBUSY'));
		const refused = await door.renameNote(file('Show/old.md'), 'Show/new.md', retitle('new'));
		expect(refused).toMatchObject({ code: 'rename-failed' });
		expect(refusal(refused)).toContain('EBUSY');
		expect(disk.tree()).toEqual({ 'Show/old.md': '# [[old]]\n' });
		expect(told).toEqual([]);
	});

	test('that succeeds although the text cannot be changed says which of the two was done (hazard 10)', async () => {
		await start({ 'Show/old.md': 'no heading\n' });
		const said = refusal(await door.renameNote(file('Show/old.md'), 'Show/new.md', retitle('new')));
		expect(said).toContain('now named "new"');
		expect(said).not.toContain('Nothing was changed.');
		expect(disk.tree()).toEqual({ 'Show/new.md': 'no heading\n' });
	});
});

describe('a file of our own', () => {
	const isOurs = (text: string) => text.startsWith('BEGIN:VCALENDAR');

	test('is made, and replaced when it is ours', async () => {
		await start({});
		expect(isProblem(await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 1', isOurs))).toBe(false);
		expect(isProblem(await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 2', isOurs))).toBe(false);
		expect(disk.tree()).toEqual({ 'Show/a.ics': 'BEGIN:VCALENDAR 2' });
	});

	test('does not replace what is not ours', async () => {
		await start({ 'Show/a.ics': 'mine' });
		const refused = await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR', isOurs);
		expect(refused).toMatchObject({ code: 'file-not-ours' });
		expect(refusal(refused)).toContain('was not made by Office Hours');
		expect(disk.tree()).toEqual({ 'Show/a.ics': 'mine' });
	});

	test('stays inside the vault', async () => {
		await start({});
		expect(await door.writeFile('../a.ics', 'BEGIN:VCALENDAR', isOurs)).toMatchObject({ code: 'place-outside' });
		expect(disk.tree()).toEqual({});
	});

	test('that the app replaced before it failed is replaced', async () => {
		await start({ 'Show/a.ics': 'BEGIN:VCALENDAR 1' });
		const process = app.vault.process.bind(app.vault);
		app.vault.process = async (at, change) => {
			await process(at, change);
			throw new Error('late');
		};
		expect(isProblem(await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 2', isOurs))).toBe(false);
	});

	test('that the app may have replaced before it failed is told as uncertain', async () => {
		await start({ 'Show/a.ics': 'BEGIN:VCALENDAR 1' });
		app.vault.process = async (_at, change) => {
			change('BEGIN:VCALENDAR 1');
			throw new Error('ENOSPC');
		};
		expect(await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 2', isOurs)).toMatchObject({
			code: 'write-failed',
			why: 'It is not certain that the change was kept.',
		});
	});

	test('that is not ours is not called replaced when the app fails', async () => {
		await start({ 'Show/a.ics': 'BEGIN' });
		app.vault.process = async (_at, change) => {
			change('BEGIN');
			throw new Error('ENOSPC');
		};
		expect(await door.writeFile('Show/a.ics', 'BEGIN', isOurs)).toMatchObject({
			code: 'write-failed',
			why: 'Nothing was changed.',
		});
	});

	test('is not written any more when the disk answers after the host was told (hazard 9)', async () => {
		await start({ 'Show/a.ics': 'BEGIN:VCALENDAR 1' });
		let change: ((text: string) => string) | undefined;
		app.vault.process = (_at, given) => {
			change = given;
			return new Promise(() => undefined);
		};
		const late = await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 2', isOurs);
		expect(late).toMatchObject({ code: 'write-late', why: 'Nothing was changed.' });
		expect(change?.('BEGIN:VCALENDAR 1')).toBe('BEGIN:VCALENDAR 1');
	});

	test('handed to a disk that never answers is told as uncertain (hazard 9)', async () => {
		await start({ 'Show/a.ics': 'BEGIN:VCALENDAR 1' });
		app.vault.process = (_at, change) => {
			change('BEGIN:VCALENDAR 1');
			return new Promise(() => undefined);
		};
		expect(await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 2', isOurs)).toMatchObject({
			code: 'write-late',
			why: 'It is not certain that the change was kept.',
		});
	});

	test('that cannot be written is told, and stays', async () => {
		await start({ 'Show/a.ics': 'BEGIN:VCALENDAR 1' });
		app.vault.process = () => Promise.reject(new Error('ENOSPC'));
		const refused = await door.writeFile('Show/a.ics', 'BEGIN:VCALENDAR 2', isOurs);
		expect(refused).toMatchObject({ code: 'write-failed', why: 'Nothing was changed.' });
		expect(refusal(refused)).toContain('ENOSPC');
		expect(disk.tree()).toEqual({ 'Show/a.ics': 'BEGIN:VCALENDAR 1' });
	});
});
