/** The settings tab: what is chosen there reaches data.json. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const dataFile = '.obsidian/plugins/office-hours/data.json';
const tickOnSend = 'Tick steps by doing them';

interface Data {
	readonly preferences: { readonly tickOnSend?: boolean };
	readonly shows: readonly Readonly<Record<string, unknown>>[];
}

export const settings: ScenarioFile = {
	setting: { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' },
	scenarios: {
		async 'a switch reaches data.json, and what else it holds stays'({ page, disk, shot }) {
			const before = JSON.parse(await disk.read(dataFile)) as Data;
			await openSettings(page);
			await row(page, tickOnSend).locator('.checkbox-container').click();
			const after = await until('the choice is saved', async () => {
				const data = JSON.parse(await disk.read(dataFile)) as Data;
				return data.preferences.tickOnSend === undefined ? null : data;
			});
			// A field that is newer than the file is added with its default; what was there stays.
			const [was, is] = [before.shows[0] ?? {}, after.shows[0] ?? {}];
			assert.deepEqual({ ...is, ...was }, is);
			assert.equal(after.shows.length, before.shows.length);
			await shot('tab');
			await page.keyboard.press('Escape');
			await page.locator('.modal.mod-settings').waitFor({ state: 'detached' });
		},

		async 'a choice is still there when the settings are opened again'({ page, disk }) {
			const { preferences } = JSON.parse(await disk.read(dataFile)) as Data;
			await openSettings(page);
			const enabled = row(page, tickOnSend).locator('.checkbox-container.is-enabled');
			assert.equal(await enabled.count(), preferences.tickOnSend === true ? 1 : 0);
			await page.keyboard.press('Escape');
		},
	},
};

function openSettings(page: Page): Promise<void> {
	return page.evaluate(() => {
		window.app?.setting.open();
		window.app?.setting.openTabById('office-hours');
	});
}

function row(page: Page, name: string): Locator {
	return page.locator('.vertical-tab-content .setting-item').filter({
		has: page.locator('.setting-item-name', { hasText: name }),
	});
}
