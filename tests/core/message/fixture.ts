// An invented show and one of its episodes, for the tests of messages.
import type { Episode, EpisodeDetails, Guest } from '../../../src/core/episode/episode';
import { decodeMessage } from '../../../src/core/message/decode';
import type { MessageSource } from '../../../src/core/message/message';
import { type MessageFacts, messageFacts, type MessageSurroundings } from '../../../src/core/message/message-facts';
import { isProblem } from '../../../src/core/problem';
import type { ShowProfile } from '../../../src/core/show/profile';
import { builtIns } from '../../../src/templates';

export const show: ShowProfile = {
	id: 'lantern-hour',
	name: 'Lantern Hour',
	shortName: 'Lantern',
	organization: 'Lantern Works',
	language: 'en',
	folder: 'Lantern Hour',
	ignore: [],
	templateFolder: null,
	indexNote: null,
	fileName: 'LH {{number}} - {{title}}',
	alsoRead: [],
	numberWidth: 2,
	firstNumber: 1,
	schedules: [
		{
			from: null,
			weekday: 5,
			time: '13:00',
			zone: 'UTC',
			everyWeeks: 1,
			startsOn: null,
			nthOfMonth: null,
			minutes: 60,
			techCheckMinutes: 15,
			debriefMinutes: 15,
		},
	],
	breaks: [],
	audienceZones: ['Europe/Berlin'],
	hosts: [{ name: 'Nora Host', position: 'Developer Advocate' }],
	links: {
		channel: 'https://youtube.com/@lantern',
		playlist: 'https://www.youtube.com/watch?v=plvideo0001&list=PLlantern',
		meetup: 'https://www.meetup.com/lantern-friends/',
		streaming: 'https://streamyard.com',
	},
	slack: { internal: ['#lanterns'], public: ['#announcements'] },
	phases: { before: ['Checklist'], justBefore: ['Just before the show'], after: ['After the show'] },
	guestKeys: [],
	steps: {},
	ledger: { on: true, heading: 'Sent', tickStep: true },
	dueForm: null,
	privateFacts: 'ask',
	calendar: {
		title: '{{show.name}} #{{number}} with {{guest.firstName}}',
		folder: null,
		organizer: null,
		partOfSeries: true,
	},
};

export const ada: Guest = {
	name: 'Adaline (Ada) Example',
	firstName: 'Ada',
	affiliation: 'Example Bakery',
	note: null,
	contacts: [
		{ label: 'X', address: 'https://x.com/ada_example' },
		{ label: 'Mastodon', address: 'https://social.example/@ada' },
		{ label: 'GitHub', address: 'https://github.com/ada-example' },
		{ label: 'Email', address: 'ada@example.com' },
		{ label: 'Phone', address: '+1 555 0100' },
	],
	email: 'ada@example.com',
	zone: 'Asia/Kolkata',
	pronouns: null,
	pronunciation: null,
};

export const ben: Guest = {
	name: 'Ben Example',
	firstName: 'Ben',
	affiliation: null,
	note: null,
	contacts: [],
	email: null,
	zone: null,
	pronouns: null,
	pronunciation: null,
};

const start = Date.UTC(2023, 11, 1, 13);
export const hour = 3_600_000;

export const details: EpisodeDetails = {
	path: 'Lantern Hour/LH 22 - Tracing a sourdough.md',
	show: show.id,
	number: 22,
	title: 'Tracing a sourdough',
	date: '2023-12-01',
	time: '13:00',
	zone: 'UTC',
	start,
	end: start + hour,
	url: 'https://youtube.com/live/lanternEp22?si=abc',
	videoId: 'lanternEp22',
	cancelled: null,
	snoozed: null,
	findings: [],
	guests: [ada],
	hosts: [],
	topic: 'tracing what happens in a sourdough',
	source: 'the bakers’ forum',
	found: 'post',
	studio: 'https://streamyard.com/lantern22',
	event: null,
	inviteQuote: null,
	references: [
		{ label: 'Sourdough for engineers', address: 'https://example.com/sourdough' },
		{ label: '', address: 'https://example.com/rye' },
	],
};

function neighbour(number: number, title: string, date: string, videoId: string): Episode {
	const at = Date.parse(`${date}T13:00:00Z`);
	return {
		path: `Lantern Hour/LH ${number} - ${title}.md`,
		show: show.id,
		number,
		title,
		date,
		time: '13:00',
		zone: 'UTC',
		start: at,
		end: at + hour,
		url: `https://youtu.be/${videoId}`,
		videoId,
		cancelled: null,
		snoozed: null,
		findings: [],
	};
}

export const episodes: readonly Episode[] = [
	neighbour(20, 'Lamps in fog', '2023-11-17', 'lanternEp20'),
	neighbour(21, 'Wicks and wax', '2023-11-24', 'lanternEp21'),
	details,
	neighbour(23, 'Lighthouses on call', '2023-12-08', 'lanternEp23'),
];

export const around: MessageSurroundings = { now: start - 72 * hour, hostZone: 'Europe/Madrid', episodes };

export function factsOf(
	changes: Partial<EpisodeDetails> = {},
	surroundings: Partial<MessageSurroundings> = {},
	profile: Partial<ShowProfile> = {},
): MessageFacts {
	return messageFacts({ ...details, ...changes }, { ...show, ...profile }, { ...around, ...surroundings });
}

export function builtIn(language: string, id: string): MessageSource {
	return decoded(id, builtIns[language]?.messages[id] ?? '');
}

export function decoded(origin: string, text: string): MessageSource {
	const source = decodeMessage(origin, text);
	if (isProblem(source)) throw new Error(`${source.what} ${source.why}`);
	return source;
}

/** A message file of the host's own. */
export function own(body: string, properties = 'channel: x'): MessageSource {
	return decoded('Show/Templates/messages/own.md', `---\n${properties}\n---\n${body}`);
}
