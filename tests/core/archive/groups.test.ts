import fc from 'fast-check';
import { makeArchive } from '../../../src/core/archive/archive';
import { infoOf } from '../../../src/core/archive/episode-info';
import { endOf, stateOf } from '../../../src/core/archive/episode-state';
import { currentEntry, groupsOf } from '../../../src/core/archive/groups';
import { neighboursOf, takenDays } from '../../../src/core/archive/neighbours';
import type { Episode } from '../../../src/core/episode/episode';
import { fromWall } from '../../../src/core/show/wall-time';
import { addDays } from '../../../src/core/show/iso-day';
import { instant } from '../checklist/sample-show';
import { afterList, entryOf } from './sample-entry';

const timeless = (date: string, zone: string | null = null) =>
	entryOf({ date, time: null, zone, start: null, end: null });
const titles = (entries: readonly { readonly episode: Episode }[]) => entries.map(({ episode }) => episode.title);

describe('the state of an episode', () => {
	const friday = { date: '2026-03-06' };
	test.each([
		['without a date, an idea', entryOf({}), '2026-03-06T00:00Z', 'idea'],
		['without a date but with a video, aired', entryOf({ videoId: 'aaaaaaaaaaa' }), '2026-03-06T00:00Z', 'aired'],
		['before its start, upcoming', entryOf(friday), '2026-03-06T12:59Z', 'upcoming'],
		['from its start, live', entryOf(friday), '2026-03-06T13:00Z', 'live'],
		['until its end', entryOf(friday), '2026-03-06T13:59Z', 'live'],
		['then aired while the after-list is open', entryOf(friday, afterList(1)), '2026-03-06T14:00Z', 'aired'],
		['wrapped when it is closed', entryOf(friday, afterList(0)), '2026-03-06T14:00Z', 'wrapped'],
		['wrapped when there is none', entryOf(friday), '2027-03-06T14:00Z', 'wrapped'],
		[
			'cancelled, whenever it was to be',
			entryOf({ ...friday, cancelled: '2026-03-01' }),
			'2026-03-02T00:00Z',
			'cancelled',
		],
		['without a time, upcoming until its day ends', timeless('2026-03-06', 'UTC'), '2026-03-06T23:59Z', 'upcoming'],
		['and over then', timeless('2026-03-06', 'UTC'), '2026-03-07T00:00Z', 'wrapped'],
		['the day of its zone', timeless('2026-03-06', 'Pacific/Auckland'), '2026-03-06T11:00Z', 'wrapped'],
		['also far behind', timeless('2026-03-06', 'America/Los_Angeles'), '2026-03-07T07:59Z', 'upcoming'],
		['an unknown zone is UTC', timeless('2026-03-06', 'Mars/Base'), '2026-03-07T00:00Z', 'wrapped'],
	])('%s', (_name, entry, now, state) => {
		expect(stateOf(entry, instant(now))).toBe(state);
	});

	test('the short cut for episodes without a time agrees with the zone, to the millisecond', () => {
		const zones = ['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York'];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: -500, max: 500 }),
				fc.integer({ min: -3e8, max: 3e8 }),
				(zone, days, off) => {
					const date = addDays('2026-03-06', days);
					const end = fromWall(zone, addDays(date, 1), '00:00').at;
					for (const now of [end + off, end, end - 1]) {
						expect(stateOf(timeless(date, zone), now)).toBe(now >= end ? 'wrapped' : 'upcoming');
					}
				},
			),
			{ numRuns: 500, seed: 20260306 },
		);
	});

	test('an episode ends with its own end, else its start, else its day', () => {
		expect(endOf(entryOf({ date: '2026-03-06' }).episode)).toBe(instant('2026-03-06T14:00Z'));
		expect(endOf(entryOf({ date: '2026-03-06', end: null }).episode)).toBe(instant('2026-03-06T13:00Z'));
		expect(endOf(timeless('2026-03-06').episode)).toBe(instant('2026-03-07T00:00Z'));
		expect(endOf(entryOf({}).episode)).toBeNull();
	});
});

