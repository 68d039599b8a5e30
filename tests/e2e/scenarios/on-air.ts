/** An hour on air in simulated time, and the evening after it: marks, a correction, chapters and description, the list closed by keyboard. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { dialog, notice, openNote, runCommand, runFromPalette } from '../gestures';
import type { Scenario, ScenarioFile, Stage } from '../scenario';
import { until } from '../until';
import { panelOf } from './progress-panel';

const folder = 'Sample Office Hours';
const planned = `${folder}/SOH 07 - Hana Stand-in on tracing a train ticket.md`;
const renamed = `${folder}/SOH 07 - Hana Stand-in on tracing a ticket.md`;
const nextShow = `${folder}/SOH 08 - Inés Muestra on metrics for beginners.md`;

/** Minutes and seconds after 13:00, when the show was to begin. */
const at = (clock: string) => `2026-03-02T13:${clock}Z`;

type Kind = 'Chapter' | 'Question' | 'Link' | 'Clip';
/** Label, kind, who asks. */
type Moment = readonly [clock: string, label: string, kind: Kind, asker?: string];

const beforeTheBreak: readonly Moment[] = [
	['04:20', 'Welcome', 'Chapter'],
	['09:12', 'Who is Hana?', 'Chapter'],
	['14:00', 'What a trace is', 'Chapter'],
	['14:04', 'Spans and [links]', 'Chapter'],
	['17:30', 'Does it work offline?', 'Question', 'Ana'],
	['21:45', 'The ticket machine, live', 'Clip'],
];
const afterTheBreak: readonly Moment[] = [
	['25:10', 'Ticket demo: https://tickets.example.org/demo', 'Link'],
	['31:00', 'Sampling', 'Chapter'],
	['38:20', 'What does it cost?', 'Question', 'Bo'],
	['44:05', '', 'Chapter'],
	['51:00', 'https://handbook.example.org/traces', 'Link'],
	['58:40', 'Where to go from here', 'Chapter'],
];

