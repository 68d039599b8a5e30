// Builds what the workbench serves: the plugin as it is released, and the page around it.
import { build, context } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { options } from '../../esbuild.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Installed beside main.js, unbuilt. */
const companions = ['manifest.json', 'styles.css'];

/**
 * Writes main.js, manifest.json and styles.css.
 * @param {string} folder
 */
export async function buildPlugin(folder) {
	await mkdir(folder, { recursive: true });
	await build(pluginOptions(folder));
}

/**
 * Writes the page: its bundle, its style sheet and the icons.
 * @param {string} folder
 */
export async function buildPage(folder) {
	await mkdir(folder, { recursive: true });
	await build(pageOptions(folder));
}

/**
 * Builds both again whenever a source changes, until the process ends.
 * @param {{ plugin: string, page: string }} folders
 * @param {() => void} rebuilt called after each build that succeeded
 */
export async function watchBuilds(folders, rebuilt) {
	const announce = {
		name: 'announce',
		setup(build) {
			let first = true;
			build.onEnd(({ errors }) => {
				if (!first && errors.length === 0) rebuilt();
				first = false;
			});
		},
	};
	const watched = [pluginOptions(folders.plugin), pageOptions(folders.page)];
	const contexts = await Promise.all(
		watched.map((one) => context({ ...one, plugins: [...(one.plugins ?? []), announce] })),
	);
	await Promise.all(contexts.map((one) => one.watch()));
}

function pluginOptions(folder) {
	return options({
		absWorkingDir: root,
		outfile: path.join(folder, 'main.js'),
		plugins: [
			{
				name: 'companions',
				setup(build) {
					build.onEnd(() => copyCompanions(folder));
				},
			},
		],
	});
}

async function copyCompanions(folder) {
	await Promise.all(companions.map((name) => copyFile(path.join(root, name), path.join(folder, name))));
}

/** @returns {import('esbuild').BuildOptions} */
function pageOptions(folder) {
	const own = (name) => path.join(root, 'node_modules', name);
	return {
		absWorkingDir: root,
		entryPoints: [path.join(here, 'page.ts'), path.join(here, 'workbench.css')],
		outdir: folder,
		bundle: true,
		format: 'iife',
		platform: 'browser',
		target: 'chrome120',
		sourcemap: 'linked',
		logLevel: 'warning',
		metafile: true,
		// Editor extensions compare classes: with a second copy of CodeMirror nothing would be recognised.
		alias: { '@codemirror/state': own('@codemirror/state'), '@codemirror/view': own('@codemirror/view') },
		plugins: [
			{
				name: 'page-files',
				setup(build) {
					build.onEnd(async ({ metafile, errors }) => {
						if (errors.length > 0 || metafile === undefined) return;
						assertOneCodeMirror(Object.keys(metafile.inputs));
						await copyFile(path.join(here, 'index.html'), path.join(folder, 'index.html'));
						await writeFile(path.join(folder, 'icons.json'), await icons());
					});
				},
			},
		],
	};
}

/** @param {string[]} inputs */
function assertOneCodeMirror(inputs) {
	for (const name of ['state', 'view', 'language']) {
		const copies = new Set(inputs.filter((input) => input.includes(`@codemirror/${name}/`)).map(path.dirname));
		if (copies.size > 1)
			throw new Error(`The page holds several copies of @codemirror/${name}: ${[...copies].join(', ')}`);
	}
}

/** All of Lucide at the version the app carries, id -> svg, in one file: the app draws icons without waiting. */
async function icons() {
	const folder = path.join(root, 'node_modules/lucide-static/icons');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
	const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
	return JSON.stringify(Object.fromEntries(names.map((name, at) => [name.slice(0, -'.svg'.length), texts[at]])));
}

if (import.meta.url === `file://${process.argv[1]}`) {
	const folder = process.argv[2] ?? path.join(root, '.build/workbench');
	await Promise.all([buildPlugin(path.join(folder, 'plugin')), buildPage(path.join(folder, 'page'))]);
}
