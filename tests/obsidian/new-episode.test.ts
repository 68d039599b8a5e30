// The command New episode: asked once, written whole, opened where the host goes on; given up, it leaves nothing behind.
import { MarkdownView } from 'obsidian';
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../host/stand-in';
import { showFolder } from './episode-note';
import { manifest } from './plugin-manifest';
import { standstill, until } from './until';

const dataPath = '.obsidian/plugins/office-hours/data.json';

let app: HostApp;
let disk: Memory;

async function start(files: Record<string, string> = {}): Promise<void> {
	disk = new MemoryDisk(files);
	app = await createApp({ disk, indexDelay: 1, plugins: [{ manifest, PluginClass: OfficeHours }] });
	await (app.plugins.plugins['office-hours'] as OfficeHours).api?.ready();
}

const modal = () => document.querySelector('.modal');

function fill(label: string, value: string): void {
	const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
	const control = document.getElementById(found?.getAttribute('for') ?? '');
	if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement))
		throw new Error(`There is no field "${label}".`);
	control.value = value;
	control.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(value: string): void {
	const radio = document.querySelector<HTMLInputElement>(`.modal input[type=radio][value="${value}"]`);
	if (radio === null) throw new Error(`There is no choice "${value}".`);
	radio.checked = true;
	radio.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openForm(): Promise<void> {
	app.commands.executeCommandById('office-hours:new-episode');
	await until(() => modal() !== null);
	// The show's template is read before the form can plan.
	await standstill(() => modal()?.textContent);
}

const submit = () =>
	modal()
		?.querySelector('form')
		?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

afterEach(async () => {
	document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());
	await app.quit();
});

test('makes the note in the next free slot and opens it for editing', async () => {
	await start();
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Guests', 'Ann Example');
	submit();
	await until(() => modal() === null);
	const path = `${showFolder}/GOH 01 - Reading traces.md`;
	expect(Object.keys(disk.tree())).toEqual([path]);
	expect(disk.text(path)).toMatch(/^date: \d{4}-\d{2}-\d{2}$/m);
	expect(disk.text(path)).toContain('Ann Example');
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	expect([view?.file?.path, view?.getMode()]).toEqual([path, 'source']);
	expect(disk.text(dataPath)).toBeNull();
});

test('keeps the name of the host, asked for once', async () => {
	await start();
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Your name', 'Ben Host');
	submit();
	await until(() => modal() === null);
	expect(disk.text(dataPath)).toContain('Ben Host');
});

test('takes its number from the idea that had it, in name, heading and property, and says so', async () => {
	const idea = `${showFolder}/GOH 03 - An idea.md`;
	const numbered = `${showFolder}/GOH - Another.md`;
	await start({
		[idea]: '---\ndate:\n---\n# [[GOH 03 - An idea]]\n',
		[numbered]: '---\ndate:\nnumber: 3 # for Spring\n---\n# [[GOH - Another]]\n',
		'Diary.md': 'See [[GOH 03 - An idea]].\n',
	});
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Episode number', '3');
	expect(modal()?.textContent).toContain('The idea "GOH 03 - An idea" gives up the number 3.');
	submit();
	await until(() => modal() === null);
	expect(disk.text(idea)).toBeNull();
	expect(disk.text(`${showFolder}/GOH - An idea.md`)).toBe('---\ndate:\n---\n# [[GOH - An idea]]\n');
	expect(disk.text(numbered)).toMatch(/^number: # for Spring$/m);
	expect(disk.text('Diary.md')).toBe('See [[GOH - An idea]].\n');
	expect(document.querySelector('.notice')?.textContent).toContain('The idea "GOH - An idea" gave up the number.');
});

test('whose number cannot be taken from the idea is not made', async () => {
	const files = {
		[`${showFolder}/GOH 03 - An idea.md`]: '---\ndate:\n---\n',
		[`${showFolder}/GOH - An idea.md`]: '---\ndate:\n---\n',
	};
	await start(files);
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Episode number', '3');
	submit();
	await until(() => modal()?.textContent?.includes('There is a note named "GOH - An idea" already.') === true);
	expect(disk.tree()).toEqual(files);
});

test('whose number is that of an idea which cannot be read is not made either', async () => {
	const files = { [`${showFolder}/GOH 03 - An idea.md`]: '---\ndate:\n---\n' };
	await start(files);
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Episode number', '3');
	app.vault.cachedRead = () => Promise.reject(new Error('EIO: gone'));
	submit();
	await until(() => modal()?.textContent?.includes('EIO: gone') === true);
	expect(disk.tree()).toEqual(files);
});

test('that is made while the idea cannot be changed is kept, and what is left to do is told', async () => {
	const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	const idea = `${showFolder}/GOH 03 - An idea.md`;
	await start({ [idea]: '---\ndate:\n---\n' });
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Episode number', '3');
	app.fileManager.renameFile = () => Promise.reject(new Error('EBUSY: locked'));
	submit();
	await until(() => modal() === null);
	expect(Object.keys(disk.tree()).sort()).toEqual([idea, `${showFolder}/GOH 03 - Reading traces.md`]);
	const said = [...document.querySelectorAll('.notice')].map(({ textContent }) => textContent).join(' ');
	expect(said).toContain('Take the number from the idea with "Renumber episode…".');
	errors.mockRestore();
});

test('may have its own zone and length, which are properties only where they differ from those of the show', async () => {
	jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2024, 0, 1, 9));
	await start();
	await openForm();
	fill('Broadcast title', 'Reading traces');
	choose('other');
	fill('Date', '2024-01-12');
	fill('Time', '09:00');
	fill('Time zone', 'Mars/Base');
	expect(modal()?.textContent).toContain('The time zone "Mars/Base" is not known.');
	fill('Time zone', 'America/New_York');
	fill('Length in minutes', 'ninety');
	expect(modal()?.textContent).toContain('The length cannot be read.');
	fill('Length in minutes', '90');
	expect(modal()?.textContent).toContain('09:00 EST (15:00 CET)');
	submit();
	await until(() => modal() === null);
	const path = `${showFolder}/GOH 01 - Reading traces.md`;
	expect(disk.text(path)).toMatch(/^time: "09:00"\nzone: America\/New_York\nminutes: 90$/m);

	await openForm();
	fill('Broadcast title', 'Writing traces');
	fill('Time zone', 'America/New_York');
	fill('Length in minutes', '60');
	submit();
	await until(() => modal() === null);
	expect(disk.text(`${showFolder}/GOH 02 - Writing traces.md`)).not.toMatch(/^(?:time|zone|minutes):/m);
	jest.restoreAllMocks();
});

