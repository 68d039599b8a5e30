import fc from 'fast-check';
import { decodeSettings } from '../../../src/core/settings/decode';
import { blankShow, defaultSettings, defaultShow, plainSchedule } from '../../../src/core/settings/defaults';
import { encodeSettings } from '../../../src/core/settings/encode';
import { currentVersion, migrate } from '../../../src/core/settings/migrations';
import { runs } from '../../runs';

/** As data.json would be read. */
function json(text: string): unknown {
	return JSON.parse(text);
}

/** The settings with one show, some of whose fields are given as raw data. */
function withShow(fields: Record<string, unknown>): unknown {
	return { version: 1, activeShow: 'tea', shows: [{ id: 'tea', name: 'Tea', ...fields }] };
}

const tea = blankShow('tea', 'Tea');

describe('Settings', () => {
	test('are the built-in show where nothing is stored', () => {
		for (const nothing of [null, undefined, {}]) {
			expect(decodeSettings(nothing)).toEqual({ settings: defaultSettings, problems: [], writable: true });
		}
		expect(defaultSettings.shows[0]).toBe(defaultShow);
	});

	test('written and read again are the same', () => {
		const data = json(JSON.stringify(encodeSettings(defaultSettings, null)));
		expect(decodeSettings(data)).toEqual({ settings: defaultSettings, problems: [], writable: true });
		expect(encodeSettings(defaultSettings, data)).toEqual(data);
	});

	test('take every field of a show as it is given', () => {
		const show = {
			...defaultShow,
			id: 'cafe-con-te',
			name: 'Café con té',
			language: 'es',
			templateFolder: 'Plantillas/Café',
			indexNote: 'Café/Calendario.md',
			ignore: ['Café/Ideas'],
			fileName: 'CCT {{number}} - {{date:yyMMdd}} - {{title}}',
			alsoRead: ['{{number}} - {{title}}'],
			numberWidth: 3,
			firstNumber: 0,
			schedules: [
				plainSchedule,
				{ ...plainSchedule, from: '2024-01-01', weekday: 4, nthOfMonth: -1, startsOn: '2024-01-04', everyWeeks: 2 },
			],
			breaks: [{ from: '2023-12-22', to: '2024-01-05', reason: 'Holidays' }],
			steps: { thumbnail: { phrases: ['Miniatura'], due: '-3d' }, social: {} },
			dueForm: 'tasks' as const,
			calendar: { title: '{{title}}', folder: 'Invitations', organizer: 'ana@example.com', partOfSeries: false },
		};
		const data = json(
			JSON.stringify({ version: 1, activeShow: show.id, preferences: { statusBar: false }, shows: [show] }),
		);
		expect(decodeSettings(data)).toEqual({
			settings: { version: 1, activeShow: show.id, preferences: { statusBar: false, tickOnSend: true }, shows: [show] },
			problems: [],
			writable: true,
		});
	});

	test('fill in what a show leaves out; of the built-in show, with its own facts', () => {
		expect(decodeSettings(withShow({})).settings.shows).toEqual([tea]);
		expect(decodeSettings({ version: 1, shows: [{ id: defaultShow.id }] }).settings.shows).toEqual([defaultShow]);
	});
});

/** Broken files as a whole: nothing of them is used, and nothing may be written over them. */
const unusable: readonly [string, unknown, string][] = [
	['an empty text', '', 'settings-unreadable'],
	['a text with conflict markers', '<<<<<<< HEAD\n{"version":1}\n=======\n', 'settings-unreadable'],
	['a list', [], 'settings-unreadable'],
	['a number', 1, 'settings-unreadable'],
	['true', true, 'settings-unreadable'],
	['a version in words', { version: 'one', shows: [] }, 'settings-unreadable'],
	['a version below zero', { version: -1 }, 'settings-unreadable'],
	['half a version', { version: 1.5 }, 'settings-unreadable'],
	['a newer version', { version: 2, shows: [{ id: 'new', name: 'New' }] }, 'settings-newer'],
];

