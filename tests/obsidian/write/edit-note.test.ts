// The door: where a change is written, that it is written once, and that every refusal leaves the note as it was.
import { MarkdownView, type TFile } from 'obsidian';
import { isProblem, problem, sentence, type Problem } from '../../../src/core/problem';
import type { Change } from '../../../src/core/text/edit';
import { makeWriteDoor, type WriteDoor, type Written } from '../../../src/obsidian/write/door';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../../host/stand-in';

const path = 'Show/GOH 01 - A title.md';
const text = '# A title\n\n- [ ] Ask the guest\n- [ ] Choose a date\n';
const ticked = text.replace('[ ] Ask', '[x] Ask');

let app: HostApp;
let disk: Memory;
let door: WriteDoor;
let told: string[];
let note: TFile;

const replaceOnce =
	(from: string, to: string): Change =>
	(current) => {
		const at = current.indexOf(from);
		if (at === -1) return problem('line-changed', 'The line changed.', '', 'Click again.');
		return [{ from: at, to: at + from.length, insert: to }];
	};
const tick = replaceOnce('[ ] Ask', '[x] Ask');

async function start(contents = text): Promise<void> {
	disk = new MemoryDisk({ [path]: contents, 'Other.md': 'other\n' });
	app = await createApp({ disk, indexDelay: 1 });
	told = [];
	door = makeWriteDoor(app, (_file, written) => told.push(written), 400);
	const found = app.vault.getFileByPath(path);
	if (found === null) throw new Error('The note is missing.');
	note = found;
}

async function openIn(mode: 'source' | 'preview', where: 'tab' | 'window' | false = false): Promise<MarkdownView> {
	const leaf = app.workspace.getLeaf(where);
	await leaf.openFile(note, { state: { mode } });
	if (!(leaf.view instanceof MarkdownView)) throw new Error('The note did not open.');
	return leaf.view;
}

function type(view: MarkdownView, typed: string): void {
	view.editor.replaceRange(typed, view.editor.offsetToPos(view.editor.getValue().length));
}

function done(written: Written | Problem): Written {
	if (isProblem(written)) throw new Error(sentence(written));
	return written;
}

