/** The demo vault shows every state an episode can be in, on whatever day it is written. */
import { demoEpisodes } from './demo-episodes.mjs';
import { demoNoteName } from './demo-note.mjs';
import { demoFiles } from './demo-vault.mjs';

const tasks = (text: string, mark: string) =>
	text.split('\n').filter((line) => line.trimStart().startsWith(`- [${mark}]`)).length;
const noteOf = (files: Record<string, string>, inDays: number | null) => {
	const episode = demoEpisodes.find((one) => one.inDays === inDays);
	if (episode === undefined) throw new Error(`no demo episode in ${inDays} days`);
	const text = files[`Sample Office Hours/${demoNoteName(episode)}.md`];
	if (text === undefined) throw new Error(`no note "${demoNoteName(episode)}"`);
	return text;
};

test('the same day gives the same files, another day other dates in the same files', () => {
	expect(demoFiles('2026-03-02')).toEqual(demoFiles('2026-03-02'));
	const other = demoFiles('2028-02-29');
	expect(Object.keys(other)).toEqual(Object.keys(demoFiles('2026-03-02')));
	expect(noteOf(other, 7)).toContain('\ndate: 2028-03-07\n');
	expect(noteOf(other, -7)).toContain('\ndate: 2028-02-22\n');
});

test('there is an episode of today, a finished one, one with open after-steps, one half prepared, and an idea', () => {
	const files = demoFiles('2026-03-02');
	expect(noteOf(files, 0)).toContain('\ndate: 2026-03-02\n');
	expect([tasks(noteOf(files, -70), ' '), tasks(noteOf(files, -70), 'x')]).toEqual([0, 23]);
	expect([tasks(noteOf(files, -7), ' '), tasks(noteOf(files, -7), 'x')]).toEqual([3, 20]);
	expect([tasks(noteOf(files, 7), ' '), tasks(noteOf(files, 7), 'x')]).toEqual([15, 8]);
	expect(noteOf(files, null)).toContain('\ndate:\n');
});

test('the show has its slot on the weekday of today, and nothing stands on the skipped slot', () => {
	for (const [today, weekday] of [
		['2026-03-01', 7],
		['2026-03-02', 1],
	] as const) {
		const files = demoFiles(today);
		const data = JSON.parse(files['.obsidian/plugins/office-hours/data.json'] ?? '') as {
			shows: { schedules: { weekday: number }[]; breaks: { from: string }[] }[];
		};
		expect(data.shows[0]?.schedules[0]?.weekday).toBe(weekday);
		const skipped = data.shows[0]?.breaks[0]?.from ?? '';
		expect(Object.entries(files).filter(([, text]) => text.includes(`\ndate: ${skipped}\n`))).toEqual([]);
	}
});

test('every address is one nobody owns, or a platform the show would use', () => {
	const hosts = new Set(
		Object.values(demoFiles('2026-03-02')).flatMap((text) =>
			[...text.matchAll(/https?:\/\/([^/\s")]+)/g)].map((m) => m[1]),
		),
	);
	const platforms = [
		'youtube.com',
		'www.youtube.com',
		'canva.com',
		'thumbsup.tv',
		'streamyard.com',
		'www.meetup.com',
		'github.com',
		'www.linkedin.com',
	];
	expect(
		[...hosts].filter((host) => !platforms.includes(host ?? '') && !/\.example(\.org)?$/.test(host ?? '')),
	).toEqual([]);
});
