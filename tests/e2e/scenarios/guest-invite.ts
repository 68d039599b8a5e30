/** The guest invite email: from the explorer's menu to the clipboard, and what happens where the clipboard is refused. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { chooseFromMenu, dialog, explorerRow, menuItem, notice, openNote, runCommand } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const upcoming = 'Sample Office Hours/SOH 08 - Inés Muestra on metrics for beginners.md';

export const guestInvite: ScenarioFile = {
	setting: { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' },
	scenarios: {
		async 'a right-click on an episode in the explorer copies its invite, in the words of the note'(stage) {
			const { page, clipboard, shot } = stage;
			const row = await explorerRow(page, upcoming);
			await row.click({ button: 'right' });
			await menuItem(page, 'Copy guest invite email').waitFor();
			await shot('menu');
			await menuItem(page, 'Copy guest invite email').click();
			const text = await until('the invite is on the clipboard', async () => {
				const held = await clipboard();
				return held.includes('Hi Inés') ? held : null;
			});
			assert.match(text, /come and talk about the first ten metrics of a small team\?/);
			assert.match(text, /We would love to have you\./);
			assert.doesNotMatch(text, /^>/m);
			assert.doesNotMatch(text, /\[\[|\{\{/);
			await notice(page, 'Copied').waitFor();
			await shot('copied');
		},

		async 'a note that is no episode offers no invite'({ page }) {
			const row = await explorerRow(page, 'Reading list.md');
			await row.click({ button: 'right' });
			await page.locator('.menu').waitFor();
			assert.equal(await menuItem(page, 'Copy guest invite email').count(), 0);
			await page.keyboard.press('Escape');
			await page.locator('.menu').waitFor({ state: 'detached' });
		},

		async 'the command copies the invite of the active note'({ page, clipboard }) {
			await openNote(page, upcoming);
			await page.evaluate(() => navigator.clipboard.writeText('something else'));
			assert.equal(await runCommand(page, 'copy-guest-invite'), true);
			await until('the invite is on the clipboard', async () => (await clipboard()).includes('Hi Inés'));
		},

		async 'where the clipboard is refused the text is shown, selected'({ page, shot }) {
			await refuseClipboard(page);
			await chooseFromMenu(page, await explorerRow(page, upcoming), 'Copy guest invite email');
			const box = dialog(page).locator('textarea');
			await box.waitFor();
			const { value, selected } = await box.evaluate((area: HTMLTextAreaElement) => ({
				value: area.value,
				selected: area.value.slice(area.selectionStart, area.selectionEnd),
			}));
			assert.match(value, /Hi Inés/);
			assert.equal(selected, value);
			await shot('refused');
			await page.keyboard.press('Escape');
			await dialog(page).waitFor({ state: 'detached' });
		},
	},
};

/** As a browser does without a gesture or a permission: both ways in are refused. */
function refuseClipboard(page: Page): Promise<void> {
	return page.evaluate(() => {
		const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
		Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
	});
}