describe('A settings file that is', () => {
	test.each(unusable)('%s is not used and not written over', (_, data, code) => {
		const { settings, problems, writable } = decodeSettings(data);
		expect(settings).toEqual(defaultSettings);
		expect(problems).toMatchObject([{ code, severity: 'error' }]);
		expect(writable).toBe(false);
	});
});

/** Faults inside: the path that is told, and what one field of the first show is in spite of it. */
const faults: readonly [string, unknown, readonly string[], object][] = [
	['shows are no list', { version: 1, shows: 'Tea' }, ['shows'], { id: defaultShow.id }],
	['a show is a text', { version: 1, shows: ['Tea', { id: 'tea', name: 'Tea' }] }, ['shows.0'], { id: 'tea' }],
	['a show is null', { version: 1, shows: [null] }, ['shows.0'], { id: defaultShow.id }],
	[
		'a show has only a name',
		{ version: 1, shows: [{ name: 'Tea & Milk' }] },
		['shows.0.id'],
		{ id: 'tea-milk', name: 'Tea & Milk' },
	],
	['an id has blanks', { version: 1, shows: [{ id: 'a b', name: 'Tea' }] }, ['shows.0.id'], { id: 'tea' }],
	[
		'an id is that of every object',
		json('{"version":1,"shows":[{"id":"constructor","name":"Tea"}]}'),
		['shows.0.id'],
		{ id: 'tea' },
	],
	['the active show is unknown', { ...(withShow({}) as object), activeShow: 'coffee' }, ['activeShow'], {}],
	['preferences are a list', { ...(withShow({}) as object), preferences: [] }, ['preferences'], {}],
	[
		'a preference is a text',
		{ ...(withShow({}) as object), preferences: { statusBar: 'yes' } },
		['preferences.statusBar'],
		{},
	],
	['the name is empty', withShow({ name: '  ' }), ['shows.0.name'], { name: 'tea' }],
	['the name has two lines', withShow({ name: 'Tea\nand milk' }), ['shows.0.name'], {}],
	['the language is none', withShow({ language: 'english!' }), ['shows.0.language'], { language: 'en' }],
	['the folder leaves the vault', withShow({ folder: '../Tea' }), ['shows.0.folder'], { folder: 'Tea' }],
	['the folder is the configuration', withShow({ folder: '.obsidian/plugins' }), ['shows.0.folder'], { folder: 'Tea' }],
	['the folder is absolute', withShow({ folder: '/Tea' }), ['shows.0.folder'], { folder: 'Tea' }],
	['the folder is on a drive', withShow({ folder: 'C:\\Tea' }), ['shows.0.folder'], { folder: 'Tea' }],
	['a path to ignore is a number', withShow({ ignore: ['Tea/Old', 7] }), ['shows.0.ignore.1'], { ignore: ['Tea/Old'] }],
	[
		'the pattern has no title',
		withShow({ fileName: 'TEA {{number}}' }),
		['shows.0.fileName'],
		{ fileName: tea.fileName },
	],
	[
		'the pattern is one of moment',
		withShow({ fileName: '{{date:YYYY}} {{title}}' }),
		['shows.0.fileName'],
		{ fileName: tea.fileName },
	],
	[
		'one of the other patterns is',
		withShow({ alsoRead: ['{{nummer}}', '{{number}} {{title}}'] }),
		['shows.0.alsoRead.0'],
		{ alsoRead: ['{{number}} {{title}}'] },
	],
	['the width is none', withShow({ numberWidth: 0 }), ['shows.0.numberWidth'], { numberWidth: 2 }],
	[
		'the weekday is 9',
		withShow({ schedules: [{ weekday: 9, time: '15:00', zone: 'Europe/Berlin' }] }),
		['shows.0.schedules.0.weekday'],
		{ schedules: [{ ...plainSchedule, time: '15:00', zone: 'Europe/Berlin' }] },
	],
	[
		'the time is 25:00',
		withShow({ schedules: [{ weekday: 5, time: '25:00' }] }),
		['shows.0.schedules.0.time'],
		{ schedules: [{ ...plainSchedule, weekday: 5 }] },
	],
	[
		'the zone is unknown',
		withShow({ schedules: [{ weekday: 5, zone: 'Mars/Base' }] }),
		['shows.0.schedules.0.zone'],
		{ schedules: [{ ...plainSchedule, weekday: 5 }] },
	],
	[
		'the length is negative',
		withShow({ schedules: [{ weekday: 5, minutes: -60 }] }),
		['shows.0.schedules.0.minutes'],
		{ schedules: [{ ...plainSchedule, weekday: 5 }] },
	],
	[
		'a schedule begins on no day',
		withShow({ schedules: [{ weekday: 5 }, { from: '2026-02-30', weekday: 4 }] }),
		['shows.0.schedules.1.from'],
		{ schedules: [{ ...plainSchedule, weekday: 5 }] },
	],
	[
		'a schedule is a text',
		withShow({ schedules: ['Friday'] }),
		['shows.0.schedules.0', 'shows.0.schedules'],
		{ schedules: [plainSchedule] },
	],
	['there is no schedule', withShow({ schedules: [] }), ['shows.0.schedules'], { schedules: [plainSchedule] }],
	[
		'a break has no days',
		withShow({ breaks: [{ reason: 'Rest' }, { from: '2026-01-01', to: '2026-01-02' }] }),
		['shows.0.breaks.0'],
		{ breaks: [{ from: '2026-01-01', to: '2026-01-02', reason: '' }] },
	],
	[
		'a break ends before it begins',
		withShow({ breaks: [{ from: '2026-01-02', to: '2026-01-01', reason: '' }] }),
		['shows.0.breaks.0'],
		{ breaks: [] },
	],
	[
		'one zone of the audience is unknown',
		withShow({ audienceZones: ['UTC', '+01:00', 'Asia/Tokyo'] }),
		['shows.0.audienceZones.1'],
		{ audienceZones: ['UTC', 'Asia/Tokyo'] },
	],
	[
		'a host is a text',
		withShow({ hosts: ['Ana', { name: 'Bo', position: 3 }] }),
		['shows.0.hosts.0', 'shows.0.hosts.1.position'],
		{
			hosts: [
				{ name: '', position: '' },
				{ name: 'Bo', position: '' },
			],
		},
	],
	[
		'a link runs a script',
		withShow({ links: { channel: 'javascript:alert(1)', meetup: 'https://example.com' } }),
		['shows.0.links.channel'],
		{ links: { meetup: 'https://example.com' } },
	],
	[
		'links are named as every object names things',
		json(
			'{"version":1,"activeShow":"tea","shows":[{"id":"tea","name":"Tea","links":{"__proto__":"https://a.example","toString":"https://b.example"}}]}',
		),
		['shows.0.links.__proto__', 'shows.0.links.toString'],
		{ links: {} },
	],
	['links are a list', withShow({ links: ['https://example.com'] }), ['shows.0.links'], { links: {} }],
	[
		'Slack channels are a text',
		withShow({ slack: { internal: '#tea' } }),
		['shows.0.slack.internal'],
		{ slack: { internal: [], public: [] } },
	],
	[
		'a heading of a phase is empty',
		withShow({ phases: { before: ['', 'Checklist'] } }),
		['shows.0.phases.before.0'],
		{ phases: { ...tea.phases, before: ['Checklist'] } },
	],
	[
		'phrases of a step are a text',
		withShow({ steps: { social: { phrases: 'tweet' }, links: {} } }),
		['shows.0.steps.social'],
		{ steps: { links: {} } },
	],
	['the ledger is false', withShow({ ledger: false }), ['shows.0.ledger'], { ledger: tea.ledger }],
	['the form of due dates is unknown', withShow({ dueForm: 'emoji' }), ['shows.0.dueForm'], { dueForm: null }],
	[
		'the organizer has no address',
		withShow({ calendar: { organizer: 'Ana' } }),
		['shows.0.calendar.organizer'],
		{ calendar: tea.calendar },
	],
];

