// An invented show and helpers for the tests of this room: notes are read here as the shell reads them.
import { parse } from 'yaml';
import type { Episode, EpisodeDetails, NoteFacts } from '../../../src/core/episode/episode';
import { readDetails } from '../../../src/core/episode/episode-details';
import { readEpisode } from '../../../src/core/episode/episode-reading';
import type { GuestNote } from '../../../src/core/episode/known-guest';
import type { Schedule, ShowProfile } from '../../../src/core/show/profile';
import { readFrontmatter } from '../../../src/core/text/frontmatter';
import { readOutline } from '../../../src/core/text/outline';

export const fridays: Schedule = {
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
};

export function lampHour(change: Partial<ShowProfile> = {}): ShowProfile {
	return {
		id: 'lamp-hour',
		name: 'Lamp Hour',
		shortName: 'Lamp',
		organization: 'Lamp Works',
		language: 'en',
		folder: 'Lamp Hour',
		ignore: [],
		templateFolder: null,
		indexNote: 'Lamp Hour/Lamp Hour.md',
		fileName: 'LH {{number}} - {{title}}',
		alsoRead: [],
		numberWidth: 2,
		firstNumber: 1,
		schedules: [fridays],
		breaks: [],
		audienceZones: ['Europe/Berlin'],
		hosts: [{ name: 'Hanna Host', position: 'lamp lighter' }],
		links: {
			channel: 'https://youtube.com/@lamphour',
			playlist: 'https://www.youtube.com/playlist?list=PLlamphour',
			meetup: 'https://www.meetup.com/lamp-hour/',
			streaming: 'https://studio.example',
			thumbnail: 'https://draw.example',
			thumbnailCheck: 'https://thumbs.example',
		},
		slack: { internal: ['#lamps'], public: ['#announcements'] },
		phases: {
			before: ['Checklist', 'Pre-show checklist'],
			justBefore: ['Just before the show', '15 minutos antes'],
			after: ['After the show', 'Después de la transmisión'],
		},
		guestKeys: [],
		steps: {},
		ledger: { on: true, heading: 'Sent', tickStep: true },
		dueForm: null,
		privateFacts: 'ask',
		calendar: { title: '{{show.name}} #{{number}}', folder: null, organizer: null, partOfSeries: true },
		...change,
	};
}

/** A note as the metadata cache knows it. */
export function factsOf(path: string, text: string): NoteFacts {
	const block = readFrontmatter(text);
	let frontmatter: Record<string, unknown> | null = null;
	try {
		frontmatter = parse(text.slice(block.yamlFrom, block.yamlTo)) as Record<string, unknown> | null;
	} catch {
		// Malformed properties are none, as in the app.
	}
	return {
		path,
		basename: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
		frontmatter,
		outline: readOutline(text),
	};
}

export function read(path: string, text: string, show: ShowProfile = lampHour()): Episode | null {
	return readEpisode(factsOf(path, text), show);
}

export function details(
	path: string,
	text: string,
	show: ShowProfile = lampHour(),
	guestNote?: GuestNote,
): EpisodeDetails {
	const facts = factsOf(path, text);
	const episode = readEpisode(facts, show);
	if (episode === null) throw new Error(`No episode: ${path}`);
	return readDetails(episode, text, facts.frontmatter, show, guestNote);
}
