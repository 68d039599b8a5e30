/** One episode from the first idea to the closed after-list, by keyboard alone; after each stage the note holds these bytes and no others. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { activePath, dialog, focusedName, notice, runFromPalette, tabTo } from '../gestures';
import type { ScenarioFile, Stage } from '../scenario';
import { until } from '../until';
import { panelOf } from './progress-panel';

const folder = 'Sample Office Hours';
const idea = `${folder}/SOH - Zed Trial on shy servers.md`;
const dated = `${folder}/SOH 11 - Zed Trial on shy servers.md`;
const studio = 'https://streamyard.com/a-room-of-our-own';

/** The note as the stage before left it. */
let note = '';

export const wholeLife: ScenarioFile = {
	// The next free slot of the show is Monday 6 April, 13:00 UTC.
	setting: { now: '2026-03-02T09:00:00Z', zone: 'Europe/Berlin' },
	scenarios: {
		async 'an idea is noted'({ page, disk }) {
			await runFromPalette(page, 'new office hours episode');
			await fill(page, /^Broadcast title/, 'Zed Trial on shy servers');
			await fill(page, /^Guests/, 'Zed Trial');
			await tabTo(page, /Monday, April 6/);
			await page.keyboard.press('ArrowDown');
			await dialog(page).getByText('SOH - Zed Trial on shy servers').first().waitFor();
			await tabTo(page, /^What the invite says/);
			await page.keyboard.press('Enter');
			await fill(page, /^What they would talk about/, 'servers that answer late');
			await fill(page, /^Where you saw them/, 'the Trial blog');
			await fill(page, /^As what/, 'post');
			await page.keyboard.press('Enter');
			await closed(page);
			await until('the note is open', async () => (await activePath(page)) === idea);
			note = await disk.read(idea);
			assert.match(
				note,
				/^---\nurl:\ndate:\ntopic: servers that answer late\nsource: the Trial blog\nfound: post\n---\n/,
			);
			assert.match(note, /\n---\n# \[\[SOH - Zed Trial on shy servers\]\]\n\nGuest:: Zed Trial\n/);
		},

		async 'the invite is copied and marked as sent'(stage) {
			const { page, clipboard } = stage;
			await runFromPalette(page, 'copy announcement or invite');
			await dialog(page).getByRole('option', { name: 'Guest invite email' }).waitFor();
			await tabTo(page, /^Messages$/);
			await page.keyboard.press('Enter');
			await dialog(page).getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
			assert.match(await clipboard(), /talk about servers that answer late/);
			await tabTo(page, /^Mark as sent$/);
			await page.keyboard.press('Enter');
			await written(
				stage,
				idea,
				`${ticked(note, (step) => step.startsWith('Contact the guest'))}\n## Sent\n\n- 2026-03-02T09:00Z · guest-invite · mail · for no date · "Zed Trial on shy servers" · Zed Trial\n`,
			);
			await page.keyboard.press('Escape');
			await closed(page);
		},

		async 'the idea is given its date, and with it number and name'({ page, disk }) {
			await runFromPalette(page, 'schedule episode');
			await dialog(page).waitFor();
			await tabTo(page, /Monday, April 6/);
			await page.keyboard.press('Enter');
			await closed(page);
			await until('the note has its new name', () => disk.exists(dated));
			note = await until('the note has its date', async () => {
				const text = await disk.read(dated);
				return text.includes('date: 2026-04-06') && text.includes('# [[SOH 11 -') ? text : null;
			});
			assert.equal(await disk.exists(idea), false);
			assert.match(note, /13:00 UTC \(15:00 CEST, 09:00 EDT\) on Monday, April 6, 2026/);
		},

		async 'the links of studio and broadcast are pasted, and tick their steps'(stage) {
			const { page } = stage;
			await runFromPalette(page, 'set studio link');
			await fill(page, /^Address of the studio/, studio);
			await page.keyboard.press('Enter');
			await tabTo(page, /^Keep them in notes/);
			await page.keyboard.press('Enter');
			await closed(page);
			await written(
				stage,
				dated,
				ticked(note, (step) => step.startsWith('Copy the studio link')).replace(
					'found: post\n',
					`found: post\nstudio: ${studio}\n`,
				),
			);
			await runFromPalette(page, 'set youtube link');
			await fill(page, /^Address of the broadcast/, 'https://youtu.be/zedtrial011?si=share');
			await page.keyboard.press('Enter');
			await closed(page);
			const text = await until('the link is in the note', async () => {
				const found = await stage.disk.read(dated);
				return found.includes('zedtrial011') ? found : null;
			});
			assert.match(text, /^url: https:\/\/youtu\.be\/zedtrial011\?si=share$/m);
			assert.match(text, /^<iframe [^\n]*src="https:\/\/www\.youtube\.com\/embed\/zedtrial011"/m);
			assert.match(text, /- \[x\] Copy the YouTube link/);
			note = text;
		},

		async 'what the note proves is ticked at once'(stage) {
			await openPanel(stage.page);
			await tabTo(stage.page, /^Tick 1 proven step$/);
			await stage.page.keyboard.press('Enter');
			await written(
				stage,
				dated,
				ticked(note, (step) => step.startsWith('Schedule the broadcast')),
			);
		},

		async 'the other steps are ticked in the panel'(stage) {
			await openPanel(stage.page);
			await tickAll(stage, 'Before the show');
			assert.doesNotMatch(section(note, 'Checklist'), /\[ \]/);
			assert.match(section(note, 'After the show'), /\[ \]/);
			await stage.shot('before');
		},

		async 'just before the show the guest is asked for two facts, and all is said'(stage) {
			const { page, disk } = stage;
			await stage.setClock('2026-04-06T12:50:00Z');
			await openPanel(page);
			await tabTo(page, /^Pronunciation: Zed Trial/);
			await page.keyboard.type('ZED');
			await tabTo(page, /^Pronouns: Zed Trial/);
			await page.keyboard.type('they/them');
			await tabTo(page, /^All said/);
			await until('both facts are in the note', async () => (await disk.read(dated)).includes('Pronouns: they/them'));
			const known = ticked(
				note.replace(/^(Contact Zed:\n(?:.+\n)*?)```/m, '$1Pronunciation: ZED\nPronouns: they/them\n```'),
				(step) => /pronounced|pronouns/.test(step),
			);
			assert.equal(await disk.read(dated), known);
			note = known;
			await stage.shot('just-before');
			await page.keyboard.press('Enter');
			await written(
				stage,
				dated,
				ticked(note, () => true, 'Just before the show'),
			);
		},

		async 'moments are marked on air, and become chapters'(stage) {
			const { page, disk, setClock, clipboard } = stage;
			await setClock('2026-04-06T13:00:00Z');
			await runFromPalette(page, 'set stream start to the scheduled start');
			await until('the start is known', async () => (await disk.read(dated)).includes('stream-start:'));
			await openPanel(page);
			for (const [clock, label] of [
				['00:00', 'Hello'],
				['05:00', 'What a shy server is'],
				['30:00', 'Waiting for an answer'],
				['50:00', 'Questions'],
			] as const) {
				await setClock(`2026-04-06T13:${clock}Z`);
				await tabTo(page, /^What is it about\?/);
				await page.keyboard.type(label);
				await page.keyboard.press('Enter');
				await until(`"${label}" is in the note`, async () => (await disk.read(dated)).includes(`00 ${label}\n`));
			}
			await setClock('2026-04-06T14:10:00Z');
			await runFromPalette(page, 'copy chapters');
			await notice(page, 'Copied 4 chapters.').waitFor();
			assert.equal(
				await clipboard(),
				'0:00 Hello\n5:00 What a shy server is\n30:00 Waiting for an answer\n50:00 Questions',
			);
			note = await disk.read(dated);
			assert.match(note, /## Timestamps\n\n[^#]*Hello\n[^#]*Questions\n/);
		},

		async 'the after-list is closed, and the episode leaves the queue'(stage) {
			const { page } = stage;
			await openPanel(page);
			const queue = async () =>
				(await panelOf(page).getByRole('treeitem').allInnerTexts()).join('\n').split('Ideas')[0] ?? '';
			await until('it is to be finished', async () => /To finish[^]*Zed Trial/.test(await queue()));
			await runFromPalette(page, 'tick all proven steps');
			await written(
				stage,
				dated,
				ticked(note, (step) => step.startsWith('Add timestamps')),
			);
			await openPanel(page);
			await tickAll(stage, 'After the show');
			assert.doesNotMatch(note, /^\s*- \[ \]/m);
			await until('it is out of the queue', async () => !(await queue()).includes('Zed Trial'));
			await panelOf(page).getByText('Everything is done.').waitFor();
			assert.equal(await stage.disk.read(dated), note);
			await stage.shot('closed');
		},
	},
};

/** Goes to a field by Tab and types. */
async function fill(page: Page, name: RegExp, text: string): Promise<void> {
	await dialog(page).waitFor();
	await tabTo(page, name);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(text);
}

async function closed(page: Page): Promise<void> {
	await until('every dialog is closed', async () => (await page.locator('.modal-container').count()) === 0);
}

/** By the palette, which puts the keyboard into the first tree, on air into the field for a mark. */
async function openPanel(page: Page): Promise<void> {
	await runFromPalette(page, 'open progress panel');
	await until('the panel has the keyboard', async () =>
		/show|Coming|To finish|step|about/.test(await focusedName(page)),
	);
}

/** Walks down a phase and presses Space on every open step of it; the focus stays where it is meanwhile. */
async function tickAll(stage: Stage, phase: string): Promise<void> {
	const { page } = stage;
	await page.keyboard.press('Home');
	for (let rows = 0; rows < 60 && !(await focusedName(page)).startsWith(phase); rows++)
		await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	let expected = note;
	for (let rows = 0; rows < 40; rows++) {
		const before = await focusedName(page);
		await page.keyboard.press('ArrowDown');
		const { checked, words } = await focusedStep(page);
		if (checked === null || (await focusedName(page)) === before) break;
		if (checked === 'true') continue;
		await page.keyboard.press(' ');
		await until(`"${words}" is ticked`, async () => {
			const now = await focusedStep(page);
			return now.words === words && now.checked === 'true';
		});
		expected = ticked(expected, (step) => step.startsWith(words.slice(0, 50)));
	}
	await written(stage, dated, expected);
}

function focusedStep(page: Page): Promise<{ readonly checked: string | null; readonly words: string }> {
	return page.evaluate(() => ({
		checked: document.activeElement?.getAttribute('aria-checked') ?? null,
		words: document.activeElement?.querySelector('.oh-step-text')?.textContent ?? '',
	}));
}

/** The text with some of its open steps ticked, those of one section or of the whole note. */
function ticked(text: string, is: (step: string) => boolean, heading: string | null = null): string {
	const part = heading === null ? text : section(text, heading);
	const done = part.replace(/^(\s*- )\[ \] (.*)$/gm, (line, bullet: string, step: string) =>
		is(step.replace(/[*`]|\[|\]\([^)]*\)/g, '')) ? `${bullet}[x] ${step}` : line,
	);
	assert.notEqual(done, part);
	return text.replace(part, () => done);
}

/** From a heading to the next one. */
function section(text: string, heading: string): string {
	const from = text.search(new RegExp(`^#+ ${heading}$`, 'm'));
	const rest = text.slice(from + 1);
	const end =
		rest.search(/^#/m) === 0 ? rest.slice(rest.indexOf('\n')).search(/^#/m) + rest.indexOf('\n') : rest.search(/^#/m);
	return text.slice(from, end === -1 ? text.length : from + 1 + end);
}

/** Waits until the note holds exactly this. */
async function written({ disk }: Stage, path: string, expected: string): Promise<void> {
	let last = '';
	await until('the note is written', async () => {
		last = await disk.read(path);
		return last !== note;
	});
	await until('the note holds what it should', async () => (last = await disk.read(path)) === expected).catch(() =>
		assert.equal(last, expected),
	);
	note = expected;
}
