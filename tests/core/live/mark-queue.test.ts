import fc from 'fast-check';
import {
	emptyMarkQueue,
	failed,
	linesToPaste,
	planWrite,
	pressed,
	written,
	type MarkQueue,
} from '../../../src/core/live/mark-queue';
import { readMark, type Press } from '../../../src/core/live/mark';
import { doubledSection, timestampLines } from '../../../src/core/live/timestamp-section';
import { applyEdits } from '../../../src/core/text/edit';
import { readOutline } from '../../../src/core/text/outline';
import { instant } from '../checklist/sample-show';

const start = instant('2026-03-06T13:00Z');
const press = (label: string, after = 754): Press => ({
	kind: 'chapter',
	label,
	asker: null,
	at: start + after * 1000,
});
const live = '---\nstream-start: 2026-03-06T13:00:00Z\n---\n';

function write(text: string, ...presses: readonly Press[]): string {
	const plan = planWrite(presses.reduce(pressed, emptyMarkQueue), text, 'en');
	return applyEdits(text, plan.edits);
}

describe('marks go to the end of the section for timestamps (hazard 84)', () => {
	test.each([
		['of the template', `${live}## Timestamps\n`, `${live}## Timestamps\n\n00:12:34 Wicks\n`],
		[
			'below the first line',
			`${live}### Timestamps\n\n00:00:00 Introductions\n`,
			`${live}### Timestamps\n\n00:00:00 Introductions\n00:12:34 Wicks\n`,
		],
		[
			'before the next heading',
			`${live}## Timestamps\n\n0:00 a\n\n## References\nx`,
			`${live}## Timestamps\n\n0:00 a\n00:12:34 Wicks\n\n## References\nx`,
		],
		['without a newline at the end', `${live}## Timestamp\n0:00 a`, `${live}## Timestamp\n0:00 a\n00:12:34 Wicks\n`],
		['in Spanish', `${live}## Marcas de tiempo\n0:00 a\n`, `${live}## Marcas de tiempo\n0:00 a\n00:12:34 Wicks\n`],
		['made when there is none', `${live}Text`, `${live}Text\n\n## Timestamps\n\n00:12:34 Wicks\n`],
		[
			'with CRLF',
			`${live}## Timestamps\n0:00 a\n`.replace(/\n/g, '\r\n'),
			`${live}## Timestamps\n0:00 a\n00:12:34 Wicks\n`.replace(/\n/g, '\r\n'),
		],
		[
			'the first of two',
			`${live}## Timestamps\n0:00 a\n\n## Timestamps\n`,
			`${live}## Timestamps\n0:00 a\n00:12:34 Wicks\n\n## Timestamps\n`,
		],
	])('%s', (_name, before, after) => {
		expect(write(before, press('Wicks'))).toBe(after);
	});

	test('several at once, in the order of the presses, though the clock went back', () => {
		expect(write(`${live}## Timestamps\n`, press('a', 60), press('b', 30), press('c', 60))).toBe(
			`${live}## Timestamps\n\n00:01:00 a\n00:00:30 b\n00:01:00 c\n`,
		);
	});

	test('the cursor stands behind the last mark', () => {
		const text = `${live}## Timestamps\n0:00 a\n\n## References\n`;
		const plan = planWrite(pressed(pressed(emptyMarkQueue, press('a')), press('')), text, 'en');
		expect(applyEdits(text, plan.edits).slice(0, plan.cursor ?? 0)).toMatch(/00:12:34 a\n00:12:34 $/);
		expect(planWrite(emptyMarkQueue, text, 'en')).toMatchObject({ edits: [], cursor: null });
	});

	test('two sections are told, with the line of the second', () => {
		expect(doubledSection('## Timestamps\n\n## Chapters\n')).toMatchObject({
			severity: 'warning',
			at: { line: 3, column: 1 },
		});
		expect(doubledSection('## Timestamps\n')).toBeNull();
		expect(doubledSection('')).toBeNull();
	});

	test('whatever a label says, the note keeps its headings and tasks', () => {
		const text = `${live}## Checklist\n- [ ] a\n## Timestamps\n0:00 a\n\n## References\n- [x] b\n`;
		const labels = fc.oneof(
			fc.string({ unit: 'binary', size: 'max', maxLength: 60 }),
			fc.constantFrom('x\n- [ ] y', '\n## z', '%%', '<!--', '```', '$$', '---', '[^1]: x'),
		);
		fc.assert(
			fc.property(fc.array(labels, { minLength: 1, maxLength: 5, size: 'max' }), (all) => {
				const after = write(text, ...all.map((label, at) => press(label, at)));
				const said = (note: string) => {
					const { headings, tasks } = readOutline(note);
					return [headings.map((heading) => heading.text), tasks.map(({ mark }) => mark)];
				};
				expect(said(after)).toEqual(said(text));
				expect(timestampLines(after).filter(({ text: line }) => readMark(line) !== null)).toHaveLength(all.length + 1);
			}),
			{ numRuns: 1000, seed: 20260306 },
		);
	});

	test('three hundred marks are three hundred lines, in order', () => {
		let text = `${live}## Timestamps\n`;
		for (let at = 0; at < 300; at++) text = write(text, press(`m${at}`, at * 13));
		expect(timestampLines(text).flatMap(({ text: line }) => readMark(line)?.label ?? [])).toEqual(
			Array.from({ length: 300 }, (_, at) => `m${at}`),
		);
	});
});

