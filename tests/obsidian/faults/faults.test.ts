// Hazards 9 to 11: every command, with each of its calls to vault and settings failing in each way. Whatever happens, every file is as it
// was or as the command makes it, the host is told with the name of the note, and doing it again finishes.
import { parseYaml, type TFile } from 'obsidian';
import { setAddress } from '../../../src/core/action/set-address';
import { isProblem, problem } from '../../../src/core/problem';
import type { Change } from '../../../src/core/text/edit';
import { copyTemplates } from '../../../src/obsidian/copy-templates';
import type { Host } from '../../../src/obsidian/host';
import { markSent } from '../../../src/obsidian/message/mark-sent';
import { prepareMessage } from '../../../src/obsidian/message/preparation';
import { writeFacts } from '../../../src/obsidian/message/write-facts';
import { newEpisode } from '../../../src/obsidian/new-episode';
import { panelActions } from '../../../src/obsidian/panel/panel-actions';
import { sayWritten } from '../../../src/obsidian/say-written';
import { setUpFromNote } from '../../../src/obsidian/set-up-from-note';
import { builtIns } from '../../../src/templates';
import { episode, showFolder } from '../episode-note';
import { faultKinds, type Fault } from './faulty-app';
import { settingsPath, startWhole, type Whole } from './whole-host';
import { standstill, until } from '../until';

interface Command {
	readonly files: Readonly<Record<string, string>>;
	/** What a file may hold beside the old and the new text: of a note renamed and not changed yet. */
	readonly between?: readonly string[];
	/** In what the host is told when it was not done. */
	readonly names: RegExp;
	/** What happens before the command and is not part of it. Answers with the command itself. */
	prepare(whole: Whole): Promise<() => unknown>;
}

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const notes = { [path]: episode({ date: '2026-03-06' }) };
const note = /GOH 22 - Ann Example on tracing/;

/** The episode, under whatever name. */
function fileOf({ app }: Pick<Whole, 'app'>, name = 'Ann Example'): TFile {
	const found = app.vault.getMarkdownFiles().find(({ basename }) => basename.includes(name));
	if (found === undefined) throw new Error(`${name} is missing.`);
	return found;
}

async function readingOf(host: Host) {
	const reading = await host.archive.read(path);
	if (reading === null) throw new Error('The note is no episode.');
	return reading;
}

const retitle: Change = (text) => {
	const heading = '# A heading\n';
	const at = text.indexOf(heading);
	return at === -1
		? text.includes('# Another heading')
			? []
			: problem('no-heading', 'The heading is missing.', '', '')
		: [{ from: at, to: at + heading.length, insert: '# Another heading\n' }];
};

/** All but two of the templates are there already, as the host's own. */
const otherTemplates = Object.fromEntries(
	Object.keys(builtIns['en']?.messages ?? {})
		.slice(1)
		.map((id) => [`${showFolder}/Templates/messages/${id}.md`, 'mine']),
);

const commands: Readonly<Record<string, Command>> = {
	'a new episode in a new folder, with the name of the host': {
		files: {},
		names: /Reading traces|settings/i,
		async prepare({ host }) {
			newEpisode(host, 'grafana-office-hours', {
				title: 'Reading traces',
				guests: ['Ann Example'],
				date: '2026-03-06',
			});
			await until(() => modal()?.textContent?.includes('Reading traces.md') === true);
			const label = [...document.querySelectorAll('label')].find((each) => each.textContent.startsWith('Your name'));
			const name = document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
			name.value = 'Ben Host';
			name.dispatchEvent(new Event('input', { bubbles: true }));
			return () => modal()?.querySelector('form')?.requestSubmit();
		},
	},
	'a click on a step': {
		files: notes,
		names: note,
		async prepare(whole) {
			const [step] = (await readingOf(whole.host)).steps;
			if (step === undefined) throw new Error('There is no step.');
			return () => panelActions(whole.host, () => undefined).mark(fileOf(whole), step, 'x');
		},
	},
	'facts filled in for a message, in the note and in the settings': {
		files: notes,
		names: /GOH 22 - Ann Example on tracing|settings/i,
		async prepare(whole) {
			const reading = await readingOf(whole.host);
			const answers = new Map([
				['topic', 'traces: "why"'],
				['host.name', 'Ben Host'],
			]);
			return () => writeFacts(whole.host, fileOf(whole), reading, answers);
		},
	},
	'a message marked as sent': {
		files: notes,
		names: note,
		async prepare(whole) {
			const prepared = await prepareMessage(whole.host, fileOf(whole), 'guest-invite');
			if (isProblem(prepared)) throw new Error(prepared.what);
			return () => markSent(whole.host, fileOf(whole), prepared);
		},
	},
	'the address of the video': {
		files: notes,
		names: note,
		async prepare(whole) {
			const { show } = await readingOf(whole.host);
			const change = setAddress('url', 'https://youtu.be/abcdefghijk', show, true, parseYaml);
			return async () =>
				sayWritten(whole.host, await whole.host.door.editNote(fileOf(whole), 'set the link', change), 'Set.');
		},
	},
	'a note renamed into a new folder, with its heading': {
		files: notes,
		between: [episode({ date: '2026-03-06' })],
		names: /GOH 2[23] - Ann Example on/,
		async prepare(whole) {
			const file = fileOf(whole);
			const to = 'Elsewhere/GOH 23 - Ann Example on metrics.md';
			return async () => sayWritten(whole.host, await whole.host.door.renameNote(file, to, retitle), 'Renamed.');
		},
	},
	'a show set up from its notes': {
		files: Object.fromEntries(
			['2026-02-04', '2026-02-11', '2026-02-18'].map((date, at) => [
				`Talks/LT 00${at + 1} - Talk ${at + 1}.md`,
				episode({ date }),
			]),
		),
		names: /settings/i,
		async prepare(whole) {
			whole.host.notices.guard('set up', () => setUpFromNote(whole.host, fileOf(whole, 'Talk 2')));
			await until(() => modal() !== null);
			return () => modal()?.querySelector<HTMLElement>('.mod-cta')?.click();
		},
	},
	'editable copies of the templates': {
		files: otherTemplates,
		names: /Templates\//,
		prepare:
			async ({ host }) =>
			() =>
				copyTemplates(host),
	},
};

