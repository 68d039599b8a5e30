/** A date typed once, and everything that follows from it: two shows, an idea that is scheduled, a held number, a new date in a file name, the calendar. */
import assert from 'node:assert/strict';
import { demoFiles } from '../../workbench/demo-vault.mjs';
import { activePath, chooseFromMenu, dialog, explorerRow, notice, openNote, runCommand } from '../gestures';
import type { ScenarioFile } from '../scenario';
import { until } from '../until';

const now = '2026-03-02T09:00:00Z';
const settingsPath = '.obsidian/plugins/office-hours/data.json';
const folder = 'Sample Office Hours';
const idea = `${folder}/SOH - Juno Invented on watching a greenhouse.md`;
const scheduled = `${folder}/SOH 11 - Juno Invented on watching a greenhouse.md`;
const supper = 'Kitchen Talks/KT 000 - 260305 - Soup at scale.md';

/** Thursdays at four in Berlin, numbers from 000, the date in the file name. */
const kitchen = {
	id: 'kitchen-talks',
	name: 'Kitchen Talks',
	shortName: 'Kitchen Talks',
	folder: 'Kitchen Talks',
	fileName: 'KT {{number}} - {{date:yyMMdd}} - {{title}}',
	numberWidth: 3,
	firstNumber: 0,
	schedules: [{ weekday: 4, time: '16:00', zone: 'Europe/Berlin' }],
	hosts: [{ name: 'Robin Host', position: 'cook' }],
	calendar: { partOfSeries: false },
};

export const schedule: ScenarioFile = {
	setting: { now, zone: 'Europe/Berlin', files: { [settingsPath]: withKitchen() } },
	scenarios: {
		async 'the second show has its own command, folder, number and time'({ page, disk }) {
			assert.equal(await runCommand(page, 'new-episode-kitchen-talks'), true);
			const form = dialog(page);
			await form.getByLabel('Broadcast title').fill('Soup at scale');
			await form.getByText(supper).waitFor();
			await form.getByRole('button', { name: 'Create episode' }).click();
			await form.waitFor({ state: 'detached' });
			const text = await until('the note is on disk', () => disk.read(supper));
			assert.match(text, /16:00 CET on Thursday, March 5, 2026/);
		},

		async 'Esc leaves the idea as it was'({ page, disk }) {
			const before = await disk.read(idea);
			await chooseFromMenu(page, await explorerRow(page, idea), 'Schedule episode…');
			await dialog(page).getByText('SOH 11 - Juno Invented on watching a greenhouse').first().waitFor();
			await page.keyboard.press('Escape');
			await dialog(page).waitFor({ state: 'detached' });
			assert.equal(await disk.read(idea), before);
		},

		async 'a number that is held is refused, with the note that holds it'({ page, shot }) {
			await chooseFromMenu(page, await explorerRow(page, idea), 'Schedule episode…');
			const form = dialog(page);
			await form.getByLabel('Episode number').fill('8');
			await form.getByText('"SOH 08 - Inés Muestra on metrics for beginners" has it.').waitFor();
			assert.equal(await form.getByRole('button', { name: 'Schedule' }).isDisabled(), true);
			await shot('held');
			await form.getByLabel('Episode number').fill('11');
		},

		async 'the idea gets date, number, name and heading at one consent'({ page, disk, shot }) {
			const form = dialog(page);
			await form.getByText('Monday, April 6, 2026', { exact: false }).first().waitFor();
			await shot('idea');
			await form.getByRole('button', { name: 'Schedule' }).click();
			await form.waitFor({ state: 'detached' });
			const text = await until('the note has its date', async () => {
				const found = (await disk.exists(scheduled)) ? await disk.read(scheduled) : '';
				return found.includes('date: 2026-04-06') ? found : null;
			});
			assert.match(text, /^# \[\[SOH 11 - Juno Invented on watching a greenhouse\]\]$/m);
			assert.equal(await disk.exists(idea), false);
			await notice(page, 'is scheduled').waitFor();
		},

		async 'an episode whose file name carries its date is rescheduled'({ page, disk, shot }) {
			await openNote(page, supper);
			assert.equal(await runCommand(page, 'reschedule-episode'), true);
			const form = dialog(page);
			await form.getByText('Thursday, April 2, 2026', { exact: false }).first().click();
			await form.getByText('For you').waitFor();
			await shot('reschedule');
			await form.getByRole('button', { name: 'Reschedule' }).click();
			await form.waitFor({ state: 'detached' });
			const path = 'Kitchen Talks/KT 000 - 260402 - Soup at scale.md';
			const text = await until('the new name is on disk', async () => {
				const found = (await disk.exists(path)) ? await disk.read(path) : '';
				return found.includes('16:00 CEST on Thursday, April 2, 2026') ? found : null;
			});
			assert.match(text, /^date: 2026-04-02$/m);
			assert.match(text, /^# \[\[KT 000 - 260402 - Soup at scale\]\]$/m);
			assert.equal((await disk.list('Kitchen Talks')).join(), 'KT 000 - 260402 - Soup at scale.md');
			assert.equal(await activePath(page), path);
		},

		async 'its calendar file lies beside it'({ page, disk, shot }) {
			assert.equal(await runCommand(page, 'calendar-invite'), true);
			const tools = dialog(page);
			await tools.getByRole('button', { name: 'Export calendar invite' }).waitFor();
			await shot('calendar');
			await tools.getByRole('button', { name: 'Export calendar invite' }).click();
			await notice(page, 'The calendar file is at').waitFor();
			const text = await disk.read('Kitchen Talks/KT 000 - 260402 - Soup at scale.ics');
			assert.match(text, /^DTSTART:20260402T134500Z\r$/m);
			assert.match(text, /^SEQUENCE:0\r$/m);
			const id = /^UID:(.*)\r$/m.exec(text)?.[1] ?? '';
			const note = await until('the note knows its calendar id', async () => {
				const found = await disk.read('Kitchen Talks/KT 000 - 260402 - Soup at scale.md');
				return found.includes('calendar-id') ? found : null;
			});
			assert.ok(note.includes(`calendar-id: ${id}`));
		},

		async 'the usual times are copied for one event of the series'({ page, clipboard }) {
			await openNote(page, scheduled);
			await runCommand(page, 'calendar-invite');
			const tools = dialog(page);
			await tools.getByText('Change this event only, not the series.').waitFor();
			await tools.getByRole('button', { name: 'Copy times' }).click();
			await until('the times are on the clipboard', async () =>
				(await clipboard()).includes('Monday, April 6, 2026, 12:45-14:15 UTC (14:45-16:15 CEST)'),
			);
			await page.keyboard.press('Escape');
			await tools.waitFor({ state: 'detached' });
		},

		async 'a cancelled episode keeps its date and gives its slot back'({ page, disk }) {
			assert.equal(await runCommand(page, 'cancel-episode'), true);
			const form = dialog(page);
			await form.getByRole('button', { name: 'Cancel this episode' }).click();
			await form.waitFor({ state: 'detached' });
			const text = await until('it is on disk', async () => {
				const found = await disk.read(scheduled);
				return found.includes('cancelled: 2026-03-02') ? found : null;
			});
			assert.match(text, /^date: 2026-04-06$/m);
			assert.equal(await runCommand(page, 'cancel-episode'), false);
		},
	},
};

function withKitchen(): string {
	const settings = JSON.parse(demoFiles(now.slice(0, 10))[settingsPath] ?? '') as { shows: readonly unknown[] };
	return JSON.stringify({ ...settings, shows: [...settings.shows, kitchen] });
}
