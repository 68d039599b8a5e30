import fc from 'fast-check';
import { packHour, unpackHour, type KeptHour } from '../../../src/core/live/kept-hour';
import { emptyMarkQueue, planWrite, pressed } from '../../../src/core/live/mark-queue';

const none: ReadonlySet<string> = new Set();
/** As the app's storage gives it back. */
const stored = (hour: KeptHour) => unpackHour(JSON.parse(JSON.stringify(packHour(hour))) as unknown);

const press = fc.record({
	kind: fc.constantFrom('chapter' as const, 'question' as const, 'link' as const, 'clip' as const),
	label: fc.string({ unit: 'grapheme', size: 'max', maxLength: 30 }),
	asker: fc.option(fc.string({ size: 'max', maxLength: 10 })),
	at: fc.integer({ min: 0, max: 4e12 }),
});

test('an hour comes back from the storage as it was: presses, what was tried, points gone through', () => {
	fc.assert(
		fc.property(
			fc.array(press, { size: 'max', minLength: 1, maxLength: 8 }),
			fc.array(fc.string({ size: 'max', maxLength: 20 }), { size: 'max', maxLength: 5 }),
			fc.boolean(),
			(presses, reached, tried) => {
				const waiting = presses.reduce(pressed, emptyMarkQueue);
				const queue = tried ? { ...planWrite(waiting, '## Timestamps\n', 'en').queue, isWriting: false } : waiting;
				const hour: KeptHour = { day: '2026-03-06', queue, reached: new Set(reached) };
				expect(stored(hour)).toEqual(hour);
			},
		),
		{ numRuns: 500, seed: 20260306 },
	);
});

test('an hour without anything to keep is none', () => {
	expect(packHour({ day: '2026-03-06', queue: emptyMarkQueue, reached: none })).toBeNull();
});

test.each([null, 1, 'x', [], {}, { day: 6 }])('what is no hour is none: %j', (data) => {
	expect(unpackHour(data)).toBeNull();
});

test('a press that cannot be read does not take the others with it', () => {
	const good = { kind: 'clip', label: 'a', asker: null, at: 5 };
	const data = {
		day: '',
		waiting: [good, { ...good, kind: 'bell' }, { ...good, at: 'soon' }, 7],
		attempt: 1,
		reached: ['x', 2],
	};
	expect(unpackHour(data)).toEqual({
		day: '',
		queue: { waiting: [good], attempt: null, isWriting: false },
		reached: new Set(['x']),
	});
});
