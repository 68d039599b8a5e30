import { airTime, isOnAir } from '../../../src/core/live/air-time';
import { talkingPoints } from '../../../src/core/live/talking-point';
import { instant, sampleShow } from '../checklist/sample-show';

const phases = Object.values(sampleShow.phases).flat();
const read = (text: string) => talkingPoints(text, phases).map(({ text: words, level, mark }) => [words, level, mark]);

describe('talking points', () => {
	it('are the bullets of their section, nested as they are, with tabs or blanks', () => {
		expect(
			read(`## Talking points

> Bullets keep it a conversation.

- Intro
	- *Hello*
  - [x] Wicks
    * deeper
- 
1. [/] Oil
### More
- under a heading

### Just before the show
- [ ] How is your name pronounced?

## After the show
- [ ] Timestamps
`),
		).toEqual([
			['Intro', 0, null],
			['*Hello*', 1, null],
			['Wicks', 1, 'x'],
			['deeper', 2, null],
			['Oil', 0, '/'],
			['under a heading', 0, null],
		]);
	});

	it('are none in code, in comments and without their section', () => {
		expect(read('## Talking points\n\n```\n- code\n```\n%%\n- hidden\n%%\n')).toEqual([]);
		expect(read('- a\n\n## Checklist\n- b\n')).toEqual([]);
		expect(read('')).toEqual([]);
	});

	it('are known again by their words when lines have moved', () => {
		const keys = (text: string) => talkingPoints(text, phases).map(({ key }) => key);
		const before = keys('## Temas de conversación\n- a\n- b\n- a\n');
		expect(new Set(before).size).toBe(3);
		expect(keys('## Temas de conversación\n- new\n- a\n\t- b\n- a\n').slice(1)).toEqual(before);
	});
});

describe('time on air', () => {
	const start = instant('2026-03-06T13:00Z');
	const end = instant('2026-03-06T14:00Z');
	const minute = 60_000;
	const at = (minutes: number, streamStart: number | null = null) =>
		airTime({ start, end, streamStart }, start + minutes * minute);

	test.each([
		['at the start', 0, null, { elapsed: 0, left: 60 }],
		['before it', -5, null, { elapsed: 0, left: 65 }],
		['after a minute and a half', 1.5, null, { elapsed: 1, left: 59 }],
		['at the end', 60, null, { elapsed: 60, left: 0 }],
		['a moment over', 60.1, null, { elapsed: 60, left: -1 }],
		['over', 67, null, { elapsed: 67, left: -7 }],
		['of a late start', 30, start + 4 * minute, { elapsed: 26, left: 34 }],
		['of an early start', 30, start - 2 * minute, { elapsed: 32, left: 28 }],
		['with the start of another day', 30, start - 24 * 60 * minute, { elapsed: 30, left: 30 }],
	])('%s', (_name, minutes, streamStart, expected) => {
		expect(at(minutes, streamStart)).toEqual(expected);
	});

	test.each([
		['before the start', -1, null, false],
		['at the start', 0, null, true],
		['after an early start', -1, start - 2 * minute, true],
		['in overtime', 70, null, true],
		['after it', 90, null, false],
		['in the overtime of a late start', 93, start + 5 * minute, true],
	])('on air %s', (_name, minutes, streamStart, expected) => {
		expect(isOnAir({ start, end, streamStart }, start + minutes * minute, 30 * minute)).toBe(expected);
	});
});
