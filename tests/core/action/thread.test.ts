import { announcements, insertAnnouncements } from '../../../src/core/action/announcements';
import { markCarried, openPoints, takeOver } from '../../../src/core/action/carry-over';
import { nextEpisodeLink, threadsOf } from '../../../src/core/action/next-episode-link';
import type { ArchiveEntry } from '../../../src/core/archive/archive';
import { isProblem } from '../../../src/core/problem';
import { applyEdits, type Change } from '../../../src/core/text/edit';
import { builtIns } from '../../../src/templates';
import { details, episodes, show } from '../message/fixture';

const next = { path: 'Lantern Hour/LH 23 - Lighthouses (on call).md', title: 'Lighthouses (on call)' };
const named = '[[LH 23 - Lighthouses (on call)]]';

function after(text: string, change: Change): string {
	const edits = change(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

const points = (...lines: readonly string[]) => `## Talking points\n\n${lines.join('\n')}\n`;
const outro = (line: string) => points('- Intro', '- Outro', '\t- Where to learn more?', `\t- ${line}`);

describe('the outro names the next episode', () => {
	test.each([
		['a template line without a title', 'Next time', `Next time: ${named}`],
		['a template line of another title', 'Next time: Wicks and wax', `Next time: ${named}`],
		['words of the host', 'Next time: something bright!', `Next time: something bright! ${named}`],
		['a wikilink', 'Lantern Hour next week: [[LH 24 - Fog|fog]]', `Lantern Hour next week: ${named}`],
		[
			'a Markdown link, as hosts write them',
			'Lantern Hour next week: [LH 24 - Fog](LH%2024%20-%20Fog.md)',
			'Lantern Hour next week: [LH 23 - Lighthouses (on call)](LH%2023%20-%20Lighthouses%20%28on%20call%29.md)',
		],
		['Spanish', 'La próxima vez', `La próxima vez: ${named}`],
		['the right title', 'Next time: Lighthouses (on call)', 'Next time: Lighthouses (on call)'],
		['the right link', `See you next week: ${named}`, `See you next week: ${named}`],
		['a task', '[ ] Next time: [[LH 24 - Fog]]', `[ ] Next time: ${named}`],
	])('%s', (_name, line, expected) => {
		const text = outro(line);
		const done = after(text, nextEpisodeLink(show, next, ['Wicks and wax']));
		expect(done).toBe(outro(expected));
		expect(after(done, nextEpisodeLink(show, next, ['Wicks and wax']))).toBe(done);
	});

	it('gets the line where it has none, in the language of the show', () => {
		const text = points('- Outro', '\t- Where to learn more?', '- Later');
		expect(after(text, nextEpisodeLink(show, next))).toBe(
			points('- Outro', '\t- Where to learn more?', `\t- Next time: ${named}`, '- Later'),
		);
		expect(after(points('- Despedida'), nextEpisodeLink({ ...show, language: 'es' }, next))).toBe(
			points('- Despedida', `\t- La próxima vez: ${named}`),
		);
	});

	test.each([
		['without an outro', points('- Wicks')],
		['with a question about next week', points('- What are you working on next week, and why?')],
		['without talking points', '# Note\n\n- Outro\n'],
	])('stays as it is %s', (_name, text) => {
		expect(after(text, nextEpisodeLink(show, next))).toBe(text);
	});

	it('keeps what was promised while nothing is scheduled', () => {
		const text = outro('Next time: [[LH 24 - Fog]]');
		expect(after(text, nextEpisodeLink(show, null))).toBe(text);
	});

	it.each(Object.keys(builtIns))('knows the line of our own template in %s', (language) => {
		const template = (builtIns[language]?.episode ?? '').replace(/\{\{#if next.*?\{\{\/if\}\}/g, '');
		const done = after(template, nextEpisodeLink({ ...show, language }, next));
		expect(done).toContain(`: ${named}`);
		expect(done.split('\n')).toHaveLength(template.split('\n').length);
	});
});

describe('an episode is named in its neighbour', () => {
	const entries = episodes.map((episode) => ({ episode, phases: [], total: 0, done: 0 }) satisfies ArchiveEntry);
	const path = details.path;

	it('the one before names it, and it names the one after', () => {
		expect(threadsOf(entries, path).map((thread) => [thread.path, thread.next?.title])).toEqual([
			[episodes[1]?.path, details.title],
			[path, 'Lighthouses on call'],
		]);
	});

	it('a cancelled one is passed over', () => {
		const cancelled = entries.map((entry) =>
			entry.episode.path === path ? { ...entry, episode: { ...entry.episode, cancelled: '2023-11-30' } } : entry,
		);
		expect(threadsOf(cancelled, path)[0]?.next?.title).toBe('Lighthouses on call');
	});
});

describe('announcements', () => {
	const list = announcements(details, episodes, [show], details.start ?? 0, 'UTC');

	it('are what was just on and what comes, with their address', () => {
		expect(list.map(({ line }) => line)).toEqual([
			'Lantern Hour (Friday, 17 November): Lamps in fog https://www.youtube.com/watch?v=lanternEp20',
			'Lantern Hour (Friday, 24 November): Wicks and wax https://www.youtube.com/watch?v=lanternEp21',
			'Lantern Hour (Friday, 8 December): Lighthouses on call https://www.youtube.com/watch?v=lanternEp23',
		]);
	});

	it('leave out what is cancelled, undated or long ago', () => {
		const [first, ...others] = episodes;
		const old = { ...details, path: 'old.md', start: (details.start ?? 0) - 15 * 86_400_000 };
		const changed = [...(first === undefined ? [] : [{ ...first, cancelled: '2023-11-16' }]), ...others, old];
		expect(announcements(details, changed, [show], 0, 'UTC')).toHaveLength(2);
	});

	it('name the note of an episode without an address, and every show by its own', () => {
		const other = { ...details, path: 'Talks/T 3.md', show: 'talks', title: 'T *3*', url: null, videoId: null };
		expect(announcements(details, [other], [show, { ...show, id: 'talks', name: 'Talks' }], 0, 'UTC')[0]?.line).toBe(
			'Talks (Friday, 1 December): T \\*3\\* [[T 3]]',
		);
	});

	it('come below their point, once', () => {
		const text = points('- Intro', '- Announcements', '\t- Fog on Friday', '- Wicks');
		const done = after(text, insertAnnouncements(list, show));
		expect(done).toBe(
			points('- Intro', '- Announcements', '\t- Fog on Friday', ...list.map(({ line }) => `\t- ${line}`), '- Wicks'),
		);
		expect(after(done, insertAnnouncements(list, show))).toBe(done);
	});

	it('make their point, and the section, where they are missing', () => {
		const done = after('# Note\n', insertAnnouncements(list.slice(0, 1), { ...show, language: 'es' }));
		expect(done).toBe(`# Note\n\n## Temas de conversación\n\n- Anuncios\n\t- ${list[0]?.line}\n`);
	});
});

describe('carrying over', () => {
	const from = `${points('- Intro', '\t- hello', '- Wicks', '\t- Cotton or flax?', '- [x] Oil', '- Outro', '\t- bye')}
### Just before the show

- [ ] not a point

## Timestamps

00:10:00 Wicks
00:20:00 (question from Ana) Is whale oil legal?
00:21:00 (question) 
`;
	const target = points('- Intro', '- Wax', '- Outro');
	const all = openPoints(from, show);

	it('offers points and questions, but not what every show has', () => {
		expect(all.map(({ text, level, kind }) => [text, level, kind])).toEqual([
			['Wicks', 0, 'point'],
			['Cotton or flax?', 1, 'point'],
			['Oil', 0, 'point'],
			['Is whale oil legal? (Ana)', 0, 'question'],
		]);
	});

	it('puts them before the outro with where they come from, and says in the old note where they went', () => {
		expect(after(target, takeOver(all, details, show))).toBe(
			points(
				'- Intro',
				'- Wax',
				'- Wicks (from [[LH 22 - Tracing a sourdough]])',
				'\t- Cotton or flax?',
				'- Oil (from [[LH 22 - Tracing a sourdough]])',
				'- Is whale oil legal? (Ana) (from [[LH 22 - Tracing a sourdough]])',
				'- Outro',
			),
		);
		const marked = after(from, markCarried(all, next, show));
		expect(marked).toContain('\t- Cotton or flax? (carried to [[LH 23 - Lighthouses (on call)]])\n');
		expect(marked).toContain('(question from Ana) Is whale oil legal? (carried to [[LH 23');
		expect(openPoints(marked, show)).toEqual([]);
	});

	it('adds nothing twice', () => {
		const once = after(target, takeOver(all, details, show));
		expect(after(once, takeOver(all, details, show))).toBe(once);
		expect(after(from, markCarried([], next, show))).toBe(from);
	});

	it('lets a point wander on, with the last show it comes from', () => {
		const carried = openPoints(after(target, takeOver(all.slice(0, 1), details, show)), show);
		expect(after(points('- a'), takeOver(carried.slice(1), next, show))).toContain(`- Wicks (from ${named})`);
	});

	it('moves a child up whose parent stays', () => {
		expect(after(target, takeOver(all.slice(1, 2), details, show))).toContain('\n- Cotton or flax? (from');
	});
});
