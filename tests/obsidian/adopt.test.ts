// The host's own words become templates: only after they were seen, and never over a file that exists.
import { clear, open, press, run, said, startVault, until, type Vault } from './stage';
import { episode, showFolder } from './episode-note';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const templates = `${showFolder}/Templates`;
const note = episode({ date: '2024-03-01', done: 2 }).replace('# A heading', '# [[GOH 22 - Ann Example on tracing]]');

let vault: Vault;
const areas = () => [...document.querySelectorAll<HTMLTextAreaElement>('.modal textarea')];

afterEach(async () => {
	clear();
	await vault.app.quit();
});

async function begin(files: Record<string, string>, command: string): Promise<void> {
	vault = await startVault(files);
	await open(vault, path);
	expect(run(vault, command)).toBe(true);
}

describe('the texts of a note', () => {
	test('are shown with names for facts, and written on consent', async () => {
		await begin({ [path]: note }, 'use-texts-of-note');
		await until(() => areas().length === 1);
		expect(areas()[0]?.value).toContain('I saw your {{found}} on {{source}}. Come and talk about {{topic}}.');
		expect(vault.disk.text(`${templates}/messages/guest-invite.md`)).toBeNull();
		await press('Write');
		await until(() => said('Written'));
		expect(vault.disk.text(`${templates}/messages/guest-invite.md`)).toContain('Come and talk about {{topic}}.');
		expect(vault.disk.text(path)).toBe(note);
	});

	test('are not written when the host gives up', async () => {
		await begin({ [path]: note }, 'use-texts-of-note');
		await press('Cancel');
		expect(Object.keys(vault.disk.tree()).filter((file) => file.startsWith(templates))).toEqual([]);
	});

	test('do not replace a file that exists', async () => {
		const mine = '---\nchannel: mail\n---\nMine';
		await begin({ [path]: note, [`${templates}/messages/guest-invite.md`]: mine }, 'use-texts-of-note');
		await until(() => areas().length === 1);
		expect(document.querySelector('.modal')?.textContent).toContain('exists already and stays as it is');
		expect(document.querySelector<HTMLButtonElement>('.modal .mod-cta')?.disabled).toBe(true);
		expect(vault.disk.text(`${templates}/messages/guest-invite.md`)).toBe(mine);
	});

	test('are none in a note without them, which is said', async () => {
		const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await begin({ [path]: episode({ quote: false }) }, 'use-texts-of-note');
		await until(() => said('No text was found'));
		errors.mockRestore();
	});
});

describe('a note as the template of its show', () => {
	test('is shown with what is left out, written on consent, and new episodes begin like it', async () => {
		await begin({ [path]: note }, 'use-note-as-template');
		await until(() => areas().length === 1);
		expect(areas()[0]?.value).toContain('# [[{{fileName}}]]\n\nGuest:: {{guestLine}}');
		await press('Write');
		await until(() => said('Written'));
		const written = vault.disk.text(`${templates}/episode.md`) ?? '';
		expect(written).toContain('- [ ] Contact the guest.');
		expect(written).not.toContain('[x]');
		expect(vault.disk.text(path)).toBe(note);
	});
});
