import fc from 'fast-check';
import { parse } from 'yaml';
import { readSteps } from '../../../src/core/checklist/step-list';
import type { Episode, EpisodeDraft, EpisodePlan } from '../../../src/core/episode/episode';
import { episodeFacts, vocabularyOf } from '../../../src/core/episode/episode-fact';
import { type PlanContext, planEpisode } from '../../../src/core/episode/episode-plan';
import type { Problem } from '../../../src/core/problem';
import type { ShowProfile } from '../../../src/core/show/profile';
import { checkTemplate } from '../../../src/core/template/check';
import { parseTemplate } from '../../../src/core/template/parse';
import { readOutline } from '../../../src/core/text/outline';
import { builtIns } from '../../../src/templates';
import { details, fridays, lampHour, read } from './example';

/** Monday, 1 January 2024. */
const now = Date.UTC(2024, 0, 1, 9);
const show = lampHour();

function noted(path: string, properties: string, of: ShowProfile = show): Episode {
	const episode = read(path, `---\n${properties}\n---\n`, of);
	if (episode === null) throw new Error(path);
	return episode;
}

function plan(
	draft: Partial<EpisodeDraft>,
	change: Partial<PlanContext> = {},
	of: ShowProfile = show,
): EpisodePlan | readonly Problem[] {
	return planEpisode({ title: 'Wicks', ...draft }, of, {
		now,
		hostZone: 'Europe/Berlin',
		template: builtIns[of.language]?.episode ?? '',
		origin: 'episode.md',
		existing: [],
		shows: [],
		fileExists: () => false,
		parseYaml: (source) => parse(source) as unknown,
		...change,
	});
}

function planned(...args: Parameters<typeof plan>): EpisodePlan {
	const answer = plan(...args);
	if (!('path' in answer)) throw new Error(answer.map(({ what, why }) => `${what} ${why}`).join('\n'));
	return answer;
}

/** Codes and fields of what stands in the way. */
function refused(...args: Parameters<typeof plan>): readonly (readonly [code: string, field: string | undefined])[] {
	const answer = plan(...args);
	if ('path' in answer) throw new Error(`Planned: ${answer.path}`);
	return answer.filter(({ severity }) => severity === 'error').map(({ code, field }) => [code, field]);
}

const warned = (...args: Parameters<typeof plan>): readonly string[] =>
	planned(...args).warnings.map(({ code }) => code);

