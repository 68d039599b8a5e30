/** The first day with a vault full of episodes: the show is read off a note and its neighbours, and no note is changed. */
import assert from 'node:assert/strict';
import { chooseFromMenu, dialog, explorerRow, menuItem, notice } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const folder = 'Kitchen Radio';
const dataFile = '.obsidian/plugins/office-hours/data.json';

function episode(date: string, guest: string): string {
	return [
		'---',
		`date: ${date}`,
		'---',
		`Guest:: ${guest}`,
		'',
		'## Checklist',
		'',
		'- [x] Contact the guest.',
		'- [ ] Make a thumbnail.',
		'',
		'## After the show',
		'',
		'- [ ] Add timestamps to the video.',
		'',
	].join('\n');
}

/** Thursdays. */
const files = {
	[`${folder}/KR 003 - Ola Thyme on slow soup.md`]: episode('2026-02-05', 'Ola Thyme'),
	[`${folder}/KR 004 - Pia Basil on cold ovens.md`]: episode('2026-02-12', 'Pia Basil'),
	[`${folder}/KR 005 - Rui Fennel on loud kettles.md`]: episode('2026-02-19', 'Rui Fennel'),
	'Shopping.md': '- [ ] Salt\n',
};
const note = `${folder}/KR 004 - Pia Basil on cold ovens.md`;

export const setUpFromNote: ScenarioFile = {
	setting: { now: '2026-02-20T09:00:00Z', zone: 'Europe/Lisbon', emptyVault: true, files },
	scenarios: {
		async 'a note that does not look like an episode offers no set-up'({ page }) {
			await (await explorerRow(page, 'Shopping.md')).click({ button: 'right' });
			await page.locator('.menu').waitFor();
			assert.equal(await menuItem(page, 'Set up from this note…').count(), 0);
			await page.keyboard.press('Escape');
		},

		async 'what was found is shown first, and declining it leaves nothing behind'({ page, disk, shot }) {
			await chooseFromMenu(page, await explorerRow(page, note), 'Set up from this note…');
			await dialog(page).getByRole('button', { name: 'Use this' }).waitFor();
			await shot('consent');
			await page.keyboard.press('Escape');
			await dialog(page).waitFor({ state: 'detached' });
			assert.equal(await disk.exists(dataFile), false);
		},

		async 'accepting it makes the show, and the episodes are known at once'({ page, disk }) {
			await chooseFromMenu(page, await explorerRow(page, note), 'Set up from this note…');
			await dialog(page).getByRole('button', { name: 'Use this' }).click();
			const show = await until('the show is saved', async () => {
				const data = JSON.parse(await disk.read(dataFile)) as { activeShow: string; shows: Record<string, unknown>[] };
				return data.shows.find((one) => one['id'] === data.activeShow && one['folder'] === folder);
			});
			assert.equal(show['fileName'], 'KR {{number}} - {{title}}');
			assert.equal(show['numberWidth'], 3);
			assert.equal((show['schedules'] as { weekday: number }[])[0]?.weekday, 4);
			await until('the note is an episode', async () => {
				await (await explorerRow(page, note)).click({ button: 'right' });
				const offered = await menuItem(page, 'Copy guest invite email').count();
				await page.keyboard.press('Escape');
				return offered === 1;
			});
		},

		async 'Undo takes the show back, and every note is as it was'({ page, disk }) {
			await notice(page, 'is set up.').getByRole('button', { name: 'Undo' }).click();
			await until('the show is gone', async () => !(await disk.read(dataFile)).includes(folder));
			for (const [path, text] of Object.entries(files)) assert.equal(await disk.read(path), text);
		},
	},
};
