// Records what the real app's metadata cache holds for every fixture note: tests/fixtures/notes/*.md -> tests/fixtures/real/*.json.
// The stand-in app's parser is then compared with the recordings, so that it is held to the app and not to our memory of it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withScratchApp } from './scratch-app.mjs';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const notes = path.join(fixtures, 'notes');
const recordings = path.join(fixtures, 'real');

const names = (await readdir(notes).catch(() => [])).filter((name) => name.endsWith('.md'));
if (names.length === 0) throw new Error(`There is nothing to record: ${notes} has no notes.`);
const texts = await Promise.all(names.map((name) => readFile(path.join(notes, name), 'utf8')));

await withScratchApp(Object.fromEntries(names.map((name, at) => [name, texts[at]])), async (page) => {
	const caches = await page.evaluate(async (paths) => {
		const { metadataCache } = window.app;
		const found = {};
		for (const path of paths) {
			// The cache comes late; a note it has nothing to say of keeps an empty one.
			const end = Date.now() + 10_000;
			while (metadataCache.getCache(path) === null && Date.now() < end)
				await new Promise((resolve) => setTimeout(resolve, 100));
			found[path] = metadataCache.getCache(path);
		}
		return found;
	}, names);
	const version = await page.evaluate(() => navigator.userAgent.match(/obsidian\/(\S+)/i)?.[1] ?? null);
	await mkdir(recordings, { recursive: true });
	for (const [name, cache] of Object.entries(caches)) {
		const recording = { app: version, cache };
		await writeFile(
			path.join(recordings, name.replace(/\.md$/, '.json')),
			`${JSON.stringify(recording, null, '\t')}\n`,
		);
	}
	console.log(`Recorded ${names.length} notes as Obsidian ${version ?? 'of unknown version'} reads them.`);
	return Object.values(caches).includes(null) ? 1 : 0;
});
