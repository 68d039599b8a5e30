/** Messages: from an empty guest to an invite that is sent, rich text for Slack, and what may not leave. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { dialog, menuItem, explorerRow, notice, openNote, runCommand } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const folder = 'Sample Office Hours';
const idea = `${folder}/SOH - Bread and budgets.md`;
const upcoming = `${folder}/SOH 08 - Inés Muestra on metrics for beginners.md`;

const emptyIdea = `---
url:
date:
---
# [[SOH - Bread and budgets]]

Guest::

## Checklist

- [ ] Contact the guest and tell them about the show.
- [ ] Choose a date.
`;

const leaking = `---
name: Public with a studio link
channel: x
---
Come in: https://streamyard.com/room-of-our-own
`;

export const messages: ScenarioFile = {
	setting: {
		now: '2026-03-02T09:00:00Z',
		zone: 'Europe/Berlin',
		files: { [idea]: emptyIdea, [`${folder}/Templates/messages/leaking.md`]: leaking },
	},
	scenarios: {
		async 'the dialog lists every message with what it needs, and begins with the invite'({ page, shot }) {
			await openNote(page, idea);
			assert.equal(await runCommand(page, 'copy-message'), true);
			await option(page, 'Guest invite email').and(page.locator('[aria-selected=true]')).waitFor();
			await option(page, 'Guest invite email').filter({ hasText: '4 facts missing' }).waitFor();
			await option(page, 'Public with a studio link').filter({ hasText: 'cannot be copied' }).waitFor();
			await shot('missing');
		},

		async 'what is missing is filled in there and then, and lands in the note'({ page, disk, shot }) {
			const form = dialog(page).getByRole('form', { name: 'Still missing' });
			await form.getByLabel('Guest: name').fill('Bea Sample');
			await form.getByLabel('Where you saw them').fill('the fair: day 2');
			await form.getByLabel('As what').fill('talk');
			await form.getByLabel('What they would talk about').fill('bread and budgets');
			await form.getByRole('button', { name: 'Fill in' }).click();
			await option(page, 'Guest invite email').filter({ hasText: 'ready' }).waitFor();
			await until('the note has the answers', async () => (await disk.read(idea)).includes('Guest:: Bea Sample'));
			assert.match(await disk.read(idea), /^source: "the fair: day 2"$/m);
			assert.match(await dialog(page).locator('.oh-message-text').innerText(), /^Hi Bea,/);
			await shot('ready');
		},

		async 'Enter copies it, and only Mark as sent writes the ledger and ticks the step'({
			page,
			disk,
			clipboard,
			shot,
		}) {
			await dialog(page).getByRole('listbox').focus();
			await page.keyboard.press('Enter');
			await dialog(page).getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
			assert.match(await clipboard(), /talk about bread and budgets/);
			assert.doesNotMatch(await disk.read(idea), /## Sent/);
			await dialog(page).getByRole('button', { name: 'Mark as sent' }).click();
			const text = await until('the note says so', async () => {
				const now = await disk.read(idea);
				return now.includes('## Sent') ? now : null;
			});
			assert.match(text, /- \[x\] Contact the guest/);
			assert.match(
				text,
				/^- 2026-03-02T09:00Z · guest-invite · mail · for no date · "Bread and budgets" · Bea Sample$/m,
			);
			await option(page, 'Guest invite email').filter({ hasText: 'sent 2 Mar' }).waitFor();
			await shot('sent');
		},

		async 'a public text with a studio link is refused, and says why'({ page, clipboard, shot }) {
			await option(page, 'Public with a studio link').click();
			await dialog(page)
				.getByText(/holds a studio link/)
				.waitFor();
			assert.equal(await dialog(page).getByRole('button', { name: 'Copy', exact: true }).isDisabled(), true);
			await dialog(page).getByRole('listbox').focus();
			await page.keyboard.press('Enter');
			assert.doesNotMatch(await clipboard(), /streamyard/);
			await shot('refused');
			await close(page);
		},

		async 'a text for a moment says when to schedule it, and its network counts it'({ page, clipboard, shot }) {
			await openNote(page, upcoming);
			await runCommand(page, 'copy-message');
			await option(page, 'Post for going live').click();
			await dialog(page)
				.getByText(/^Schedule for Mon 9 Mar, 14:00, your time$/)
				.waitFor();
			await dialog(page).getByRole('button', { name: 'Copy time' }).click();
			await until('the time is on the clipboard', async () => (await clipboard()) === '2026-03-09 14:00');
			await dialog(page)
				.getByText(/^\d+ of 280$/)
				.waitFor();
			await dialog(page).getByLabel('Channel').selectOption({ label: 'Mastodon' });
			await dialog(page)
				.getByText(/^\d+ of 500$/)
				.waitFor();
			await shot('schedule');
		},

		async 'a message for Slack is rich for people and plain for everything else'({ page }) {
			await option(page, 'Slack, internal').first().click();
			await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
			await dialog(page).getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
			const { html, plain } = await page.evaluate(async () => {
				const [item] = await navigator.clipboard.read();
				const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
				return { html: await read('text/html'), plain: await read('text/plain') };
			});
			assert.match(html, /<(?:b|strong)>/);
			assert.match(html, /<a href="https:\/\/www\.youtube\.com\/watch\?v=SampleOH008"/);
			assert.match(plain, /https:\/\/www\.youtube\.com\/watch\?v=SampleOH008/);
			assert.doesNotMatch(plain, /\*\*|<|\]\(/);
			await close(page);
		},

		async 'a window that has lost the focus copies nothing and shows the text'({ page }) {
			await page.evaluate(() => {
				const refuse = () => Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError'));
				Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
			});
			await (await explorerRow(page, upcoming)).click({ button: 'right' });
			await menuItem(page, 'Copy announcement…').click();
			await option(page, 'Calendar title').click();
			await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
			await dialog(page).locator('textarea').waitFor();
			assert.match(await dialog(page).locator('textarea').inputValue(), /Inés/);
			assert.equal(await notice(page, 'Copied').count(), 0);
			await close(page);
			assert.equal(await dialog(page).getByRole('status').innerText(), '');
			await close(page);
		},
	},
};

function option(page: Page, name: string) {
	return dialog(page).getByRole('option').filter({ hasText: name });
}

async function close(page: Page): Promise<void> {
	const open = await page.locator('.modal-container').count();
	await page.keyboard.press('Escape');
	await until('the dialog is closed', async () => (await page.locator('.modal-container').count()) === open - 1);
}