/** Other views follow the disk a few turns of the loop later. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => start());
afterEach(async () => {
	await app.quit();
});

describe('a closed note (hazard 2)', () => {
	test('is changed on disk, and the archive is told its text', async () => {
		const written = done(await door.editNote(note, 'tick the step', tick));
		expect(disk.text(path)).toBe(ticked);
		expect(written).toMatchObject({ place: 'file', before: text, after: ticked });
		expect(told).toEqual([ticked]);
	});

	test('can be put back as it was, through the same door', async () => {
		const written = done(await door.editNote(note, 'tick the step', tick));
		done((await written.undo?.()) ?? problem('none', 'No undo.', '', ''));
		expect(disk.text(path)).toBe(text);
		expect(told).toEqual([ticked, text]);
	});

	test('is not put back when it has been changed since', async () => {
		const written = done(await door.editNote(note, 'tick the step', tick));
		done(await door.editNote(note, 'tick the step', replaceOnce('[ ] Choose', '[x] Choose')));
		const now = disk.text(path);
		const refusal = await written.undo?.();
		expect(isProblem(refusal) && sentence(refusal)).toBe(
			'Could not undo the change in "GOH 01 - A title": the note has changed since. Nothing was changed. Change it back by hand.',
		);
		expect(disk.text(path)).toBe(now);
	});

	test('several edits at once are put back too, lengths changed or not', async () => {
		const change: Change = () => [
			{ from: 0, to: 0, insert: '---\nurl: x\n---\n' },
			{ from: 2, to: 9, insert: 'B' },
			{ from: text.length, to: text.length, insert: 'end' },
		];
		const written = done(await door.editNote(note, 'change it', change));
		expect(disk.text(path)).toBe('---\nurl: x\n---\n# B\n\n- [ ] Ask the guest\n- [ ] Choose a date\nend');
		done((await written.undo?.()) ?? problem('none', 'No undo.', '', ''));
		expect(disk.text(path)).toBe(text);
	});

	test('a change that has nothing to do writes nothing, not even the time of the file (hazard 13)', async () => {
		const before = note.stat.mtime;
		const process = jest.spyOn(app.vault, 'process');
		const written = done(await door.editNote(note, 'do nothing', () => []));
		expect(written).toMatchObject({ place: 'nowhere', undo: null });
		expect(process).not.toHaveBeenCalled();
		expect(note.stat.mtime).toBe(before);
		expect(told).toEqual([]);
	});

	test('a refusal names the note and says that nothing was changed', async () => {
		const process = jest.spyOn(app.vault, 'process');
		const refusal = await door.editNote(note, 'tick the step', replaceOnce('gone', ''));
		expect(isProblem(refusal) && sentence(refusal)).toBe(
			'Could not tick the step in "GOH 01 - A title": the line changed. Nothing was changed. Click again.',
		);
		expect(process).not.toHaveBeenCalled();
		expect(disk.text(path)).toBe(text);
	});

	test.each([
		['why', problem('x', 'Could not tick it.', 'The line changed. Nothing was changed.', 'Click again.')],
		['what', problem('x', 'The line changed.', '', 'Click again.')],
	])('a refusal that says %s is framed with the note, and promises once', async (_part, answer) => {
		const refusal = await door.editNote(note, 'tick the step', () => answer);
		expect(isProblem(refusal) && sentence(refusal)).toBe(
			'Could not tick the step in "GOH 01 - A title": the line changed. Nothing was changed. Click again.',
		);
	});

	test('that was changed in the meantime as it was to be is not written again', async () => {
		const read = app.vault.read.bind(app.vault);
		app.vault.read = async (file) => {
			const seen = await read(file);
			disk.put(path, ticked);
			return seen;
		};
		const once: Change = (current) => (current === ticked ? [] : tick(current));
		expect(await door.editNote(note, 'tick the step', once)).toMatchObject({ place: 'nowhere', undo: null });
		expect(told).toEqual([]);
	});

	test('is computed from the text it has when it is written, not from the one seen before (hazard 3)', async () => {
		const read = app.vault.read.bind(app.vault);
		app.vault.read = async (file) => {
			const seen = await read(file);
			disk.put(path, `Synced.\n${text}`);
			return seen;
		};
		done(await door.editNote(note, 'tick the step', tick));
		expect(disk.text(path)).toBe(`Synced.\n${ticked}`);
	});

	test('is refused when the text lost its place between looking and writing (hazard 3)', async () => {
		const read = app.vault.read.bind(app.vault);
		app.vault.read = async (file) => {
			const seen = await read(file);
			disk.put(path, 'Rewritten.\n');
			return seen;
		};
		const refusal = await door.editNote(note, 'tick the step', tick);
		expect(isProblem(refusal)).toBe(true);
		expect(disk.text(path)).toBe('Rewritten.\n');
	});

	test('that was opened for editing in the meantime is changed through its editor', async () => {
		const process = app.vault.process.bind(app.vault);
		let opened = false;
		app.vault.process = async (file, change) => {
			if (!opened) type(await openIn('source'), 'typed');
			opened = true;
			return process(file, change);
		};
		const written = done(await door.editNote(note, 'tick the step', tick));
		expect(written.place).toBe('editor');
		expect(written.after).toBe(`${ticked}typed`);
		expect(app.merges).toEqual([]);
	});

	test('that is gone is not made again (hazard 8)', async () => {
		await app.vault.delete(note);
		const refusal = await door.editNote(note, 'tick the step', tick);
		expect(isProblem(refusal) && refusal.code).toBe('note-gone');
		expect(disk.text(path)).toBeNull();
	});

	test('keeps its line endings, its trailing blanks and what is no text', async () => {
		await app.quit();
		await start(`${text.replace(/\n/g, '\r\n')}\u0000tail  `);
		done(await door.editNote(note, 'tick the step', tick));
		expect(disk.text(path)).toBe(`${ticked.replace(/\n/g, '\r\n')}\u0000tail  `);
	});

	test('a bug in the change is thrown on, with nothing written (hazard 14)', async () => {
		const broken: Change = () => {
			throw new TypeError('bug');
		};
		await expect(door.editNote(note, 'break', broken)).rejects.toThrow('bug');
		const late: Change = jest
			.fn()
			.mockReturnValueOnce([{ from: 0, to: 0, insert: 'x' }])
			.mockImplementation(broken);
		await expect(door.editNote(note, 'break', late)).rejects.toThrow('bug');
		const overlapping: Change = () => [
			{ from: 0, to: 5, insert: 'x' },
			{ from: 2, to: 6, insert: 'y' },
		];
		await expect(door.editNote(note, 'break', overlapping)).rejects.toThrow();
		expect(disk.text(path)).toBe(text);
	});
});

describe('a note that is open for editing (hazard 1)', () => {
	test('is changed in its editor with what was typed, in one undo step, and not on disk (hazard 25)', async () => {
		const view = await openIn('source');
		type(view, 'typed');
		const process = jest.spyOn(app.vault, 'process');
		const dispatch = jest.spyOn(view.editor, 'transaction');
		const written = done(await door.editNote(note, 'tick the step', tick));
		expect(written).toMatchObject({ place: 'editor', after: `${ticked}typed` });
		expect(view.editor.getValue()).toBe(`${ticked}typed`);
		expect(process).not.toHaveBeenCalled();
		expect(dispatch).toHaveBeenCalledTimes(1);
		expect(disk.text(path)).toBe(text);
		expect(told).toEqual([`${ticked}typed`]);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(`${text}typed`);
		await view.save();
		expect(app.merges).toEqual([]);
	});

	test('keeps the cursor on the words it was on', async () => {
		const view = await openIn('source');
		view.editor.setCursor({ line: 3, ch: 6 });
		done(await door.editNote(note, 'add a line', () => [{ from: 0, to: 0, insert: 'First\nSecond\n' }]));
		expect(view.editor.getCursor()).toEqual({ line: 5, ch: 6 });
	});

	test('takes edits on many lines at once at the places they were computed for', async () => {
		const view = await openIn('source');
		const change: Change = (current) =>
			[...current.matchAll(/\[ \]/g)].map(({ index }) => ({ from: index, to: index + 3, insert: '[-] (na)' }));
		done(await door.editNote(note, 'change all', change));
		expect(view.editor.getValue()).toBe(text.replaceAll('[ ]', '[-] (na)'));
	});

	test('in a pop-out window is changed there (hazard 4)', async () => {
		const view = await openIn('source', 'window');
		type(view, 'typed');
		expect(done(await door.editNote(note, 'tick the step', tick)).place).toBe('editor');
		expect(view.editor.getValue()).toBe(`${ticked}typed`);
	});

	test('in two tabs is changed once, through the active one, and the other follows (hazard 4)', async () => {
		const first = await openIn('source');
		const second = await openIn('source', 'tab');
		const writes = [first, second].map((view) => jest.spyOn(view.editor, 'transaction'));
		done(await door.editNote(note, 'tick the step', tick));
		expect(writes.map((write) => write.mock.calls.length)).toEqual([0, 1]);
		await second.save();
		await settled();
		expect(first.editor.getValue()).toBe(ticked);
		expect(app.merges).toEqual([]);
	});

	test('in two tabs of which one has unsaved words is changed once both have them', async () => {
		const first = await openIn('source');
		const second = await openIn('source', 'tab');
		type(first, 'typed');
		const ticking = door.editNote(note, 'tick the step', tick);
		await first.save();
		done(await ticking);
		await second.save();
		await settled();
		expect(disk.text(path)).toBe(`${ticked}typed`);
		expect([first.editor.getValue(), second.editor.getValue()]).toEqual([`${ticked}typed`, `${ticked}typed`]);
		expect(app.merges).toEqual([]);
	});

	test('is not touched while the app has not filled its editor yet', async () => {
		const view = await openIn('source');
		const getValue = jest.spyOn(view.editor, 'getValue').mockReturnValue('');
		const refusal = await door.editNote(note, 'tick the step', () => [{ from: 0, to: 0, insert: 'lost' }]);
		expect(isProblem(refusal) && refusal.what).toContain('GOH 01 - A title');
		getValue.mockRestore();
		expect(view.editor.getValue()).toBe(text);
		expect(disk.text(path)).toBe(text);
	});

	test('is left alone by a change that has nothing to do (hazard 13)', async () => {
		const view = await openIn('source');
		const dispatch = jest.spyOn(view.editor, 'transaction');
		expect(await door.editNote(note, 'do nothing', () => [])).toMatchObject({ place: 'nowhere', undo: null });
		expect(dispatch).not.toHaveBeenCalled();
		expect(told).toEqual([]);
	});

	test('whose editor fails half-way is not called unchanged', async () => {
		const view = await openIn('source');
		const transaction = view.editor.transaction.bind(view.editor);
		view.editor.transaction = () => {
			transaction({ changes: [{ from: { line: 0, ch: 0 }, text: 'half' }] });
			throw new Error('locked');
		};
		expect(await door.editNote(note, 'tick the step', tick)).toMatchObject({
			code: 'write-uncertain',
			why: 'It is not certain that the change was kept.',
		});
	});

	test('is refused without a trace when the line is gone', async () => {
		const view = await openIn('source');
		const dispatch = jest.spyOn(view.editor, 'transaction');
		expect(isProblem(await door.editNote(note, 'tick the step', replaceOnce('gone', '')))).toBe(true);
		expect(dispatch).not.toHaveBeenCalled();
	});

	test('an editor that fails before, after or with something that is no error is never taken for done nor for undone', async () => {
		const view = await openIn('source');
		const transaction = view.editor.transaction.bind(view.editor);
		view.editor.transaction = () => {
			throw new Error('locked');
		};
		const before = await door.editNote(note, 'tick the step', tick);
		expect(before).toMatchObject({ code: 'write-failed', why: 'Nothing was changed.' });
		expect(view.editor.getValue()).toBe(text);
		view.editor.transaction = (change) => {
			transaction(change);
			throw 'no error';
		};
		done(await door.editNote(note, 'tick the step', tick));
		expect(view.editor.getValue()).toBe(ticked);
	});
});

describe('a note that is open, but not for editing', () => {
	test('in reading view is changed on disk (hazard 4)', async () => {
		await openIn('preview');
		expect(done(await door.editNote(note, 'tick the step', tick)).place).toBe('file');
		expect(disk.text(path)).toBe(ticked);
	});

	test('in reading view, with words typed just before, is changed when they are on disk', async () => {
		const view = await openIn('source');
		type(view, 'typed');
		await view.setState({ ...view.getState(), mode: 'preview' }, { history: false });
		const ticking = door.editNote(note, 'tick the step', tick);
		await view.save();
		done(await ticking);
		expect(disk.text(path)).toBe(`${ticked}typed`);
		expect(app.merges).toEqual([]);
	});

	test('in a tab that was never shown is changed on disk (hazard 5)', async () => {
		app.deferNew = true;
		await app.workspace.getLeaf('tab').setViewState({ type: 'markdown', state: { file: path }, active: false });
		expect(done(await door.editNote(note, 'tick the step', tick)).place).toBe('file');
		expect(disk.text(path)).toBe(ticked);
	});

	test('while another note is being edited leaves that one alone (hazard 6)', async () => {
		const other = app.vault.getFileByPath('Other.md');
		if (other === null) throw new Error('The other note is missing.');
		await app.workspace.getLeaf(false).openFile(other);
		done(await door.editNote(note, 'tick the step', tick));
		expect(disk.tree()).toEqual({ [path]: ticked, 'Other.md': 'other\n' });
	});
});

describe('a note whose words are on their way', () => {
	beforeEach(() => {
		door = makeWriteDoor(app, (_file, written) => told.push(written));
	});
	afterEach(() => jest.useRealTimers());

	/** What the door has answered after so many milliseconds; null as long as it waits. */
	async function answerAfter(milliseconds: number, ticking: Promise<Written | Problem>): Promise<unknown> {
		let answer: unknown = null;
		void ticking.then((given) => (answer = given));
		await jest.advanceTimersByTimeAsync(milliseconds);
		return answer;
	}

	test('is waited for as long as the app takes to save them, then refused', async () => {
		const view = await openIn('source');
		jest.spyOn(view.editor, 'getValue').mockReturnValue('');
		jest.useFakeTimers();
		const ticking = door.editNote(note, 'tick the step', tick);
		expect(await answerAfter(2_500, ticking)).toBeNull();
		expect(await answerAfter(1_000, ticking)).toMatchObject({ code: 'note-unsettled', why: 'Nothing was changed.' });
		expect(disk.text(path)).toBe(text);
	});

	test('and that is shown for reading is waited for as long, then changed on disk', async () => {
		const view = await openIn('preview');
		const onDisk = () => disk.text(path) ?? '';
		jest.spyOn(view, 'getViewData').mockImplementation(() => (onDisk() === text ? `${text}typed` : onDisk()));
		jest.useFakeTimers();
		const ticking = door.editNote(note, 'tick the step', tick);
		expect(await answerAfter(2_500, ticking)).toBeNull();
		expect(disk.text(path)).toBe(text);
		expect(await answerAfter(1_000, ticking)).toMatchObject({ place: 'file' });
		expect(disk.text(path)).toBe(ticked);
	});

	test('is changed at once where only the line breaks differ', async () => {
		await app.quit();
		await start(text.replace(/\n/g, '\r\n'));
		const view = await openIn('preview');
		jest.spyOn(view, 'getViewData').mockReturnValue(text);
		jest.useFakeTimers();
		expect(await answerAfter(0, door.editNote(note, 'tick the step', tick))).toMatchObject({ place: 'file' });
	});
});