describe('the groups', () => {
	const now = instant('2026-03-06T13:30Z');
	const archive = makeArchive();
	[
		entryOf({ title: 'on air', date: '2026-03-06' }),
		entryOf({
			title: 'later the same day',
			date: '2026-03-06',
			number: 1,
			start: now + 7_200_000,
			end: now + 9_000_000,
		}),
		entryOf({ title: 'tomorrow', date: '2026-03-07' }),
		entryOf({ title: 'last week', date: '2026-02-27' }, afterList(2)),
		entryOf({ title: 'two weeks ago', date: '2026-02-20' }, afterList(2)),
		entryOf({ title: 'put off', date: '2026-02-19', snoozed: '2026-03-20' }, afterList(2)),
		entryOf({ title: 'closed list', date: '2026-02-13' }, afterList(0)),
		entryOf({ title: 'long ago', date: '2025-02-13' }, afterList(3)),
		entryOf({ title: 'called off', date: '2026-03-13', cancelled: '2026-03-01' }),
		entryOf({ title: 'aired some day', videoId: 'aaaaaaaaaaa' }, afterList(1)),
		entryOf({ title: 'idea' }),
		entryOf({ title: 'numbered idea', number: 40 }),
	].forEach((entry) => archive.put(entry));
	const groups = groupsOf(archive.list(), now);

	test('coming: what is on air, then by start', () => {
		expect(titles(groups.coming)).toEqual(['on air', 'later the same day', 'tomorrow']);
	});

	test('to finish: open after-lists of the last thirty days, the latest first, without those put off', () => {
		expect(titles(groups.toFinish)).toEqual(['last week', 'two weeks ago']);
	});

	test('ideas by number, then title', () => {
		expect(titles(groups.ideas)).toEqual(['numbered idea', 'idea']);
	});

	test('past: all others, the latest first, undated ones last', () => {
		expect(titles(groups.past)).toEqual(['called off', 'put off', 'closed list', 'long ago', 'aired some day']);
	});

	test('every episode is in exactly one group', () => {
		const all = [...groups.coming, ...groups.toFinish, ...groups.ideas, ...groups.past];
		expect(all).toHaveLength(archive.list().length);
		expect(new Set(all).size).toBe(all.length);
	});

	test('the panel is about the active note, else what is on air or next, else nothing', () => {
		const idea = groups.ideas[1];
		expect(currentEntry(archive.list(), groups, idea?.episode.path ?? '')).toBe(idea);
		expect(currentEntry(archive.list(), groups, 'Recipes/Soup.md')?.episode.title).toBe('on air');
		expect(currentEntry(archive.list(), groups, null)?.episode.title).toBe('on air');
		expect(currentEntry([], groupsOf([], now), null)).toBeNull();
	});
});

describe('around an episode', () => {
	const entries = [
		entryOf({ path: 'a', date: '2026-02-20' }),
		entryOf({ path: 'b', date: '2026-02-27', cancelled: '2026-02-01' }),
		entryOf({ path: 'other', date: '2026-02-28', show: 'moth-call' }),
		entryOf({ path: 'c', date: '2026-03-06' }),
		entryOf({ path: 'idea' }),
	];
	const around = (path: string) => {
		const { previous, next } = neighboursOf(entries, path);
		return [previous?.episode.path ?? null, next?.episode.path ?? null];
	};

	test('are the dated ones of its show; cancelled ones are stepped over', () => {
		expect(around('a')).toEqual([null, 'c']);
		expect(around('c')).toEqual(['a', null]);
		expect(around('b')).toEqual(['a', 'c']);
		expect(around('other')).toEqual([null, null]);
		expect(around('idea')).toEqual([null, null]);
		expect(around('none')).toEqual([null, null]);
	});

	test('days are taken by the show, until it is cancelled', () => {
		expect(takenDays(entries, 'lantern-hour')).toEqual(['2026-02-20', '2026-03-06']);
	});
});

test('what others see is plain JSON', () => {
	const entry = entryOf(
		{
			path: 'a.md',
			number: 7,
			title: 'Moths',
			date: '2026-03-06',
			url: 'https://youtu.be/aaaaaaaaaaa',
			videoId: 'aaaaaaaaaaa',
		},
		afterList(1),
	);
	const info = infoOf(entry, instant('2026-03-06T13:30Z'));
	expect(info).toEqual({
		path: 'a.md',
		show: 'lantern-hour',
		number: 7,
		title: 'Moths',
		date: '2026-03-06',
		start: '2026-03-06T13:00:00.000Z',
		url: 'https://youtu.be/aaaaaaaaaaa',
		videoId: 'aaaaaaaaaaa',
		phases: [{ phase: 'after', heading: 'After the show', total: 3, done: 2 }],
		total: 3,
		done: 2,
		state: 'live',
	});
	expect(JSON.parse(JSON.stringify(info))).toEqual(info);
	expect(infoOf(entryOf({}), 0)).toMatchObject({ date: null, start: null, state: 'idea' });
});
