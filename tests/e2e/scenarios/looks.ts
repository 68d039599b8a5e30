/** The same screens by day, in the dark, on a phone and from right to left: for the eye, and that everybody can read and reach them. */
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { dialog, openNote, runCommand } from '../gestures';
import type { Scenario, ScenarioFile } from '../scenario';
import { panelOf } from './progress-panel';

const folder = 'Sample Office Hours';
const undated = `${folder}/SOH - Bread and budgets.md`;
const moved = `${folder}/SOH 30 - Gil Sample on lighthouses.md`;
const wasSent = (message: string, channel: string) =>
	`- 2026-02-20T09:00Z · ${message} · ${channel} · for 2026-03-23T13:00Z · "Gil Sample on lighthouses" · Gil Sample\n`;
const files = {
	[`${folder}/SOH 02 - Otto Example on old clocks.md`]:
		'---\ndate: 2026-01-05\n---\nGuest:: Otto Example\n\n## After the show\n\n- [ ] Add timestamps.\n',
	[undated]: '---\nurl:\ndate:\n---\nGuest:: Bea Sample\n\n## Checklist\n\n- [ ] Contact the guest.\n',
	[moved]: `---\ndate: 2026-03-30\ntopic: lighthouses\n---\nGuest:: Gil Sample\n\n## Sent\n\n${wasSent('post', 'x')}${wasSent('date-confirmation', 'mail')}${wasSent('slack-public', 'slack-rich')}`,
	[`${folder}/Templates/messages/post.md`]: `---\nname: Post\nchannel: x\nwhen: T\n---\n{{timeLine}} {{#optional 1}}${'Come and see. '.repeat(20)}{{/optional}}\n`,
};

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
		await dialog(page).getByText('Another date…').click();
		await dialog(page).getByText('More: zone and length').click();
		await shot('form-more');
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

	async 'a message without its date fits and is accessible'({ page, shot }) {
		await openNote(page, undated);
		await runCommand(page, 'copy-message');
		await dialog(page).getByRole('option', { name: 'Slack, public' }).first().click();
		await dialog(page).getByRole('button', { name: 'Schedule episode…' }).waitFor();
		await dialog(page).getByRole('button', { name: 'Copy for Slack tools' }).waitFor();
		await shot('missing-date');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-message-modal');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},

	async 'what went out with an old date fits and is accessible'({ page, shot }) {
		await openNote(page, moved);
		await runCommand(page, 'review-outdated');
		await dialog(page).getByRole('button', { name: 'Shorten: Post, X' }).waitFor();
		await shot('ripple');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-ripple-modal');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},

	async 'another date and the calendar fit and are accessible'({ page, shot }) {
		await openNote(page, 'Sample Office Hours/SOH 09 - Ada Example answers your questions.md');
		await runCommand(page, 'reschedule-episode');
		await dialog(page).getByText('For you').waitFor();
		await dialog(page).locator('.oh-change summary').click();
		await dialog(page).getByText('Another date…').click();
		await dialog(page).getByText('More: zone and length').click();
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

	async 'a field for an address fits and is accessible'({ page, shot }) {
		await runCommand(page, 'set-youtube-link');
		await dialog(page).getByLabel('Address of the broadcast').fill('https://example.org/no-video');
		await dialog(page).getByText('It is not an address of YouTube.').waitFor();
		await shot('address');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-form');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},

	async 'a day to put an episode off to fits and is accessible'({ page, shot }) {
		const queued = panelOf(page).getByRole('treeitem', { name: /Gus Dummy/ });
		await queued.focus();
		await page.keyboard.press('Shift+F10');
		await page.getByText('Snooze until…').click();
		await dialog(page).getByLabel('Until').fill('2026-03-02');
		await page.keyboard.press('Enter');
		await dialog(page).getByText('It is not after today.').waitFor();
		await shot('snooze');
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-form');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},

	async 'every list unfolded fits and is accessible'({ page, shot }) {
		await openNote(page, 'Sample Office Hours/SOH 08 - Inés Muestra on metrics for beginners.md');
		await runCommand(page, 'open-panel');
		const panel = panelOf(page);
		await panel.getByRole('heading', { name: /Inés Muestra/ }).waitFor();
		for (const name of [/^Just before the show:/, /^After the show:/, /^Past,/]) {
			const row = panel.getByRole('treeitem', { name });
			if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
		}
		await shot('unfolded');
		await assertFits(page, panel.locator('.view-content'));
		await assertAccessible(page, '.oh-panel');
	},

	async 'the last fifteen minutes fit and are accessible'({ page, setClock, shot }) {
		await setClock('2026-03-02T12:50:00Z');
		await openNote(page, 'Sample Office Hours/SOH 07 - Hana Stand-in on tracing a train ticket.md');
		await runCommand(page, 'open-panel');
		await panelOf(page).getByRole('button', { name: 'All said' }).waitFor();
		await shot('just-before');
		await assertFits(page, panelOf(page).locator('.view-content'));
		await assertAccessible(page, '.oh-panel');
		const targets = await panelOf(page).locator('button:not(.oh-link):visible, input:visible').all();
		const heights = await Promise.all(targets.map(async (target) => (await target.boundingBox())?.height ?? 0));
		const onPhone = await page.evaluate(() => document.body.classList.contains('is-mobile'));
		if (onPhone)
			assert.deepEqual(
				heights.filter((height) => height < 44),
				[],
			);
	},

	async 'the hour on air fits and is accessible'({ page, setClock, shot }) {
		await setClock('2026-03-02T13:20:00Z');
		await openNote(page, 'Sample Office Hours/SOH 07 - Hana Stand-in on tracing a train ticket.md');
		await runCommand(page, 'open-panel');
		await panelOf(page).getByText('On air', { exact: true }).waitFor();
		await shot('on-air');
		await assertFits(page, panelOf(page).locator('.view-content'));
		await assertAccessible(page, '.oh-air');
		await runCommand(page, 'copy-chapters');
		await dialog(page).getByText('There are no chapters.').waitFor();
		await assertFits(page, dialog(page));
		await assertAccessible(page, '.oh-chapter-dialog');
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
	},
};

const moment = { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin', files } as const;

export const light: ScenarioFile = { setting: moment, scenarios };
export const dark: ScenarioFile = { setting: { ...moment, theme: 'dark' }, scenarios };
export const phone: ScenarioFile = { setting: { ...moment, phone: true }, scenarios };
export const rightToLeft: ScenarioFile = { setting: { ...moment, rightToLeft: true }, scenarios };

/** A sidebar dragged as narrow as the app allows. */
export const narrow: ScenarioFile = {
	setting: moment,
	scenarios: {
		async 'the panel fits into 200 pixels'({ page, shot }) {
			await runCommand(page, 'open-panel');
			await panelOf(page)
				.getByRole('heading', { name: /Hana Stand-in/ })
				.waitFor();
			await page.locator('.mod-right-split').evaluate((split: HTMLElement) => {
				split.style.width = '200px';
				split.style.flex = '0 0 200px';
				split.style.minWidth = '0';
			});
			await shot('panel');
			await assertFits(page, panelOf(page).locator('.view-content'));
			await assertAccessible(page, '.oh-panel');
		},
	},
};

export const empty: ScenarioFile = {
	setting: { ...moment, files: {}, emptyVault: true },
	scenarios: {
		async 'the empty panel says what to do'({ page, shot }) {
			await runCommand(page, 'open-panel');
			await panelOf(page).getByText('No episodes yet').waitFor();
			await shot('panel');
			await assertFits(page, panelOf(page).locator('.view-content'));
			await assertAccessible(page, '.oh-panel');
		},
	},
};

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
