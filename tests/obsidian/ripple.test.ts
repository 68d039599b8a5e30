// What went out with an old fact: found in the note, shown in the panel's card and in a list, and ticked off by lines of the ledger.
import { offerRipple } from '../../src/obsidian/message/dialog/ripple-dialog';
import type { Host } from '../../src/obsidian/host';
import { clear, open, press, run, said, startVault, until, type Vault } from './stage';
import { episode, showFolder } from './episode-note';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const line = (message: string, channel: string, day: string) =>
	`- 2024-02-01T09:00Z · ${message} · ${channel} · for ${day}T13:00Z · "Ann Example on tracing" · Ann (Annie) Example\n`;
const note = (...lines: readonly string[]) => `${episode({ date: '2099-03-06' })}\n## Sent\n\n${lines.join('')}`;

let vault: Vault;
const items = () => [...document.querySelectorAll<HTMLElement>('.oh-ripple')];

afterEach(async () => {
	clear();
	await vault.app.quit();
});

describe('reviewing outdated messages', () => {
	test('lists each with its corrected text, copies it, and ticks it off with a line', async () => {
		const before = note(line('social-upcoming', 'x', '2099-03-13'), line('date-confirmation', 'mail', '2099-03-13'));
		vault = await startVault({ [path]: before, 'Diary.md': '' });
		await open(vault, path);
		run(vault, 'review-outdated');
		await until(() => items().length === 2);
		expect(items().map((item) => item.querySelector('.oh-ripple-name')?.textContent)).toEqual([
			'Date confirmation',
			'Post for the days before',
		]);
		expect(items()[0]?.textContent).toContain('2099');
		await press('Copy corrected text');
		await until(() => vault.clipboard().length === 1);
		expect(vault.clipboard()[0]).toContain('March 6, 2099');
		await open(vault, 'Diary.md');
		await press('Mark as sent again');
		await until(() => items()[0]?.classList.contains('is-done') === true);
		const after = (vault.disk.text(path) ?? '').replace('- [x] Choose a date.', '- [ ] Choose a date.');
		expect(after.startsWith(before)).toBe(true);
		expect(after.slice(before.length)).toMatch(/^- \S+Z · date-confirmation · mail · for 2099-03-06T13:00Z · /);
		expect(document.querySelector('.modal [role=status]')?.textContent).toBe('1 of 2 sent again');
	});

	test('copies the subject by itself', async () => {
		vault = await startVault({ [path]: note(line('date-confirmation', 'mail', '2099-03-13')) });
		await open(vault, path);
		run(vault, 'review-outdated');
		await press('Copy subject');
		await until(() => vault.clipboard().length === 1);
		expect(vault.clipboard()[0]).not.toContain('\n');
		expect(items()[0]?.textContent).toContain(vault.clipboard()[0]);
	});

	test('has every way out of the dialog of messages: a mail draft, the markup for tools, the time to schedule it, fewer words', async () => {
		const opened = jest.spyOn(window, 'open').mockReturnValue(null);
		const own = (id: string, properties: string, body: string) => ({
			[`${showFolder}/Templates/messages/${id}.md`]: `---\nname: ${id}\n${properties}\n---\n${body}`,
		});
		vault = await startVault({
			[path]: note(
				line('letter', 'mail', '2099-03-13'),
				line('tool', 'slack-rich', '2099-03-13'),
				line('post', 'x', '2099-03-13'),
			),
			...own('letter', 'channel: mail\naudience: guest\nsubject: News', '{{day}}'),
			...own('tool', 'channel: slack-rich', '**{{day}}**'),
			...own('post', 'channel: x\nwhen: T', `{{day}} {{#optional 1}}${'more '.repeat(60)}{{/optional}}End.`),
		});
		await open(vault, path);
		run(vault, 'review-outdated');
		await until(() => items().length === 3);
		await press('Open mail draft');
		await until(() => opened.mock.calls.length === 1);
		expect(opened.mock.calls[0]?.[0]).toMatch(/^mailto:annie@example\.org\?subject=News&body=/);
		await press('Copy for Slack tools');
		await press('Copy time');
		await until(() => vault.clipboard().length === 2);
		expect(vault.clipboard()[0]).toMatch(/^\*[^*]+\*$/);
		expect(vault.clipboard()[1]).toMatch(/^2099-03-06 \d\d:00$/);
		const post = items().find((item) => item.textContent?.startsWith('post'));
		expect(post?.textContent).toContain('too long');
		await press('Shorten');
		expect(post?.querySelector('.oh-message-text')?.textContent).toMatch(/ End\.$/);
		[...(post?.querySelectorAll('button') ?? [])]
			.find(({ textContent }) => textContent === 'Copy corrected text')
			?.click();
		await until(() => vault.clipboard().length === 3);
		expect(vault.clipboard()[2]).not.toContain('more');
		expect(post?.querySelector('.oh-message-buttons button')?.getAttribute('aria-label')).toBe(
			'Copy corrected text: post, X',
		);
		opened.mockRestore();
	});

	test('opens a text with blanks to be looked at, and copies nothing of it', async () => {
		const file = `${showFolder}/Templates/messages/ours.md`;
		const own = '---\nname: Ours\nchannel: mail\nsubject: News\n---\n{{day}} at [place]';
		vault = await startVault({ [path]: note(line('ours', 'mail', '2099-03-13')), [file]: own });
		await open(vault, path);
		run(vault, 'review-outdated');
		await press('Copy corrected text');
		await until(() => document.querySelector('.oh-message-title')?.textContent === 'Ours');
		expect(items()[0]?.textContent).not.toContain('Copy subject');
		expect(vault.clipboard()).toEqual([]);
	});

	test('says so where everything still holds', async () => {
		vault = await startVault({ [path]: note(line('reminder', 'mail', '2099-03-06')) });
		await open(vault, path);
		run(vault, 'review-outdated');
		await until(() => said('Everything that went out still holds.'));
	});

	test('a message the show no longer has is named, without a text', async () => {
		vault = await startVault({ [path]: note(line('gone', 'mail', '2099-03-13')) });
		await open(vault, path);
		run(vault, 'review-outdated');
		await until(() => items().length === 1);
		expect(items()[0]?.textContent).toContain('no longer has this message');
		expect(items()[0]?.querySelector('button')).toBeNull();
	});
});

