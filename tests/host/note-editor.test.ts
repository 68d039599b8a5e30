import { MarkdownView } from 'obsidian';
import type { Editor, TFile } from 'obsidian';
import { MemoryDisk, createApp } from './stand-in';
import type { HostApp } from './stand-in';

let app: HostApp;
let disk: InstanceType<typeof MemoryDisk>;
let editor: Editor;
let view: MarkdownView;

beforeEach(async () => {
	jest.useFakeTimers();
	disk = new MemoryDisk({ 'N.md': 'one\ntwo\nthree' }, { watchDelay: 1 });
	app = await createApp({ disk });
	await app.workspace.getLeaf(false).openFile(app.vault.getFileByPath('N.md') as TFile);
	view = app.workspace.getActiveViewOfType(MarkdownView) as MarkdownView;
	({ editor } = view);
});
afterEach(async () => {
	await app.quit();
	jest.useRealTimers();
});

/** Lets that much time pass, and everything that waited for it happen. */
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('the editor', () => {
	test('changes of one transaction all speak of the text as it was, and are one step of undo', () => {
		editor.setCursor({ line: 2, ch: 5 });
		editor.transaction({
			changes: [
				{ from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: 'the first line' },
				{ from: { line: 1, ch: 3 }, text: '!' },
			],
		});
		expect(editor.getValue()).toBe('the first line\ntwo!\nthree');
		expect(editor.getCursor()).toEqual({ line: 2, ch: 5 });
		editor.undo();
		expect(editor.getValue()).toBe('one\ntwo\nthree');
		editor.redo();
		expect(editor.getValue()).toBe('the first line\ntwo!\nthree');
	});

	test('a transaction may put the cursor where only its own text is', () => {
		editor.transaction({
			changes: [{ from: { line: 2, ch: 5 }, text: '\nfour' }],
			selection: { from: { line: 3, ch: 4 } },
		});
		expect(editor.getCursor()).toEqual({ line: 3, ch: 4 });
	});

	test('a replaced selection leaves the cursor behind it; a change before the cursor moves it along', () => {
		editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 3 });
		expect(editor.getSelection()).toBe('one');
		editor.replaceSelection('1');
		expect([editor.getLine(0), editor.getCursor()]).toEqual(['1', { line: 0, ch: 1 }]);
		editor.replaceRange('>> ', { line: 0, ch: 0 });
		expect([editor.getLine(0), editor.getCursor()]).toEqual(['>> 1', { line: 0, ch: 4 }]);
	});

	test('positions and offsets lead to each other, and none leads out of the text', () => {
		for (const offset of [0, 3, 4, 8, 13]) expect(editor.posToOffset(editor.offsetToPos(offset))).toBe(offset);
		expect(editor.posToOffset({ line: 0, ch: 99 })).toBe(3);
		expect(editor.posToOffset({ line: 99, ch: 0 })).toBe(13);
		expect(editor.getRange({ line: 1, ch: 0 }, { line: 2, ch: 1 })).toBe('two\nt');
		expect([editor.lineCount(), editor.lastLine()]).toEqual([3, 2]);
	});

	test('a place to open at puts the cursor there', async () => {
		await view.leaf.openFile(view.file as TFile, { eState: { line: 1 } });
		expect(editor.getCursor()).toEqual({ line: 1, ch: 0 });
	});
});

describe('an open note', () => {
	test('is saved two seconds after the last change, and not before', async () => {
		editor.replaceRange('1', { line: 0, ch: 0 });
		await pass(1500);
		editor.replaceRange('2', { line: 0, ch: 0 });
		await pass(1900);
		expect(disk.text('N.md')).toBe('one\ntwo\nthree');
		await pass(200);
		expect(disk.text('N.md')).toBe('21one\ntwo\nthree');
		expect(app.merges).toEqual([]);
	});

	test('is saved when its tab closes, and left alone when nothing was changed', async () => {
		editor.setLine(0, 'ONE');
		view.leaf.detach();
		await pass(1);
		expect(disk.text('N.md')).toBe('ONE\ntwo\nthree');
	});

	test('shows what another program wrote; the cursor stays at its words', async () => {
		editor.setCursor({ line: 2, ch: 2 });
		disk.put('N.md', 'zero\none\ntwo\nthree');
		await pass(20);
		expect(editor.getValue()).toBe('zero\none\ntwo\nthree');
		expect(editor.getCursor()).toEqual({ line: 3, ch: 2 });
		await pass(3000);
		expect(app.merges).toEqual([]);
	});

	test('with unsaved words is merged with a write to its file, and the merge is counted', async () => {
		editor.setLine(2, 'THREE');
		await app.vault.process(view.file as TFile, (text) => text.replace('one', 'ONE'));
		await pass(1);
		expect(editor.getValue()).toBe('ONE\ntwo\nTHREE');
		expect(app.merges).toEqual(['N.md']);
		await pass(2100);
		expect(disk.text('N.md')).toBe('ONE\ntwo\nTHREE');
		expect(app.merges).toHaveLength(1);
	});

	test('loses no word in a merge of the same line', async () => {
		editor.setLine(1, 'two mine');
		disk.put('N.md', 'one\ntwo theirs\nthree');
		await pass(20);
		expect(editor.getValue()).toContain('mine');
		expect(editor.getValue()).toContain('theirs');
	});

	test('in reading view has no editor for commands, and shows its text', async () => {
		await view.leaf.setViewState({ type: 'markdown', state: { file: 'N.md', mode: 'preview' } });
		await pass(1);
		expect(view.getMode()).toBe('preview');
		expect(view.containerEl.querySelector('.markdown-preview-view')?.textContent).toContain('three');
	});

	test('the right click in its text opens a menu to which plugins add', async () => {
		app.workspace.on('editor-menu', (menu, one, info) => {
			menu.addItem((item) => item.setTitle(`${info.file?.path} ${one === editor}`));
		});
		view.containerEl
			.querySelector('.cm-content')
			?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		await pass(1);
		expect(document.querySelector('.menu .menu-item-title')?.textContent).toBe('N.md true');
	});
});
