// `npm start`: the plugin in the stand-in app on a scratch copy of the demo vault; with `--vault DIR`, in a vault of the real app.
// Only Node's own modules are imported above the set-up: on a fresh clone there are no others yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = `Usage: npm start -- [options]

  --vault DIR   build the plugin and install it into this vault of the real app, then stop
  --port N      serve on this port (default: 4173, or a free one if that is taken)
  --today DAY   date the demo episodes around this day, YYYY-MM-DD (default: today)
  --no-open     do not open the browser`;

async function main() {
	const { values } = readArguments();
	if (values.help) return console.log(usage);
	await setUp();
	const scratch = await mkdtemp(path.join(tmpdir(), 'office-hours-'));
	// However the process ends; Ctrl+C reaches esbuild as well, so an orderly end cannot be counted on.
	process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
	if (values.vault === undefined) await showWorkbench(scratch, values);
	else console.log(await install(scratch, values.vault));
}

function readArguments() {
	try {
		return parseArgs({
			options: {
				vault: { type: 'string' },
				port: { type: 'string' },
				today: { type: 'string' },
				'no-open': { type: 'boolean' },
				help: { type: 'boolean' },
			},
		});
	} catch (error) {
		throw new Error(`${error.message}\n\n${usage}`, { cause: error });
	}
}

/** A fresh clone needs its packages first. */
async function setUp() {
	if (existsSync(path.join(root, 'node_modules/esbuild'))) return;
	console.log('Installing the packages once (npm ci) …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
		cwd: root,
		stdio: 'inherit',
		shell: npm === 'npm.cmd',
	});
	if (status !== 0)
		throw new Error('Could not install the packages: npm ci failed, see above. Is this machine online?');
}

async function install(scratch, vault) {
	const { buildPlugin } = await import('./build.mjs');
	const { installInto } = await import('./install.mjs');
	const built = path.join(scratch, 'plugin');
	await buildPlugin(built);
	// npm runs scripts in the package's folder; a relative path is meant from where the user stands.
	return installInto(path.resolve(process.env.INIT_CWD ?? process.cwd(), vault), built);
}

async function showWorkbench(scratch, values) {
	const { buildPage, buildPlugin, watchBuilds } = await import('./build.mjs');
	const { writeDemoVault } = await import('./demo-vault.mjs');
	const { serve } = await import('./server.mjs');
	const folders = {
		vault: path.join(scratch, 'Demo vault'),
		page: path.join(scratch, 'page'),
		plugin: path.join(scratch, 'plugin'),
	};
	await writeDemoVault(folders.vault, dayOf(values.today));
	await Promise.all([buildPlugin(folders.plugin), buildPage(folders.page)]);

	const server = await serveSomewhere((port) => serve({ ...folders, port }), values.port);
	await watchBuilds(folders, server.rebuilt);
	console.log(`\nOffice Hours on the workbench: ${server.url}\n`);
	console.log(`The vault is a scratch copy in ${folders.vault}; edits made there show up in the page.`);
	console.log('Sources are built again when they change. Ctrl+C stops and removes the scratch folder.');
	if (!values['no-open']) openBrowser(server.url);
}

/** The port asked for, or the usual one, or any. */
async function serveSomewhere(serveAt, port) {
	const wanted = port === undefined ? 4173 : Number(port);
	if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
		throw new Error(`"${port}" is not a port. Give a number from 0 to 65535.`);
	}
	try {
		return await serveAt(wanted);
	} catch (error) {
		if (error.code !== 'EADDRINUSE') throw error;
		if (port === undefined) return serveAt(0);
		throw new Error(`Port ${port} is taken. Choose another one, or leave --port out.`, { cause: error });
	}
}

/** Where somebody sits in front of a screen. */
function openBrowser(url) {
	if (process.env.CI) return;
	const [command, ...rest] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
	if (command === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
	// Without a browser the address above is enough.
	spawn(command, [...rest, url], { stdio: 'ignore', detached: true })
		.on('error', () => {})
		.unref();
}

/** The day asked for, or the one on the wall where the user sits. */
function dayOf(asked) {
	if (asked !== undefined) {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(asked) || Number.isNaN(Date.parse(`${asked}T00:00:00Z`))) {
			throw new Error(`"${asked}" is not a day. Write it as YYYY-MM-DD.`);
		}
		return asked;
	}
	const now = new Date();
	const two = (number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
