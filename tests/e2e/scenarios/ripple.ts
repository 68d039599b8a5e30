/** After a reschedule: everything that went out with the old date, worked off one by one. */
import assert from 'node:assert/strict';
import { dialog, notice, openNote, runCommand } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const note = 'Sample Office Hours/SOH 30 - Gil Sample on lighthouses.md';
const sent = (message: string, channel: string) =>
	`- 2026-02-20T09:00Z · ${message} · ${channel} · for 2026-03-23T13:00Z · "Gil Sample on lighthouses" · Gil Sample\n`;

const moved = `---
url: https://youtube.com/live/SampleOH030
date: 2026-03-30
topic: lighthouses
source: the harbour
found: talk
---
Guest:: Gil Sample

## Checklist

- [x] Contact the guest and tell them about the show.
- [ ] Schedule a social post for the minute the show begins.

## Sent

${sent('broadcast-title', 'youtube-title')}${sent('social-upcoming', 'x')}${sent('date-confirmation', 'mail')}`;

export const ripple: ScenarioFile = {
	setting: { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin', files: { [note]: moved } },
	scenarios: {
		async 'lists the guest first, with what changed and the corrected text'({ page, shot }) {
			await openNote(page, note);
			assert.equal(await runCommand(page, 'review-outdated'), true);
			const items = dialog(page).getByRole('listitem');
			await items.first().waitFor();
			assert.deepEqual(await dialog(page).locator('.oh-ripple-name').allInnerTexts(), [
				'Date confirmation',
				'Post for the days before',
				'Broadcast title',
			]);
			await items.first().getByText('Date: Monday, March 23, 2026, 14:00 → Monday, March 30, 2026, 15:00').waitFor();
			await items
				.first()
				.getByText(/Monday, March 30, 2026, 13:00 UTC \(15:00 CEST/)
				.waitFor();
			await items.last().getByText('Nothing in its words has changed.').waitFor();
			await shot('list');
		},

		async 'each is copied, sent again and ticked off, and the note remembers'({ page, disk, clipboard, shot }) {
			await dialog(page).getByRole('button', { name: 'Copy corrected text: Date confirmation, Mail' }).click();
			await until('the text is on the clipboard', async () => (await clipboard()).includes('March 30, 2026'));
			await dialog(page).getByRole('button', { name: 'Mark as sent again: Date confirmation, Mail' }).click();
			await dialog(page).getByRole('status').filter({ hasText: '1 of 3 sent again' }).waitFor();
			await dialog(page).getByRole('button', { name: 'Mark as sent again: Post for the days before, X' }).click();
			await dialog(page).getByRole('status').filter({ hasText: '2 of 3' }).waitFor();
			await dialog(page).getByRole('button', { name: 'Still right: Broadcast title, YouTube title' }).click();
			await dialog(page).getByRole('status').filter({ hasText: 'Everything has been sent again.' }).waitFor();
			await shot('done');
			const text = await until('the note has three lines more', async () => {
				const now = await disk.read(note);
				return now.match(/for 2026-03-30T13:00Z/g)?.length === 3 ? now : null;
			});
			assert.equal(text.match(/for 2026-03-23T13:00Z/g)?.length, 3);
			assert.match(text, /- \[x\] Schedule a social post/);
			await page.keyboard.press('Escape');
		},

		async 'then nothing is outdated any more'({ page }) {
			await page.locator('.modal-container').waitFor({ state: 'detached' });
			await runCommand(page, 'review-outdated');
			await notice(page, 'Everything that went out still holds.').waitFor();
		},

		async 'the next reschedule leads there by itself'({ page, disk }) {
			assert.equal(await runCommand(page, 'reschedule-episode'), true);
			const form = dialog(page);
			await form.getByLabel('Other date…').click();
			await form.getByLabel('Date', { exact: true }).fill('2026-04-13');
			await form.getByRole('button', { name: 'Reschedule' }).click();
			await form.waitFor({ state: 'detached' });
			const offer = notice(page, '3 messages went out with what is no longer so.');
			await offer.getByRole('button', { name: 'Review' }).click();
			await dialog(page)
				.getByText(/March 30, 2026, 15:00 → Monday, April 13, 2026, 15:00/)
				.first()
				.waitFor();
			await until('the new date is on disk', async () => /^date: 2026-04-13$/m.test(await disk.read(note)));
		},

		async 'cancelling names everybody who was told, before anything is done'({ page, disk, shot }) {
			await page.keyboard.press('Escape');
			await page.locator('.modal-container').waitFor({ state: 'detached' });
			assert.equal(await runCommand(page, 'cancel-episode'), true);
			await dialog(page).getByText('Date confirmation (Mail), to Gil Sample').waitFor();
			await dialog(page).getByText('Post for the days before (X), to the public').waitFor();
			await shot('cancel');
			assert.doesNotMatch(await disk.read(note), /^cancelled:/m);
			await page.keyboard.press('Escape');
		},
	},
};