describe('A settings file in which', () => {
	test.each(faults)('%s names it and goes on with the rest', (_, data, paths, first) => {
		const { settings, problems, writable } = decodeSettings(data);
		expect(problems.map(({ field }) => field)).toEqual(paths);
		expect(problems.every(({ code, severity }) => code === 'settings-value' && severity === 'warning')).toBe(true);
		expect(settings.shows[0]).toMatchObject(first);
		expect(Object.getPrototypeOf(settings.shows[0]?.links)).toBe(Object.prototype);
		expect(writable).toBe(true);
	});

	test.each(faults)('%s keeps the faulty value on disk until the host changes it', (_, data) => {
		const { settings } = decodeSettings(data);
		const written = json(JSON.stringify(encodeSettings(settings, data)));
		const again = decodeSettings(written);
		expect(again.settings).toEqual(settings);
		expect(encodeSettings(again.settings, written)).toEqual(written);
	});

	test('two shows have one id gives the second another, for good', () => {
		const data = {
			version: 1,
			shows: [
				{ id: 'tea', name: 'Tea' },
				{ id: 'tea', name: 'Green tea', folder: 'Green' },
			],
		};
		const { settings, problems } = decodeSettings(data);
		expect(settings.shows.map(({ id, name }) => [id, name])).toEqual([
			['tea', 'Tea'],
			['tea-2', 'Green tea'],
		]);
		expect(problems).toMatchObject([{ field: 'shows.1.id' }]);
		expect(decodeSettings(encodeSettings(settings, data)).problems).toEqual([]);
	});

	test('everything is wrong tells the first fifty faults', () => {
		const data = withShow({ audienceZones: Array.from({ length: 100_000 }, (_, index) => `Zone ${index}`) });
		expect(decodeSettings(data).problems).toHaveLength(50);
	});

	test('a fault is told in sentences', () => {
		expect(decodeSettings(withShow({ schedules: [{ weekday: 9 }] })).problems[0]).toEqual({
			code: 'settings-value',
			severity: 'warning',
			what: 'The setting shows.0.schedules.0.weekday cannot be used: 9.',
			why: 'A weekday is a number from 1 (Monday) to 7 (Sunday), or null for no cadence.',
			todo: 'null is used until it is corrected.',
			field: 'shows.0.schedules.0.weekday',
		});
	});

	test('anything at all stands is read without throwing, and holds (hazard 85)', () => {
		const keys = fc.constantFrom(
			'version',
			'activeShow',
			'preferences',
			'shows',
			'id',
			'name',
			'schedules',
			'weekday',
			'links',
			'ledger',
			'phases',
			'__proto__',
			'constructor',
		);
		const { anything } = fc.letrec((tie) => ({
			leaf: fc.oneof(
				fc.constantFrom<unknown>(null, 1, 0, true, 'tea', '', 'UTC', '13:00'),
				fc.string({ maxLength: 8 }),
			),
			object: fc.array(fc.tuple(keys, tie('anything')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
			anything: fc.oneof(
				{ maxDepth: 5, withCrossShrink: true },
				tie('leaf'),
				fc.array(tie('anything'), { maxLength: 4 }),
				tie('object'),
			),
		}));
		fc.assert(
			fc.property(anything, (data) => {
				const { settings, writable } = decodeSettings(data);
				expect(settings.shows.length).toBeGreaterThan(0);
				expect(settings.shows.some(({ id }) => id === settings.activeShow)).toBe(true);
				if (writable) expect(decodeSettings(encodeSettings(settings, data)).settings).toEqual(settings);
			}),
			{ seed: 85, numRuns: runs(2000) },
		);
	});
});

describe('A migration', () => {
	test('run twice is run once, and leaves the old data alone (hazard 87)', () => {
		const old = Object.freeze({ shows: [{ id: 'tea', name: 'Tea' }], extra: 1 });
		const once = migrate(old);
		expect(once).toEqual({ ...old, version: currentVersion });
		expect(migrate(once)).toBe(once);
		expect(old).not.toHaveProperty('version');
	});
});