describe('a failed write (hazard 83)', () => {
	const text = `${live}## Timestamps\n`;

	test('keeps the mark, and offers it for pasting', () => {
		const { queue } = planWrite(pressed(emptyMarkQueue, press('Wicks')), text, 'en');
		expect(linesToPaste(failed(queue), start, 'en')).toBe('00:12:34 Wicks');
		expect(planWrite(failed(queue), text, 'en').edits).toHaveLength(1);
		expect([queue.isWriting, failed(queue).isWriting]).toEqual([true, false]);
		expect(linesToPaste(pressed(queue, press('Oil', 800)), start, 'en')).toBe('00:12:34 Wicks\n00:13:20 Oil');
		expect(written(queue)).toEqual(emptyMarkQueue);
	});

	test('that had its effect all the same does not double the mark', () => {
		const plan = planWrite(pressed(emptyMarkQueue, press('Wicks')), text, 'en');
		const after = applyEdits(text, plan.edits);
		expect(planWrite(pressed(failed(plan.queue), press('Oil', 800)), after, 'en').queue.waiting).toEqual([
			press('Oil', 800),
		]);
	});

	test('of two marks, one of which somebody typed, is tried again with both', () => {
		const both = [press('Wicks'), press('Oil', 800)].reduce(pressed, emptyMarkQueue);
		const { queue } = planWrite(both, text, 'en');
		const again = planWrite(failed(queue), `${text}\n00:12:34 Wicks\n`, 'en');
		expect(again.queue.waiting).toEqual(both.waiting);
	});

	test('of a second mark just like one that is there is not taken for done', () => {
		const before = `${text}\n00:12:34 Wicks\n`;
		const plan = planWrite(pressed(emptyMarkQueue, press('Wicks')), before, 'en');
		expect(planWrite(failed(plan.queue), before, 'en').edits).toHaveLength(1);
	});
});

// The rig: presses fall at any moment, also while a write is under way; writes succeed, fail, or do their work and say they failed;
// the host types elsewhere and in the section; a clock that jumps. Presses must equal lines, in order.
type Outcome = 'ok' | 'nothing written' | 'written but unsure';
type Step =
	| { readonly kind: 'press'; readonly at: number; readonly same: boolean }
	| { readonly kind: 'write'; readonly outcome: Outcome }
	| { readonly kind: 'answer' }
	| { readonly kind: 'type'; readonly where: 'above' | 'section' | 'below' };

const outcome = fc.constantFrom<Outcome>('ok', 'nothing written', 'written but unsure');
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('press' as const),
			at: fc.integer({ min: -100, max: 5000 }),
			same: fc.boolean(),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), outcome }) },
	{ weight: 3, arbitrary: fc.constant({ kind: 'answer' as const }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('type' as const),
			where: fc.constantFrom('above' as const, 'section' as const, 'below' as const),
		}),
	},
);

function runOnAir(
	steps: readonly Step[],
	started: boolean,
): { readonly labels: readonly string[]; readonly lines: readonly string[] } {
	const head = started ? live : '';
	const body = ['## Timestamps', '', '00:00:00 Introductions', '', '## References', ''];
	let note = head + body.join('\n');
	let queue: MarkQueue = emptyMarkQueue;
	/** The write whose answer has not come yet. */
	let under: Outcome | null = null;
	const labels: string[] = [];
	const write = (how: Outcome) => {
		if (under !== null || queue.waiting.length === 0) return;
		const plan = planWrite(queue, note, 'en');
		queue = plan.queue;
		if (how !== 'nothing written') note = applyEdits(note, plan.edits);
		under = how;
	};
	const answer = () => {
		if (under !== null) queue = under === 'ok' ? written(queue) : failed(queue);
		under = null;
	};
	const typed = {
		above: () => (note = `${head}typed\n\n${note.slice(head.length)}`),
		section: () => (note = note.replace('00:00:00 Introductions', () => '00:00:00 Introductions\ntyped by hand')),
		below: () => (note += 'typed\n'),
	};
	for (const each of steps) {
		if (each.kind === 'press') {
			const label = each.same ? 'same' : `m${labels.length}`;
			labels.push(label);
			queue = pressed(queue, press(label, each.same ? 60 : each.at));
		} else if (each.kind === 'write') write(each.outcome);
		else if (each.kind === 'answer') answer();
		else typed[each.where]();
	}
	answer();
	while (queue.waiting.length > 0) {
		write('ok');
		answer();
	}
	const lines = timestampLines(note).flatMap(({ text }) => readMark(text)?.label ?? []);
	return { labels: ['Introductions', ...labels], lines };
}

test('presses equal lines, in order (hazard 83), whatever writes, clocks and hosts do', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40, size: 'max' }), fc.boolean(), (steps, started) => {
			const { labels, lines } = runOnAir(steps, started);
			expect(lines).toEqual(labels);
		}),
		{ numRuns: 10_000, seed: 20260306 },
	);
});