describe('The number of a new episode', () => {
	const existing = [
		noted('Lamp Hour/LH 07 - Oil.md', 'date: 2023-12-22'),
		noted('Lamp Hour/LH 08 - Glass.md', 'url: https://youtu.be/aaaaaaaaaaa'),
		noted('Lamp Hour/LH 20 - An idea.md', 'date:'),
		noted('Lamp Hour/LH 30 - Cancelled.md', 'date: 2023-12-29\ncancelled: 2023-12-20'),
	];

	it('is the next after the highest that is held', () => {
		expect(planned({ date: '2024-01-05' }, { existing })).toMatchObject({
			number: 9,
			path: 'Lamp Hour/LH 09 - Wicks.md',
		});
		expect(planned({ date: '2024-01-05' })).toMatchObject({ number: 1, path: 'Lamp Hour/LH 01 - Wicks.md' });
	});

	it('is none for an idea, for a draft that wants none, and for a show whose names have none', () => {
		expect(planned({}, { existing })).toMatchObject({
			number: null,
			date: null,
			start: null,
			timeLine: '',
			path: 'Lamp Hour/LH - Wicks.md',
		});
		expect(planned({ date: '2024-01-05', number: null })).toMatchObject({
			number: null,
			path: 'Lamp Hour/LH - Wicks.md',
		});
		expect(planned({ date: '2024-01-05' }, {}, lampHour({ fileName: '{{date}} {{title}}' }))).toMatchObject({
			number: null,
			path: 'Lamp Hour/2024-01-05 Wicks.md',
		});
	});

	it('is refused when it is held, with the note that holds it', () => {
		expect(refused({ date: '2024-01-05', number: 7 }, { existing })).toEqual([['number-held', 'number']]);
		const [problem] = plan({ date: '2024-01-05', number: 8 }, { existing }) as readonly Problem[];
		expect(problem).toMatchObject({ why: '"LH 08 - Glass" has it.', todo: 'Take another one, for example 9.' });
	});

	it('is taken over from an idea, which gives it up and is named, and from a cancelled episode', () => {
		expect(planned({ date: '2024-01-05', number: 20 }, { existing })).toMatchObject({
			givingUp: ['Lamp Hour/LH 20 - An idea.md'],
			warnings: [{ code: 'number-taken-over', what: 'The idea "LH 20 - An idea" gives up the number 20.' }],
		});
		expect(planned({ date: '2024-01-05', number: 30 }, { existing })).toMatchObject({ givingUp: [], warnings: [] });
	});

	it('is taken over from an idea where it is the next one, too', () => {
		const next = [...existing, noted('Lamp Hour/LH 09 - Next.md', 'date:')];
		expect(planned({ date: '2024-01-05' }, { existing: next })).toMatchObject({
			number: 9,
			givingUp: ['Lamp Hour/LH 09 - Next.md'],
		});
	});

	it('may be the same on two ideas, which is said', () => {
		expect(planned({ number: 20 }, { existing })).toMatchObject({
			givingUp: [],
			warnings: [{ code: 'number-on-idea' }],
		});
	});

	it('of another show does not matter', () => {
		expect(planned({ date: '2024-01-05', number: 7 }, { existing }, lampHour({ id: 'other' })).number).toBe(7);
	});

	it.each([Number.NaN, -1, 1.5, Infinity])('%d is refused', (number) => {
		expect(refused({ date: '2024-01-05', number })).toEqual([['number-impossible', 'number']]);
	});

	it('becomes a property where the file name has none', () => {
		const { path, text } = planned({ date: '2024-01-05', number: 5 }, {}, lampHour({ fileName: '{{date}} {{title}}' }));
		expect(read(path, text, lampHour({ fileName: '{{date}} {{title}}' }))).toMatchObject({
			number: 5,
			date: '2024-01-05',
		});
	});
});

