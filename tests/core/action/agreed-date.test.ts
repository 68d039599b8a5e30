import type { WantedFacts } from '../../../src/core/action/episode-change';
import { lampHour } from '../episode/example';
import { makeShelf } from './shelf';

/** Monday, 1 January 2024, 9:00 UTC. The next Fridays of the show: 5, 12, 19 January. */
const now = Date.UTC(2024, 0, 1, 9);
const show = lampHour();

/** The step about the date, after a change of an episode that was made with this draft. */
function stepAfter(date: string | undefined, wanted: WantedFacts, { tick = true, mark = ' ' } = {}): string {
	const on = makeShelf([show], now, {}, undefined, tick);
	const path = on.create({ title: 'Glass', guests: ['Cleo Example'], ...(date !== undefined && { date }) });
	on.notes.set(path, on.text(path).replace('- [ ] When the guest', `- [${mark}] When the guest`));
	const plan = on.carryOut(path, wanted);
	const lines = on.text(plan.after.path).split('\n');
	expect(lines.filter((line) => line.startsWith('- [x]'))).toHaveLength(lines.some(isAsked('x')) ? 1 : 0);
	return lines.find((line) => isAsked('.')(line)) ?? '';
}
const isAsked = (mark: string) => (line: string) => new RegExp(`^- \\[${mark}\\] When the guest says yes`).test(line);

test('an idea that is scheduled has its date: the step is ticked, in the words of the new date', () => {
	const step = stepAfter(undefined, { date: '2024-01-12' });
	expect(step).toContain('- [x] When the guest says yes');
	expect(step).toContain('Friday, January 12, 2024');
});

test.each<[string, WantedFacts]>([
	['moved to another day', { date: '2024-01-19' }],
	['moved to another time', { date: '2024-01-12', time: '15:00' }],
])('so has an episode that is %s', (_, wanted) => {
	expect(stepAfter('2024-01-12', wanted)).toContain('- [x]');
});

test.each<[string, WantedFacts]>([
	['renamed', { title: 'Panes' }],
	['renumbered', { number: 7 }],
	['cancelled', { cancelled: '2024-01-01' }],
	['made an idea again', { date: null }],
	['said to have been in the past', { date: '2023-12-22' }],
])('but not one that is %s', (_, wanted) => {
	expect(stepAfter('2024-01-12', wanted)).toContain('- [ ]');
});

test('nothing is ticked where the host does not want that, and no tick is taken back', () => {
	expect(stepAfter(undefined, { date: '2024-01-12' }, { tick: false })).toContain('- [ ]');
	expect(stepAfter('2024-01-12', { date: null }, { mark: 'x' })).toContain('- [x]');
	expect(stepAfter('2024-01-12', { date: '2024-01-19' }, { mark: '-' })).toContain('- [-]');
});