const modal = () => document.querySelector<HTMLElement>('.modal');
const said = () =>
	[...document.querySelectorAll('.notice, .modal .oh-problem')].map(({ textContent }) => textContent).join('\n');

function clear(): void {
	document.querySelectorAll('.notice, .modal-container').forEach((element) => element.remove());
}

type Tree = Readonly<Record<string, string | undefined>>;

function treeOf({ disk }: Whole): Tree {
	const settings = disk.text(settingsPath);
	return { ...disk.tree(), ...(settings !== null && { [settingsPath]: settings }) };
}

const same = (a: Tree, b: Tree) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (tree: Tree) => Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1));

interface Run {
	readonly calls: readonly string[];
	readonly tree: Tree;
	/** Files that are neither as they were nor as they become. */
	readonly half: readonly string[];
	readonly said: string;
	/** The files once the command was given again, without a fault. */
	readonly again: Tree;
}

/** Gives the command and waits until nothing more happens. */
async function give(whole: Whole, command: Command): Promise<void> {
	const begin = await command.prepare(whole);
	whole.faults.watching = true;
	void begin();
	await standstill(() => [treeOf(whole), said()], 8);
	whole.faults.watching = false;
}

async function run(command: Command, fault: Fault | null, after: Tree | null): Promise<Run> {
	const first = await startWhole(command.files, fault);
	const before = treeOf(first);
	await give(first, command);
	const tree = treeOf(first);
	const told = said();
	const half = Object.keys({ ...before, ...after, ...tree }).filter(
		(file) => after !== null && ![before[file], after[file], ...(command.between ?? [])].includes(tree[file]),
	);
	clear();
	await first.quit();
	if (after === null || same(tree, after)) return { calls: first.faults.calls, tree, half, said: told, again: tree };
	// Another start over the same files.
	const second = await startWhole(tree as Record<string, string>, null);
	await give(second, command);
	const again = treeOf(second);
	clear();
	await second.quit();
	return { calls: first.faults.calls, tree, half, said: told, again };
}

/** The calls worth a fault: of many alike the first, the second and the last. */
function sites(calls: readonly string[]): number[] {
	return calls.flatMap((call, at) => {
		const alike = calls.flatMap((other, index) => (other === call ? [index] : []));
		return [alike[0], alike[1], alike.at(-1)].includes(at) ? [at] : [];
	});
}

let loose: unknown[] = [];
const collect = (reason: unknown) => void loose.push(reason);

beforeEach(() => {
	loose = [];
	process.on('unhandledRejection', collect);
	jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
	process.off('unhandledRejection', collect);
	jest.restoreAllMocks();
});

describe.each(Object.entries(commands))('%s', (_name, command) => {
	test('is all or nothing, told and finished by doing it again, whichever call fails or is the last (hazards 9-11)', async () => {
		const { calls, tree: after } = await run(command, null, null);
		expect(calls.length).toBeGreaterThan(0);
		const wrong: string[] = [];
		for (const at of sites(calls)) {
			for (const kind of faultKinds) {
				const { tree, half, said: told, again, calls: made } = await run(command, { at, kind }, after);
				const where = `call ${at}, ${calls[at]}, ${kind}`;
				if (made[at] !== calls[at]) wrong.push(`${where}: was not reached`);
				for (const file of half) wrong.push(`${where}: ${file} is neither old nor new`);
				if (!same(tree, after) && kind !== 'is the last' && !command.names.test(told))
					wrong.push(`${where}: not done, and told is "${told}"`);
				if (!same(again, after)) wrong.push(`${where}: not finished by doing it again`);
			}
		}
		expect(wrong).toEqual([]);
		expect(loose).toEqual([]);
	}, 60_000);
});
