// Plays a scenario file on the workbench: a fresh scratch vault, the server, and a page in Chromium.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve } from '../workbench/server.mjs';
import type { Setting, Stage } from './scenario';
import { makeScratchVault } from './scratch-vault';

/** How long a step may take before it counts as failed, in ms. */
const patience = 8000;

export interface WorkbenchStage extends Stage {
	/** What went wrong in the page since it was last asked: uncaught errors and console errors. */
	faults(): string[];
	close(): Promise<void>;
}

/** Folders as `tests/workbench/build.mjs` writes them. */
export interface Built {
	readonly page: string;
	readonly plugin: string;
}

/** @param name of the scenario file, for its pictures */
export async function openWorkbench(
	browser: Browser,
	built: Built,
	setting: Setting,
	name: string,
): Promise<WorkbenchStage> {
	const vault = await makeScratchVault(setting);
	const server = await serve({ vault: vault.folder, ...built });
	const context = await browser.newContext({
		locale: setting.locale ?? 'en-GB',
		timezoneId: setting.zone,
		colorScheme: setting.theme ?? 'light',
		permissions: ['clipboard-read', 'clipboard-write'],
		viewport: setting.phone === true ? { width: 390, height: 844 } : { width: 1280, height: 800 },
		deviceScaleFactor: 2,
		hasTouch: setting.phone === true,
	});
	context.setDefaultTimeout(patience);
	const page = await context.newPage();
	const faults = watchFaults(context, page);
	await page.clock.setFixedTime(setting.now);
	await page.goto(`${server.url}?bare=1${setting.rightToLeft === true ? '&dir=rtl' : ''}`);
	await page.locator('body[data-workbench=ready]').waitFor();
	return {
		page,
		disk: vault.disk,
		clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
		setClock: (instant) => page.clock.setFixedTime(instant),
		shot: async (picture) => {
			await page.screenshot({ path: await picturePath(`${name}-${picture}`), animations: 'disabled' });
		},
		faults: () => faults.splice(0),
		close: async () => {
			await context.close();
			await server.close();
			await vault.remove();
		},
	};
}

function watchFaults(context: BrowserContext, page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
	context.on('console', (message) => {
		if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
	});
	return faults;
}

/** Pictures are looked at in `.build/shots`; those kept for the README are made anew with SHOTS=docs. */
async function picturePath(name: string): Promise<string> {
	const folder = process.env.SHOTS === 'docs' ? 'docs/images' : '.build/shots';
	await mkdir(folder, { recursive: true });
	return path.join(folder, `${name}.png`);
}
