// The dialog of messages: the keyboard, what stops a copy, where answers go, what is private, and what the note remembers.
import { MarkdownView } from 'obsidian';
import { clear, notices, open, press, run, said, startVault, until, type Vault } from './stage';
import { episode, showFolder } from './episode-note';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const messages = `${showFolder}/Templates/messages`;
const own = (properties: string, body: string) => `---\n${properties}\n---\n${body}\n`;

let vault: Vault;

const dialog = () => document.querySelector<HTMLElement>('.oh-message-modal');
const list = () => dialog()?.querySelector<HTMLElement>('[role=listbox]') ?? null;
const options = () => [...(dialog()?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
const option = (name: string) => options().find((row) => row.querySelector('.oh-message-name')?.textContent === name);
const stateOf = (name: string) => option(name)?.querySelector('.oh-message-state')?.textContent ?? '';
const selected = () => options().find((row) => row.getAttribute('aria-selected') === 'true');
const body = () => dialog()?.querySelector('.oh-message-text')?.textContent ?? '';
const status = () => dialog()?.querySelector('[role=status]')?.textContent ?? '';
const button = (label: string) =>
	[...(dialog()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === label);
const key = (name: string, init: KeyboardEventInit = {}) =>
	list()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));

async function openDialog(files: Record<string, string>, note = path): Promise<void> {
	vault = await startVault(files);
	await open(vault, note);
	expect(run(vault, 'copy-message')).toBe(true);
	await until(() => dialog() !== null);
}

async function choose(name: string): Promise<void> {
	await until(() => option(name) !== undefined);
	option(name)?.click();
}

function type(label: string, value: string): void {
	const field = [...(dialog()?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent === label);
	const input = document.getElementById(field?.getAttribute('for') ?? '');
	if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field "${label}".`);
	input.value = value;
}

afterEach(async () => {
	clear();
	await vault.app.quit();
});

describe('the list', () => {
	test('is one stop for the keyboard: arrows, Home and End move, and the reader is told where', async () => {
		await openDialog({ [path]: episode() });
		expect(document.activeElement).toBe(list());
		key('Home');
		const first = selected();
		expect(list()?.getAttribute('aria-activedescendant')).toBe(first?.id);
		key('ArrowUp');
		expect(selected()).toBe(first);
		key('ArrowDown');
		expect(selected()).toBe(options()[1]);
		key('End');
		expect(selected()).toBe(options().at(-1));
		key('ArrowDown');
		expect(selected()).toBe(options().at(-1));
		expect(
			[...(dialog()?.querySelectorAll('[role=group]') ?? [])].map((group) => group.getAttribute('aria-label')),
		).toEqual(expect.arrayContaining(['Before the show', 'On air', 'After the show']));
	});

	test('Enter copies what is shown, once, however long it is held', async () => {
		await openDialog({
			[path]: episode(),
			[`${messages}/ours.md`]: own('name: Ours\nchannel: plain', 'See {{title}}.'),
		});
		await choose('Ours');
		key('Enter');
		key('Enter', { repeat: true });
		await until(() => status() === 'Copied.');
		expect(vault.clipboard()).toEqual(['See Ann Example on tracing.']);
	});

	test('tells of each message what stands in its way, once there is a moment to look', async () => {
		await openDialog({
			[path]: episode({ date: '2024-03-01' }),
			[`${messages}/long.md`]: own('name: Long\nchannel: x', 'so long '.repeat(40)),
			[`${messages}/blank.md`]: own('name: Blank\nchannel: plain', 'Come to [place].'),
			[`${messages}/open.md`]: own('name: Open\nchannel: plain\naudience: public', 'Write to annie@example.org'),
		});
		await until(() => stateOf('Open') !== '');
		expect([stateOf('Long'), stateOf('Blank'), stateOf('Open'), stateOf('Calendar title')]).toEqual([
			'39 too long',
			'to check',
			'cannot be copied',
			'ready',
		]);
	});
});

describe('a text with something to look at', () => {
	test('is copied only once that is accepted; Enter leads to where it is', async () => {
		await openDialog({
			[path]: episode(),
			[`${messages}/blank.md`]: own('name: Blank\nchannel: plain', 'Come to [place].'),
		});
		await choose('Blank');
		expect(button('Copy')?.disabled).toBe(true);
		list()?.focus();
		key('Enter');
		const box = dialog()?.querySelector<HTMLInputElement>('.oh-message-accept input');
		expect(document.activeElement).toBe(box);
		expect(vault.clipboard()).toEqual([]);
		box?.click();
		button('Copy')?.click();
		await until(() => status() === 'Copied.');
		expect(vault.clipboard()).toEqual(['Come to [place].']);
	});

	test('that is private in a public text cannot be accepted at all', async () => {
		await openDialog({
			[path]: episode(),
			[`${messages}/open.md`]: own('name: Open\nchannel: plain\naudience: public', 'Write to annie@example.org'),
		});
		await choose('Open');
		expect(dialog()?.textContent).toContain("holds a guest's private contact");
		expect(dialog()?.querySelector('.oh-message-accept')).toBeNull();
		key('Enter');
		expect([button('Copy')?.disabled, vault.clipboard()]).toEqual([true, []]);
	});

	test('fits once its optional parts are left out, and is whole again on demand', async () => {
		const long = `Start. {{#optional 1}}${'more '.repeat(60)}{{/optional}}End.`;
		await openDialog({ [path]: episode(), [`${messages}/long.md`]: own('name: Long\nchannel: x, mastodon', long) });
		await choose('Long');
		expect(dialog()?.querySelector('.oh-message-length')?.textContent).toContain('of 280: 31 too long');
		button('Shorten')?.click();
		expect(body()).toBe('Start. End.');
		expect(button('Copy')?.disabled).toBe(false);
		button('Whole text')?.click();
		expect(body()).toContain('more');
	});

	test('opened by a direct command comes up in the dialog instead of on the clipboard', async () => {
		vault = await startVault({
			[path]: episode(),
			[`${messages}/ours.md`]: own('name: Ours\nchannel: plain\ncommand: true', 'See [place].'),
		});
		await open(vault, path);
		await until(() => 'office-hours:copy-message-ours' in vault.app.commands.commands);
		run(vault, 'copy-message-ours');
		await until(() => selected()?.textContent?.includes('Ours') === true);
		expect(vault.clipboard()).toEqual([]);
		expect(document.activeElement).toBe(dialog()?.querySelector('.oh-message-accept input'));
	});
});

describe('what is missing', () => {
	test('waits under the cursor when the message was asked for by its own command', async () => {
		vault = await startVault({
			[path]: episode(),
			[`${messages}/ours.md`]: own('name: Ours\nchannel: plain\ncommand: true', 'Now: {{topic}}'),
		});
		await open(vault, path);
		await until(() => 'office-hours:copy-message-ours' in vault.app.commands.commands);
		run(vault, 'copy-message-ours');
		await until(() => body() === 'Now: [topic]');
		expect(document.activeElement).toBe(dialog()?.querySelector('.oh-message-missing input'));
		expect(vault.clipboard()).toEqual([]);
	});

	test('is a date: an idea gets it with its slot, number and name, and the text goes on', async () => {
		const idea = `${showFolder}/GOH - Ann Example on tracing.md`;
		await openDialog(
			{ [idea]: episode(), [`${messages}/day.md`]: own('name: Day\nchannel: plain', 'On {{date}}, {{timeLine}}') },
			idea,
		);
		await choose('Day');
		expect(dialog()?.querySelectorAll('.oh-message-missing input')).toHaveLength(0);
		button('Schedule episode…')?.click();
		await press('Schedule');
		await until(() => /^On \d{4}-\d\d-\d\d, 13:00 UTC/.test(body()));
		const file = vault.app.vault.getMarkdownFiles().find(({ path: at }) => /GOH \d+ - Ann/.test(at));
		expect(file?.basename).toBe(dialog()?.querySelector('.oh-message-episode')?.textContent);
	});

	test('is a date that nothing follows from: it is typed and written into the note', async () => {
		const aired = episode({ url: 'https://youtu.be/abcdefghijk' });
		await openDialog({ [path]: aired, [`${messages}/day.md`]: own('name: Day\nchannel: plain', 'On {{date}}') });
		await choose('Day');
		type('Day of the show', '2024-03-01');
		button('Fill in')?.click();
		await until(() => body() === 'On 2024-03-01');
		const editor = vault.app.workspace.getActiveViewOfType(MarkdownView)?.editor;
		expect(editor?.getValue()).toBe(aired.replace('date: ', 'date: 2024-03-01'));
	});

	test('is asked for beside the text and written into the note, in one undo step', async () => {
		await openDialog({ [path]: episode({ quote: false }) });
		await choose('Guest invite email');
		type('What they would talk about', 'traces');
		type('Where you saw them', 'the forum');
		button('Fill in')?.click();
		await until(() => body().includes('traces'));
		const editor = vault.app.workspace.getActiveViewOfType(MarkdownView)?.editor;
		expect(editor?.getValue()).toContain('topic: traces\n');
		expect(editor?.getValue()).toContain('source: the forum\n');
		editor?.undo();
		expect(editor?.getValue()).toBe(episode({ quote: false }));
	});

	test('about a guest with a note of their own goes there', async () => {
		const note = episode({ quote: false }).replace('Ann (Annie) Example', '[[Ann Example]]');
		await openDialog({
			[path]: note,
			'People/Ann Example.md': '---\ngithub: ann\n---\n',
			[`${messages}/zone.md`]: own('name: Zone\nchannel: plain\naudience: guest', 'Your time: {{guest.timeLine}}'),
		});
		await choose('Zone');
		type('Time zone of the guest, such as Europe/Berlin', 'Nowhere/Land');
		button('Fill in')?.click();
		await until(() => dialog()?.textContent?.includes('is no time zone') === true);
		type('Time zone of the guest, such as Europe/Berlin', 'Asia/Kolkata');
		button('Fill in')?.click();
		await until(() => vault.disk.text('People/Ann Example.md')?.includes('Asia/Kolkata') === true);
		expect(vault.disk.text('People/Ann Example.md')).toBe('---\ngithub: ann\nzone: Asia/Kolkata\n---\n');
		expect(vault.disk.text(path)).toBe(note);
	});

	test('about the host goes into the settings of the show, and into no note', async () => {
		await openDialog({ [path]: episode() });
		await choose('Intro, spoken');
		type('Your name', 'Nora Host');
		button('Fill in')?.click();
		await until(() => body().includes("I'm Nora Host"));
		expect(vault.disk.text(path)).toBe(episode());
	});

	test.each([
		['Keep', (text: string) => expect(text).toContain('studio: https://studio.example/a')],
		['Only copy', (text: string) => expect(text).toBe(episode({ date: '2024-03-01' }))],
	])('and private is asked about once per show: "%s"', async (answer, expectation) => {
		await openDialog({ [path]: episode({ date: '2024-03-01' }) });
		await choose('Reminder for the day before');
		type('Address of the studio, for the guest', 'https://studio.example/a');
		button('Fill in')?.click();
		await press((text) => text.startsWith(answer));
		await until(() => body().includes('https://studio.example/a'));
		expectation(vault.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getValue() ?? '');
	});
});

describe('what can be done with a text', () => {
	test('Mark as sent is remembered per channel, and shows in the list', async () => {
		await openDialog({ [path]: episode({ date: '2024-03-01', url: 'https://youtu.be/abcdefghijk' }) });
		await choose('Post for the days before');
		const select = dialog()?.querySelector('select');
		if (select === null || select === undefined) throw new Error('There is no choice of channels.');
		select.value = 'mastodon';
		select.dispatchEvent(new Event('input'));
		await until(() => dialog()?.querySelector('.oh-message-length')?.textContent?.includes('of 500') === true);
		button('Mark as sent')?.click();
		await until(() => stateOf('Post for the days before').startsWith('sent'));
		const text = vault.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getValue() ?? '';
		expect(text).toMatch(/· social-upcoming · mastodon · for 2024-03-01T13:00Z/);
		expect(dialog()?.querySelector('.oh-message-sent')?.textContent).toContain('Mastodon');
	});

	test.each([
		['short', 'Hello', /^mailto:annie@example\.org\?subject=Hi&body=Hello$/, []],
		['long', 'Hello '.repeat(400).trim(), /^mailto:annie@example\.org\?subject=Hi$/, ['Hello '.repeat(400).trim()]],
	])('a mail draft with a %s body', async (_kind, text, address, copied) => {
		const opened = jest.spyOn(window, 'open').mockReturnValue(null);
		await openDialog({
			[path]: episode(),
			[`${messages}/mail.md`]: own('name: Letter\nchannel: mail\naudience: guest\nsubject: Hi', text),
		});
		await choose('Letter');
		button('Open mail draft')?.click();
		await until(() => status().startsWith('The'));
		expect(opened.mock.calls[0]?.[0]).toMatch(address);
		expect(vault.clipboard()).toEqual(copied);
		opened.mockRestore();
	});

	test('one for Slack is also copied in the markup its tools read; others have no such form', async () => {
		await openDialog({
			[path]: episode(),
			[`${messages}/slack.md`]: own('name: Ours\nchannel: slack-rich', '**Live** [now](https://example.org/a)'),
			[`${messages}/plain.md`]: own('name: Other\nchannel: plain', 'Live'),
		});
		await choose('Ours');
		button('Copy for Slack tools')?.click();
		await until(() => status().startsWith('Copied as mrkdwn'));
		expect(vault.clipboard()).toEqual(['*Live* <https://example.org/a|now>']);
		await choose('Other');
		expect(button('Copy for Slack tools')).toBeUndefined();
	});

	test('it is put at the cursor of the open note, and the dialog makes way', async () => {
		await openDialog({ [path]: episode(), [`${messages}/ours.md`]: own('name: Ours\nchannel: plain', 'Hello ') });
		const editor = vault.app.workspace.getActiveViewOfType(MarkdownView)?.editor;
		editor?.setCursor({ line: 6, ch: 0 });
		await choose('Ours');
		// A double click is one.
		button('Insert at the cursor')?.click();
		button('Insert at the cursor')?.click();
		await until(() => dialog() === null);
		expect(editor?.getLine(6)).toBe('HelloGuest:: Ann (Annie) Example');
	});

	test('a show that keeps no track offers no Mark as sent', async () => {
		vault = await startVault({ [path]: episode() }, { ledger: { on: false, heading: 'Sent', tickStep: false } });
		await open(vault, path);
		run(vault, 'copy-message');
		await until(() => button('Copy') !== undefined);
		expect(button('Mark as sent')).toBeUndefined();
	});

	test('a note that is gone meanwhile is told, and the dialog closes', async () => {
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await openDialog({ [path]: episode() });
		await choose('Calendar title');
		const file = vault.app.vault.getFileByPath(path);
		if (file === null) throw new Error('The note is missing.');
		await vault.app.vault.delete(file);
		button('Mark as sent')?.click();
		await until(() => said('no longer exists') && dialog() === null);
		expect(notices().length).toBe(1);
		errors.mockRestore();
	});
});
