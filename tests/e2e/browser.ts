// Which Chromium the workbench runs in.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** CHROMIUM_PATH, else an installed Chromium, else Chrome where Playwright knows to look for it. */
export async function launchChromium(): Promise<Browser> {
	const named = process.env.CHROMIUM_PATH;
	const executablePath = named ?? usual.find((path) => existsSync(path));
	try {
		return await chromium.launch({ args: flags, ...(executablePath ? { executablePath } : { channel: 'chrome' }) });
	} catch (error) {
		throw new Error(
			`Could not start a browser (${executablePath ?? 'Chrome'}). The scenarios need Chromium or Chrome: install one, or set CHROMIUM_PATH to its executable.`,
			{ cause: error },
		);
	}
}
