/** @jest-environment node */
// What people install: main.js. Counts that need no clock, and the promises of the README about it.
import { build, type BuildOptions } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './source-tree';

const external = ['obsidian', '@codemirror/*', '@lezer/*'];

/** Builds as `npm run build` does, in the given checkout. */
function buildIn(folder: string, outfile: string): string {
	const script = `import { build } from 'esbuild'; import { options } from './esbuild.config.mjs'; await build(options({ outfile: ${JSON.stringify(outfile)} }));`;
	const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		cwd: folder,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(stderr);
	return fs.readFileSync(outfile, 'utf8');
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'office-hours-bundle-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const bundle = buildIn(root, path.join(scratch, 'main.js'));

test('two checkouts in two folders give the same bytes', () => {
	const copy = path.join(scratch, 'some', 'other', 'checkout');
	for (const part of ['src', 'esbuild.config.mjs', 'tsconfig.json', 'package.json'])
		fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
	expect(buildIn(copy, path.join(scratch, 'again.js'))).toBe(bundle);
});

// The aim was 200 KB with every feature; it is missed, and docs/performance.md says by what. This holds it where it is: whoever adds, notices.
test('it grows no further than 540 KB', () => {
	expect(Buffer.byteLength(bundle)).toBeLessThan(540 * 1024);
});

test('loading it runs neither the parser of templates nor what reads Markdown: they come with the first text', async () => {
	const { metafile } = await build({
		entryPoints: [path.join(root, 'src/main.ts')],
		absWorkingDir: root,
		bundle: true,
		write: false,
		metafile: true,
		format: 'cjs',
		loader: { '.md': 'text' },
		external,
		logLevel: 'silent',
	});
	const atLoad = new Set(['src/main.ts']);
	for (const file of atLoad) {
		for (const { path: imported, kind } of metafile.inputs[file]?.imports ?? [])
			if (kind !== 'dynamic-import') atLoad.add(imported);
	}
	expect(atLoad.size).toBeGreaterThan(100);
	const later = Object.keys(metafile.inputs).filter((file) =>
		/node_modules\/handlebars\/|core\/template\/parse|core\/message\/format\/(?!inert)/.test(file),
	);
	expect(later.length).toBeGreaterThan(10);
	expect(later.filter((file) => atLoad.has(file))).toEqual([]);
});

test('it needs only what the app offers', async () => {
	const required = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
	expect(
		required.filter((name) => !/^obsidian$|^@codemirror\/(state|view|language|commands)$/.test(name ?? '')),
	).toEqual([]);
});

test('it makes no code from text', () => {
	expect(bundle).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bFunction\.(apply|call)\b/);
});

test('it has no network in it', () => {
	expect(bundle).not.toMatch(
		/\bfetch\s*\(|\brequestUrl\b|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts/,
	);
});

test('no regular expression looks behind: older phones refuse the whole file for one', async () => {
	const own: BuildOptions = {
		entryPoints: [path.join(root, 'src/main.ts')],
		bundle: true,
		write: false,
		format: 'cjs',
		loader: { '.md': 'text' },
		external,
		logLevel: 'silent',
	};
	const { outputFiles } = await build(own);
	expect(outputFiles?.[0]?.text).not.toMatch(/\(\?<[=!]/);
});
