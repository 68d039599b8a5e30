// One hour on air: presses in any order with typing, saving, syncing, renaming, a clock that jumps, a start that is corrected, and writes
// that fail before or after they have reached the disk. The oracle: each press is one line, in the order of the presses, and nothing else moved.
import { setStreamStart } from '../../src/core/live/stream-start';
import type { Press } from '../../src/core/live/mark';
import { isProblem } from '../../src/core/problem';
import type { Change } from '../../src/core/text/edit';
import { makeWriteDoor, type WriteDoor } from '../../src/obsidian/write/door';
import { chanceOf, type Chance } from './chance';
import { timersIn } from './interleaving';
import type { TFile } from './obsidian';
import { scheduleWith } from './schedule';
import { StrictApp, type Underneath } from './strict-app';

/** What is under test. */
export interface Marking {
	press(file: TFile, press: Omit<Press, 'at'>): void;
	/** Tries again; true when nothing waits any more. */
	retry(file: TFile): Promise<boolean>;
	/** The plugin is loaded again, whatever is under way. Answers once it has found the vault. */
	reload?(): Promise<void>;
}

export type MakeMarking = (app: StrictApp, door: WriteDoor, now: () => number) => Marking;

const events = 60;
const noon = Date.UTC(2026, 2, 6, 13);

function note(heading: string): string {
	return [
		'---',
		'url:',
		'---',
		'# [[Note]]',
		'',
		'## Checklist',
		'',
		'- [ ] a step',
		'',
		heading,
		'',
		'## References',
		'',
	].join('\n');
}

/** The disk fails: before anything happened, or after the text was written, which the app does not tell apart. */
function withFaults(app: StrictApp, chance: Chance, isOn: () => boolean): void {
	const process = app.vault.process;
	app.vault.process = async (file, compute) => {
		const fault = isOn() ? chance.below(6) : 0;
		if (fault === 1) throw new Error('EBUSY');
		const text = await process(file, compute);
		if (fault === 2) throw new Error('EIO');
		return text;
	};
}

async function markMany(seed: number, make: MakeMarking): Promise<readonly string[]> {
	const chance = chanceOf(seed);
	const schedule = scheduleWith(chance);
	timersIn(schedule);
	const heading = chance.pick(['## Timestamps', '## Timestamps\n\n00:00:00 Introductions', '']);
	const app = new StrictApp(note(heading), schedule, chance.pick<Underneath>(['keep', 'take', 'merge']));
	let faults = true;
	withFaults(app, chance, () => faults);
	const door = makeWriteDoor(app as never, () => undefined);
	let clock = noon;
	const marking = make(app, door, () => clock);
	const typed: string[] = [];
	const background: Promise<unknown>[] = [];
	let presses = 0;
	let tokens = 0;

	// Lines of the host's own, in the section for timestamps too; which word of a mark the host changes is not for us to know.
	const put = (text: string, token: string) => {
		const lines = text.split('\n');
		lines.splice(4 + chance.below(lines.length - 3), 0, token);
		return lines.join('\n');
	};
	const press = () => {
		const kind = chance.pick(['chapter', 'question', 'link', 'clip'] as const);
		marking.press(app.file, { kind, label: `mark ${presses++}.`, asker: kind === 'question' ? 'Ana' : null });
	};
	const acts: readonly (() => void | Promise<void>)[] = [
		...Array.from({ length: 5 }, () => press),
		() => {
			const token = `⟨typed ${tokens++}⟩`;
			if (app.type((text) => put(text, token))) typed.push(token);
		},
		() => void background.push(app.save()),
		() => {
			const token = `⟨synced ${tokens++}⟩`;
			background.push(app.sync((text) => put(text, token)).then((arrived) => void (arrived && typed.push(token))));
		},
		() => void background.push(chance.hits(0.6) ? app.open(chance.hits(0.8) ? 'source' : 'preview') : app.close()),
		() => app.rename(`Show/Note ${tokens++}.md`),
		() => marking.reload?.(),
		// A second, an hour of sleep, or a clock set back.
		() => void (clock += chance.pick([0, 1, 13, 3600, -40]) * 1000),
		() => {
			const start: Change = (text) =>
				setStreamStart(text, noon + chance.below(90) * 1000, false, () => ({ url: null }));
			if (presses === 0) background.push(door.editNote(app.file as never, 'set the start', start));
		},
	];
	for (let at = 0; at < events; at++) {
		if (chance.hits(0.5)) await chance.pick(acts)();
		else await schedule.step();
	}
	await schedule.settle();
	faults = false;
	let isDone = false;
	for (let tries = 0; !isDone && tries < 3; tries++) {
		const last = marking.retry(app.file).then((done) => void (isDone = done));
		await schedule.settle();
		await last;
	}
	const saved = app.save();
	await schedule.settle();
	await Promise.all([...background, saved]);
	return judge(app.text(), presses, typed, heading, isDone);
}

function judge(
	text: string,
	presses: number,
	typed: readonly string[],
	heading: string,
	isDone: boolean,
): readonly string[] {
	const wrong = isDone ? [] : ['marks are still waiting'];
	const lines = text.split('\n');
	const marks = lines.flatMap((line) => /^\S+ (?:\([^)]*\) )?mark (\d+)\.$/.exec(line)?.[1] ?? []);
	const expected = Array.from({ length: presses }, (_, at) => String(at));
	if (marks.join() !== expected.join()) wrong.push(`marks ${marks.join()} instead of ${expected.join()}`);
	for (const token of typed) if (text.split(token).length !== 2) wrong.push(`${token} is not there once`);
	const rest = (all: string) =>
		all
			.split('\n')
			.filter((line) => line !== '' && !/ mark \d+\.$|^⟨|^stream-start:|^## Timestamps$/.test(line))
			.join('\n');
	if (rest(text) !== rest(note(heading))) wrong.push('lines of the note were changed');
	return wrong;
}

/** Runs from `first` on; the seeds of those that went wrong, with what did. */
export async function marksGoneWrong(first: number, runs: number, make: MakeMarking): Promise<readonly string[]> {
	const failures: string[] = [];
	for (let seed = first; seed < first + runs; seed++) {
		const wrong = await markMany(seed, make);
		if (wrong.length > 0) failures.push(`seed ${seed}: ${wrong.join('; ')}`);
	}
	return failures;
}

/** Whether the door has said that something was written. */
export const wasWritten = (outcome: unknown): boolean => !isProblem(outcome);
