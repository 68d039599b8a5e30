// The settings file: what cannot be read is never saved over, and what another device changed is kept.
import { defaultSettings } from '../../src/core/settings/defaults';
import type { Settings } from '../../src/core/settings/settings';
import { openSettings, type SettingsStore } from '../../src/obsidian/settings-store';

/** A data.json: `null` is no file; text that is no JSON makes reading fail. */
class File {
	readonly saved: unknown[] = [];
	readonly copies: (string | null)[] = [];
	failSave: unknown = null;

	constructor(public text: string | null) {}

	load = () => Promise.resolve().then((): unknown => (this.text === null ? null : JSON.parse(this.text)));

	save = (data: unknown) => {
		if (this.failSave !== null) return Promise.reject(this.failSave);
		this.text = JSON.stringify(data);
		this.saved.push(data);
		return Promise.resolve();
	};

	keepCopy = () => {
		this.copies.push(this.text);
		return Promise.resolve();
	};
}

async function open(text: string | null): Promise<{ file: File; store: SettingsStore; codes: readonly string[] }> {
	const file = new File(text);
	const { store, problems } = await openSettings(file);
	return { file, store, codes: problems.map(({ code }) => code) };
}

const rename =
	(name: string) =>
	(settings: Settings): Settings => ({
		...settings,
		shows: settings.shows.map((show, at) => (at === 0 ? { ...show, name } : show)),
	});
const nameOf = (store: SettingsStore) => store.current().shows[0]?.name;
const stored = (text: string | null) =>
	JSON.parse(text ?? 'null') as { shows: { name: string }[] } & Record<string, unknown>;

test('on the first day the defaults hold, nothing is wrong and nothing is saved', async () => {
	const { file, store, codes } = await open(null);
	expect(store.current()).toEqual(defaultSettings);
	expect(codes).toEqual([]);
	expect(file.saved).toEqual([]);
});

test('a change is saved and told', async () => {
	const { file, store } = await open(null);
	const told: string[] = [];
	store.onChange(({ shows }) => told.push(shows[0]?.name ?? ''));
	expect(await store.change(rename('Late Talks'))).toBeNull();
	expect(stored(file.text).shows[0]?.name).toBe('Late Talks');
	expect(told).toEqual(['Late Talks']);
	expect(file.copies).toEqual([]);
});

