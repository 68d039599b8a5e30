// Every place of the plugin that calls the app's disk, editor or settings is reached by one of the actions, so that none goes without its
// faults; and every command is one of them. What is new is here as a failing test until it is among the actions.
import fs from 'node:fs';
import path from 'node:path';
import { commandsFor } from '../../../src/obsidian/commands';
import { noteActions } from './note-actions';
import { tried } from './presses';
import { readingActions } from './reading-actions';
import { inTime, playOnce, stopTheClock } from './trial';
import { startWhole } from './whole-host';
import { wideActions } from './wide-actions';

const src = path.join(__dirname, '../../../src');

/** What only looks things up in memory, and what is heard of. */
const harmless = /^(?:get|on$|off|configDir)/;

/** `src/obsidian/note-text.ts:34`, for each call in the sources. */
function callSites(): readonly string[] {
	const files = fs.readdirSync(path.join(src, 'obsidian'), { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) => {
			const text = fs.readFileSync(path.join(src, 'obsidian', file), 'utf8');
			const calls = [
				...text.matchAll(/\b(?:vault|fileManager|adapter)\s*\??\.\s*(\w+)\(/g),
				...text.matchAll(
					/\beditor\s*\.\s*(transaction|replaceRange|replaceSelection|setValue|setLine|exec|undo|redo)\(/g,
				),
				...(file === 'settings-store.ts' ? text.matchAll(/\bfile\.(load|save|keepCopy)\(/g) : []),
			];
			return calls
				.filter(([, method = '']) => !harmless.test(method))
				.map((call) => {
					const at = (call.index ?? 0) + call[0].lastIndexOf(call[1] ?? '');
					return `src/obsidian/${file.replaceAll('\\', '/')}:${text.slice(0, at).split('\n').length}`;
				});
		});
}

beforeEach(() => {
	stopTheClock();
	jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

test('every call to disk, editor and settings is reached by an action, and so fails in every way (hazards 9-11)', async () => {
	const reached = new Set<string>();
	const played = { ...noteActions, ...wideActions, ...readingActions };
	for (const action of Object.values(played)) {
		const { calls } = await playOnce(action);
		for (const { site } of calls) reached.add(site);
	}
	// Places where the plugin looks what became of a call that failed.
	for (const name of ['tick a step', 'make the calendar of the show', 'make the calendar of the show again']) {
		const action = played[name];
		if (action === undefined) throw new Error(`${name} is missing.`);
		const { calls } = await playOnce(action);
		for (const [at] of calls.entries())
			for (const { site } of (await playOnce(action, { at, kind: 'fails afterwards' })).calls) reached.add(site);
	}
	const sites = callSites();
	expect(sites.length).toBeGreaterThan(10);
	expect(sites.filter((site) => !reached.has(site))).toEqual([]);
	expect([...reached].filter((site) => !sites.includes(site))).toEqual([]);

	// Each command was pressed; those of shows and messages are made like the first of them.
	const whole = await inTime(startWhole({}, null));
	const ids = commandsFor(whole.host, []).map(({ id }) => id);
	await inTime(whole.quit());
	expect(ids.filter((id) => !tried.has(id))).toEqual([]);
}, 120_000);

test('the settings are read and written by the app as main.ts hands it over, and nowhere else', () => {
	const main = fs.readFileSync(path.join(src, 'main.ts'), 'utf8');
	expect([...main.matchAll(/\b(?:loadData|saveData)\(/g)]).toHaveLength(2);
	expect(main).not.toMatch(/\b(?:vault|adapter|fileManager)\./);
	for (const file of fs.readdirSync(path.join(src, 'obsidian'), { recursive: true, encoding: 'utf8' }))
		if (file.endsWith('.ts'))
			expect([
				file,
				/\b(?:loadData|saveData)\(/.test(fs.readFileSync(path.join(src, 'obsidian', file), 'utf8')),
			]).toEqual([file, false]);
});
