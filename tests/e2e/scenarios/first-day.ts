/** An empty vault and no settings: the command works with the show that comes with the plugin. */
import assert from 'node:assert/strict';
import { activePath, dialog, runFromPalette } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

export const firstDay: ScenarioFile = {
	// Thursday evening; the built-in show's slot is Friday 13:00 UTC.
	setting: { now: '2026-07-02T18:00:00Z', zone: 'Europe/Berlin', emptyVault: true },
	scenarios: {
		async 'the first episode needs no settings'({ page, disk, shot }) {
			await runFromPalette(page, 'new office hours episode');
			const form = dialog(page);
			await form.getByLabel('Broadcast title').fill('Una Muster on first episodes');
			await form.getByLabel('Guests').fill('Una Muster');
			await form.getByLabel('Your name').fill('Robin Host');
			await shot('form');
			await form.getByRole('button', { name: 'Create episode' }).click();
			await form.waitFor({ state: 'detached' });

			const path = 'Grafana Office Hours/GOH 01 - Una Muster on first episodes.md';
			const text = await until('the note is on disk', () => disk.read(path));
			assert.match(text, /^---\nurl:\ndate: 2026-07-03\n/);
			assert.match(text, /13:00 UTC \(15:00 CEST\)/);
			await until('the note is open', async () => (await activePath(page)) === path);
			const saved = await until("the host's name is kept", () => disk.read('.obsidian/plugins/office-hours/data.json'));
			assert.match(saved, /"Robin Host"/);
		},
	},
};
