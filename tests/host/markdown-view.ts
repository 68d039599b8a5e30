// A note in its editor: saved two seconds after the last change, merged when the disk changes underneath.
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Annotation, EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { EditorPosition } from 'obsidian';
import { debounce } from './debounce';
import { Editor } from './editor';
import { reportLater } from './events';
import type { TFile } from './files';
import { MarkdownRenderer } from './markdown-renderer';
import { Menu } from './menu';
import { merge, stretchBetween } from './merge';
import { Notice } from './notice';
import { FileView } from './view';
import type { ViewResult } from './view';
import type { WorkspaceLeaf } from './leaf';

const saveDelay = 2000;
/** Marks a change that comes from the disk: it is neither unsaved nor the user's to undo. */
const fromDisk = Annotation.define<true>();

export abstract class TextFileView extends FileView {
	data = '';
	/** What the disk had when it was last read or written. */
	private saved = '';
	private dirty = false;

	/** To be called after every change of the user's. */
	readonly requestSave = debounce(() => void this.save().catch(reportLater), saveDelay, true);

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		this.registerEvent(
			this.app.vault.on('modify', (file: unknown) => {
				if (file === this.file) void this.receive().catch(reportLater);
			}),
		);
	}

	override async onLoadFile(file: TFile): Promise<void> {
		this.data = await this.app.vault.read(file);
		this.saved = this.data;
		this.dirty = false;
		this.setViewData(this.data, true);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save();
		this.clear();
	}

	async save(clear = false): Promise<void> {
		this.requestSave.cancel();
		const { file } = this;
		if (file && this.dirty && this.app.vault.getFileByPath(file.path)) {
			this.data = this.getViewData();
			this.saved = this.data;
			this.dirty = false;
			await this.app.vault.modify(file, this.data);
		}
		if (clear) this.clear();
	}

	protected markDirty(): void {
		this.dirty = true;
		this.requestSave();
	}

	private async receive(): Promise<void> {
		if (!this.file) return;
		const theirs = await this.app.vault.cachedRead(this.file);
		if (theirs === this.saved) return;
		const base = this.saved;
		this.saved = theirs;
		if (!this.dirty) return this.setViewData(theirs, false);
		this.app.merges.push(this.file.path);
		new Notice(`${this.file.basename} was changed outside of the editor while it had unsaved words: both were merged.`);
		this.setViewData(merge(base, this.getViewData(), theirs), false);
		this.requestSave();
	}
}

export class MarkdownView extends TextFileView {
	override icon = 'file-text';
	readonly editor: Editor;
	private readonly sourceEl: HTMLElement;
	private readonly previewEl: HTMLElement;
	private mode: 'source' | 'preview' = 'source';

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.sourceEl = this.contentEl.createDiv('markdown-source-view mod-cm6');
		this.previewEl = this.contentEl
			.createDiv('markdown-reading-view')
			.createDiv('markdown-preview-view markdown-rendered');
		this.editor = new Editor(new EditorView({ parent: this.sourceEl, state: this.stateOf('') }));
		this.sourceEl.addEventListener('contextmenu', (event) => {
			const menu = Menu.forEvent(event);
			this.app.workspace.trigger('editor-menu', menu, this.editor, this);
		});
		this.showMode();
	}

	getViewType(): string {
		return 'markdown';
	}

	getMode(): 'source' | 'preview' {
		return this.mode;
	}

	getViewData(): string {
		return this.editor.getValue();
	}

	setViewData(data: string, clear: boolean): void {
		if (clear) this.editor.cm.setState(this.stateOf(data));
		// The editor holds plain line breaks, whatever the file has.
		const change = stretchBetween(this.getViewData(), data.replace(/\r\n?/g, '\n'));
		if (change)
			this.editor.cm.dispatch({
				changes: change,
				annotations: [fromDisk.of(true), Transaction.addToHistory.of(false)],
			});
		if (this.mode === 'preview') void this.renderPreview();
	}

	clear(): void {
		this.editor.cm.setState(this.stateOf(''));
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.mode, source: true };
	}

	override async setState(state: unknown, result: ViewResult): Promise<void> {
		await super.setState(state, result);
		const mode = (state as { mode?: string } | null)?.mode;
		if (mode === 'source' || mode === 'preview') this.mode = mode;
		this.showMode();
	}

	override getEphemeralState(): Record<string, unknown> {
		return { cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') } };
	}

	/** `line` puts the cursor at the start of that line; `cursor` selects. Both scroll there. */
	override setEphemeralState(state: unknown): void {
		const { line, cursor, focus } = (state ?? {}) as {
			line?: number;
			cursor?: { from: EditorPosition; to: EditorPosition };
			focus?: boolean;
		};
		const range = cursor ?? (line === undefined ? null : { from: { line, ch: 0 }, to: { line, ch: 0 } });
		if (range) {
			this.editor.setSelection(range.from, range.to);
			this.editor.scrollIntoView(range, true);
		}
		if (focus === true) this.editor.focus();
	}

	override async end(): Promise<void> {
		await super.end();
		this.editor.cm.destroy();
	}

	private stateOf(doc: string): EditorState {
		return EditorState.create({
			doc,
			extensions: [
				history(),
				keymap.of([...standardKeymap, ...historyKeymap]),
				EditorView.lineWrapping,
				EditorView.updateListener.of((update) => {
					if (!update.docChanged || update.transactions.some((one) => one.annotation(fromDisk))) return;
					this.markDirty();
					this.app.workspace.trigger('editor-change', this.editor, this);
				}),
			],
		});
	}

	private showMode(): void {
		this.sourceEl.toggle(this.mode === 'source');
		this.previewEl.toggle(this.mode === 'preview');
		if (this.mode === 'preview') void this.renderPreview();
	}

	private async renderPreview(): Promise<void> {
		this.previewEl.empty();
		await MarkdownRenderer.render(this.app, this.getViewData(), this.previewEl, this.file?.path ?? '', this);
	}
}
