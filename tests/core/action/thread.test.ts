import { announcements, insertAnnouncements } from '../../../src/core/action/announcements';
import { markCarried, openPoints, takeOver } from '../../../src/core/action/carry-over';
import { nextEpisodeLink, threadsOf } from '../../../src/core/action/next-episode-link';
import type { ArchiveEntry } from '../../../src/core/archive/archive';
import type { Episode } from '../../../src/core/episode/episode';
import { isProblem } from '../../../src/core/problem';
import { guardedEdits, type Change } from '../../../src/core/text/edit';
import { builtIns } from '../../../src/templates';
import { details, episodes, show } from '../message/fixture';

const next = { path: 'Lantern Hour/LH 23 - Lighthouses (on call).md', title: 'Lighthouses (on call)' };
const named = '[[LH 23 - Lighthouses (on call)]]';

function after(text: string, change: Change): string {
	const edited = guardedEdits(text, change);
	if (isProblem(edited)) throw new Error(edited.what);
	return edited.text;
}

const points = (...lines: readonly string[]) => `## Talking points\n\n${lines.join('\n')}\n`;
const outro = (line: string) => points('- Intro', '- Outro', '\t- Where to learn more?', `\t- ${line}`);

/** The line before, and after. */
const same = (line: string) => [line, line] as const;

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
		[
			'a Markdown link to it, in words of the host',
			...same('Next week: [on call!](LH%2023%20-%20Lighthouses%20%28on%20call%29.md)'),
		],
		['a title after another colon', 'Next time: Lamps: a story', `Next time: Lamps: a story ${named}`],
		['a title that was escaped', ...same(String.raw`Next time: Lighthouses \(on call\)`)],
		['a title of another episode', 'Next time: Fog', `Next time: ${named}`],
		['a promise with blanks behind it', 'Next time   ', `Next time: ${named}`],
		['an announcement with nothing but a title', 'The next show: Fog', `The next show: ${named}`],
		['an announcement with nothing but a link', 'The next show is [[LH 24 - Fog]]', `The next show is ${named}`],
		['Spanish', 'La próxima vez', `La próxima vez: ${named}`],
		['the right title', 'Next time: Lighthouses (on call)', 'Next time: Lighthouses (on call)'],
		['the right link', `See you next week: ${named}`, `See you next week: ${named}`],
		['a task', '[ ] Next time: [[LH 24 - Fog]]', `[ ] Next time: ${named}`],
	])('%s', (_name, line, expected) => {
		const text = outro(line);
		const done = after(text, nextEpisodeLink(show, next, ['Wicks and wax', 'Fog']));
		expect(done).toBe(outro(expected));
		expect(nextEpisodeLink(show, next, ['Wicks and wax', 'Fog'])(done)).toEqual([]);
	});

	test.each(['Closing', 'Wrap up', '**Goodbye:**', 'Cierre', '[[Words|Outro]]'])('is known as "%s" too', (name) => {
		expect(after(points(`- ${name}`), nextEpisodeLink(show, next))).toBe(
			points(`- ${name}`, `\t- Next time: ${named}`),
		);
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
		['with a question about the next show', points('- What should the next show be about?')],
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

	it('the first has none before it, and a note that is no episode has no part in any', () => {
		const first = episodes[0]?.path ?? '';
		expect(threadsOf(entries, first).map((thread) => thread.path)).toEqual([first]);
		expect(threadsOf(entries, 'Lamps.md')).toEqual([]);
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

	it('reach back fourteen days and ahead twenty-one, in the order of their days, the last six of them', () => {
		const now = details.start ?? 0;
		const inDays = (days: number, more = 0) => ({
			...details,
			path: `${days}.md`,
			title: `Day ${days}`,
			start: now + days * 86_400_000 + more,
		});
		const titles = (list: readonly Episode[]) =>
			announcements(details, list, [show], now, 'UTC').map(({ line }) => /Day (-?\d+)/.exec(line)?.[1]);
		expect(titles([inDays(21), inDays(-14), inDays(-15, 86_399_999), inDays(22, -86_399_999)])).toEqual(['-14', '21']);
		expect(titles([8, 1, 7, 2, 6, 3, 5, 4].map((days) => inDays(days)))).toEqual(['3', '4', '5', '6', '7', '8']);
	});

	it('know nothing of shows that are gone, nor of the note they are written in', () => {
		const stray = { ...details, path: 'stray.md', show: 'gone' };
		expect(
			announcements(details, [stray, details, { ...details, path: 'idea.md', start: null }], [show], 0, 'UTC'),
		).toEqual([]);
	});

	it('give the address of an event that is not on YouTube', () => {
		const elsewhere = { ...details, path: 'x.md', url: 'https://example.com/live', videoId: null };
		expect(announcements(details, [elsewhere], [show], 0, 'UTC')[0]?.line).toMatch(/ https:\/\/example\.com\/live$/);
	});

	test.each([
		'Announcements',
		'**Announcement:**',
		'[[News|Announcements]]',
		'Anuncios',
		'_Avisos_',
		'[ ] ANNOUNCEMENTS',
	])('come below "%s", behind what is nested there and before the next point', (name) => {
		const [first, ...others] = list;
		const there = ['- Intro', `  - ${name}`, '    - Fog', '      - on Friday', '    - Rain'];
		const lines = [first, ...others].map((each) => `  \t- ${each?.line}`);
		expect(after(points(...there, '  - Wicks'), insertAnnouncements(list, show))).toBe(
			points(...there, ...lines, '  - Wicks'),
		);
		expect(after(points(...there), insertAnnouncements(list, show))).toBe(points(...there, ...lines));
	});

	it('come right below a point with nothing below it, before the next one', () => {
		const [one] = list;
		expect(after(points('- Announcements', '- Wicks'), insertAnnouncements(list.slice(0, 1), show))).toBe(
			points('- Announcements', `\t- ${one?.line}`, '- Wicks'),
		);
	});

	it('are nothing to do where all of them are there, in an English show or another', () => {
		const text = points('- Announcements', ...list.map(({ line }) => `\t- ${line}`), '- Wicks');
		expect(insertAnnouncements(list, show)(text)).toEqual([]);
		expect(insertAnnouncements([], show)(text)).toEqual([]);
		expect(after(points('- Wicks'), insertAnnouncements(list.slice(0, 1), show))).toBe(
			points('- Wicks', '- Announcements', `\t- ${list[0]?.line}`),
		);
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

	it('speaks the language of the show in both notes', () => {
		const spanish = { ...show, language: 'es' };
		const text = points('- Mechas');
		const open = openPoints(text, spanish);
		expect(after(points('- Cierre'), takeOver(open, details, spanish))).toBe(
			points('- Mechas (de [[LH 22 - Tracing a sourdough]])', '- Cierre'),
		);
		expect(after(text, markCarried(open, next, spanish))).toBe(points(`- Mechas (pasa a ${named})`));
		expect(openPoints(after(text, markCarried(open, next, spanish)), spanish)).toEqual([]);
	});

	it('takes points for what they are, whatever words stand further back in them', () => {
		const lines = ['- How the intro was painted', '- Wax (carried to [[LH 23]]) came back', '- **Outro**', '\t- bye'];
		expect(openPoints(points(...lines), show).map(({ text }) => text)).toEqual([
			'How the intro was painted',
			'Wax (carried to [[LH 23]]) came back',
		]);
		const wanted = openPoints(points('- Oil', '- Wax (from [[LH 20]]) again'), show);
		expect(after(points('- How the outro was made'), takeOver(wanted, details, show))).toBe(
			points(
				'- How the outro was made',
				'- Oil (from [[LH 22 - Tracing a sourdough]])',
				'- Wax (from [[LH 20]]) again (from [[LH 22 - Tracing a sourdough]])',
			),
		);
		const there = points('- Oil', '- Wax (from [[LH 20]]) again', '- Outro');
		expect(takeOver(wanted, details, show)(there)).toEqual([]);
	});

	it('finds questions of nobody in particular, above the points too, and blanks behind them', () => {
		const text = `## Timestamps\n\n00:22:00 (question) Who trims it?  \n00:23:00 (question) Wax? (carried to [[LH 23]]) \n\n${points('- Oil  ')}`;
		const open = openPoints(text, show);
		expect(open.map((point) => point.text)).toEqual(['Oil', 'Who trims it?']);
		const marked = after(text, markCarried(open, next, show));
		expect(marked).toContain(`Who trims it? (carried to ${named})\n`);
		expect(marked).toContain(`- Oil (carried to ${named})\n`);
	});

	it('moves a child up whose parent stays', () => {
		expect(after(target, takeOver(all.slice(1, 2), details, show))).toContain('\n- Cotton or flax? (from');
	});
});
