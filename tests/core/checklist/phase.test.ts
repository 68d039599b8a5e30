import { countPhases, progressByPhase } from '../../../src/core/checklist/phase-count';
import { phaseOfHeading } from '../../../src/core/checklist/phase';
import { readOutline } from '../../../src/core/text/outline';
import { sampleShow } from './sample-show';

const count = (text: string, show = sampleShow) => countPhases(readOutline(text), show);

describe('the phase a heading names', () => {
	test.each([
		['Checklist', 'before'],
		['Pre-show checklist', 'before'],
		['**PRE-SHOW checklist:**', 'before'],
		['Just before the show', 'justBefore'],
		['15 minutos antes', 'justBefore'],
		['20 minutos antes', 'justBefore'],
		['10 minutes before the show', 'justBefore'],
		['After the show', 'after'],
		['Post-show checklist', 'after'],
		['Despues de la transmision', 'after'],
		['Después de la transmisión', 'after'],
		['Talking points', null],
		['Timestamps', null],
		['', null],
	])('%s: %s', (heading, phase) => {
		expect(phaseOfHeading(heading, sampleShow)).toBe(phase);
	});

	test('the headings of the show win over the shipped ones, and are compared by what they say', () => {
		const show = { ...sampleShow, phases: { before: ['Vorbereitung'], justBefore: [], after: ['Checklist'] } };
		expect(phaseOfHeading('vorbereitung:', show)).toBe('before');
		expect(phaseOfHeading('Checklist', show)).toBe('after');
		expect(phaseOfHeading('After the show', show)).toBe('after');
	});
});

describe('the owner of a task', () => {
	test('is the innermost enclosing heading of a phase, not the nearest and not the H2', () => {
		const text = [
			'# Note',
			'- [ ] above every phase',
			'## Checklist',
			'- [x] a',
			'### Slack',
			'- [ ] b',
			'## Talking points',
			'- [ ] a topic',
			'### Just before the show',
			'- [ ] c',
			'#### With the second guest',
			'- [x] d',
			'### Query practices',
			'- [x] another topic',
			'## After the show',
			'- [ ] e',
		].join('\n');
		expect(count(text)).toEqual({
			phases: [
				{ phase: 'other', heading: '', total: 3, done: 1 },
				{ phase: 'before', heading: 'Checklist', total: 2, done: 1 },
				{ phase: 'justBefore', heading: 'Just before the show', total: 2, done: 1 },
				{ phase: 'after', heading: 'After the show', total: 1, done: 0 },
			],
			total: 8,
			done: 3,
		});
	});

	test('two headings of the same words are two owners, in note order', () => {
		expect(count('## Checklist\n- [x] a\n## Talk\n## Checklist\n- [ ] b').phases).toEqual([
			{ phase: 'before', heading: 'Checklist', total: 1, done: 1 },
			{ phase: 'before', heading: 'Checklist', total: 1, done: 0 },
		]);
	});

	test('a note without headings has topics only', () => {
		expect(count('- [x] a\n- [ ] b').phases).toEqual([{ phase: 'other', heading: '', total: 2, done: 1 }]);
	});

	test('a note without tasks counts nothing, and a phase without tasks is no owner', () => {
		expect(count('## Checklist\n\ntext\n- []  no task')).toEqual({ phases: [], total: 0, done: 0 });
	});
});

describe('marks', () => {
	test.each([
		[' ', 1, 0],
		['/', 1, 0],
		['-', 0, 0],
		['x', 1, 1],
		['X', 1, 1],
		['>', 1, 1],
		['?', 1, 1],
	])('[%s] counts %i, done %i', (mark, total, done) => {
		expect(count(`## Checklist\n- [${mark}] a`)).toMatchObject({ total, done });
	});

	test('nested tasks count on their own, whatever their parent says', () => {
		expect(count('## Checklist\n- [ ] a\n\t- [x] b\n\t- [x] c')).toMatchObject({ total: 3, done: 2 });
	});
});

test('progress is summed per phase in the order of the show, without topics and empty phases', () => {
	const counts = count(
		'## After the show\n- [x] a\n## Checklist\n- [x] b\n## Pre-show checklist\n- [ ] c\n## Talk\n- [ ] d\n### Just before the show\n- [-] e',
	);
	expect(progressByPhase(counts.phases)).toEqual([
		{ phase: 'before', total: 2, done: 1 },
		{ phase: 'after', total: 1, done: 1 },
	]);
});
