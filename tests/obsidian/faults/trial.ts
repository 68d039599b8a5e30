// An action of the host, played with each of its calls failing in each way, on a clock that only goes on when the test says so. Whatever
// happens, each file is as it was or as the action makes it, the host is told, doing it again finishes, and other notes can be changed.
import { isProblem } from '../../../src/core/problem';
import { faultKinds, type Call, type Fault } from './faulty-app';
import { monday, settingsPath, startWhole, type Whole } from './whole-host';

/** One press, tried until it can be done. */
export type Press = (whole: Whole) => boolean;

export interface Action {
	readonly files: Readonly<Record<string, string>>;
	/** How the note is shown while the action is done; not at all unless told. */
	readonly show?: { readonly note: RegExp; readonly mode: 'source' | 'preview' };
	/** Done before, and no part of it. */
	readonly prepare?: readonly Press[];
	readonly presses: readonly Press[];
	/** What is pressed is there once the panel has read the note by itself: until then there is nothing to press. */
	readonly background?: true;
	/** It cannot be done again after another start. */
	readonly once?: true;
	/** In what the host is told when it was not done: the name of the note or file. */
	readonly names: RegExp;
	/** Milliseconds. */
	readonly now?: number;
	/** What a file may hold beside the old and the new text: of several changes the first, of a note renamed and not changed yet the old one. */
	readonly between?: readonly string[];
	/** It asks, shows or copies, and changes no file. */
	readonly writesNothing?: true;
	/** What is pressed when the action itself is no longer offered, since it was done but for the rest. */
	readonly finish?: readonly Press[];
	/** In what the host is told when it was done in part; else the name of what was changed. */
	readonly halfDone?: RegExp;
	/** What is equally right in a file that was written twice: a revision. */
	readonly alike?: (text: string) => string;
}

export interface Outcome {
	readonly calls: readonly Call[];
	/** What is wrong after a fault, in sentences. */
	readonly wrong: readonly string[];
}

/** Another note, which the probe changes after a call that never answers. */
const otherNote = 'Other.md';

type Tree = Readonly<Record<string, string | undefined>>;

const clipboard: string[] = [];

/** The clock and the clipboard of these tests. */
export function stopTheClock(): void {
	Object.assign(globalThis, { ClipboardItem: undefined });
	Object.defineProperty(window.navigator, 'clipboard', {
		configurable: true,
		value: { writeText: (text: string) => Promise.resolve(void clipboard.push(text)) },
	});
	jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance', 'hrtime'], now: monday });
}

/** Lets time pass until the promise is settled. */
export async function inTime<T>(promise: Promise<T>): Promise<T> {
	let settled = false;
	const mark = () => void (settled = true);
	promise.then(mark, mark);
	for (let waited = 0; !settled && waited < 60_000; waited++)
		await jest.advanceTimersByTimeAsync(waited < 100 ? 1 : 500);
	return promise;
}

const notices = '.notice, .modal .oh-problem, .modal .oh-field-problem, .oh-panel .oh-problem';

function treeOf({ disk }: Whole, alike: Action['alike'] = (text) => text): Tree {
	const settings = disk.text(settingsPath);
	const files = { ...disk.tree(), ...(settings !== null && { [settingsPath]: settings }) };
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, alike(text)]));
}

