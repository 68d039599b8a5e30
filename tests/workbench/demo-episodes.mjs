// The invented episodes of the demo show. Everything is counted from the day the vault is written, so it never grows old.

/**
 * @typedef {object} DemoGuest
 * @property {string} name
 * @property {string} [note] name of the guest's own note
 * @property {string[]} contacts `Label: address` lines
 *
 * @typedef {object} DemoEpisode
 * @property {number | null} number null: an idea
 * @property {number | null} inDays days from today; null: no date yet
 * @property {string} title as in the file name
 * @property {string} [broadcastTitle] where it cannot be a file name
 * @property {DemoGuest[]} guests
 * @property {string} topic
 * @property {string | null} found what the host saw of the guest, and where; null: still a blank
 * @property {boolean} video the broadcast exists
 * @property {{ before: number, justBefore: number, after: number }} done how many steps of a phase are ticked, from the top
 * @property {string[]} [chapters]
 */

const ada = {
	name: 'Ada Example',
	note: 'Ada Example',
	contacts: ['LinkedIn: https://www.linkedin.com/in/ada-example', 'GitHub: https://github.com/ada-example'],
};
const bo = { name: 'Bo Sample', contacts: ['Mastodon: @bo@social.example', 'Site: https://bo.sample.example'] };
const cy = { name: 'Cyrus (Cy) Placeholder', contacts: ['GitHub: https://github.com/cy-placeholder'] };
const dee = { name: 'Dee Specimen', contacts: ['X: @dee_specimen'] };
const eli = { name: 'Eli Mockup', contacts: ['LinkedIn: https://www.linkedin.com/in/eli-mockup'] };
const fay = { name: 'Fay Fixture', contacts: ['Mail: fay@fixture.example', 'Bluesky: @fay.fixture.example'] };
const gus = { name: 'Gus Dummy', contacts: ['Site: https://gus.dummy.example'] };
const hana = { name: 'Hana Stand-in', contacts: ['GitHub: https://github.com/hana-stand-in'] };
const ines = { name: 'Inés Muestra', contacts: ['Mail: ines@muestra.example'] };
const juno = { name: 'Juno Invented', contacts: ['Site: https://juno.invented.example'] };

const everything = { before: 13, justBefore: 7, after: 3 };

/** @type {DemoEpisode[]} */
export const demoEpisodes = [
	{
		number: 1,
		inDays: -70,
		title: 'Ada Example on dashboards people read',
		guests: [ada],
		topic: 'dashboards that answer one question each',
		found: 'talk at Sampleconf',
		video: true,
		done: everything,
		chapters: ['00:00 Hello', '04:10 One question per page', '21:45 A dashboard on stage', '48:30 What to read next'],
	},
	{
		number: 2,
		inDays: -63,
		title: 'Bo Sample and Cy Placeholder on alerts at night',
		guests: [bo, cy],
		topic: 'alerts that let people sleep',
		found: 'post on the Example Blog',
		video: true,
		done: everything,
		chapters: ['00:00 Hello', '06:20 Who was woken up', '30:05 Fewer, better alerts', '52:00 Questions'],
	},
	{
		number: 3,
		inDays: -42,
		title: 'Dee Specimen on logs with a memory',
		guests: [dee],
		topic: 'what to keep and what to forget in logs',
		found: 'video on the Specimen channel',
		video: true,
		done: everything,
		chapters: ['00:00 Hello', '09:15 A day of logs', '33:40 Forgetting on purpose', '55:10 Goodbye'],
	},
	{
		number: 4,
		inDays: -35,
		title: "What's new in Widget 3",
		broadcastTitle: "What's new in Widget 3?",
		guests: [eli],
		topic: 'the new release of Widget',
		found: 'release notes on the Widget site',
		video: true,
		done: everything,
		chapters: ['00:00 Hello', '03:30 The headline', '24:00 The small things', '50:45 What comes next'],
	},
	{
		number: 5,
		inDays: -14,
		title: 'Fay Fixture on testing in the open',
		guests: [fay],
		topic: 'tests that a newcomer can read',
		found: 'post on the Fixture blog',
		video: true,
		done: { before: 13, justBefore: 7, after: 2 },
		chapters: ['00:00 Hello', '11:00 Reading a test aloud', '37:20 Fixtures with names', '54:00 Goodbye'],
	},
	{
		number: 6,
		inDays: -7,
		title: 'Gus Dummy on profiling a slow kettle',
		guests: [gus],
		topic: 'continuous profiling, tried on a kettle',
		found: 'talk at Dummyfest',
		video: true,
		done: { before: 13, justBefore: 7, after: 0 },
	},
	{
		number: 7,
		inDays: 0,
		title: 'Hana Stand-in on tracing a train ticket',
		guests: [hana],
		topic: 'following one request through nine services',
		found: 'workshop at Sampleconf',
		video: true,
		done: { before: 12, justBefore: 0, after: 0 },
	},
	{
		number: 8,
		inDays: 7,
		title: 'Inés Muestra on metrics for beginners',
		guests: [ines],
		topic: 'the first ten metrics of a small team',
		found: 'post on the Muestra blog',
		video: true,
		done: { before: 8, justBefore: 0, after: 0 },
	},
	{
		number: 9,
		inDays: 21,
		title: 'Ada Example answers your questions',
		guests: [ada],
		topic: 'questions from the chat of the first episode',
		found: 'first episode of this very show',
		video: false,
		done: { before: 3, justBefore: 0, after: 0 },
	},
	{
		number: 10,
		inDays: 28,
		title: 'Bo Sample on runbooks nobody fears',
		guests: [bo],
		topic: 'runbooks',
		found: null,
		video: false,
		done: { before: 1, justBefore: 0, after: 0 },
	},
	{
		number: null,
		inDays: null,
		title: 'Juno Invented on watching a greenhouse',
		guests: [juno],
		topic: 'sensors among tomatoes',
		found: 'video on the Invented channel',
		video: false,
		done: { before: 0, justBefore: 0, after: 0 },
	},
	{
		number: null,
		inDays: null,
		title: 'A tour of the example cluster',
		guests: [],
		topic: 'the cluster behind our demos',
		found: null,
		video: false,
		done: { before: 0, justBefore: 0, after: 0 },
	},
];

/** The slot that is skipped, with its reason. */
export const demoBreak = { inDays: 14, reason: 'Team days' };
