/** The pages of a show in the settings: what is changed there reaches data.json and nothing else, and the past stays where it was. */
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { dialog, menuItem } from '../gestures';
import type { Scenario, ScenarioFile } from '../scenario';
import type { ScratchDisk } from '../scratch-vault';
import { until } from '../until';

const dataPath = '.obsidian/plugins/office-hours/data.json';
const moment = { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' } as const;
const show = 'Sample Office Hours';

export const showSettings: ScenarioFile = {
	setting: moment,
	scenarios: {
		async 'the page of a show tells which notes are read, and where everything else is set'({ page, shot }) {
			await openSettings(page);
			await shot('shows');
			await open(page, show);
			await row(page, 'What is read').scrollIntoViewIfNeeded();
			await shot('show');
			await row(page, 'What is read')
				.getByText(/^12 notes are read as episodes\.$/)
				.waitFor();
		},

		async 'a pattern that cannot be used is refused beside its field, and nothing is saved'({ page, disk, shot }) {
			const before = await disk.read(dataPath);
			await open(page, 'File names');
			const pattern = page.getByLabel('Pattern', { exact: true });
			await pattern.fill('SOH {{number}}');
			await pattern.press('Tab');
			await row(page, 'Pattern').getByText('Without a title every episode would get the same name.').waitFor();
			await shot('refused');
			assert.equal(await disk.read(dataPath), before);

			await pattern.fill('SOH {{number}} – {{guest}} – {{title}}');
			await row(page, 'Example').getByText('SOH 11 – Ann Example – First steps with tracing').waitFor();
			assert.equal(await disk.read(dataPath), before);
			await pattern.press('Tab');
			await untilSaved(disk, '"fileName": "SOH {{number}} – {{guest}} – {{title}}"');
			await pattern.fill('SOH {{number}} - {{title}}');
			await pattern.press('Tab');
			await untilSaved(disk, '"fileName": "SOH {{number}} - {{title}}"');
			await back(page);
		},

		async 'another time of the show holds from tomorrow on, and aired episodes stay where they were'(stage) {
			const { page, disk, shot } = stage;
			const starts = await episodeStarts(page);
			await open(page, 'Time');
			await shot('time');
			await row(page, 'Change the time…').click();
			const form = dialog(page);
			await form.getByLabel('Time', { exact: true }).fill('16:30');
			await form.getByLabel('Zone', { exact: true }).fill('berlin');
			await page.locator('.suggestion-item').filter({ hasText: 'Europe/Berlin' }).click();
			await form.getByText(/^Next: .*16:30 CEST/).waitFor();
			await shot('change-time');
			await form.getByRole('button', { name: 'Save' }).click();
			await untilSaved(disk, '"from": "2026-03-03"');
			await row(page, /^From 2026-03-03: Every Monday, 16:30 Europe\/Berlin/).waitFor();
			await shot('time-changed');

			const after = await until('the coming ones have moved', async () => {
				const now = await episodeStarts(page);
				return Object.values(now).some((start) => start?.endsWith('T15:30:00.000Z')) ? now : null;
			});
			for (const [path, start] of Object.entries(starts))
				if (start !== null && start < '2026-03-03') assert.equal(after[path], start, path);
			await back(page);
			await back(page);
		},

		async 'a second show gets its own command, and deleting it asks first and leaves its notes alone'(stage) {
			const { page, disk, shot } = stage;
			await page.locator('.vertical-tab-content').getByLabel('Add show').click();
			await menuItem(page, 'Blank show').click();
			await dialog(page).getByLabel('Name of the show').fill('Late Talks');
			await dialog(page).getByRole('button', { name: 'Add' }).click();
			await untilSaved(disk, '"id": "late-talks"');
			await row(page, 'Late Talks').waitFor();
			await shot('two-shows');
			await until('each show has its command', () =>
				commandNames(page).then((names) => names.includes('New Late Talks episode')),
			);
			const notes = await disk.list('');

			await row(page, 'Late Talks').getByLabel('Delete').click();
			await dialog(page).getByText('Notes are never touched').waitFor();
			await shot('delete');
			await dialog(page).getByRole('button', { name: 'Delete show' }).click();
			await until('it is gone', async () => !(await disk.read(dataPath)).includes('late-talks'));
			await until('its command too', async () => !(await commandNames(page)).includes('New Late Talks episode'));
			assert.deepEqual(await disk.list(''), notes);
		},
	},
};

const pages = [
	'Time',
	'File names',
	'Hosts',
	'Links and channels',
	'Headings and guest lines',
	'Steps',
	'Messages and due dates',
	'Calendar',
];

const looks: Readonly<Record<string, Scenario>> = {
	async 'the list of shows fits and is accessible'({ page, shot }) {
		await openSettings(page);
		await shot('shows');
		await assertFits(page);
		await assertAccessible(page, '.vertical-tab-content');
	},

	async 'the page of a show fits and is accessible'({ page, shot }) {
		await open(page, show);
		await shot('show');
		await assertFits(page);
		await assertAccessible(page, '.vertical-tab-content');
	},

	...Object.fromEntries(
		pages.map((name): [string, Scenario] => [
			`the page "${name}" fits and is accessible`,
			async ({ page, shot }) => {
				await open(page, name);
				await shot(name.toLowerCase().replaceAll(' ', '-'));
				await assertFits(page);
				await assertAccessible(page, '.vertical-tab-content');
				await back(page);
			},
		]),
	),

	async 'the dialog for another time is accessible'({ page, shot }) {
		await open(page, 'Time');
		await row(page, 'Change the time…').click();
		await shot('change-time');
		await assertAccessible(page, '.oh-form');
		await page.keyboard.press('Escape');
		await dialog(page).locator('.oh-form').waitFor({ state: 'detached' });
	},
};

export const showSettingsDark: ScenarioFile = { setting: { ...moment, theme: 'dark' }, scenarios: looks };
export const showSettingsPhone: ScenarioFile = { setting: { ...moment, phone: true }, scenarios: looks };

/** When the archive says the episodes begin, by path. */
function episodeStarts(page: Page): Promise<Record<string, string | null>> {
	return page.evaluate(() => {
		const plugin = window.app?.plugins.plugins['office-hours'];
		const { api } = plugin as unknown as { api: { episodes(): { path: string; start: string | null }[] } };
		return Object.fromEntries(api.episodes().map(({ path, start }) => [path, start]));
	});
}

function commandNames(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		Object.values(window.app?.commands.commands ?? {}).map(({ name }) => name.replace('Office Hours: ', '')),
	);
}

