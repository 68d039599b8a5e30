import { episodeToMark } from '../../../src/core/action/on-air';
import { details, episodes, hour } from '../message/fixture';

const entries = episodes.map((episode) => ({ episode, phases: [], total: 0, done: 0 }));
const start = details.start ?? 0;
const other = episodes[0]?.path ?? '';
const later = episodes.at(-1)?.path ?? '';
const pathOf = (place: Partial<Parameters<typeof episodeToMark>[1]>, list = entries) =>
	episodeToMark(list, { chosen: null, active: null, over: new Set(), now: start, ...place })?.episode.path ?? null;

describe('a mark belongs to', () => {
	test.each([
		['the episode on air', {}, details.path],
		['the episode on air while another note is open', { active: other }, details.path],
		['the episode on air in its tech check', { now: start - hour / 4 }, details.path],
		['the episode on air when it runs over', { now: start + 2 * hour }, details.path],
		['the episode chosen before, whatever is open', { chosen: details.path, active: other }, details.path],
		['the one chosen before its date, while it is recorded', { chosen: later, active: details.path }, later],
		['the one chosen long after its end, while no other is on air', { chosen: other, now: start - 24 * hour }, other],
		['the episode on air when one of weeks ago was chosen', { chosen: other, active: other }, details.path],
		['nothing when the host has called the show over', { over: new Set([details.path]) }, null],
		[
			'the open note even when its show was called over',
			{ active: details.path, over: new Set([details.path]) },
			details.path,
		],
		['the active note when nothing is on air', { active: other, now: start - 24 * hour }, other],
		['nothing when nothing is on air and no episode is open', { active: 'Diary.md', now: start - 24 * hour }, null],
		['the episode on air when the chosen note is gone', { chosen: 'Gone.md' }, details.path],
	])('%s', (_name, place, path) => {
		expect(pathOf(place)).toBe(path);
	});

	it('the active one of two that are on air, and to neither while none of them is open', () => {
		const twin = { ...details, path: 'Talks/T 1.md', show: 'talks' };
		const both = [...entries, { episode: twin, phases: [], total: 0, done: 0 }];
		expect(pathOf({ active: twin.path }, both)).toBe(twin.path);
		expect(pathOf({ active: other }, both)).toBe(other);
		expect(pathOf({}, both)).toBeNull();
	});

	describe('the show of 17:00, when the one of 13:00 was marked before,', () => {
		const second = { ...details, path: 'Talks/T 1.md', show: 'talks', start: start + 4 * hour, end: start + 5 * hour };
		const both = [...entries, { episode: second, phases: [], total: 0, done: 0 }];
		test.each([
			['not while the first is on air', hour / 2, {}, details.path],
			['not in the debrief of the first', 2 * hour, {}, details.path],
			['from its tech check on', 3.5 * hour, {}, second.path],
			['whatever is open', 4.5 * hour, { active: details.path }, second.path],
		])('%s', (_name, after, place, path) => {
			expect(pathOf({ chosen: details.path, now: start + after, ...place }, both)).toBe(path);
		});

		it('at once when it follows closely, but in the open note of the first while that runs over', () => {
			const next = { ...second, start: start + 1.25 * hour, end: start + 2.25 * hour };
			const close = [...entries, { episode: next, phases: [], total: 0, done: 0 }];
			const now = start + 1.5 * hour;
			expect(pathOf({ chosen: details.path, now }, close)).toBe(next.path);
			expect(pathOf({ chosen: details.path, active: details.path, now }, close)).toBe(details.path);
			expect(pathOf({ now, over: new Set([details.path]) }, close)).toBe(next.path);
		});
	});

	it('no cancelled show', () => {
		expect(
			pathOf(
				{},
				entries.map((entry) => ({ ...entry, episode: { ...entry.episode, cancelled: '2023-12-01' } })),
			),
		).toBeNull();
	});
});