describe('The date of a new episode', () => {
	it.each<[string, Partial<EpisodeDraft>, string, string]>([
		['is no day of the calendar', { date: '2026-02-30' }, 'date-impossible', 'date'],
		['is left open', { date: '' }, 'date-missing', 'date'],
		['is words', { date: 'Friday' }, 'date-impossible', 'date'],
		['has no such time', { date: '2024-01-05', time: '25:00' }, 'time-impossible', 'time'],
		[
			'has a time that clocks skip',
			{ date: '2024-03-31', time: '02:30', zone: 'Europe/Berlin' },
			'time-skipped',
			'time',
		],
		['has a zone nobody knows', { date: '2024-01-05', zone: 'Mars/Base' }, 'zone-unknown', 'zone'],
		['has no length', { date: '2024-01-05', minutes: 0 }, 'minutes-impossible', 'minutes'],
	])('%s: refused', (_, draft, code, field) => {
		expect(refused(draft)).toEqual([[code, field]]);
	});

	it('may be unusual, which is said', () => {
		const pause = lampHour({ breaks: [{ from: '2024-01-08', to: '2024-01-14', reason: 'Oil change' }] });
		const existing = [noted('Lamp Hour/LH 01 - Oil.md', 'date: 2024-01-19')];
		expect(warned({ date: '2024-01-05' })).toEqual([]);
		expect(warned({ date: '2023-12-29' })).toEqual(['date-past']);
		expect(warned({ date: '2024-01-04' })).toEqual(['date-off-cadence']);
		expect(warned({ date: '2024-01-12' }, {}, pause)).toEqual(['date-break']);
		expect(warned({ date: '2024-01-19' }, { existing })).toEqual(['slot-taken']);
		expect(warned({ date: '2024-10-27', time: '02:30', zone: 'Europe/Berlin' })).toEqual([
			'time-repeated',
			'date-off-cadence',
		]);
		expect(planned({ date: '2024-01-12' }, {}, pause).warnings).toMatchObject([
			{ field: 'date', what: expect.stringContaining('Oil change') },
		]);
	});

	it("may overlap another show's episode, tech check and debrief counted in, which is said", () => {
		const other = lampHour({ id: 'oil-talk', folder: 'Oil Talk', schedules: [{ ...fridays, time: '14:00' }] });
		const later = lampHour({ id: 'oil-talk', folder: 'Oil Talk', schedules: [{ ...fridays, time: '15:00' }] });
		const busy = (of: ShowProfile): Episode[] => [noted('Oil Talk/OT 01 - Oil.md', 'date: 2024-01-05', of)];
		expect(planned({ date: '2024-01-05' }, { existing: busy(other) }).warnings).toMatchObject([
			{ code: 'slot-overlap', what: 'The episode overlaps with "OT 01 - Oil".' },
		]);
		expect(warned({ date: '2024-01-05' }, { existing: busy(later) })).toEqual([]);
		const justAfter = lampHour({ id: 'oil-talk', folder: 'Oil Talk', schedules: [{ ...fridays, time: '14:20' }] });
		expect(warned({ date: '2024-01-05' }, { existing: busy(justAfter), shows: [justAfter] })).toEqual(['slot-overlap']);
	});

	it('may lie behind a clock change that the guest and the host do not share, which is said', () => {
		// New York changes on 10 March, Berlin on 31 March.
		const date = '2024-03-15';
		const clocks = { code: 'clock-change', why: expect.stringContaining('2024-03-10 (America/New_York)') as unknown };
		const guestNote = (target: string) => (target === 'Ann' ? { zone: 'America/New_York' } : null);
		expect(planned({ date, guests: ['[[Ann]]'] }, { guestNote }).warnings).toMatchObject([clocks]);
		const contacts = ['Ben: Zone: America/New_York'];
		const told = planned({ date, guests: ['Ann', 'Ben'], contacts });
		expect(told.warnings).toMatchObject([clocks]);
		expect(details(told.path, told.text).guests.map(({ zone }) => zone)).toEqual([null, 'America/New_York']);
		expect(warned({ date, guests: ['Ann'] }, { guestNote })).toEqual([]);
		expect(warned({ date: '2024-03-08', guests: ['[[Ann]]'] }, { guestNote })).toEqual([]);
		expect(warned({ guests: ['[[Ann]]'] }, { guestNote })).toEqual([]);
	});

	it('gives start and time line for that day, in its own zone if it has one', () => {
		expect(planned({ date: '2024-01-05' })).toMatchObject({
			start: Date.UTC(2024, 0, 5, 13),
			timeLine: '13:00 UTC (14:00 CET)',
		});
		expect(planned({ date: '2024-07-05' })).toMatchObject({ timeLine: '13:00 UTC (15:00 CEST)' });
		const own = planned({ date: '2024-01-05', time: '09:00', zone: 'America/New_York', minutes: 30 });
		expect(own).toMatchObject({ start: Date.UTC(2024, 0, 5, 14), timeLine: '09:00 EST (15:00 CET)' });
		expect(read(own.path, own.text)).toMatchObject({ start: own.start, end: Date.UTC(2024, 0, 5, 14, 30) });
		expect(own.text).toContain('time: "09:00"\nzone: America/New_York\nminutes: 30\n');
	});
});

