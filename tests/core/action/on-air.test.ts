import { episodeToMark } from '../../../src/core/action/on-air';
import { details, episodes, hour } from '../message/fixture';

const entries = episodes.map((episode) => ({ episode, phases: [], total: 0, done: 0 }));
const start = details.start ?? 0;
const other = episodes[0]?.path ?? '';
const pathOf = (place: Partial<Parameters<typeof episodeToMark>[1]>, list = entries) =>
	episodeToMark(list, { chosen: null, active: null, now: start, ...place })?.episode.path ?? null;

describe('a mark belongs to', () => {
	test.each([
		['the episode on air', {}, details.path],
		['the episode on air while another note is open', { active: other }, details.path],
		['the episode on air in its tech check', { now: start - hour / 4 }, details.path],
		['the episode on air when it runs over', { now: start + 2 * hour }, details.path],
		['the episode chosen before, whatever is open', { chosen: other, active: details.path }, other],
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

	it('no cancelled show', () => {
		expect(
			pathOf(
				{},
				entries.map((entry) => ({ ...entry, episode: { ...entry.episode, cancelled: '2023-12-01' } })),
			),
		).toBeNull();
	});
});
