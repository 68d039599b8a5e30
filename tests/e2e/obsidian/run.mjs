// Plays the scenarios of tests/e2e/scenarios in the real app. Ends with 0: all held; 1: one failed; 2: the app could not be had.
// Needs the packages of this folder and of the main one. On a machine without a screen: xvfb-run -a node tests/e2e/obsidian/run.mjs
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchObsidian, NoApp, wanted } from './launch.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pictures = path.join(root, '.build/shots/obsidian');

async function main() {
	const scratch = await mkdtemp(path.join(tmpdir(), 'office-hours-app-'));
	try {
		const plugin = path.join(scratch, 'plugin');
		const { buildPlugin } = await import('../../workbench/build.mjs');
		await buildPlugin(plugin);
		const { scenarioFiles, makeScratchVault } = await bundleSuite(path.join(scratch, 'suite.mjs'));
		await mkdir(pictures, { recursive: true });
		console.log(`Obsidian ${wanted.binary ?? `${wanted.version} on installer ${wanted.installer}`}`);
		let failed = 0;
		for (const [name, file] of Object.entries(scenarioFiles))
			failed += await playFile(name, file, plugin, makeScratchVault);
		console.log(failed === 0 ? 'All scenarios held.' : `${failed} failed; pictures are in .build/shots/obsidian.`);
		return failed === 0 ? 0 : 1;
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

/** The scenarios are TypeScript; Node wants one script. */
async function bundleSuite(outfile) {
	const { build } = await import('esbuild');
	await build({
		entryPoints: [path.join(root, 'tests/e2e/suite.ts')],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		logLevel: 'warning',
	});
	return import(pathToFileURL(outfile).href);
}

async function playFile(name, { setting, scenarios }, plugin, makeScratchVault) {
	const vault = await makeScratchVault(setting);
	const theme = setting.theme === 'dark' ? 'obsidian' : 'moonstone';
	await vault.disk.write('.obsidian/appearance.json', JSON.stringify({ theme }));
	const app = await launchObsidian({ vault: vault.folder, plugin, phone: setting.phone === true, zone: setting.zone });
	let failed = 0;
	try {
		const { page } = app;
		const faults = [];
		// Only uncaught errors: the app itself logs failed look-ups for updates.
		page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
		await page.clock.setFixedTime(setting.now);
		const stage = {
			page,
			disk: vault.disk,
			clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
			setClock: (instant) => page.clock.setFixedTime(instant),
			shot: (picture) => page.screenshot({ path: path.join(pictures, `${name}-${picture}.png`) }),
		};
		for (const [title, play] of Object.entries(scenarios)) {
			const problem = await play(stage).then(
				() => faults.splice(0).join('\n'),
				(error) => error.stack ?? String(error),
			);
			console.log(`${problem === '' ? 'ok  ' : 'FAIL'} ${name}: ${title}`);
			if (problem === '') continue;
			failed++;
			console.log(problem);
			await stage.shot('failed').catch(() => {});
		}
	} finally {
		await app.close();
		await vault.remove();
	}
	return failed;
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error) => {
		console.error(error instanceof NoApp ? error.message : error);
		process.exitCode = error instanceof NoApp ? 2 : 1;
	},
);