describe('The file of a new episode', () => {
	it('is never one that exists, in whatever letter case or accent form (hazards 39, 45)', () => {
		const existing = [noted('Lamp Hour/LH - Wicks à la carte.md', 'date:')];
		expect(refused({ title: 'Wicks à la carte' }, { existing })).toEqual([['file-exists', 'title']]);
		expect(refused({ title: 'WICKS à La Carte'.normalize('NFD') }, { existing })).toEqual([['file-exists', 'title']]);
		expect(refused({}, { fileExists: (path) => path === 'Lamp Hour/LH - Wicks.md' })).toEqual([
			['file-exists', 'title'],
		]);
		expect(
			refused({ title: 'Wicks / à la carte' }, { existing: [noted('Lamp Hour/LH - Wicks à la carte.md', 'date:')] }),
		).toEqual([['file-exists', 'title']]);
	});

	it.each(['', '   ', '\u200b', '???', '../..'])('needs a title, and %j is none', (title) => {
		expect(refused({ title })).toEqual([['file-name-empty', 'title']]);
	});

	it.each(['../Lamp Hour', 'A/../../B', '.obsidian', '.hidden/Lamp'])('lies in no folder like %s', (folder) => {
		expect(refused({}, {}, lampHour({ folder }))).toEqual([['folder-hidden', 'folder']]);
	});

	it('lies where its show looks for episodes', () => {
		expect(refused({}, {}, lampHour({ ignore: ['Lamp Hour'] }))).toEqual([['note-not-an-episode', 'title']]);
	});

	it('is warned about when its path is long', () => {
		expect(warned({ title: 'Wicks' }, {}, lampHour({ folder: `Lamp/${'x'.repeat(240)}` }))).toEqual(['path-long']);
	});

	it.each([
		'CON',
		'nul.txt',
		'.hidden',
		'Trailing. ',
		'A:B|C',
		'#1 [draft] ^x',
		'\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(300),
	])('%j keeps its title in the note', (title) => {
		const { path, text } = planned({ title, date: '2024-01-05' });
		expect(path).toMatch(/^Lamp Hour\/LH 01 - [^*"\\/<>:|?#^[\]%]+\.md$/u);
		expect(new TextEncoder().encode(path.slice('Lamp Hour/'.length)).length).toBeLessThanOrEqual(203);
		expect(read(path, text)).toMatchObject({ title: title.trim(), number: 1, date: '2024-01-05' });
	});
});

describe('The note of a new episode', () => {
	it.each(['en', 'es'])('has the steps of the seed, each of a kind, in %s', (language) => {
		const of = lampHour({ language });
		const steps = readSteps(planned({ guests: ['Ann Example'], date: '2024-01-05' }, {}, of).text, of);
		const kinds = (phase: string): (string | null)[] =>
			steps.filter((step) => step.phase === phase).map(({ kind }) => kind);
		expect(kinds('before')).toEqual([
			'contact-guest',
			'confirm-date',
			'calendar-invite',
			'thumbnail',
			'broadcast',
			'broadcast-title',
			'broadcast-description',
			'studio-link',
			'youtube-link',
			'event',
			'social',
			'slack-internal',
			'slack-public',
		]);
		expect(kinds('justBefore')).toEqual([
			'pronunciation',
			'pronouns',
			'explain-points',
			'share-screen',
			'say-where',
			'explain-comments',
			'explain-chat',
			'comfort',
			'debrief',
			'drop-out',
		]);
		expect(kinds('after')).toEqual(['timestamps', 'links', 'playlist']);
		expect(steps.filter(({ status }) => status !== 'open')).toEqual([]);
	});

	it('has the facts where they are read again', () => {
		const draft = {
			title: 'Oil & Wicks: part 2',
			guests: ['[[Josephine (Jo) Sample]]', 'Ben Example from Candles'],
			date: '2024-01-05',
			topic: 'wicks: long and short',
			source: 'lamps.example',
			found: 'talk',
			contacts: [
				'https://www.linkedin.com/in/jo/ https://x.com/jo',
				'Ben: ben@candles.example',
				'Fediverse: @jo@lamps.example',
			],
		};
		const { path, text } = planned(draft);
		const reading = details(path, text);
		expect(reading).toMatchObject({
			title: draft.title,
			topic: draft.topic,
			source: draft.source,
			found: draft.found,
			findings: [],
		});
		expect(reading.guests).toMatchObject([
			{
				name: 'Josephine (Jo) Sample',
				firstName: 'Jo',
				note: 'Josephine (Jo) Sample',
				contacts: [
					{ label: 'LinkedIn', address: 'https://www.linkedin.com/in/jo/' },
					{ label: 'X', address: 'https://x.com/jo' },
					{ label: 'Fediverse', address: '@jo@lamps.example' },
				],
			},
			{ name: 'Ben Example', affiliation: 'Candles', email: 'ben@candles.example' },
		]);
		expect(reading.inviteQuote).toContain('your talk on lamps.example');
		expect(reading.inviteQuote?.split('\n\n')).toHaveLength(2);
	});

	it('names the next episode in the outro when there is one', () => {
		const existing = [
			noted('Lamp Hour/LH 09 - Glass.md', 'date: 2024-01-12'),
			noted('Lamp Hour/LH 10 - Brass.md', 'date: 2024-01-19'),
		];
		expect(planned({ date: '2024-01-05', number: 8 }, { existing }).text).toContain('\t- Next time: Glass\n');
	});

	it('puts the cursor where the host goes on', () => {
		const after = (draft: Partial<EpisodeDraft>): string => {
			const { text, cursor } = planned(draft);
			return `${text.slice(0, cursor).split('\n').at(-1)?.slice(-12) ?? ''}|${text.slice(cursor, cursor + 8)}`;
		};
		expect(after({})).toBe('Guest:: |\n\n## Che');
		expect(after({ guests: ['Ann Example'] })).toBe(' across your|'.slice(0, -1).slice(1) + ' |[post/ta');
		expect(after({ guests: ['Ann Example'], topic: 'a', source: 'b', found: 'c' })).toBe('- |\n- Outro');
	});

	it('says how guests will be read when a name has a comma', () => {
		expect(warned({ guests: ['Ann Example, Jr.'] })).toEqual([]);
		expect(
			details('Lamp Hour/LH - Wicks.md', planned({ guests: ['Ann Example', 'Ann Example'] }).text).guests,
		).toHaveLength(1);
	});

	it("says what is wrong with the show's template, before anything is made", () => {
		const broken = plan(
			{},
			{ template: '# {{titel}}\n', origin: 'Lamp Hour/Templates/episode.md' },
		) as readonly Problem[];
		expect(broken).toMatchObject([
			{ code: 'template-unknown-name', todo: 'Did you mean "title"?', at: { line: 1, column: 5 } },
		]);
		expect(refused({}, { template: '{{#if title}}' })).toHaveLength(1);
	});
});

describe('The built-in templates', () => {
	it.each(Object.keys(builtIns))('speak only of facts there are (%s)', (language) => {
		const template = parseTemplate('episode', builtIns[language]?.episode ?? '');
		expect('nodes' in template ? checkTemplate(template, vocabularyOf(episodeFacts)) : template).toEqual([]);
	});
});

/** Texts with everything that could be markup, from a fixed seed. */
const hostile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40, size: 'max' }),
	fc
		.array(
			fc.constantFrom(
				'---',
				'\n',
				'- [ ] ',
				'# ',
				'```',
				'%%',
				'<!--',
				'[[',
				']]',
				'|',
				'](',
				'"',
				"'",
				': ',
				'{{title}}',
				'$',
				'*',
				'~~~',
				'> ',
				'Ann',
				' ',
				'\\',
				'<b>',
				'!',
				'^oh-x',
				'::',
			),
			{ maxLength: 12, size: 'max' },
		)
		.map((parts) => parts.join('')),
);

it('Hostile values never break properties or structure', () => {
	const plain = planned({
		title: 'Wicks',
		guests: ['Ann'],
		date: '2024-01-05',
		topic: 'x',
		source: 'y',
		found: 'z',
		contacts: ['q'],
	});
	const shape = ({ text }: EpisodePlan): object => {
		const { headings, tasks } = readOutline(text);
		return [headings.slice(1).map((heading) => heading.text), tasks.map(({ mark }) => mark)];
	};
	fc.assert(
		fc.property(hostile, hostile, hostile, (title, guest, blank) => {
			const answer = plan({
				title: `Wicks ${title}`,
				guests: [`Ann ${guest}`],
				date: '2024-01-05',
				topic: `x ${blank}`,
				source: `y ${guest}`,
				found: `z ${title}`,
				contacts: [`q ${blank}`],
			});
			if (!('path' in answer)) throw new Error(JSON.stringify(answer));
			expect(shape(answer)).toEqual(shape(plain));
			const reading = details(answer.path, answer.text);
			expect(reading).toMatchObject({ date: '2024-01-05', number: 1 });
			expect(reading.guests.length).toBeGreaterThan(0);
		}),
		{ numRuns: 300, seed: 42 },
	);
});
