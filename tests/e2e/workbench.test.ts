/** Every scenario file, on the workbench. Each has its own vault; its scenarios run in order, as a host's morning does. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from './browser';
import { askApp, assumedAnswers } from './contract-questions.mjs';
import type { WorkbenchStage } from './driver';
import { openWorkbench } from './driver';
import { scenarioFiles } from './scenarios';

const folder = path.resolve('.build/workbench');
const built = { page: path.join(folder, 'page'), plugin: path.join(folder, 'plugin') };
let browser: Browser;

jest.setTimeout(60_000);

beforeAll(async () => {
	// In a process of its own: esbuild does not run inside jest's realm.
	await promisify(execFile)(process.execPath, ['tests/workbench/build.mjs', folder]);
	browser = await launchChromium();
});
afterAll(async () => {
	await browser.close();
});

describe.each(Object.entries(scenarioFiles))('%s', (name, { setting, scenarios }) => {
	let stage: WorkbenchStage;
	beforeAll(async () => {
		stage = await openWorkbench(browser, built, setting, name);
	});
	afterAll(async () => {
		await stage.close();
	});

	test.each(Object.entries(scenarios))('%s', async (_title, play) => {
		await play(stage).catch(async (error: unknown) => {
			await stage.shot('failed');
			throw error;
		});
		expect(stage.faults()).toEqual([]);
	});
});

test('the stand-in app gives the answers that the real one is asked for', async () => {
	const stage = await openWorkbench(
		browser,
		built,
		{ now: '2026-03-02T09:00:00Z', zone: 'UTC', emptyVault: true },
		'contract',
	);
	expect(await stage.page.evaluate(askApp, 200)).toEqual(assumedAnswers);
	await stage.close();
});
