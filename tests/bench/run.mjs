// `npm run bench`: what the plugin costs, as ratios to a baseline of the same run where there is one (machines are noisy). Never used by tests.
//   npm run bench                   all of it, several minutes
//   npm run bench -- index panel    some of it: load, index, note, hostile, panel
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { options } from '../../esbuild.config.mjs';
import { loadRows } from './load.mjs';
import { panelRows } from './panel.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Within the checkout, so that the packages are found from there.
const folder = path.join(root, '.build/bench');
const at = (name) => path.join(folder, name);

const benches = {
	load: async () => {
		await Promise.all([
			build(options({ absWorkingDir: root, outfile: at('main.js') })),
			build(options({ absWorkingDir: root, outfile: at('sample.js'), entryPoints: ['tests/bench/sample-plugin.ts'] })),
			writeFile(at('empty.js'), ''),
		]);
		return loadRows({ plugin: at('main.js'), sample: at('sample.js'), empty: at('empty.js') });
	},
	index: () => inProcess('index-cost'),
	note: () => inProcess('note-cost'),
	hostile: () => inProcess('hostile-texts'),
	panel: async () => {
		await build({
			absWorkingDir: root,
			entryPoints: ['tests/e2e/browser.ts'],
			outfile: at('browser.mjs'),
			format: 'esm',
		});
		const { launchChromium } = await import(pathToFileURL(at('browser.mjs')).href);
		const browser = await launchChromium();
		try {
			return await panelRows(browser);
		} finally {
			await browser.close();
		}
	},
};

/** A bench of its own process, with a heap that is its own. */
async function inProcess(name) {
	await build({
		absWorkingDir: root,
		entryPoints: [`tests/bench/${name}.ts`],
		outfile: at(`${name}.cjs`),
		bundle: true,
		platform: 'node',
		format: 'cjs',
		loader: { '.md': 'text' },
	});
	const flags = ['--expose-gc', '--max-old-space-size=8192'];
	return JSON.parse(execFileSync(process.execPath, [...flags, at(`${name}.cjs`)], { encoding: 'utf8' }));
}

/** @param {import('./row').Row[]} rows */
function show(rows) {
	const number = (value) =>
		Number.isInteger(value) ? String(value) : value >= 100 ? value.toFixed(0) : value.toPrecision(2);
	const cells = rows.map(({ what, measured, unit, target, from }) => [
		what,
		`${number(measured)} ${unit}`.trim(),
		`${number(target)} ${unit}`.trim(),
		measured <= target ? 'met' : measured <= 2 * target ? 'near' : 'missed',
		from,
	]);
	const head = ['what', 'measured', 'at most', 'verdict', 'from'];
	const widths = head.map((title, column) => Math.max(...[head, ...cells].map((cell) => cell[column].length)));
	const line = (cell) => `| ${cell.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
	console.log(
		[line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n'),
	);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
	console.error(`There is no bench "${unknown[0]}". There are: ${Object.keys(benches).join(', ')}.`);
	process.exit(1);
}
await mkdir(folder, { recursive: true });
console.log(
	`Node ${process.versions.node}, ${cpus().length} processors. Times vary by half from run to run; "near" is within twice the target.\n`,
);
const rows = [];
for (const [name, bench] of Object.entries(benches)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	console.error(`… ${name}`);
	rows.push(...(await bench()));
}
show(rows);
