// Other plugins change the same notes: nothing is written twice, fought over or put back.
import { TFile } from 'obsidian';
import { setStep } from '../../src/core/checklist/tick';
import { isProblem, sentence } from '../../src/core/problem';
import { createEpisode } from '../../src/obsidian/create-episode';
import { panelActions } from '../../src/obsidian/panel/panel-actions';
import { episode, showFolder } from './episode-note';
import { startWhole, type Whole } from './faults/whole-host';
import { until } from './until';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;

let whole: Whole;
afterEach(() => whole.quit());

test('one that adds a date to what was ticked is neither called nor answered: a click is one write (hazard 23)', async () => {
	whole = await startWhole({ [path]: episode() }, null);
	const { app, host, disk } = whole;
	const file = app.vault.getFileByPath(path) as TFile;
	const process = jest.spyOn(app.vault, 'process');
	app.metadataCache.on('changed', (changed) => {
		if (!/\[x\].*guest\.$/m.test(disk.text(path) ?? '')) return;
		void app.vault.process(changed, (text) => text.replace(/(\[x\].*guest\.)$/m, (line) => `${line} ✅ 2026-03-02`));
	});
	const [step] = (await host.archive.read(path))?.steps ?? [];
	if (step === undefined) throw new Error('There is no step.');
	panelActions(host, () => undefined).mark(file, step, 'x');
	await until(() => disk.text(path)?.includes('✅') === true);
	await app.whenIndexed();
	expect(disk.text(path)).toBe(episode({ done: 1 }).replace('guest.\n', 'guest. ✅ 2026-03-02\n'));
	expect(process).toHaveBeenCalledTimes(2);
});

test.each(['at once', 'when it was indexed'])(
	'one that fills a new note %s has the last word, and later changes are made to its text (hazard 50)',
	async (moment) => {
		whole = await startWhole({}, null);
		const { app, host, disk } = whole;
		const theirs = '# Filled by somebody else\n';
		const fill = (file: TFile) => void app.vault.process(file, () => theirs);
		if (moment === 'at once') app.vault.on('create', (file) => file instanceof TFile && fill(file));
		else app.metadataCache.on('changed', (file) => disk.text(file.path) === theirs || fill(file));
		const made = await createEpisode(host, { title: 'Reading traces', date: '2026-03-06' });
		if (!('file' in made)) throw new Error('The note was not made.');
		await until(() => disk.text(made.file.path) === theirs);
		await app.whenIndexed();
		const ref = { lineText: '- [ ] Contact the guest.', heading: 'Checklist', ordinal: 0, count: 1 };
		const ticked = await host.door.editNote(made.file, 'tick the step', (text) => setStep(text, ref, 'x'));
		expect(isProblem(ticked) && sentence(ticked)).toContain('"GOH 01 - Reading traces"');
		expect(disk.tree()).toEqual({ [made.file.path]: theirs });
	},
);