async function openSettings(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.app?.setting.open();
		window.app?.setting.openTabById('office-hours');
	});
	await row(page, 'Status bar').waitFor();
}

function row(page: Page, name: string | RegExp): Locator {
	return page
		.locator('.vertical-tab-content .setting-item')
		.filter({ has: page.locator('.setting-item-name').getByText(name, { exact: true }) })
		.first();
}

async function open(page: Page, name: string): Promise<void> {
	await row(page, name).click();
	await page.locator('.setting-page-title').getByText(name, { exact: true }).waitFor();
}

async function back(page: Page): Promise<void> {
	await page.locator('.vertical-tab-content').getByLabel('Back').click();
}

function untilSaved(disk: ScratchDisk, text: string): Promise<unknown> {
	return until(`data.json holds ${text}`, async () => (await disk.read(dataPath)).includes(text));
}

async function assertFits(page: Page): Promise<void> {
	const excess = await page
		.locator('.vertical-tab-content')
		.evaluate((element) => element.scrollWidth - element.clientWidth);
	assert.ok(excess <= 0, `${excess} px stick out`);
}

/** Names, roles and contrast of a part of the page, by the rules of axe; a row that is pressed and has a button is the app's own. */
async function assertAccessible(page: Page, part: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).include(part).disableRules('nested-interactive').analyze();
	const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
	assert.deepEqual(found, []);
}