const scenarios: Readonly<Record<string, Scenario>> = {
	async 'before the stream the last list stands alone'({ page, shot }) {
		await openNote(page, planned);
		await runCommand(page, 'open-panel');
		await panelOf(page).getByText('Just before the show').first().waitFor();
		assert.equal(await cardOf(page).isVisible(), false);
		await shot('tech-check');
	},

	async 'the stream starts late, and the panel knows what is left'({ page, disk, setClock, shot }) {
		await setClock(at('04:10'));
		await openNote(page, 'Reading list.md');
		await openNote(page, planned);
		await runCommand(page, 'open-panel');
		const card = cardOf(page);
		await card.getByText('On air', { exact: true }).waitFor();
		await card.getByText('56 min left').waitFor();
		await shot('begin');
		await card.getByRole('button', { name: 'Now', exact: true }).click();
		await until('the start is in the note', async () => /^stream-start: .*13:04:10Z/m.test(await disk.read(planned)));
		await card.getByText('60 min left').waitFor();
	},

	async 'one touch marks a moment, whatever note is open'({ page, disk, setClock, shot }) {
		const { card, mark } = marking({ page, setClock });
		for (const moment of beforeTheBreak.slice(0, 3)) await mark(moment);
		await openNote(page, 'Reading list.md');
		await runCommand(page, 'open-panel');
		for (const moment of beforeTheBreak.slice(3)) await mark(moment);
		await until('all are in the note', async () => marksIn(await disk.read(planned)).length === 6);
		assert.deepEqual(marksIn(await disk.read(planned)), [
			'00:00:10 Welcome',
			'00:05:02 Who is Hana?',
			'00:09:50 What a trace is',
			'00:09:54 Spans and [links]',
			'00:13:20 (question from Ana) Does it work offline?',
			'00:17:35 (clip) The ticket machine, live',
		]);
		await card.getByText('Does it work offline? · Ana').first().waitFor();
		await shot('marks');
	},

	async 'a rename and a reload on air lose nothing'({ page, disk, setClock }) {
		await page.evaluate(
			async ([from, to]) => {
				const file = window.app?.vault.getFileByPath(from);
				if (file) await window.app?.fileManager.renameFile(file, to);
			},
			[planned, renamed] as const,
		);
		await reloadPlugin(page);
		await runCommand(page, 'open-panel');
		const { mark } = marking({ page, setClock });
		await cardOf(page).getByText('On air', { exact: true }).waitFor();
		for (const moment of afterTheBreak.slice(0, 3)) await mark(moment);
		// A hotkey, whatever has the focus.
		await setClock(at('44:05'));
		assert.equal(await runCommand(page, 'mark-moment'), true);
		for (const moment of afterTheBreak.slice(4)) await mark(moment);
		await until('twelve are in the note', async () => marksIn(await disk.read(renamed)).length === 12);
		assert.equal(await disk.exists(planned), false);
		assert.deepEqual(marksIn(await disk.read(renamed)).slice(6), [
			'00:21:00 (link) Ticket demo: https://tickets.example.org/demo',
			'00:26:50 Sampling',
			'00:34:10 (question from Bo) What does it cost?',
			'00:39:55 ',
			'00:46:50 (link) https://handbook.example.org/traces',
			'00:54:30 Where to go from here',
		]);
	},

	async 'points are gone through, and a pasted link goes to the references once'({ page, disk, shot }) {
		const card = cardOf(page);
		const before = await disk.read(renamed);
		await card.getByRole('checkbox', { name: 'What do they do all day?' }).check();
		await card.getByText('1/8').waitFor();
		assert.equal(await disk.read(renamed), before);
		const add = async () => {
			await card.getByRole('textbox', { name: 'Paste a link' }).fill('https://paper.example.org/trains?utm_source=x');
			await card.getByRole('textbox', { name: 'Its title' }).fill('The paper');
			await card.getByRole('button', { name: 'Add to references' }).click();
		};
		await add();
		await until('the link is there', async () =>
			(await disk.read(renamed)).includes('\nThe paper: https://paper.example.org/trains?utm_source=x\n'),
		);
		await add();
		await notice(page, 'among the references already').waitFor();
		assert.equal((await disk.read(renamed)).split('paper.example.org').length, 2);
		await shot('card');
	},

	async 'a correction of the start moves every mark, by consent'({ page, disk, setClock, shot }) {
		await setClock('2026-03-02T14:20:00Z');
		await openNote(page, renamed);
		await runFromPalette(page, 'Correct the stream start');
		const question = dialog(page);
		await question.getByLabel('The stream began at').fill('14:04:20');
		await question.getByText('12 marks would move 10 seconds earlier.').waitFor();
		await shot('correct');
		await question.getByRole('button', { name: 'Set and move the marks' }).click();
		await until('the marks have moved', async () => (await disk.read(renamed)).includes('\n00:00:00 Welcome\n'));
		assert.equal(marksIn(await disk.read(renamed))[11], '00:54:20 Where to go from here');
	},

	async 'chapters YouTube would not show are not copied without a word'({ page, disk, clipboard, shot }) {
		await page.evaluate(() => navigator.clipboard.writeText('something else'));
		await runFromPalette(page, 'Copy chapters');
		const chapters = dialog(page);
		await chapters.getByText('The chapter at 9:40 is shorter than ten seconds.').waitFor();
		await chapters.getByText('The chapter at 39:45 has no title.').waitFor();
		await shot('chapters');
		assert.equal(await clipboard(), 'something else');
		await chapters.getByRole('button', { name: 'Repair all' }).click();
		await chapters.getByText('shorter than ten seconds').waitFor({ state: 'detached' });
		await page.keyboard.press('Escape');
		// The title is the host's to give.
		await type(page, disk, '00:39:45 ', '00:39:45 The bill');
		await runFromPalette(page, 'Copy chapters');
		await until('the chapters are on the clipboard', async () => (await clipboard()).startsWith('0:00 Welcome'));
		assert.deepEqual((await clipboard()).split('\n'), [
			'0:00 Welcome',
			'4:52 Who is Hana?',
			'9:40 What a trace is',
			'9:50 Spans and [links]',
			'26:40 Sampling',
			'39:45 The bill',
			'54:20 Where to go from here',
		]);
	},

	async 'the description tells in the past tense what was shared'({ page, disk, clipboard, shot }) {
		await runFromPalette(page, 'Copy updated description');
		const text = await until('it is on the clipboard', async () => {
			const held = await clipboard();
			return held.startsWith('We talked with Hana') ? held : null;
		});
		for (const part of ['0:00 Welcome', 'Ticket demo: https://tickets.example.org/demo', 'The paper: https://paper'])
			assert.ok(text.includes(part), part);
		await notice(page, 'of 5000 bytes').waitFor();
		await shot('description');
		await notice(page, 'of 5000 bytes').getByRole('button', { name: 'Mark as sent' }).click();
		await until('the step is done', async () => /- \[x\] Add the links/.test(await disk.read(renamed)));
		assert.match(await disk.read(renamed), /recording-description · youtube-description · .*7 chapters \(.*4 links \(/);
	},

	async 'the list after the show is closed by keyboard'({ page, disk, shot }) {
		await page.evaluate(() => {
			window.open = () => null;
		});
		const panel = panelOf(page);
		await runCommand(page, 'open-panel');
		await cardOf(page).getByRole('button', { name: 'It is over' }).focus();
		await page.keyboard.press('Enter');
		await cardOf(page).waitFor({ state: 'hidden' });
		await panel
			.getByRole('button', { name: /Open playlist/ })
			.first()
			.focus();
		await page.keyboard.press('Enter');
		await notice(page, 'Once the video is in it').getByRole('button').focus();
		await page.keyboard.press('Enter');
		await until('the playlist is noted', async () => /- \[x\] Add the video/.test(await disk.read(renamed)));
		await runFromPalette(page, 'Tick all proven steps');
		await until('all of the list is done', async () => !/## After the show[^#]*- \[ \]/.test(await disk.read(renamed)));
		await shot('closed');
	},

	async 'what was not reached goes on to the next episode'({ page, disk, shot }) {
		await openNote(page, renamed);
		await runFromPalette(page, 'Carry over');
		const question = dialog(page);
		await question.getByRole('checkbox', { name: /What does it cost/ }).waitFor();
		await question.getByRole('checkbox', { name: /Does it work offline/ }).uncheck();
		await shot('carry-over');
		await question.getByRole('button', { name: /Carry \d+ over/ }).click();
		await until('it is in the next note', async () =>
			(await disk.read(nextShow)).includes(
				'- What does it cost? (Bo) (from [[SOH 07 - Hana Stand-in on tracing a ticket]])',
			),
		);
		await until('this note says so', async () =>
			/What does it cost\? \(carried to \[\[SOH 08/.test(await disk.read(renamed)),
		);
		assert.doesNotMatch(await disk.read(nextShow), /offline/);
	},
};

const moment = { now: '2026-03-02T12:50:00Z', zone: 'Europe/Berlin' } as const;

export const onAir: ScenarioFile = { setting: moment, scenarios };
export const onAirPhone: ScenarioFile = { setting: { ...moment, phone: true }, scenarios };

function cardOf(page: Page): Locator {
	return panelOf(page).getByRole('region', { name: 'On air' });
}

function marking({ page, setClock }: Pick<Stage, 'page' | 'setClock'>) {
	const card = cardOf(page);
	return {
		card,
		async mark([clock, label, kind, asker]: Moment): Promise<void> {
			await setClock(at(clock));
			await card.getByRole('textbox', { name: 'What is it about?' }).fill(label);
			if (asker !== undefined) await card.getByRole('textbox', { name: 'Who asks?' }).fill(asker);
			await card.getByRole('button', { name: `Mark: ${kind}` }).click();
		},
	};
}

/** The lines with a time, those of the host's own left out. */
function marksIn(text: string): string[] {
	return text.split('\n').filter((line) => /^\d\d:\d\d:\d\d /.test(line));
}

async function reloadPlugin(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await window.app?.plugins.disablePlugin('office-hours');
		await window.app?.plugins.enablePlugin('office-hours');
	});
}

/** Changes a line of the open note, as typing does. */
async function type(page: Page, disk: Stage['disk'], from: string, to: string): Promise<void> {
	await page.evaluate(
		([old, wanted]) => {
			const editor = window.app?.workspace.activeEditor?.editor;
			const line = editor?.getValue().split('\n').indexOf(old) ?? -1;
			editor?.replaceRange(wanted, { line, ch: 0 }, { line, ch: old.length });
		},
		[from, to] as const,
	);
	await until('it is saved', async () => (await disk.read(renamed)).includes(`\n${to}\n`));
}