function differing(a: Tree, b: Tree): readonly string[] {
	return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

function clear(): void {
	document.querySelectorAll('.notice, .modal-container, .menu, .oh-trial').forEach((element) => element.remove());
}

interface Played {
	/** Which presses were done, of how many. */
	readonly begun: boolean;
	readonly whole: Whole;
	readonly before: Tree;
	readonly tree: Tree;
	readonly told: string;
}

/** Longer than the door's patience, in steps shorter than a notice is shown. */
const wait = 40_000;
const glance = 4_000;

async function play(action: Action, fault: Fault | null): Promise<Played> {
	clear();
	clipboard.length = 0;
	const whole = await inTime(startWhole({ [otherNote]: 'Other\n', ...action.files }, fault, action.now));
	if (action.show !== undefined) await inTime(whole.show(action.show.note, action.show.mode));
	const told = new Set<string>();
	const look = () => document.querySelectorAll(notices).forEach(({ textContent }) => told.add(textContent));
	const pass = async (time: number) => {
		await jest.advanceTimersByTimeAsync(time);
		look();
	};
	const done = async (press: Press) => {
		for (let tries = 0; tries < 60; tries++) {
			if (press(whole)) return true;
			await pass(tries < 50 ? 4 : glance);
		}
		return false;
	};
	const failing = (press: Press) =>
		new Error(
			`${String(press)} could not be done: ${[...told, document.querySelector('.modal, .oh-trial')?.textContent ?? ''].join('\n')}`,
		);

	for (const press of action.prepare ?? []) if (!(await done(press))) throw failing(press);
	if (action.prepare !== undefined) await pass(400);
	const before = treeOf(whole, action.alike);
	whole.faults.watching = true;
	let begun = true;
	for (const press of action.presses) {
		begun &&= await done(press);
		if (begun || fault !== null) continue;
		await inTime(whole.quit());
		throw failing(press);
	}
	for (let waited = 0; waited < wait; waited += glance) await pass(waited === 0 ? 200 : glance);
	whole.faults.watching = false;
	return { whole, begun, before, tree: treeOf(whole, action.alike), told: [...told].join('\n') };
}

/** Whether another note can still be changed. */
async function otherIsWritable({ host, app }: Whole): Promise<boolean> {
	const file = app.vault.getFileByPath(otherNote);
	if (file === null) throw new Error('The other note is missing.');
	const written = await inTime(host.door.editNote(file, 'add a word', () => [{ from: 0, to: 0, insert: 'Word ' }]));
	return !isProblem(written);
}

/** The action without a fault. */
export async function playOnce(
	action: Action,
	fault: Fault | null = null,
): Promise<{ calls: readonly Call[]; tree: Tree; changed: readonly string[] }> {
	const { whole, before, tree } = await play(action, fault);
	const { calls } = whole.faults;
	await inTime(whole.quit());
	return { calls, tree, changed: differing(before, tree) };
}

/** Nothing comes of these calls, so failing after them is failing. */
const reads = /\.(?:read|cachedRead|load|exists)$/;

/** The faults of an action: of many calls alike the first two and the last, of readings alike the first and the last. */
function faultsOf(action: Action, calls: readonly Call[]): readonly Fault[] {
	return calls.flatMap((call, at) => {
		const { name, site, isSync } = call;
		const isRead = reads.test(name);
		const alike = calls.flatMap((other, index) => (other.name === name && other.site === site ? [index] : []));
		const chosen = isRead ? [alike[0], alike.at(-1)] : [alike[0], alike[1], alike.at(-1)];
		// With the note in its editor its reading is that of the same action with the note closed.
		const isNew = action.show?.mode !== 'source' || !isRead;
		if (!chosen.includes(at) || !isNew) return [];
		return faultKinds
			.filter((kind) => !isRead || (kind !== 'fails afterwards' && kind !== 'is the last'))
			.filter((kind) => !isSync || (kind !== 'never answers' && kind !== 'is the last'))
			.map((kind) => ({ at, kind }));
	});
}

/** Every fault of the action, and what is wrong afterwards. */
export async function tryEveryFault(action: Action): Promise<Outcome> {
	const { calls, tree: after, changed } = await playOnce(action);
	const wrong: string[] = [];
	if (action.writesNothing === true && changed.length > 0) wrong.push(`${changed.join(', ')}: written`);
	if (action.writesNothing !== true && changed.length === 0) wrong.push('nothing was written');
	for (const fault of faultsOf(action, calls)) {
		const call = calls[fault.at];
		if (call === undefined) continue;
		const found = await tryFault(action, fault, call, after);
		wrong.push(...found.map((each) => `call ${fault.at}, ${call.name} at ${call.site}, ${fault.kind}: ${each}`));
	}
	return { calls, wrong };
}

async function tryFault(action: Action, fault: Fault, call: Call, after: Tree): Promise<readonly string[]> {
	const wrong: string[] = [];
	const { whole, begun, before, tree, told } = await play(action, fault);
	if (whole.faults.calls[fault.at]?.site !== call.site) wrong.push('was not reached');
	const changed = differing(before, tree);
	const undone = differing(tree, after);
	for (const path of changed)
		if (undone.includes(path) && !(action.between ?? []).includes(tree[path] ?? ''))
			wrong.push(`${path} is neither old nor new: ${tree[path] ?? 'gone'}`);
	if (begun || action.background !== true)
		wrong.push(...sayings(action, fault, { told, changed, undone }).map((each) => `${each}; told is "${told}"`));
	if (fault.kind === 'never answers' && !(await otherIsWritable(whole))) wrong.push('another note cannot be changed');
	const files = treeOf(whole);
	await inTime(whole.quit());
	// Where nothing was changed, doing it again is doing it for the first time.
	if (undone.length === 0 || changed.length === 0 || action.once === true) return wrong;
	const again = await playAgain(action, files as Action['files'], after);
	if (typeof again === 'string') return [...wrong, `cannot be done again: ${again}`];
	const rest = differing(again.tree, after).filter((path) => path !== otherNote);
	await inTime(again.whole.quit());
	return rest.length === 0 ? wrong : [...wrong, `${rest.join(', ')}: not finished by doing it again`];
}

/** The action given again, or what finishes it. */
async function playAgain(action: Action, files: Action['files'], after: Tree): Promise<Played | string> {
	const same = await play({ ...action, files }, null).catch(String);
	if (action.finish === undefined) return same;
	if (typeof same !== 'string') {
		if (differing(same.tree, after).filter((path) => path !== otherNote).length === 0) return same;
		await inTime(same.whole.quit());
	}
	return play({ ...action, files, presses: action.finish }, null).catch(String);
}

interface Left {
	readonly told: string;
	readonly changed: readonly string[];
	readonly undone: readonly string[];
}

/** What is wrong with what the host was told. */
function sayings(
	{ names, writesNothing, halfDone }: Action,
	{ kind }: Fault,
	{ told, changed, undone }: Left,
): readonly string[] {
	if (kind === 'is the last') return [];
	const wrong: string[] = [];
	if (told.includes('unexpected')) wrong.push('the fault is taken for a bug');
	const isDone = writesNothing === true ? clipboard.length > 0 : undone.length === 0;
	if (!isDone && !(names.test(told) && /could not|cannot|not certain|not be/i.test(told)))
		wrong.push('not done, and not said');
	// What is half done is said: with the names of what was changed, unless the refusal names the one thing it is about.
	const saysSo = halfDone?.test(told) ?? changed.some((path) => told.includes(nameOf(path)));
	if (undone.length > 0 && changed.length > 0 && told.includes('Nothing was changed') && !saysSo)
		wrong.push(`${changed.join(', ')} was changed, and that is not said`);
	return wrong;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
}
