// The host types, switches views, closes tabs and saves while the door writes and a sync service changes files: nothing anybody wrote may
// be lost or doubled, and what the door says of its own writes must be so.
import fc from 'fast-check';
import { MarkdownView, type TFile } from 'obsidian';
import { isProblem, problem, type Problem } from '../../../src/core/problem';
import { applyEdits, type Change } from '../../../src/core/text/edit';
import { makeWriteDoor, type WriteDoor, type Written } from '../../../src/obsidian/write/door';
import { createApp, MemoryDisk, type HostApp, type Memory } from '../../host/stand-in';

const path = 'Note.md';
const count = 6;
const text = `# Note\n\n${Array.from({ length: count }, (_, at) => `- [ ] Step ${at}\n`).join('')}`;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Step =
	| { readonly do: 'type' | 'save' | 'read' | 'edit' | 'open' | 'close' | 'window' | 'sync' | 'pause' }
	| { readonly do: 'toggle'; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'type' }) },
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('toggle' as const), at: fc.nat(count - 1) }) },
	{
		weight: 4,
		arbitrary: fc.constantFrom<Step>(
			{ do: 'save' },
			{ do: 'read' },
			{ do: 'edit' },
			{ do: 'open' },
			{ do: 'close' },
			{ do: 'window' },
		),
	},
	{ weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'sync' }, { do: 'pause' }) },
);

/** Finds its line by its words, as the panel does, and turns it round. */
const toggle =
	(at: number): Change =>
	(current) => {
		const line = new RegExp(`^- \\[([ x])\\] Step ${at}$`, 'm').exec(current);
		if (line === null) return problem('line-changed', 'The line changed.', '', 'Click again.');
		return [{ from: line.index + 3, to: line.index + 4, insert: line[1] === 'x' ? ' ' : 'x' }];
	};

class Session {
	typed: string[] = [];
	toggles = Array.from({ length: count }, () => 0);
	private readonly pending: Promise<void>[] = [];

	private constructor(
		readonly app: HostApp,
		readonly disk: Memory,
		readonly door: Pick<WriteDoor, 'editNote'>,
		readonly note: TFile,
	) {}

	static async start(makeDoor: (app: HostApp) => Pick<WriteDoor, 'editNote'>): Promise<Session> {
		const disk = new MemoryDisk({ [path]: text }, { watchDelay: 1 });
		const app = await createApp({ disk, indexDelay: 1 });
		const note = app.vault.getFileByPath(path);
		if (note === null) throw new Error('The note is missing.');
		return new Session(app, disk, makeDoor(app), note);
	}

	views(): MarkdownView[] {
		return this.app.workspace
			.getLeavesOfType('markdown')
			.flatMap(({ view }) => (view instanceof MarkdownView ? [view] : []));
	}

	private inStep(): boolean {
		return new Set(this.views().map((view) => view.getViewData())).size < 2;
	}

	private async saveAll(): Promise<void> {
		for (const view of this.views()) {
			await view.save();
			await pause(2);
		}
	}

	async take(step: Step): Promise<void> {
		const [view] = this.views();
		switch (step.do) {
			case 'type': {
				// The app keeps two editors of one note in step while one types; the stand-in does so when they are saved.
				if (view?.getMode() !== 'source' || view.file === null || !this.inStep()) return;
				this.app.workspace.setActiveLeaf(view.leaf);
				const token = `<${this.typed.length}>`;
				this.typed.push(token);
				view.editor.replaceRange(`${token}\n`, view.editor.offsetToPos(view.editor.getValue().length));
				return;
			}
			case 'toggle':
				// Not awaited: the next steps happen while the door is at work.
				this.pending.push(
					this.door.editNote(this.note, 'toggle', toggle(step.at)).then((result) => this.count(step.at, result)),
				);
				return;
			case 'save':
				return view?.save();
			case 'read':
			case 'edit':
				return view?.setState(
					{ ...view.getState(), mode: step.do === 'read' ? 'preview' : 'source' },
					{ history: false },
				);
			case 'open':
				return this.app.workspace.getLeaf(false).openFile(this.note);
			case 'window':
				return this.app.workspace.getLeaf('window').openFile(this.note);
			case 'close':
				await view?.save();
				return view?.leaf.detach();
			case 'sync': {
				// What the app does with unsaved words and a changed file, or before it has seen the change, is the app's.
				const agree = () => this.views().every((open) => open.getViewData() === this.disk.text(path));
				if (!agree()) return;
				const token = `<${this.typed.length}>`;
				this.typed.push(token);
				this.disk.put(path, `${this.disk.text(path) ?? ''}${token}\n`);
				while (!agree()) await pause(1);
				return;
			}
			case 'pause':
				return pause(2);
		}
	}

	private count(at: number, result: Written | Problem): void {
		if (isProblem(result)) throw new Error(`${result.what} ${result.why}`);
		this.toggles[at] = (this.toggles[at] ?? 0) + 1;
	}

	/** The note once everybody has finished and saved. */
	async end(): Promise<string> {
		let working = true;
		const done = Promise.all(this.pending).finally(() => (working = false));
		while (working) {
			await this.saveAll();
			await pause(1);
		}
		await done;
		await this.saveAll();
		const result = this.disk.text(path) ?? '';
		await this.app.quit();
		document.querySelectorAll('.notice').forEach((notice) => notice.remove());
		return result;
	}
}

const property = (makeDoor: (app: HostApp) => Pick<WriteDoor, 'editNote'>) =>
	fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), async (steps) => {
		const session = await Session.start(makeDoor);
		for (const each of steps) await session.take(each);
		const result = await session.end();
		const marks = session.toggles.map((times) => (times % 2 === 1 ? 'x' : ' '));
		expect([...result.matchAll(/^- \[([ x])\] Step (\d)$/gm)].map(([, mark]) => mark)).toEqual(marks);
		expect((result.match(/<\d+>/g) ?? []).sort()).toEqual([...session.typed].sort());
		expect(result.split('\n')).toHaveLength(text.split('\n').length + session.typed.length);
		// A merge is the app's last resort, where somebody wrote under words that were not saved. A sync service may.
		if (!steps.some((each) => each.do === 'sync')) expect(session.app.merges).toEqual([]);
	});

test('nothing typed or synced is lost or doubled, and every toggle that was said to be done is (hazards 1-4, 12)', async () => {
	await fc.assert(
		property((app) => makeWriteDoor(app, () => undefined)),
		{ seed: 20260302, numRuns: 150 },
	);
}, 120_000);

test('a door that writes to the disk while the note is being edited would be found out', async () => {
	const careless = (app: HostApp): Pick<WriteDoor, 'editNote'> => ({
		async editNote(file, _doing, change) {
			let before = '';
			const after = await app.vault.process(file, (current) => {
				before = current;
				const edits = change(current);
				return isProblem(edits) ? current : applyEdits(current, edits);
			});
			return { file, before, after, edits: [], place: 'file', undo: null };
		},
	});
	expect((await fc.check(property(careless), { seed: 20260302, numRuns: 150, endOnFailure: true })).failed).toBe(true);
}, 120_000);
