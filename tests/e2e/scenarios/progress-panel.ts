/** The panel: what is left to do for which episode, and a tick that reaches the note and nothing beside it. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { activePath, openNote, viewOfType } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const today = 'Sample Office Hours/SOH 07 - Hana Stand-in on tracing a train ticket.md';
const lastWeek = 'Sample Office Hours/SOH 06 - Gus Dummy on profiling a slow kettle.md';
const slackStep = 'Schedule a Slack message on the public Slack workspace (in `#sample-events`).';

export const progressPanel: ScenarioFile = {
	// Four hours before the show of the day.
	setting: { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' },
	scenarios: {
		async 'the ribbon opens the panel on the next episode, with its progress'({ page, shot }) {
			await page.locator('.side-dock-ribbon-action[aria-label="Open Office Hours panel"]').click();
			const panel = panelOf(page);
			await panel.getByRole('heading', { name: 'Hana Stand-in on tracing a train ticket' }).waitFor();
			await panel.getByText('12/23').waitFor();
			await panel.getByText('12/13').waitFor();
			await shot('light');
		},

		async 'a tick changes one character of the note, and the panel follows'({ page, disk }) {
			const panel = panelOf(page);
			const before = await disk.read(today);
			await boxOf(panel, /public Slack workspace/).click();
			await until('the tick is on disk', async () => (await disk.read(today)) !== before);
			assert.equal(await disk.read(today), before.replace(`- [ ] ${slackStep}`, `- [x] ${slackStep}`));
			await panel.getByText('13/23').waitFor();
			await boxOf(panel, /public Slack workspace/).click();
			await until('the tick is taken back', async () => (await disk.read(today)) === before);
			await panel.getByText('12/23').waitFor();
		},

		async 'the panel follows the active note'({ page }) {
			await openNote(page, lastWeek);
			await panelOf(page).getByRole('heading', { name: 'Gus Dummy on profiling a slow kettle' }).waitFor();
			await panelOf(page).getByText('20/23').waitFor();
		},

		async 'a tick in a note that is open goes through its editor'({ page, disk }) {
			const before = await disk.read(lastWeek);
			await boxOf(panelOf(page), /Add timestamps to the video/).click();
			const ticked = before.replace('- [ ] Add timestamps', '- [x] Add timestamps');
			await until('the editor shows it', async () => (await editorText(page)) === ticked);
			await until('the note is saved', async () => (await disk.read(lastWeek)) === ticked);
			await panelOf(page).getByText('21/23').waitFor();
		},

		async 'a step leads to its line'({ page }) {
			await openNote(page, 'Welcome.md');
			const panel = panelOf(page);
			await panel.getByRole('heading', { name: 'Hana Stand-in on tracing a train ticket' }).waitFor();
			await panel.getByRole('treeitem', { name: /public Slack workspace/ }).click();
			await until('the note is open', async () => (await activePath(page)) === today);
			const line = await until('the cursor stands in the line', () =>
				page.evaluate(() => {
					const editor = window.app?.workspace.activeEditor?.editor;
					return editor?.getLine(editor.getCursor().line);
				}),
			);
			assert.equal(line, `- [ ] ${slackStep}`);
		},

		async 'a change made by another program shows'({ page, disk }) {
			const text = await disk.read(today);
			await disk.write(today, text.replace(`- [ ] ${slackStep}`, `- [x] ${slackStep}`));
			await panelOf(page).getByText('13/23').waitFor();
		},
	},
};

export function panelOf(page: Page): Locator {
	return viewOfType(page, 'office-hours-panel');
}

function boxOf(panel: Locator, step: RegExp): Locator {
	return panel.getByRole('treeitem', { name: step }).locator('.oh-box');
}

function editorText(page: Page): Promise<string | undefined> {
	return page.evaluate(() => window.app?.workspace.activeEditor?.editor?.getValue());
}
