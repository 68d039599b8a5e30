/** Installing into a vault of the real app touches the plugin's three files and nothing else. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installInto } from './install.mjs';

let scratch: string;
const inScratch = (...parts: string[]) => path.join(scratch, ...parts);

beforeEach(async () => {
	scratch = await mkdtemp(path.join(tmpdir(), 'install-test-'));
	await mkdir(inScratch('built'));
	for (const name of ['main.js', 'manifest.json', 'styles.css'])
		await writeFile(inScratch('built', name), `new ${name}`);
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

test('the three files arrive, the settings of the plugin stay', async () => {
	const folder = inScratch('vault/.obsidian/plugins/office-hours');
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, 'data.json'), '{"version":1}');
	await writeFile(path.join(folder, 'main.js'), 'old main.js');

	const said = await installInto(inScratch('vault'), inScratch('built'));

	expect((await readdir(folder)).sort()).toEqual(['data.json', 'main.js', 'manifest.json', 'styles.css']);
	expect(await readFile(path.join(folder, 'data.json'), 'utf8')).toBe('{"version":1}');
	expect(await readFile(path.join(folder, 'main.js'), 'utf8')).toBe('new main.js');
	expect(said).toContain(folder);
});

test('a folder that is no vault is refused and stays as it was', async () => {
	await mkdir(inScratch('notes'));
	await expect(installInto(inScratch('notes'), inScratch('built'))).rejects.toThrow(/has no \.obsidian/);
	expect(await readdir(inScratch('notes'))).toEqual([]);
	await expect(installInto(inScratch('missing'), inScratch('built'))).rejects.toThrow(/has no \.obsidian/);
	expect((await readdir(scratch)).sort()).toEqual(['built', 'notes']);
});
