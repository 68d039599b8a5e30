// Hazards 1 to 7, 12, 17, 18, 21 and 22: the door for writes under every order of events that chance can think of.
import { isProblem } from '../../src/core/problem';
import type { Change } from '../../src/core/text/edit';
import { applyEdits } from '../../src/core/text/edit';
import { makeWriteDoor } from '../../src/obsidian/write/door';
import { interleaveMany, type MakeDoor } from './interleaving';
import type { StrictApp } from './strict-app';

/** 10,000 in every run of the tests; 200,000 before a release: `OH_INTERLEAVINGS=200000 npm run jest -- tests/rig`. */
const runs = Number(process.env['OH_INTERLEAVINGS'] ?? 10_000);

const ours: MakeDoor = (app) => {
	const door = makeWriteDoor(app as never, () => undefined);
	return {
		edit: async (file, change) => {
			const written = await door.editNote(file as never, 'change the note', change);
			return isProblem(written) ? written : true;
		},
	};
};

test(`hazards 1-7, 12, 17, 18, 21, 22: ${runs} interleavings lose no character, double none and change no wrong line`, async () => {
	expect(await interleaveMany(1, runs, ours)).toEqual([]);
}, 600_000);

/** Flips the box at the line where the panel believes the step to be. */
function atLine(text: string, line: number, change: Change): string {
	const lines = text.split('\n');
	const asked = change(text);
	if (!isProblem(asked) && asked[0]?.insert.startsWith('\n')) return applyEdits(text, asked);
	lines[line] = (lines[line] ?? '').replace(/\[( |x)\]/, (_, mark: string) => (mark === ' ' ? '[x]' : '[ ]'));
	return lines.join('\n');
}

const planted: Readonly<Record<string, (app: StrictApp) => ReturnType<MakeDoor>>> = {
	'read, then modify at the remembered line': (app) => ({
		edit: async (file, change, line) => {
			const text = await app.vault.read(file);
			await app.vault.modify(file, atLine(text, line, change));
			return true;
		},
	}),
	'process at the remembered line': (app) => ({
		edit: async (file, change, line) => {
			await app.vault.process(file, (text) => atLine(text, line, change));
			return true;
		},
	}),
	'process with an exact match, under an editor with unsaved text': (app) => ({
		edit: async (file, change) => {
			let answer: ReturnType<Change> = [];
			await app.vault.process(file, (text) => {
				answer = change(text);
				return isProblem(answer) ? text : applyEdits(text, answer);
			});
			return isProblem(answer) ? answer : true;
		},
	}),
};

describe('the rig tells bad designs from good ones', () => {
	test.each(Object.keys(planted))(
		'%s is caught in at least 99 of 100 batches of 100 runs',
		async (name) => {
			const make = planted[name];
			if (make === undefined) throw new Error(name);
			let caught = 0;
			for (let batch = 0; batch < 100; batch++) {
				// One failure condemns a batch; the others of it need not be run.
				for (let run = 0; run < 100; run++) {
					if ((await interleaveMany(batch * 100 + run, 1, make)).length === 0) continue;
					caught++;
					break;
				}
			}
			expect(caught).toBeGreaterThanOrEqual(99);
		},
		120_000,
	);
});