test("the panel's card says how many there are, and leads to them", async () => {
	vault = await startVault({ [path]: note(line('reminder', 'mail', '2099-03-13')) });
	await open(vault, path);
	run(vault, 'open-panel');
	await press('1 message outdated');
	await until(() => items().length === 1);
});

describe('after a change of the episode', () => {
	const told: string[] = [];
	const hostOf = ({ app }: Vault, text: string): Host =>
		({
			app,
			now: () => Date.UTC(2024, 1, 2),
			archive: { read: () => Promise.resolve(readingOf(text)) },
			notices: { say: (words: string) => void told.push(words) },
		}) as unknown as Host;

	test.each([
		['tells how many', line('reminder', 'mail', '2099-03-13'), ['1 message went out with what is no longer so.']],
		['says nothing where all holds', line('reminder', 'mail', '2099-03-06'), []],
	])('the notice %s', async (_name, sent, words) => {
		told.length = 0;
		vault = await startVault({ [path]: note(sent) });
		const file = vault.app.vault.getFileByPath(path);
		if (file === null) throw new Error('The note is missing.');
		await offerRipple(hostOf(vault, note(sent)), file);
		expect(told).toEqual(words);
	});
});

/** Only what the ripple looks at. */
function readingOf(text: string) {
	const show = { ledger: { on: true, heading: 'Sent', tickStep: true } };
	const start = Date.UTC(2099, 2, 6, 13);
	const details = {
		start,
		end: start + 3_600_000,
		date: '2099-03-06',
		zone: 'UTC',
		title: 'Ann Example on tracing',
		guests: [{ name: 'Ann (Annie) Example' }],
	};
	return { show, details, text, steps: [] };
}
