// The show's own templates: one that cannot be used stops the new note, with its path, and is not replaced behind the host's back.
import { isProblem, sentence } from '../../src/core/problem';
import { createEpisode } from '../../src/obsidian/create-episode';
import { showFolder } from './episode-note';
import { startWhole, type Whole } from './faults/whole-host';

const template = `${showFolder}/Templates/episode.md`;

let whole: Whole;
afterEach(() => whole.quit());

test.each([
	['is empty', { [template]: '' }],
	['holds only blanks', { [template]: ' \n\n' }],
	['is a folder', { [`${template}/note.md`]: 'text' }],
	['cannot be read', { [template]: '# {{title}}\n' }],
])('a template that %s makes no note (hazard 49)', async (kind, files: Record<string, string>) => {
	whole = await startWhole(files, null);
	if (kind === 'cannot be read') whole.app.vault.cachedRead = () => Promise.reject(new Error('EACCES'));
	const made = await createEpisode(whole.host, { title: 'Reading traces', date: '2026-03-06' });
	if (!(Symbol.iterator in made)) throw new Error('A note was made.');
	expect(made.map(sentence).join()).toContain(`"${template}"`);
	expect(whole.disk.tree()).toEqual(files);
});

test('without a template of its own the show has the built-in one, and a file that is not Markdown is none (hazard 49)', async () => {
	const files = { [`${showFolder}/Templates/episode.txt`]: 'text' };
	whole = await startWhole(files, null);
	const made = await createEpisode(whole.host, { title: 'Reading traces', date: '2026-03-06' });
	expect('file' in made && made.file.path).toBe(`${showFolder}/GOH 01 - Reading traces.md`);
	const show = whole.host.settings.current().shows[0];
	if (show === undefined) throw new Error('There is no show.');
	expect(isProblem(await whole.host.templates.episode(show))).toBe(false);
});
