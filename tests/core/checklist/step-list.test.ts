import { readSteps } from '../../../src/core/checklist/step-list';
import { dueEdit, readStepText } from '../../../src/core/checklist/step-text';
import { applyEdits } from '../../../src/core/text/edit';
import { sampleShow } from './sample-show';

const read = (text: string) => readSteps(text, sampleShow);

test('a step has its text, phase, owner, kind, status, line and parent', () => {
	const text =
		'---\ndate: 2026-03-06\n---\n## Checklist\n- [x] Schedule the **broadcast**\n\t- [/] In the title, the number\n';
	expect(read(text)).toEqual([
		{
			text: 'Schedule the **broadcast**',
			phase: 'before',
			heading: 'Checklist',
			kind: 'broadcast',
			due: null,
			status: 'done',
			mark: 'x',
			line: 4,
			parent: null,
			ref: { lineText: '- [x] Schedule the **broadcast**', heading: 'Checklist', ordinal: 0, count: 1 },
		},
		{
			text: 'In the title, the number',
			phase: 'before',
			heading: 'Checklist',
			kind: 'broadcast-title',
			due: null,
			status: 'open',
			mark: '/',
			line: 5,
			parent: 4,
			ref: { lineText: '\t- [/] In the title, the number', heading: 'Checklist', ordinal: 0, count: 1 },
		},
	]);
});

test('identical lines are told apart by heading and by their place among each other', () => {
	const text = '## Checklist\n- [ ] a\n- [ ] a\n## Talk\n- [ ] a\n## Checklist\n- [ ] a';
	expect(read(text).map(({ ref }) => [ref.heading, ref.ordinal, ref.count])).toEqual([
		['Checklist', 0, 3],
		['Checklist', 1, 3],
		['Talk', 0, 1],
		['Checklist', 2, 3],
	]);
});

test('the nearest heading finds a step again, the owner says its phase', () => {
	const [step] = read('## Checklist\n### Slack\n- [ ] internal slack');
	expect(step).toMatchObject({ heading: 'Checklist', phase: 'before', ref: { heading: 'Slack' } });
});

describe('what other tools read in a step is not part of its text', () => {
	test.each([
		['Make it 📅 2026-03-01', 'Make it', '2026-03-01', null],
		['Make 📅 2026-03-01 it ^abc-1', 'Make it', '2026-03-01', 'abc-1'],
		['Make it [due:: 2026-03-01]', 'Make it', '2026-03-01', null],
		['Make it (due::2026-03-01) ^oh-social', 'Make it', '2026-03-01', 'oh-social'],
		['Make it 🗓️ 2026-03-01', 'Make it', '2026-03-01', null],
		['Make it 📅 2026-02-30', 'Make it 📅 2026-02-30', null, null],
		['^oh-event', '', null, 'oh-event'],
		['Make it  ^abc-1  ', 'Make it', null, 'abc-1'],
		['Press ^abc and go on', 'Press ^abc and go on', null, null],
		['  Make it  ', 'Make it', null, null],
		['x^2 is no block id', 'x^2 is no block id', null, null],
		['', '', null, null],
	])('%s', (written, text, due, blockId) => {
		expect(readStepText(written)).toEqual({ text, due, blockId });
	});

	test.each([
		['- [ ] a', '2026-03-01', 'tasks', '- [ ] a 📅 2026-03-01'],
		['- [ ] a  ', '2026-03-01', 'dataview', '- [ ] a [due:: 2026-03-01]  '],
		['- [ ] a ^oh-event  ', '2026-03-01', 'tasks', '- [ ] a 📅 2026-03-01 ^oh-event  '],
		['- [ ] a ^oh-event', '2026-03-01', 'dataview', '- [ ] a [due:: 2026-03-01] ^oh-event'],
		['- [ ] a [due:: 2026-03-01] b', '2026-03-08', 'tasks', '- [ ] a [due:: 2026-03-08] b'],
		['- [ ] 2026-03-01 📅 2026-03-01', '2026-03-08', 'tasks', '- [ ] 2026-03-01 📅 2026-03-08'],
	] as const)(
		'a date is written in its form, before a block id, and moved in the form it has: %s',
		(line, day, form, after) => {
			expect(applyEdits(line, [dueEdit(line, day, form)])).toBe(after);
			expect(readStepText(after).due).toBe(day);
		},
	);
});
