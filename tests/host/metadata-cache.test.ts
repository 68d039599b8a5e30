import type { TFile } from 'obsidian';
import { MemoryDisk, createApp } from './stand-in';
import type { HostApp } from './stand-in';

let app: HostApp;
let disk: InstanceType<typeof MemoryDisk>;
afterEach(() => app.quit());

async function open(files: Record<string, string>) {
	disk = new MemoryDisk(files, { watchDelay: 1 });
	app = await createApp({ disk, indexDelay: 5 });
	await app.whenIndexed();
}
const file = (path: string) => app.vault.getFileByPath(path) as TFile;

/** What the cache tells from now on. */
function listen(): string[] {
	const told: string[] = [];
	app.metadataCache.on('changed', (one) => told.push(`changed ${one.path}`));
	app.metadataCache.on('deleted', (one, before) => told.push(`deleted ${one.path} ${before?.headings?.length ?? 0}`));
	app.metadataCache.on('resolve', (one) => told.push(`resolve ${one.path}`));
	app.metadataCache.on('resolved', () => told.push('resolved'));
	return told;
}

describe('the metadata cache', () => {
	test('is late: null after create, then changed, resolve, resolved', async () => {
		await open({});
		const told = listen();
		const note = await app.vault.create('N.md', '# H');
		expect(app.metadataCache.getFileCache(note)).toBeNull();
		expect(told).toEqual([]);
		await app.whenIndexed();
		expect(told).toEqual(['changed N.md', 'resolve N.md', 'resolved']);
	});

	test('holds the older state for a while after a write', async () => {
		await open({ 'N.md': '# Old' });
		await app.vault.process(file('N.md'), () => '# New');
		expect(app.metadataCache.getFileCache(file('N.md'))?.headings?.[0]?.heading).toBe('Old');
		await app.whenIndexed();
		expect(app.metadataCache.getFileCache(file('N.md'))?.headings?.[0]?.heading).toBe('New');
	});

	test('moves with a renamed file without a changed; links elsewhere are resolved anew', async () => {
		await open({ 'A.md': '# A', 'B.md': '[[A]]', 'C.md': 'no link' });
		expect(app.metadataCache.resolvedLinks['B.md']).toEqual({ 'A.md': 1 });
		const told = listen();
		await app.vault.rename(file('A.md'), 'Z.md');
		expect(app.metadataCache.getFileCache(file('Z.md'))?.headings?.[0]?.heading).toBe('A');
		expect(app.metadataCache.getCache('A.md')).toBeNull();
		await app.whenIndexed();
		expect(told).toEqual(['resolve B.md', 'resolve Z.md', 'resolved']);
		expect(app.metadataCache.unresolvedLinks['B.md']).toEqual({ A: 1 });
	});

	test('tells what a deleted note was', async () => {
		await open({ 'A.md': '# A' });
		const told = listen();
		await app.fileManager.trashFile(file('A.md'));
		await app.whenIndexed();
		expect(told).toEqual(['deleted A.md 1', 'resolved']);
	});

	test('a note with malformed properties is made, and has none', async () => {
		await open({});
		const note = await app.vault.create('N.md', '---\na: [1\n---\n# H');
		await app.whenIndexed();
		const cache = app.metadataCache.getFileCache(note);
		expect(cache?.frontmatter).toBeUndefined();
		expect(cache?.headings).toHaveLength(1);
	});
});

describe('links', () => {
	beforeEach(() => open({ 'Same.md': '', 'Sub/Same.md': '', 'Sub/Only.md': '', 'Sub/Here.md': '', 'pic.png': '' }));

	test.each([
		['Only', 'Same.md', 'Sub/Only.md'],
		['only', 'Same.md', 'Sub/Only.md'],
		['Same', 'Same.md', 'Same.md'],
		['Same', 'Sub/Here.md', 'Sub/Same.md'],
		['Sub/Same', 'Same.md', 'Sub/Same.md'],
		['./Same', 'Sub/Here.md', 'Sub/Same.md'],
		['../Same', 'Sub/Here.md', 'Same.md'],
		['pic.png', 'Same.md', 'pic.png'],
		['Nowhere', 'Same.md', undefined],
		['', 'Same.md', undefined],
	])('%s in %s leads to %s', (link, source, target) => {
		expect(app.metadataCache.getFirstLinkpathDest(link, source)?.path).toBe(target);
	});

	test('a link is the name where that is unique, else the path', () => {
		expect(app.fileManager.generateMarkdownLink(file('Sub/Only.md'), '')).toBe('[[Only]]');
		expect(app.fileManager.generateMarkdownLink(file('Sub/Same.md'), '', '#H', 'that')).toBe('[[Sub/Same#H|that]]');
		expect(app.metadataCache.fileToLinktext(file('pic.png'), '')).toBe('pic.png');
	});
});

describe('the file manager', () => {
	test('lets links follow a rename, those of the note to itself among them', async () => {
		await open({ 'A.md': '# [[A]]\n', 'B.md': 'See [[A#H|a]] and [a](A.md).', 'C.md': '`[[A]]`' });
		await app.fileManager.renameFile(file('A.md'), 'New name.md');
		expect(disk.tree()).toEqual({
			'B.md': 'See [[New name#H|a]] and [a](New%20name.md).',
			'C.md': '`[[A]]`',
			'New name.md': '# [[New name]]\n',
		});
	});

	test('writes frontmatter anew, empties it with its last property, and refuses what it cannot read', async () => {
		await open({ 'A.md': 'text', 'Bad.md': '---\na: [1\n---\nbody' });
		await app.fileManager.processFrontMatter(file('A.md'), (properties: Record<string, unknown>) => {
			properties['url'] = 'https://example.org';
		});
		expect(disk.text('A.md')).toBe('---\nurl: https://example.org\n---\ntext');
		await app.fileManager.processFrontMatter(file('A.md'), (properties: Record<string, unknown>) => {
			delete properties['url'];
		});
		expect(disk.text('A.md')).toBe('---\n---\ntext');

		const change = jest.fn();
		await expect(app.fileManager.processFrontMatter(file('Bad.md'), change)).rejects.toMatchObject({
			name: 'YAMLParseError',
		});
		expect(change).not.toHaveBeenCalled();
		const refuse = () => {
			throw new Error('mine');
		};
		await expect(app.fileManager.processFrontMatter(file('A.md'), refuse)).rejects.toThrow('mine');
		expect(disk.tree()).toEqual({ 'A.md': '---\n---\ntext', 'Bad.md': '---\na: [1\n---\nbody' });
	});
});
