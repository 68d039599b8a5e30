import { normalizePath } from 'obsidian';
import type { TFile } from 'obsidian';
import { MemoryDisk, createApp, setPlatform } from './stand-in';
import type { HostApp } from './stand-in';
import { pause } from './test-plugin';

let app: HostApp;
afterEach(() => app.quit());

async function open(files: Record<string, string> = {}, options: ConstructorParameters<typeof MemoryDisk>[1] = {}) {
	const disk = new MemoryDisk(files, { watchDelay: 1, ...options });
	app = await createApp({ disk, indexDelay: 1 });
	return disk;
}
const file = (path: string) => app.vault.getFileByPath(path) as TFile;

describe('making files and folders', () => {
	test('a file that exists is never overwritten, also when only the disk knows it', async () => {
		const disk = await open({ 'A.md': 'old' });
		await expect(app.vault.create('A.md', 'new')).rejects.toThrow('File already exists.');
		disk.put('B.md', 'outside');
		expect(app.vault.getFileByPath('B.md')).toBeNull();
		await expect(app.vault.create('B.md', 'new')).rejects.toThrow('File already exists.');
		expect(disk.tree()).toEqual({ 'A.md': 'old', 'B.md': 'outside' });
	});

	test('of two that are made at once under one name, one is refused', async () => {
		const disk = await open();
		const made = await Promise.allSettled([app.vault.create('A.md', 'first'), app.vault.create('A.md', 'second')]);
		expect(made.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
		expect(disk.text('A.md')).toBe('first');
	});

	test('a disk that takes both letter cases for one file refuses the other one, though the index does not know it', async () => {
		await open({ 'Note.md': '' }, { insensitive: true });
		expect(app.vault.getFileByPath('NOTE.md')).toBeNull();
		await expect(app.vault.create('NOTE.md', '')).rejects.toThrow('File already exists.');
		expect(await app.vault.adapter.exists('NOTE.md')).toBe(true);
		expect(await app.vault.adapter.exists('NOTE.md', true)).toBe(false);
	});

	test('macOS takes composed and decomposed letters for one name', async () => {
		await open({ 'Café.md': '' }, { rules: 'mac' });
		await expect(app.vault.adapter.exists('Cafe\u0301.md')).resolves.toBe(true);
	});

	test('a missing folder and an existing one are refused', async () => {
		await open();
		await expect(app.vault.create('No/such.md', '')).rejects.toMatchObject({ code: 'ENOENT' });
		await app.vault.createFolder('Made');
		await expect(app.vault.createFolder('Made')).rejects.toThrow('Folder already exists.');
		const note = await app.vault.create('Made/note.md', 'é');
		expect(note.stat.size).toBe(2);
		expect(note.parent?.path).toBe('Made');
		expect(app.vault.getFolderByPath('Made')?.children).toEqual([note]);
	});

	test.each([
		['linux', 'a?b.md', true],
		['linux', 'a:b.md', false],
		['mac', 'a:b.md', false],
		['windows', 'a?b.md', false],
		['windows', 'a|b.md', false],
		['android', 'a"b.md', false],
		['windows', 'plain.md', true],
	] as const)('on %s the name %s may be used: %s', async (platform, name, allowed) => {
		await open();
		setPlatform(platform);
		const made = app.vault.create(name, '');
		if (allowed) expect((await made).path).toBe(name);
		else await expect(made).rejects.toThrow('File name cannot contain any of the following characters:');
		setPlatform('linux');
	});

	test.each(['CON.md', 'nul', 'Lpt1.txt', 'trailing.', 'trailing '])('a Windows disk refuses %j', async (name) => {
		await open({}, { rules: 'windows' });
		await expect(app.vault.create(name, '')).rejects.toMatchObject({ code: 'EINVAL' });
	});

	test('a name has room for 255 bytes, its extension among them', async () => {
		await open();
		await expect(app.vault.create(`${'é'.repeat(126)}.md`, '')).resolves.toBeDefined();
		await expect(app.vault.create(`${'é'.repeat(127)}.md`, '')).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
	});

	test('a file in a dot folder is written and not indexed', async () => {
		const disk = await open();
		await app.vault.adapter.mkdir('.hidden');
		expect(await app.vault.create('.hidden/a.md', 'x')).toBeNull();
		expect(disk.text('.hidden/a.md')).toBe('x');
		expect(app.vault.getFileByPath('.hidden/a.md')).toBeNull();
	});
});

describe('reading and writing', () => {
	test('process lets nothing come between its read and its write; read and write apart lose words', async () => {
		const disk = await open({ 'N.md': '0' });
		const more = (text: string) => String(Number(text) + 1);
		await Promise.all([1, 2, 3].map(() => app.vault.process(file('N.md'), more)));
		expect(disk.text('N.md')).toBe('3');
		const apart = async () => app.vault.modify(file('N.md'), more(await app.vault.read(file('N.md'))));
		await Promise.all([apart(), apart(), apart()]);
		expect(disk.text('N.md')).toBe('4');
	});

	test('a change that throws writes nothing', async () => {
		const disk = await open({ 'N.md': 'kept' });
		const refuse = () => {
			throw new Error('no');
		};
		await expect(app.vault.process(file('N.md'), refuse)).rejects.toThrow('no');
		expect(disk.text('N.md')).toBe('kept');
		await expect(app.vault.process(file('N.md'), (text) => `${text}!`)).resolves.toBe('kept!');
	});

	test('cachedRead answers with what was read before until the watcher reports the outside write; read does not', async () => {
		const disk = await open({ 'N.md': 'before' });
		await app.vault.read(file('N.md'));
		disk.put('N.md', 'after');
		expect(await app.vault.cachedRead(file('N.md'))).toBe('before');
		await pause(10);
		expect(await app.vault.cachedRead(file('N.md'))).toBe('after');
	});

	test('an adapter write reaches the index when the watcher reports it', async () => {
		await open();
		await app.vault.adapter.write('New.md', '');
		expect(app.vault.getFileByPath('New.md')).toBeNull();
		await pause(10);
		expect(app.vault.getFileByPath('New.md')?.basename).toBe('New');
	});

	test('our own writes are told once, outside ones once, and a file that goes is told too', async () => {
		const disk = await open({ 'N.md': '' });
		const told: string[] = [];
		app.vault.on('modify', (one) => told.push(`modify ${one.path}`));
		app.vault.on('delete', (one) => told.push(`delete ${one.path}`));
		await app.vault.process(file('N.md'), () => 'ours');
		await pause(10);
		disk.put('N.md', 'theirs');
		await pause(10);
		await disk.remove('N.md', false);
		await pause(10);
		expect(told).toEqual(['modify N.md', 'modify N.md', 'delete N.md']);
	});
});

describe('renaming', () => {
	test('refuses a taken name, and takes children along', async () => {
		const disk = await open({ 'A/one.md': '1', 'A/deep/two.md': '2', 'B.md': '' });
		await expect(app.vault.rename(file('A/one.md'), 'B.md')).rejects.toThrow('Destination file already exists!');
		const told: string[] = [];
		app.vault.on('rename', (one, from) => told.push(`${from} > ${one.path}`));
		await app.vault.rename(app.vault.getFolderByPath('A') as never, 'C');
		expect(told).toEqual(['A > C', 'A/deep > C/deep', 'A/deep/two.md > C/deep/two.md', 'A/one.md > C/one.md']);
		expect(Object.keys(disk.tree())).toEqual(['B.md', 'C/deep/two.md', 'C/one.md']);
	});

	test('may change the letter case alone on a disk that does not tell them apart', async () => {
		const disk = await open({ 'note.md': 'x' }, { insensitive: true });
		await app.vault.rename(file('note.md'), 'Note.md');
		expect(disk.tree()).toEqual({ 'Note.md': 'x' });
		await pause(10);
		expect(app.vault.getMarkdownFiles().map((one) => one.path)).toEqual(['Note.md']);
	});

	test('trash keeps the file in the vault, out of the index', async () => {
		const disk = await open({ 'N.md': 'x' });
		await app.fileManager.trashFile(file('N.md'));
		expect(app.vault.getFileByPath('N.md')).toBeNull();
		expect(disk.text('.trash/N.md')).toBe('x');
	});
});

test.each([
	['/a//b\\c/', 'a/b/c'],
	['a\u00A0b', 'a b'],
	['Cafe\u0301', 'Café'],
	['', '/'],
	['a/../b', 'a/../b'],
])('normalizePath makes %j into %j', async (path, expected) => {
	await open();
	expect(normalizePath(path)).toBe(expected);
});
