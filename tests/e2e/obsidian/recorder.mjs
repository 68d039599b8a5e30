// Records what the real app's metadata cache holds for the notes of the demo vault: tests/fixtures/real/<note>.json.
// A parser of ours can then be compared with the recordings, so that it is held to the app and not to our memory of it.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoFiles } from '../../workbench/demo-vault.mjs';
import { withScratchApp } from './scratch-app.mjs';

const recordings = fileURLToPath(new URL('../../fixtures/real/', import.meta.url));
const notes = Object.fromEntries(Object.entries(demoFiles('2026-03-02')).filter(([file]) => file.endsWith('.md')));

await withScratchApp(notes, async (page) => {
	const caches = await page.evaluate(async (paths) => {
		const { metadataCache } = window.app;
		const found = {};
		for (const path of paths) {
			// The cache comes late; every note of the demo vault has something to say.
			const end = Date.now() + 10_000;
			while (metadataCache.getCache(path) === null && Date.now() < end)
				await new Promise((resolve) => setTimeout(resolve, 100));
			found[path] = metadataCache.getCache(path);
		}
		return found;
	}, Object.keys(notes));
	const version = await page.evaluate(() => navigator.userAgent.match(/obsidian\/(\S+)/i)?.[1] ?? null);
	await mkdir(recordings, { recursive: true });
	for (const [file, cache] of Object.entries(caches)) {
		const recording = { app: version, text: notes[file], cache };
		const target = path.join(recordings, `${path.basename(file, '.md')}.json`);
		await writeFile(target, `${JSON.stringify(recording, null, '\t')}\n`);
	}
	const count = Object.keys(notes).length;
	console.log(`Recorded ${count} notes as Obsidian ${version ?? 'of unknown version'} reads them.`);
	return Object.values(caches).includes(null) ? 1 : 0;
});
