// The tools of steps, from the menu of their row: doing the step is its tick, when the host wants that.
import { defaultSettings, defaultShow } from '../../src/core/settings/defaults';
import type { ShowProfile } from '../../src/core/show/profile';
import { showFolder } from './episode-note';
import { clear, open, run, said, startVault, type Vault } from './stage';
import { until } from './until';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const note = (guest = 'Ann Example') => `---
url:
date: 2026-03-06
---
# A heading

Guest:: ${guest}

## Checklist

- [ ] Add the show to the index note.
- [ ] Choose a date.
- [ ] Send the calendar invite.
- [ ] Think of reference links.
- [ ] Schedule a post on socials.

## References

\`\`\`
Contact Ann:
\`\`\`

### Just before the show

- [ ] How is your name pronounced?
- [ ] Which pronouns do you use?
`;
const ticked = (text: string, step: string) => text.replace(`- [ ] ${step}`, `- [x] ${step}`);

let vault: Vault;

/** The panel shows the episode. Without `tick` doing a step is not its tick. */
async function start(
	files: Record<string, string> = { [path]: note() },
	{ tick = true, ...show }: Partial<ShowProfile> & { readonly tick?: boolean } = {},
): Promise<void> {
	const settings = {
		...defaultSettings,
		preferences: { ...defaultSettings.preferences, tickOnSend: tick },
		shows: [{ ...defaultShow, ...show }],
	};
	vault = await startVault({ '.obsidian/plugins/office-hours/data.json': JSON.stringify(settings), ...files }, show);
	await vault.app.workspace.ensureSideLeaf('office-hours-panel', 'right', { active: true, reveal: true });
	await until(() => document.querySelector('.oh-step') !== null);
	for (const phase of document.querySelectorAll<HTMLElement>('.oh-phase'))
		if (phase.getAttribute('aria-expanded') === 'false') phase.click();
}

const row = (words: string) =>
	[...document.querySelectorAll<HTMLElement>('.oh-step')].find((each) => each.ariaLabel?.includes(words));

/** What can be done for a step, by its menu: the entries of its tools. */
async function toolsOf(words: string): Promise<readonly string[]> {
	await until(() => row(words) !== undefined);
	row(words)?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
	const titles = [...document.querySelectorAll('.menu-item-title')].map(({ textContent }) => textContent);
	return titles.slice(1, titles.indexOf('Mark as done'));
}

async function use(words: string, tool: string): Promise<void> {
	await toolsOf(words);
	[...document.querySelectorAll<HTMLElement>('.menu-item')].find(({ textContent }) => textContent === tool)?.click();
}

async function answer(...answers: readonly string[]): Promise<void> {
	await until(() => document.querySelector('.modal input') !== null);
	document.querySelectorAll<HTMLInputElement>('.modal input').forEach((input, at) => {
		input.value = answers[at] ?? '';
	});
	document.querySelector<HTMLElement>('.modal [type=submit]')?.click();
}

