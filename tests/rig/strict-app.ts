// A vault with one note that behaves as badly as the real thing may: every call waits before and after its effect, an open editor holds
// typed text that is not on disk, and what is written underneath it meets that text in one of three ways.
import { MarkdownView, TFile } from './obsidian';
import type { Schedule } from './schedule';

/** What the app does with unsaved typing when the file changes underneath: all three have been reported. */
export type Underneath = 'keep' | 'take' | 'merge';

interface Change {
	readonly from: { readonly line: number; readonly ch: number };
	readonly to?: { readonly line: number; readonly ch: number };
	readonly text: string;
}

class RigEditor {
	dirty = false;
	/** Steps that one undo takes back. */
	undos = 0;
	constructor(private text: string) {}
	getValue(): string {
		return this.text;
	}
	transaction({ changes }: { changes: readonly Change[] }): void {
		const lines = this.text.split('\n');
		const starts = lines.reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);
		const offset = ({ line, ch }: Change['from']) => (starts[line] ?? 0) + ch;
		let text = this.text;
		for (const { from, to, text: insert } of [...changes].reverse())
			text = text.slice(0, offset(from)) + insert + text.slice(offset(to ?? from));
		this.put(text);
		this.undos++;
	}
	put(text: string): void {
		this.text = text;
		this.dirty = true;
	}
	/** The app reloads what lies on disk. */
	reload(text: string): void {
		this.text = text;
		this.dirty = false;
	}
}

export class StrictApp {
	readonly file = new TFile('Show/Note.md');
	/** How often the disk was written. */
	writes = 0;
	private editor: RigEditor | null = null;
	private view: MarkdownView | null = null;
	private queue: Promise<unknown> = Promise.resolve();

	constructor(
		private disk: string,
		private readonly schedule: Schedule,
		private readonly underneath: Underneath,
	) {}

	/** File operations run one after another, as in the app. */
	private serially<T>(operation: () => Promise<T>): Promise<T> {
		const result = this.queue.then(operation, operation);
		this.queue = result.catch(() => undefined);
		return result;
	}

	private write(text: string): void {
		this.disk = text;
		this.writes++;
		const { editor } = this;
		if (editor === null) return;
		if (!editor.dirty || this.underneath === 'take') editor.reload(text);
		else if (this.underneath === 'merge') editor.put(`${editor.getValue()}\n${text}`);
	}

	readonly vault = {
		getFileByPath: (path: string) => (path === this.file.path ? this.file : null),
		getAbstractFileByPath: (path: string) => (path === this.file.path ? this.file : null),
		read: async (_file: TFile): Promise<string> => {
			await this.schedule.pause();
			const text = this.disk;
			await this.schedule.pause();
			return text;
		},
		process: (_file: TFile, compute: (text: string) => string): Promise<string> =>
			this.serially(async () => {
				await this.schedule.pause();
				const before = this.disk;
				const text = compute(before);
				// An unchanged text is taken not to be written. Whether the real app writes it all the same is for the contract run to say:
				// then a refusal could still meet typing that began within the same few milliseconds.
				if (text === before) return text;
				await this.schedule.pause();
				this.write(text);
				return text;
			}),
		/** Only for the planted bad designs. */
		modify: (_file: TFile, text: string): Promise<void> =>
			this.serially(async () => {
				await this.schedule.pause();
				this.write(text);
			}),
	};

	readonly workspace = {
		getActiveViewOfType: () => this.view,
		getLeavesOfType: () => (this.view === null ? [] : [{ view: this.view }]),
	};

	// What the host, the app itself and a second device do.

	async open(mode: 'source' | 'preview'): Promise<void> {
		await this.serially(async () => {
			await this.schedule.pause();
			if (this.view !== null) return;
			this.editor = mode === 'source' ? new RigEditor(this.disk) : null;
			this.view = new MarkdownView(this.file, this.editor, mode, () => this.text());
		});
	}

	async close(): Promise<void> {
		await this.save();
		if (this.editor?.dirty === true) return;
		this.editor = null;
		this.view = null;
	}

	/** The app saves an open note a while after the last key. */
	save(): Promise<void> {
		return this.serially(async () => {
			await this.schedule.pause();
			const { editor } = this;
			if (editor === null || !editor.dirty) return;
			this.disk = editor.getValue();
			this.writes++;
			editor.dirty = false;
		});
	}

	/** Types into the open note; nothing happens when none is open. */
	type(change: (text: string) => string): boolean {
		if (this.editor === null) return false;
		this.editor.put(change(this.editor.getValue()));
		return true;
	}

	/** A second device: only while nothing is unsaved here, since what the app merges then is not ours to answer for. */
	sync(change: (text: string) => string): Promise<boolean> {
		return this.serially(async () => {
			await this.schedule.pause();
			if (this.editor?.dirty === true) return false;
			this.write(change(this.disk));
			return true;
		});
	}

	rename(path: string): void {
		this.file.path = path;
	}

	/** What the host sees, and after the last save what is on disk. */
	text(): string {
		return this.editor?.getValue() ?? this.disk;
	}
}
