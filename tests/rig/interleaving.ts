// One run: a host who types, an app that saves, a second device, a tab that opens and closes, a panel that is behind, and our commands,
// all in an order that chance decides. The oracle is the same for every run: no character lost or doubled, no wrong line changed.
import { isProblem, type Problem } from '../../src/core/problem';
import { readSteps } from '../../src/core/checklist/step-list';
import type { Step } from '../../src/core/checklist/step';
import { setStep, type StepMark } from '../../src/core/checklist/tick';
import type { ShowProfile } from '../../src/core/show/profile';
import type { Change } from '../../src/core/text/edit';
import { chanceOf } from './chance';
import type { TFile } from './obsidian';
import { scheduleWith, type Schedule } from './schedule';
import { StrictApp, type Underneath } from './strict-app';

/** What is under test: true when the change was made, a problem when it was refused. */
export interface Door {
	/** `line` is where the panel believes the step to be: only the planted bad designs look at it. */
	edit(file: TFile, change: Change, line: number): Promise<true | Problem>;
}

export type MakeDoor = (app: StrictApp) => Door;

const steps = 40;

/** The shell's short timers wait like everything else; the long one, its patience with a disk that never answers, does not run out. */
export function timersIn(schedule: Schedule): void {
	const setTimeout = (act: () => void, milliseconds: number) => {
		if (milliseconds < 10_000) void schedule.pause().then(act);
		return 0;
	};
	Object.assign(globalThis, { window: { setTimeout, clearTimeout: () => undefined } });
}

function note(): string {
	const tasks = (from: number, count: number) => Array.from({ length: count }, (_, at) => `- [ ] step ${from + at}`);
	return [
		'---',
		'url:',
		'---',
		'# [[Note]]',
		'',
		'## Checklist',
		'',
		...tasks(0, 5),
		'\t- [ ] step 5',
		'- [ ] the same',
		'- [ ] the same',
		'',
		'## Talking points',
		'',
		'- a point',
		'',
		'### Just before the show',
		'',
		...tasks(6, 4),
		'- [ ] the same',
		'',
		'## After the show',
		'',
		...tasks(10, 3),
		'',
		'## Timestamps',
		'',
	].join('\n');
}

const show = {
	phases: { before: ['Checklist'], justBefore: ['Just before the show'], after: ['After the show'] },
	guestKeys: [],
	steps: {},
} as unknown as ShowProfile;

/** What went wrong in this run, in words; empty when nothing did. */
async function interleave(seed: number, make: MakeDoor): Promise<readonly string[]> {
	const chance = chanceOf(seed);
	const schedule = scheduleWith(chance);
	timersIn(schedule);
	const app = new StrictApp(note(), schedule, chance.pick<Underneath>(['keep', 'take', 'merge']));
	const door = make(app);
	const typed: string[] = [];
	const commands: {
		readonly name: string;
		readonly mark: StepMark | null;
		readonly outcome: Promise<true | Problem>;
	}[] = [];
	const background: Promise<unknown>[] = [];
	let tokens = 0;
	let panel: readonly Step[] = readSteps(app.text(), show);

	const put = (text: string, token: string) => {
		const lines = text.split('\n');
		// Behind the properties, at the end of a line, never inside another token.
		const at = 3 + chance.below(lines.length - 3);
		if (chance.hits(0.5)) lines.splice(at, 0, token);
		else lines[at] = `${lines[at] ?? ''} ${token}`;
		return lines.join('\n');
	};
	const events: readonly (() => void)[] = [
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
		() => {
			panel = readSteps(app.text(), show);
		},
		() => app.rename(`Show/Note ${tokens++}.md`),
		...Array.from({ length: 4 }, () => () => commands.push(command())),
	];

	function command(): (typeof commands)[number] {
		if (chance.hits(0.25)) {
			const token = `⟨ours ${tokens++}⟩`;
			return {
				name: token,
				mark: null,
				outcome: door.edit(app.file, (text) => [{ from: text.length, to: text.length, insert: `\n${token}` }], 0),
			};
		}
		const step = chance.pick(panel);
		const mark: StepMark = chance.hits(0.7) ? 'x' : ' ';
		return {
			name: nameOf(step.text),
			mark,
			outcome: door.edit(app.file, (text) => setStep(text, step.ref, mark), step.line),
		};
	}

	for (let at = 0; at < steps; at++) {
		if (chance.hits(0.5)) chance.pick(events)();
		else await schedule.step();
	}
	await schedule.settle();
	const saved = app.save();
	await schedule.settle();
	await Promise.all([...background, saved]);

	const outcomes = await Promise.all(
		commands.map(async ({ name, mark, outcome }) => ({ name, mark, done: !isProblem(await outcome) })),
	);
	return judge(app.text(), typed, outcomes);
}

const nameOf = (text: string) => /step \d+|the same/.exec(text)?.[0] ?? text;

interface Outcome {
	readonly name: string;
	readonly mark: StepMark | null;
	readonly done: boolean;
}

function judge(text: string, typed: readonly string[], outcomes: readonly Outcome[]): readonly string[] {
	const wrong: string[] = [];
	const count = (token: string) => text.split(token).length - 1;
	for (const token of typed) if (count(token) !== 1) wrong.push(`${token} is there ${count(token)} times`);
	for (const { name, mark, done } of outcomes)
		if (mark === null && count(name) !== (done ? 1 : 0)) wrong.push(`${name} is there ${count(name)} times`);

	// Every line of the note is still there: without what was typed, and with open boxes, it is the note.
	const bare = text
		.replace(/ ?⟨[^⟩]*⟩/g, () => '')
		.replace(/\[x\]/g, () => '[ ]')
		.split('\n')
		.filter((line) => line !== '');
	const original = note()
		.split('\n')
		.filter((line) => line !== '');
	if (bare.join('\n') !== original.join('\n')) wrong.push('lines of the note were changed');

	// Only the lines that were asked for have changed their mark.
	for (const line of text.split('\n')) {
		const task = /^\s*- \[(.)\] (.*)$/.exec(line);
		if (task === null) continue;
		const [, mark, rest] = task;
		const asked = outcomes.filter(
			({ name, mark: wanted, done }) => done && wanted !== null && name === nameOf(rest ?? ''),
		);
		if (mark === 'x' && !asked.some((outcome) => outcome.mark === 'x'))
			wrong.push(`"${rest}" was ticked though nobody asked`);
		if (
			mark === ' ' &&
			asked.length > 0 &&
			nameOf(rest ?? '') !== 'the same' &&
			asked.every((outcome) => outcome.mark === 'x')
		)
			wrong.push(`"${rest}" is open though it was ticked`);
	}
	const ticked = text.split('\n').filter((line) => /- \[x\] the same/.test(line)).length;
	if (ticked > outcomes.filter(({ name, mark, done }) => done && mark === 'x' && name === 'the same').length)
		wrong.push('more of the identical lines are ticked than were asked for');
	return wrong;
}

/** Runs from `first` on; the seeds of those that went wrong, with what did. */
export async function interleaveMany(first: number, runs: number, make: MakeDoor): Promise<readonly string[]> {
	const failures: string[] = [];
	for (let seed = first; seed < first + runs; seed++) {
		const wrong = await interleave(seed, make);
		if (wrong.length > 0) failures.push(`seed ${seed}: ${wrong.join('; ')}`);
	}
	return failures;
}