test('has a degree with the name it stands behind', async () => {
	await start();
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Guests', 'Ann Example, PhD, Ben Sample');
	submit();
	await until(() => modal() === null);
	expect(disk.text(`${showFolder}/GOH 01 - Reading traces.md`)).toMatch(/^Guest:: Ann Example, PhD, Ben Sample$/m);
});

test("warns of clocks that change between now and the show in the zone of the guest's note", async () => {
	jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2024, 2, 4, 9));
	await start({ 'People/Ann Example.md': '---\nzone: Pacific/Auckland\n---\n' });
	await openForm();
	fill('Broadcast title', 'Reading traces');
	fill('Guests', '[[Ann Example]], PhD');
	expect(modal()?.textContent).not.toContain('The hours between you and the guest move');
	choose('other');
	fill('Date', '2024-04-12');
	expect(modal()?.textContent).toContain('The hours between you and the guest move before the show.');
	jest.restoreAllMocks();
});

test('closed with nothing done leaves nothing behind', async () => {
	await start();
	await openForm();
	fill('Broadcast title', 'Reading traces');
	[...document.querySelectorAll<HTMLButtonElement>('.modal button')]
		.find(({ textContent }) => textContent === 'Cancel')
		?.click();
	await until(() => modal() === null);
	expect(disk.tree()).toEqual({});
	expect(disk.text(dataPath)).toBeNull();
});

test('with an error in the template of the show says so in the form and writes nothing (hazard 54)', async () => {
	const broken = { [`${showFolder}/Templates/episode.md`]: '# {{titel}}\n' };
	await start(broken);
	await openForm();
	fill('Broadcast title', 'Reading traces');
	submit();
	await until(() => modal()?.textContent?.includes('titel') === true);
	expect(disk.tree()).toEqual(broken);
});

test('a disk that refuses leaves the form open with the reason (hazard 9)', async () => {
	await start();
	await openForm();
	app.vault.create = () => Promise.reject(new Error('EROFS: read-only'));
	fill('Broadcast title', 'Reading traces');
	submit();
	await until(() => modal()?.textContent?.includes('EROFS') === true);
	expect(disk.tree()).toEqual({});
});

test('a note that cannot be opened is kept, and its place is told (hazard 53)', async () => {
	await start();
	await openForm();
	jest.spyOn(app.workspace, 'getLeaf').mockImplementation(() => {
		throw new Error('No leaf.');
	});
	fill('Broadcast title', 'Reading traces');
	submit();
	const path = `${showFolder}/GOH 01 - Reading traces.md`;
	await until(() => document.querySelector('.notice')?.textContent?.includes(path) === true);
	expect(Object.keys(disk.tree())).toEqual([path]);
	jest.restoreAllMocks();
});