describe.each([
	['cut off', '{"version":1,"shows":[{"id":"a"'],
	['empty', ''],
	['with marks of a conflict', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs'],
	['a list', '[1,2]'],
	['a text', '"settings"'],
])('a file that is %s (hazard 85)', (_kind, text) => {
	test('gives the defaults, a word about it, and no save', async () => {
		const { file, store, codes } = await open(text);
		expect(store.current()).toEqual(defaultSettings);
		expect(codes).toEqual(['settings-unreadable']);
		await store.reload();
		expect(file.saved).toEqual([]);
		expect(file.text).toBe(text);
	});

	test('is kept as a copy before the first change the host makes', async () => {
		const { file, store } = await open(text);
		expect(await store.change(rename('Late Talks'))).toBeNull();
		expect(file.copies).toEqual([text]);
		expect(stored(file.text).shows[0]?.name).toBe('Late Talks');
	});
});

test('a file that cannot be copied is not written over (hazard 85)', async () => {
	const { file, store } = await open('{ broken');
	file.keepCopy = () => Promise.reject(new Error('EACCES'));
	expect(await store.change(rename('Late Talks'))).toMatchObject({ code: 'settings-save-failed' });
	expect(file.text).toBe('{ broken');
	expect(store.current()).toEqual(defaultSettings);
});

test('a file of a newer version is read as nothing and never written (hazard 85)', async () => {
	const text = '{"version":7,"shows":[]}';
	const { file, store, codes } = await open(text);
	expect(codes).toEqual(['settings-newer']);
	expect(await store.change(rename('Late Talks'))).toMatchObject({ code: 'settings-newer' });
	expect([file.text, file.saved, file.copies]).toEqual([text, [], []]);
	expect(store.current()).toEqual(defaultSettings);
});

test('what another device changed meanwhile stays, and so does what this version does not know (hazard 86)', async () => {
	const { file, store } = await open(null);
	await store.change(rename('Late Talks'));
	const theirs = stored(file.text);
	file.text = JSON.stringify({ ...theirs, future: [1], preferences: { statusBar: false } });
	await store.change(rename('Later Talks'));
	expect(stored(file.text)).toMatchObject({
		future: [1],
		preferences: { statusBar: false },
		shows: [{ name: 'Later Talks' }],
	});
	expect(store.current().preferences.statusBar).toBe(false);
});

test('changes asked for at once all happen', async () => {
	const { file, store } = await open(null);
	const add = (text: string) => store.change((settings) => rename(`${settings.shows[0]?.name ?? ''}${text}`)(settings));
	await Promise.all([store.change(rename('Talks ')), add('a'), add('b'), add('c')]);
	expect(stored(file.text).shows[0]?.name).toBe('Talks abc');
});

describe('a file that was read well before (hazard 86)', () => {
	test.each([
		['cannot be read now', '{ half'],
		['is gone', null],
	])('and %s is left to its sync: nothing is saved over it', async (_kind, text) => {
		const { file, store } = await open(null);
		await store.change(rename('Late Talks'));
		file.text = text;
		expect(await store.change(rename('Later Talks'))).toMatchObject({ code: 'settings-unreadable' });
		expect(file.text).toBe(text);
		expect(nameOf(store)).toBe('Late Talks');
	});

	test('and changed on disk is taken over; one that cannot be read leaves the settings as they are', async () => {
		const { file, store } = await open(null);
		await store.change(rename('Late Talks'));
		file.text = (file.text ?? '').replace('Late Talks', 'Other Talks');
		expect(await store.reload()).toEqual([]);
		expect(nameOf(store)).toBe('Other Talks');
		file.text = '{ half';
		expect((await store.reload()).map(({ code }) => code)).toEqual(['settings-unreadable']);
		expect(nameOf(store)).toBe('Other Talks');
		expect(file.saved).toHaveLength(1);
	});
});

test('a save that fails although it reached the disk is a save', async () => {
	const { file, store } = await open(null);
	const save = file.save;
	file.save = async (data) => {
		await save(data);
		throw new Error('EIO');
	};
	expect(await store.change(rename('Late Talks'))).toBeNull();
	expect(nameOf(store)).toBe('Late Talks');
});

test.each([new Error('ENOSPC'), 'ENOSPC'])(
	'a save that fails is told, and the settings stay as they are on disk',
	async (fault) => {
		const { file, store } = await open(null);
		file.failSave = fault;
		expect(await store.change(rename('Late Talks'))).toMatchObject({ code: 'settings-save-failed' });
		expect(store.current()).toEqual(defaultSettings);
		file.failSave = null;
		expect(await store.change(rename('Late Talks'))).toBeNull();
	},
);

describe('a disk that never answers (hazard 9)', () => {
	const limit = 30;

	test('is told while it reads, and nothing is written later', async () => {
		const file = new File(null);
		const { store } = await openSettings(file, limit);
		let answer: (data: null) => void = () => undefined;
		file.load = () => new Promise((resolve) => (answer = resolve));
		expect(await store.change(rename('Late Talks'))).toMatchObject({ code: 'settings-late' });
		answer(null);
		file.load = () => Promise.resolve(null);
		expect(await store.reload()).toEqual([]);
		expect(file.saved).toEqual([]);
	});

	test('while it writes, is not called unsaved', async () => {
		const file = new File(null);
		const { store } = await openSettings(file, limit);
		file.save = () => new Promise(() => undefined);
		const told = await store.change(rename('Late Talks'));
		expect(told?.what).toContain('not certain');
		expect(store.current()).toEqual(defaultSettings);
	});
});
