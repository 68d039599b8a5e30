// What holds where the settings say nothing: the example show, a show without facts, and the preferences.
import type { Schedule, ShowProfile } from '../show/profile';
import type { Settings } from './settings';

/** A time without cadence: where a schedule leaves something out. */
export const plainSchedule: Schedule = {
	from: null,
	weekday: null,
	time: '13:00',
	zone: 'UTC',
	everyWeeks: 1,
	startsOn: null,
	nthOfMonth: null,
	minutes: 60,
	techCheckMinutes: 15,
	debriefMinutes: 15,
};

/** The built-in show, with which the commands work before anything is set. Its facts are those of a real one. */
export const defaultShow: ShowProfile = {
	id: 'grafana-office-hours',
	name: 'Grafana Office Hours',
	shortName: 'Office Hours',
	organization: 'Grafana Labs',
	language: 'en',
	folder: 'Grafana Office Hours',
	ignore: [],
	templateFolder: null,
	indexNote: null,
	fileName: 'GOH {{number}} - {{title}}',
	alsoRead: [],
	numberWidth: 2,
	firstNumber: 1,
	schedules: [{ ...plainSchedule, weekday: 5 }],
	breaks: [],
	audienceZones: ['Europe/Berlin'],
	hosts: [{ name: '', position: '' }],
	links: {
		channel: 'https://youtube.com/@grafana',
		playlist: 'https://www.youtube.com/watch?v=uk7NoagbJ28&list=PLDGkOdUX1Ujrrse-cdj20RRah9hyHdxBu',
		meetup: 'https://www.meetup.com/grafana-friends-virtual-meetup-group/',
		streaming: 'https://streamyard.com',
		thumbnail: 'https://canva.com',
		thumbnailCheck: 'https://thumbsup.tv',
	},
	slack: { internal: ['#community'], public: ['#announcements'] },
	phases: {
		before: ['Checklist', 'Pre-show checklist'],
		justBefore: ['Just before the show', '15 minutos antes'],
		after: ['After the show', 'Post-show checklist', 'Después de la transmisión'],
	},
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

/** A show of which only the name is known: no cadence, no links, a folder of its own name. */
export function blankShow(id: string, name: string): ShowProfile {
	return {
		...defaultShow,
		id,
		name,
		shortName: name,
		organization: '',
		folder: name,
		fileName: '{{number}} - {{title}}',
		schedules: [plainSchedule],
		audienceZones: [],
		links: {},
		slack: { internal: [], public: [] },
		calendar: { ...defaultShow.calendar, partOfSeries: false },
	};
}

export const defaultSettings: Settings = {
	version: 1,
	activeShow: defaultShow.id,
	preferences: { statusBar: true, tickOnSend: true },
	shows: [defaultShow],
};