describe('one after another', () => {
	test('changes asked for at once each see what the one before made of the note (hazard 12)', async () => {
		const count: Change = (current) => [
			{ from: current.length, to: current.length, insert: `${current.split('\n').length}\n` },
		];
		const results = await Promise.all(Array.from({ length: 5 }, () => door.editNote(note, 'count', count)));
		expect(results.some(isProblem)).toBe(false);
		expect(disk.text(path)).toBe(`${text}5\n6\n7\n8\n9\n`);
	});

	test('a refused change does not hold up the next', async () => {
		const [refusal, written] = await Promise.all([
			door.editNote(note, 'fail', replaceOnce('gone', '')),
			door.editNote(note, 'tick', tick),
		]);
		expect([isProblem(refusal), isProblem(written)]).toEqual([true, false]);
	});
});

describe('a disk that fails (hazard 9)', () => {
	const faults: readonly (readonly [string, () => unknown])[] = [
		['with an error', () => new Error('EACCES: locked')],
		['with something that is no error', () => 'EACCES'],
	];
	const unchanged = (refusal: Written | Problem, code: string) => {
		expect(refusal).toMatchObject({ code });
		expect(isProblem(refusal) && refusal.what).toContain('"GOH 01 - A title"');
		expect(isProblem(refusal) && refusal.why).toBe('Nothing was changed.');
		expect(disk.text(path)).toBe(text);
		expect(told).toEqual([]);
	};

	test.each(faults)('while reading, %s', async (_kind, fault) => {
		app.vault.read = () => Promise.reject(fault());
		unchanged(await door.editNote(note, 'tick', tick), 'read-failed');
	});

	test.each(faults)('before writing, %s', async (_kind, fault) => {
		app.vault.process = () => Promise.reject(fault());
		unchanged(await door.editNote(note, 'tick', tick), 'write-failed');
	});

	test.each(faults)('while writing, %s: what the change computed never reached the disk', async (_kind, fault) => {
		app.vault.process = async (_file, change) => {
			change(text);
			throw fault();
		};
		unchanged(await door.editNote(note, 'tick', tick), 'write-failed');
	});

	test.each(faults)('after writing, %s: the note has changed, and so it is said', async (_kind, fault) => {
		const process = app.vault.process.bind(app.vault);
		app.vault.process = async (file, change) => {
			await process(file, change);
			throw fault();
		};
		expect(done(await door.editNote(note, 'tick', tick)).after).toBe(ticked);
		expect(disk.text(path)).toBe(ticked);
		expect(told).toEqual([ticked]);
	});

	test('without a word and without asking for the text has changed nothing', async () => {
		app.vault.process = () => Promise.resolve('');
		const refusal = await door.editNote(note, 'tick', tick);
		unchanged(refusal, 'write-failed');
		expect(isProblem(refusal) && refusal.what).toContain(': Obsidian did not answer in time.');
	});

	test('says what it says, or that it says nothing', async () => {
		app.vault.process = () => Promise.reject(new Error('EACCES: locked'));
		expect(await door.editNote(note, 'tick', tick)).toMatchObject({
			what: 'Could not tick in "GOH 01 - A title": the system answered "EACCES: locked".',
		});
		app.vault.process = () => Promise.reject(42 as unknown as Error);
		expect(await door.editNote(note, 'tick', tick)).toMatchObject({
			what: 'Could not tick in "GOH 01 - A title": the system answered "no reason given".',
		});
	});

	test('half-way is not called unchanged', async () => {
		app.vault.process = async (_file, change) => {
			disk.put(path, change(text).slice(0, 20));
			throw new Error('ENOSPC: no space left');
		};
		const refusal = await door.editNote(note, 'tick', tick);
		expect(refusal).toMatchObject({ code: 'write-uncertain' });
		expect(isProblem(refusal) && sentence(refusal)).toContain('It is not certain');
		expect(isProblem(refusal) && sentence(refusal)).toContain('ENOSPC');
	});

	test('that never answers is told, and writes nothing later', async () => {
		let change: ((current: string) => string) | undefined;
		app.vault.process = (_file, given) => {
			change = given;
			return new Promise(() => undefined);
		};
		unchanged(await door.editNote(note, 'tick', tick), 'write-late');
		expect(change?.(text)).toBe(text);
	});

	test('that never answers after it was handed the text is told as uncertain', async () => {
		app.vault.process = (_file, change) => {
			change(text);
			return new Promise(() => undefined);
		};
		const refusal = await door.editNote(note, 'tick', tick);
		expect(refusal).toMatchObject({ code: 'write-late', why: 'It is not certain that the change was kept.' });
		expect(told).toEqual([]);
	});

	test('that never answers leaves the changes behind it unwritten too', async () => {
		app.vault.read = () => new Promise(() => undefined);
		const results = await Promise.all([door.editNote(note, 'tick', tick), door.editNote(note, 'tick', tick)]);
		for (const result of results) unchanged(result, 'write-late');
	});
});
