// The directory's rules for the three files it reads; the lint rule for them is not attached to JSON.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './source-tree';

const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const manifest = read('manifest.json');

test('the manifest has every key the directory asks for', () => {
	expect(manifest).toMatchObject({
		id: 'office-hours',
		name: 'Office Hours',
		isDesktopOnly: false,
		minAppVersion: '1.13.4',
	});
	expect(typeof manifest.author).toBe('string');
});

test('id, name and description keep the words to themselves that the directory forbids', () => {
	expect(`${manifest.id} ${manifest.name} ${manifest.description}`).not.toMatch(/obsidian|plugin/i);
});

test('the description is one plain sentence of 10 to 250 characters', () => {
	expect(manifest.description).toMatch(/^[A-Z][^<>]{8,248}\.$/);
});

test('the version is the same everywhere and known to versions.json', () => {
	expect(read('package.json').version).toBe(manifest.version);
	expect(read('package-lock.json').version).toBe(manifest.version);
	expect(read('versions.json')[manifest.version]).toBe(manifest.minAppVersion);
});

test('every package is pinned to one version', () => {
	const { dependencies, devDependencies } = read('package.json');
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
	);
	expect(loose).toEqual([]);
});

test('the lock file names no registry', () => {
	expect(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved":/);
});
