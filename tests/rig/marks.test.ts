// Hazard 83: presses equal lines, in order, in the episode chosen, whatever clock, disk, note and host do.
import { markLine } from '../../src/core/live/mark';
import { emptyMarkQueue, planWrite, pressed, type MarkQueue } from '../../src/core/live/mark-queue';
import { makeLiveSession } from '../../src/obsidian/live/live-session';
import { marksGoneWrong, wasWritten, type MakeMarking } from './marks';

/** 10,000 in every run of the tests; more before a release: `OH_INTERLEAVINGS=200000 npm run jest -- tests/rig`. */
const runs = Number(process.env['OH_INTERLEAVINGS'] ?? 10_000);

const nothing = () => undefined;
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
/** `storage`: whether the app keeps what it is given through a reload. */
const ours =
	(storage: 'kept' | 'lost'): MakeMarking =>
	(app, door, now) => {
		let stored = 'null';
		let noteSeen: () => void = nothing;
		const begin = () =>
			makeLiveSession({
				app: {
					...app,
					workspace: { ...app.workspace, getActiveFile: () => null },
					loadLocalStorage: () => JSON.parse(stored) as unknown,
					saveLocalStorage: (_key: string, data: unknown) =>
						void (storage === 'kept' && (stored = JSON.stringify(data))),
				},
				archive: {
					ready: () => Promise.resolve(),
					entries: () => [],
					entry: () => null,
					showOf: () => ({ language: 'en' }),
					onChange: (listener: () => void) => void (noteSeen = listener),
				},
				door,
				notices: { say: nothing, refuse: nothing, guard: (_doing: string, work: () => unknown) => void work() },
				copying: {},
				now,
				zone: () => 'UTC',
			} as never);
		let session = begin();
		return {
			press: (file, press) => void session.press(file as never, press),
			async retry(file) {
				await session.retry(file as never);
				return session.of(file as never).waiting.length === 0;
			},
			async reload() {
				// The archive hears of a new name before the host can reload.
				noteSeen();
				session = begin();
				await settled();
			},
		};
	};

test(`${runs} hours on air: presses are lines, in order, whatever is loaded again`, async () => {
	expect(await marksGoneWrong(1, runs, ours('kept'))).toEqual([]);
}, 900_000);

const planted: Readonly<Record<string, MakeMarking>> = {
	'forgotten when the app is loaded again': ours('lost'),
	'each press on its own, forgotten when it is refused': (_app, door, now) => ({
		press(file, press) {
			const queue = pressed(emptyMarkQueue, { ...press, at: now() });
			void door.editNote(file as never, 'mark', (text) => planWrite(queue, text, 'en').edits);
		},
		retry: async () => true,
	}),
	'tried again without looking whether it is there': (_app, door, now) => {
		let queue: MarkQueue = emptyMarkQueue;
		let work: Promise<unknown> = Promise.resolve();
		const write = (file: unknown) =>
			(work = work.then(async () => {
				const { waiting } = queue;
				const base: MarkQueue = { ...emptyMarkQueue, waiting };
				const outcome = await door.editNote(file as never, 'mark', (text) => planWrite(base, text, 'en').edits);
				if (wasWritten(outcome)) queue = { ...queue, waiting: queue.waiting.slice(waiting.length) };
			}));
		return {
			press(file, press) {
				queue = pressed(queue, { ...press, at: now() });
				void write(file);
			},
			async retry(file) {
				await write(file);
				return queue.waiting.length === 0;
			},
		};
	},
	'at the offset where the section ended when the button was pressed': (app, door, now) => ({
		press(file, press) {
			const at = app.text().indexOf('\n## References');
			const line = markLine({ ...press, at: now() }, null, 'en');
			void door.editNote(file as never, 'mark', () => [{ from: at, to: at, insert: `${line}\n` }]);
		},
		retry: async () => true,
	}),
};

describe('the rig tells bad designs from good ones', () => {
	test.each(Object.keys(planted))(
		'%s is caught in each of 20 batches of 100 hours',
		async (name) => {
			const make = planted[name];
			if (make === undefined) throw new Error(name);
			for (let batch = 0; batch < 20; batch++) {
				let caught = 0;
				// One failure condemns a batch; the others of it need not be run.
				for (let run = 0; run < 100 && caught === 0; run++)
					caught = (await marksGoneWrong(1_000_000 + batch * 100 + run, 1, make)).length;
				expect(caught).toBe(1);
			}
		},
		120_000,
	);
});
