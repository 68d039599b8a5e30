// The real app on a vault that lives for one question, with its end as the process's end.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchObsidian, NoApp } from './launch.mjs';

/**
 * @param {Record<string, string>} files vault path -> text
 * @param {(page: import('playwright-core').Page) => Promise<number>} use answers with the exit code
 */
export async function withScratchApp(files, use) {
	const vault = await mkdtemp(path.join(tmpdir(), 'office-hours-vault-'));
	let app;
	try {
		await mkdir(path.join(vault, '.obsidian'));
		for (const [file, text] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(vault, file)), { recursive: true });
			await writeFile(path.join(vault, file), text);
		}
		app = await launchObsidian({ vault });
		process.exitCode = await use(app.page);
	} catch (error) {
		console.error(error instanceof NoApp ? error.message : error);
		process.exitCode = error instanceof NoApp ? 2 : 1;
	} finally {
		await app?.close();
		await rm(vault, { recursive: true, force: true });
	}
}