const button = (words: string) =>
	[...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const text = (of = path) => vault.disk.text(of);

beforeEach(() => {
	jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-02-23T09:00:00Z'));
});
afterEach(async () => {
	clear();
	document.querySelectorAll('.menu').forEach((menu) => menu.remove());
	await vault.app.quit();
	jest.restoreAllMocks();
});

describe('what a guest answers', () => {
	test('goes into the contact block, and ticks the step in the same change', async () => {
		await start();
		expect(await toolsOf('pronouns')).toEqual(['Set pronouns']);
		const process = jest.spyOn(vault.app.vault, 'process');
		await use('pronouns', 'Set pronouns');
		await answer('she/her');
		const wanted = ticked(note(), 'Which pronouns').replace('Contact Ann:', 'Contact Ann:\nPronouns: she/her');
		await until(() => text() === wanted);
		expect(process).toHaveBeenCalledTimes(1);
		await until(() => said('The pronouns are noted.'));
	});

	test('ticks nothing where the host does not want that', async () => {
		await start({ [path]: note() }, { tick: false });
		await use('pronounced', 'Set pronunciation');
		await answer('ANN');
		await until(() => text() === note().replace('Contact Ann:', 'Contact Ann:\nPronunciation: ANN'));
	});

	test("goes into the guest's own note where there is one; the step is ticked in the episode", async () => {
		const linked = note('[[Ann Example]], Bo Sample');
		await start({ [path]: linked, 'People/Ann Example.md': '---\npronouns: she\n---\n' });
		await use('pronouns', 'Set pronouns');
		await until(() => document.querySelector('.modal input') !== null);
		const inputs = [...document.querySelectorAll<HTMLInputElement>('.modal input')];
		expect(inputs.map(({ value }) => value)).toEqual(['she', '']);
		await answer('she/her', '');
		await until(() => text('People/Ann Example.md') === '---\npronouns: she/her\n---\n');
		expect(text()).toBe(linked);
		document.querySelector('.menu')?.remove();
		await use('pronouns', 'Set pronouns');
		await answer('she/her', 'he/him');
		await until(() => text()?.includes('Pronouns: he/him') === true);
		expect(text()).toContain('- [x] Which pronouns');
	});

	test('cannot be asked for where there is no guest', async () => {
		jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await start({ [path]: note('') });
		await use('pronouns', 'Set pronouns');
		await until(() => said('There is no guest yet.'));
		expect(text()).toBe(note(''));
	});
});

describe('the calendar invite', () => {
	const invite = `${path.slice(0, -3)}.ics`;
	const exported = () => text()?.replace(/^calendar-id: .+\ncalendar-revision: (\d+)\n/m, 'exported $1\n');
	const withId = (of: string, revision = 0) => of.replace('\n---\n#', `\nexported ${revision}\n---\n#`);
	const step = 'Send the calendar invite';

	async function exportIt(): Promise<void> {
		await use(step, 'Calendar invite…');
		await until(() => button('Export calendar invite') !== undefined);
		button('Export calendar invite')?.click();
	}

	test('that is exported ticks its step in the change that notes its id', async () => {
		await start();
		const process = jest.spyOn(vault.app.vault, 'process');
		await exportIt();
		await until(() => text(invite) !== null);
		expect(exported()).toBe(ticked(withId(note()), step));
		expect(process.mock.calls.filter(([file]) => file.path === path)).toHaveLength(1);
	});

	test('ticks nothing where the host does not want that', async () => {
		await start({ [path]: note() }, { tick: false });
		await exportIt();
		await until(() => text(invite) !== null);
		expect(exported()).toBe(withId(note()));
	});

	test('that could not be written leaves the note as it was', async () => {
		jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await start({ [path]: note(), [invite]: 'BEGIN:VCALENDAR' });
		await exportIt();
		await until(() => said('Could not'));
		await until(() => text() === note());
		expect(text(invite)).toBe('BEGIN:VCALENDAR');
	});

	test('of a cancelled episode is taken back, which ticks nothing', async () => {
		const cancelled = note().replace('date:', 'cancelled: 2026-02-20\ndate:');
		vault = await startVault({ [path]: cancelled });
		await open(vault, path);
		run(vault, 'export-calendar-invite');
		await until(() => text(invite) !== null);
		expect(text()).not.toContain('[x]');
	});
});

describe.each([true, false])('a date that is agreed (ticking: %s)', (tick) => {
	test('is chosen from its step, and ticks it only where the host wants that', async () => {
		await start({ [path]: note() }, { tick });
		await use('Choose a date', 'Reschedule episode…');
		await until(() => document.querySelector('.modal input[type=radio][value="2026-03-13"]') !== null);
		document.querySelector<HTMLElement>('.modal input[type=radio][value="2026-03-13"]')?.click();
		await until(() => document.querySelector('.modal [type=submit]:not(:disabled)') !== null);
		document.querySelector<HTMLElement>('.modal [type=submit]')?.click();
		const moved = note().replace('2026-03-06', '2026-03-13');
		await until(() => text()?.includes('2026-03-13') === true);
		expect(text()).toBe(tick ? ticked(moved, 'Choose a date') : moved);
	});
});

describe('a post for several networks', () => {
	const step = 'Schedule a post on socials';

	test('is chosen in the list of messages, for each network on its own', async () => {
		await start({ [path]: note().replace('url:', 'url: https://youtu.be/abcdefghijk') });
		expect(await toolsOf(step)).toEqual(['Copy "live now" post…', 'Copy announcement…']);
		document.querySelector('.menu')?.remove();
		await use(step, 'Copy announcement…');
		await until(() => document.querySelector('.oh-message-title')?.textContent === 'Post for the days before');
		const networks = document.querySelector<HTMLSelectElement>('.oh-message-meta select');
		expect([...(networks?.options ?? [])].map(({ text: name }) => name)).toEqual([
			'X',
			'Mastodon',
			'Bluesky',
			'LinkedIn',
		]);
		if (networks === null) return;
		networks.value = 'mastodon';
		networks.dispatchEvent(new Event('input', { bubbles: true }));
		button('Mark as sent')?.click();
		await until(() => text()?.includes(' · social-upcoming · mastodon · ') === true);
		expect(text()).toContain(`- [x] ${step}`);
	});

	test('has the same on the button of its row', async () => {
		await start();
		await until(() => row(step)?.querySelector('button')?.ariaLabel === 'Copy "live now" post…');
		row(step)?.querySelector('button')?.click();
		await until(() => document.querySelector('.oh-message-title')?.textContent === 'Post for going live');
	});
});

describe('the index note', () => {
	test('is opened where the show names one', async () => {
		await start({ [path]: note(), [`${showFolder}/All.md`]: '# All' }, { indexNote: `${showFolder}/All.md` });
		expect(await toolsOf('index note')).toEqual(['Open the index note']);
		await use('index note', 'Open the index note');
		await until(() => vault.app.workspace.getActiveFile()?.path === `${showFolder}/All.md`);
	});

	test.each([null, `${showFolder}/Gone.md`])('is no tool where it is %s', async (indexNote) => {
		await start({ [path]: note() }, { indexNote });
		expect(await toolsOf('index note')).toEqual([]);
	});
});
