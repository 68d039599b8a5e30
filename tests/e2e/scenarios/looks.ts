/** The same screens by day, in the dark, on a phone and from right to left: for the eye, and that everybody can read and reach them. */
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { dialog, openNote, runCommand } from '../gestures';
import type { Scenario, ScenarioFile } from '../scenario';
import { panelOf } from './progress-panel';

const scenarios: Readonly<Record<string, Scenario>> = {
	async 'the panel fits and is accessible'({ page, shot }) {
		await runCommand(page, 'open-panel');
		await panelOf(page)
			.getByRole('heading', { name: /Hana Stand-in/ })
			.waitFor();
		await shot('panel');
		await assertFits(page, panelOf(page).locator('.view-content'));
		await assertAccessible(page, '.oh-panel');
	},

	async 'the form fits and is accessible'({ page, shot }) {
		await runCommand(page, 'new-episode');
		await dialog(page).getByRole('button', { name: 'Create episode' }).waitFor();
		await shot('form');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-form');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},

	async 'the messages fit and are accessible'({ page, shot }) {
		await openNote(page, 'Sample Office Hours/SOH 08 - Inés Muestra on metrics for beginners.md');
		await runCommand(page, 'copy-message');
		await dialog(page).getByRole('option', { name: 'Post for the days before' }).click();
		await dialog(page)
			.getByText(/^\d+ of 280/)
			.waitFor();
		await shot('messages');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-message-modal');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},

	async 'another date and the calendar fit and are accessible'({ page, shot }) {
		await openNote(page, 'Sample Office Hours/SOH 09 - Ada Example answers your questions.md');
		await runCommand(page, 'reschedule-episode');
		await dialog(page).getByText('For you').waitFor();
		await dialog(page).locator('summary').click();
		await shot('reschedule');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-form');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });

		await runCommand(page, 'calendar-invite');
		await dialog(page).getByText('More').click();
		await shot('calendar');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-form');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},
};

const moment = { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' } as const;

export const light: ScenarioFile = { setting: moment, scenarios };
export const dark: ScenarioFile = { setting: { ...moment, theme: 'dark' }, scenarios };
export const phone: ScenarioFile = { setting: { ...moment, phone: true }, scenarios };
export const rightToLeft: ScenarioFile = { setting: { ...moment, rightToLeft: true }, scenarios };

/** Nothing is cut off sideways, and the page itself does not scroll. */
async function assertFits(page: Page, part: Locator): Promise<void> {
	const excess = await part.evaluate((element) => element.scrollWidth - element.clientWidth);
	assert.ok(excess <= 0, `${excess} px stick out`);
	assert.equal(await page.evaluate(() => document.body.scrollWidth - window.innerWidth), 0);
}

/** Names, roles and contrast of our own part of the page, by the rules of axe. */
async function assertAccessible(page: Page, part: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).include(part).analyze();
	const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
	assert.deepEqual(found, []);
}
