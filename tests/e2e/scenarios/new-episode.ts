/** From the command to the note: the form, what it shows while it is filled in, and what reaches the disk. */
import assert from 'node:assert/strict';
import { activePath, dialog, runCommand, runFromPalette } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const folder = 'Sample Office Hours';

export const newEpisode: ScenarioFile = {
	// Monday; the show's slot is Monday 13:00 UTC. The four next ones are taken or skipped, the fifth (6 April) is free.
	setting: { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' },
	scenarios: {
		async 'Esc closes the form and nothing is written'({ page, disk }) {
			const before = await disk.list(folder);
			assert.equal(await runCommand(page, 'new-episode'), true);
			await dialog(page).getByLabel('Broadcast title').fill('Never to be');
			await page.keyboard.press('Escape');
			await dialog(page).waitFor({ state: 'detached' });
			assert.deepEqual(await disk.list(folder), before);
		},

		async 'the palette runs the command, the form makes the note, and the note opens'({ page, disk, shot }) {
			await runFromPalette(page, 'new office hours episode', () => shot('palette'));
			const form = dialog(page);
			await form.getByLabel('Broadcast title').fill('Zed Trial on shy servers');
			await form.getByLabel('Guests').fill('Zed Trial');
			await form.getByLabel('Their links').fill('GitHub: https://github.com/zed-trial');
			await form.getByText('What the invite says').click();
			await form.getByLabel('What they would talk about').fill('servers that answer late');
			await form.getByText('SOH 11 - Zed Trial on shy servers').first().waitFor();
			await shot('form');
			await form.getByRole('button', { name: 'Create episode' }).click();
			await form.waitFor({ state: 'detached' });

			const path = `${folder}/SOH 11 - Zed Trial on shy servers.md`;
			const text = await until('the note is on disk', () => disk.read(path));
			assert.match(text, /^---\nurl:\ndate: 2026-04-06\n/);
			assert.match(text, /^# \[\[SOH 11 - Zed Trial on shy servers\]\]$/m);
			assert.match(text, /^Guest:: Zed Trial$/m);
			assert.match(text, /^GitHub: https:\/\/github\.com\/zed-trial$/m);
			assert.match(text, /13:00 UTC \(15:00 CEST, 09:00 EDT\)/);
			assert.match(text, /servers that answer late/);
			assert.ok((text.match(/^\s*- \[ \] /gm) ?? []).length > 20, 'the checklist is there and open');
			await until('the note is open', async () => (await activePath(page)) === path);
			await shot('note');
		},

		async 'an idea has no number and no date'({ page, disk }) {
			await runCommand(page, 'new-episode');
			const form = dialog(page);
			await form.getByLabel('Broadcast title').fill('Perhaps about pots');
			await form.getByLabel('No date yet (invite first)').check();
			await form.getByText('SOH - Perhaps about pots').first().waitFor();
			await form.getByRole('button', { name: 'Create episode' }).click();
			await form.waitFor({ state: 'detached' });
			const text = await until('the idea is on disk', () => disk.read(`${folder}/SOH - Perhaps about pots.md`));
			assert.match(text, /^---\nurl:\ndate:\n/);
		},

		async 'a title that is taken is refused beside its field, and the note that has it stays as it is'({ page, disk }) {
			const path = `${folder}/SOH - Perhaps about pots.md`;
			const before = await disk.read(path);
			await runCommand(page, 'new-episode');
			const form = dialog(page);
			await form.getByLabel('Broadcast title').fill('Perhaps about pots');
			await form.getByLabel('No date yet (invite first)').check();
			await form.getByRole('button', { name: 'Create episode' }).click();
			await form.getByText('There is a note named "SOH - Perhaps about pots" already.').waitFor();
			await page.keyboard.press('Escape');
			await form.waitFor({ state: 'detached' });
			assert.equal(await disk.read(path), before);
		},
	},
};
