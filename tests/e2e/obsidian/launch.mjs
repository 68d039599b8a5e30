// Starts the real app on a vault with the built plugin in it, and takes hold of its window over the DevTools protocol.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const startMs = 60_000;

/** The app could not be had or did not start: not a verdict on the plugin. */
export class NoApp extends Error {}

/**
 * Which app, by environment: OBSIDIAN_VERSION (default 1.13.4, the oldest we support) on OBSIDIAN_INSTALLER (default 1.5.8, the
 * oldest shell it runs on: Chrome 120); "latest" for either. OBSIDIAN_BINARY names an installed app instead.
 */
export const wanted = {
	version: process.env.OBSIDIAN_VERSION ?? '1.13.4',
	installer: process.env.OBSIDIAN_INSTALLER ?? '1.5.8',
	binary: process.env.OBSIDIAN_BINARY,
	cache: path.resolve(
		process.env.OBSIDIAN_CACHE ?? fileURLToPath(new URL('../../../.obsidian-cache', import.meta.url)),
	),
	versionsUrl: process.env.OBSIDIAN_VERSIONS_URL,
};

/**
 * @param {{ vault: string, plugin?: string, phone?: boolean, zone?: string }} options
 *   `vault`: played in as it is, so hand over a scratch one; `plugin`: folder of the build, none for the app alone
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function launchObsidian({ vault, plugin, phone = false, zone }) {
	const { chromium } = await load('playwright-core');
	const { process: app, configDir } = await startProcess({ vault, plugin, phone, zone });
	const quit = async () => {
		if (app.exitCode === null && app.signalCode === null) {
			const gone = new Promise((resolve) => app.once('exit', resolve));
			app.kill();
			await gone;
		}
		await rm(configDir, { recursive: true, force: true });
	};
	try {
		const browser = await chromium.connectOverCDP(await devToolsAddress(app));
		const page = await vaultWindow(browser);
		if (plugin !== undefined) await enable(page, plugin);
		// Electron grants the clipboard by itself and refuses the call; a plain browser needs it.
		await page
			.context()
			.grantPermissions(['clipboard-read', 'clipboard-write'])
			.catch(() => {});
		const session = await page.context().newCDPSession(page);
		// Without a window manager nothing has the focus, and the clipboard and everything driven by blur goes wrong.
		await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
		return {
			page,
			close: async () => {
				await browser.close().catch(() => {});
				await quit();
			},
		};
	} catch (error) {
		await quit();
		throw error;
	}
}

async function startProcess({ vault, plugin, phone, zone }) {
	const { default: ObsidianLauncher } = await load('obsidian-launcher');
	const launcher = new ObsidianLauncher({
		cacheDir: wanted.cache,
		...(wanted.versionsUrl === undefined ? {} : { versionsUrl: wanted.versionsUrl }),
	});
	const plugins = plugin === undefined ? [] : [{ path: plugin, enabled: true }];
	const args = ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1', '--disable-gpu'];
	const spawnOptions = {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) },
	};
	try {
		if (wanted.binary !== undefined) {
			await launcher.setupVault({ vault, copy: false, plugins });
			const configDir = await configFor(vault);
			const more = process.env.OBSIDIAN_ARGS?.split(' ') ?? [];
			const app = spawn(
				wanted.binary,
				[`--user-data-dir=${configDir}`, '--no-sandbox', ...args, ...more],
				spawnOptions,
			);
			await new Promise((resolve, reject) => app.once('spawn', resolve).once('error', reject));
			return { process: app, configDir };
		}
		const started = await launcher.launch({
			appVersion: wanted.version,
			installerVersion: wanted.installer,
			vault,
			copy: false,
			plugins,
			args,
			localStorage: phone ? { EmulateMobile: '1' } : {},
			spawnOptions,
		});
		return { process: started.proc, configDir: started.configDir };
	} catch (error) {
		const cause = error.cause === undefined ? '' : ` [${error.cause.code ?? ''} ${error.cause.message}]`;
		const what = wanted.binary ?? `Obsidian ${wanted.version} (installer ${wanted.installer})`;
		throw new NoApp(
			`Could not start ${what}: ${error.message}${cause}.\n` +
				`The first run needs the internet to download the app; afterwards ${wanted.cache} is reused. ` +
				'Offline: set OBSIDIAN_BINARY to an installed Obsidian.',
			{ cause: error },
		);
	}
}

async function load(name) {
	try {
		return await import(name);
	} catch (error) {
		throw new NoApp(`Could not load ${name}. Run "npm ci" in tests/e2e/obsidian first.`, { cause: error });
	}
}

/** A profile that knows this one vault and looks for no updates. */
async function configFor(vault) {
	const configDir = await mkdtemp(path.join(tmpdir(), 'obsidian-config-'));
	const vaults = { e2e0000000000000: { path: vault, ts: Date.now(), open: true } };
	await writeFile(path.join(configDir, 'obsidian.json'), JSON.stringify({ updateDisabled: true, vaults }));
	return configDir;
}

/** @param {import('node:child_process').ChildProcess} app */
function devToolsAddress(app) {
	let said = '';
	return new Promise((resolve, reject) => {
		const fail = (why) => reject(new NoApp(`Could not take hold of the app: ${why}.\n${said}`));
		const timer = setTimeout(() => fail(`no DevTools address within ${startMs / 1000} s`), startMs);
		const listen = (chunk) => {
			said = (said + chunk).slice(-4000);
			const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
			if (address === undefined) return;
			clearTimeout(timer);
			resolve(address);
		};
		app.stderr?.on('data', listen);
		app.stdout?.on('data', listen);
		app.once('exit', (code) => {
			clearTimeout(timer);
			fail(`it exited with ${code}`);
		});
	});
}

/** The window whose vault is open. @param {import('playwright-core').Browser} browser */
async function vaultWindow(browser) {
	const end = Date.now() + startMs;
	for (;;) {
		for (const page of browser.contexts().flatMap((context) => context.pages())) {
			const ready = await page.evaluate(() => window.app?.workspace?.layoutReady === true).catch(() => false);
			if (ready) return page;
		}
		if (Date.now() > end) throw new NoApp(`The vault did not open within ${startMs / 1000} s.`);
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

async function enable(page, plugin) {
	const { id } = JSON.parse(await readFile(path.join(plugin, 'manifest.json'), 'utf8'));
	await page.evaluate(async (pluginId) => {
		const { plugins } = window.app;
		// Restricted mode off: the question about trust stands in the way otherwise.
		await plugins.setEnable?.(true);
		if (!plugins.plugins[pluginId]) await plugins.enablePlugin(pluginId);
	}, id);
	await page.waitForFunction((pluginId) => !!window.app.plugins.plugins[pluginId], id, { timeout: 20_000 });
}
