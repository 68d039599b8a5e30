// Everything a host can do with notes and settings, by its name. What changes nothing is here too: its reading may fail.
import { defaultSettings, defaultShow } from '../../../src/core/settings/defaults';
import type { ShowProfile } from '../../../src/core/show/profile';
import { fillIn } from '../../../src/obsidian/message/fill-in';
import { newEpisode } from '../../../src/obsidian/new-episode';
import { panelActions } from '../../../src/obsidian/panel/panel-actions';
import { SettingsTab } from '../../../src/obsidian/settings-tab/settings-tab';
import { openPlaylist } from '../../../src/obsidian/tools/confirm-playlist';
import { goToSection } from '../../../src/obsidian/tools/go-to-section';
import { builtIns } from '../../../src/templates';
import { episode, showFolder } from '../episode-note';
import {
	calendarPath,
	calendarText,
	exportedNote,
	ideaNote,
	ideaPath,
	onAir,
	thisNote,
	thisPath,
	vault,
} from './notes';
import {
	act,
	choose,
	command,
	fileAt,
	fill,
	fillInPanel,
	panel,
	press,
	seen,
	whenAsked,
	submit,
	tickAll,
	type Reading,
} from './presses';
import type { Action, Press } from './trial';
import { settingsPath, type Whole } from './whole-host';

const this22 = /GOH 22 - Ann Example on tracing/;
const this22OrSettings = /GOH 22 - Ann Example on tracing|the settings/i;
const shown = { note: this22, mode: 'preview' } as const;
const withShow = (show: Partial<ShowProfile>) => ({
	[settingsPath]: JSON.stringify({ ...defaultSettings, shows: [{ ...defaultShow, ...show }] }),
});

/** A command about the episode, with what it asks. */
const about = (id: string, presses: readonly Press[] = [], more: Partial<Action> = {}): Action => ({
	files: vault,
	show: shown,
	presses: [command(id), ...presses],
	names: this22,
	...more,
});

/** Something of the panel. */
const click = (presses: readonly Press[], more: Partial<Action> = {}): Action => ({
	files: vault,
	show: shown,
	presses,
	names: this22,
	background: true,
	...more,
});

/** What the panel shows is read before the click. */
const onReading =
	(work: (whole: Whole, reading: Reading) => void): Press =>
	(whole) => {
		const reading = whole.host.archive.reading(thisPath);
		if (reading !== null) work(whole, reading);
		return reading !== null;
	};

const inMenu = (words: string): readonly Press[] => [
	act((whole) =>
		panelActions(whole.host, () => undefined).episodeMenu(fileAt(whole, thisPath), new MouseEvent('contextmenu'), true),
	),
	press(words),
];

/** The first switch of the tab. */
const switchOff: readonly Press[] = [
	act(({ app, plugin, host }) => {
		plugin.addSettingTab(new SettingsTab(app, plugin, host));
		app.setting.open();
		app.setting.openTabById('office-hours');
	}),
	() => {
		const box = document.querySelector<HTMLElement>('.vertical-tab-content .checkbox-container');
		box?.click();
		return box !== null;
	},
];

const video = 'https://www.youtube.com/watch?v=ABCDEFGHIJK';
/** A revision and an id of its own are as right as the first. */
const anyRevision = (text: string) =>
	text.replace(/(calendar-revision: |SEQUENCE:)\d+/g, '$1n').replace(/office-hours-[0-9a-f]+/g, 'id');

/** Done in one note: on disk, where it is closed or shown for reading. */
const inOneNote: Readonly<Record<string, Action>> = {
	'tick what is proven': about('tick-proven'),
	'set the link of the video': about('set-youtube-link', [fill('', video), submit]),
	'mark this moment': about('mark-moment', [], { now: onAir }),
	'say when the stream began': about('stream-start-now', [], { now: onAir }),
	'say that the stream began as planned': about('stream-start-scheduled', [], { now: onAir }),
	'correct when the stream began, with its marks': about('correct-stream-start', [fill('', '13:01:30'), submit], {
		files: {
			...vault,
			[thisPath]: thisNote
				.replace('date:', 'stream-start: "2026-03-06T13:01:00Z"\ndate:')
				.replace('2026-03-06T13:02:00Z', '00:01:00'),
		},
		now: onAir,
	}),
	'repair the chapters': about('copy-chapters', [press('Repair all')], {
		files: {
			...vault,
			[thisPath]: thisNote.replace('2026-03-06T13:02:00Z First', '00:00:30 <Zero>\n00:00:35 Soon\n00:05:00 First'),
		},
	}),
	'insert the announcements': about('insert-announcements', [], { files: { ...vault } }),
	'cancel the show': about('cancel-episode', [submit], { names: /GOH 2[23]|Glass/ }),
	'copy a message and mark it as sent': about('copy-guest-invite', [press('Mark as sent')]),
	'choose a message and mark it as sent': about('copy-message', [press('Mark as sent')]),
	'look at what is outdated and say that it is still right': about('review-outdated', [press('Still right')], {
		files: {
			...vault,
			[thisPath]: `${thisNote}\n## Sent\n\n- 2026-03-01T09:14Z · guest-invite · mail · for 2026-03-13T13:00Z · "Ann Example on tracing" · Ann (Annie) Example\n`,
		},
	}),
	'tick a step': click([
		onReading((whole, { steps: [step] }) => {
			if (step !== undefined) panelActions(whole.host, () => undefined).mark(fileAt(whole, thisPath), step, 'x');
		}),
	]),
	'tick several steps': click([
		onReading((whole, { steps }) =>
			panelActions(whole.host, () => undefined).tickAll(fileAt(whole, thisPath), steps.slice(0, 3)),
		),
	]),
	'say how a guest is called': click([
		onReading((whole, { details: { guests } }) => {
			const [guest] = guests;
			if (guest !== undefined)
				panelActions(whole.host, () => undefined).setGuest(fileAt(whole, thisPath), guest, 'pronunciation', 'ANN');
		}),
	]),
	'put off until tomorrow': click(inMenu('Remind me tomorrow')),
	'close as it is': click(inMenu('Close as it is')),
	'say that the video is in the playlist': click([
		act((whole) => openPlaylist(whole.host, fileAt(whole, thisPath), 'https://example.org')),
		press('It is in the playlist'),
	]),
	'mark on air': click([panel, seen('Why spans'), fillInPanel('What is it about?', 'Spans'), press('Mark: Link')], {
		now: onAir,
	}),
	'tick a talking point on air': click([panel, seen('Why spans'), tickAll], { now: onAir }),
	'add a link on air': click(
		[panel, seen('Why spans'), fillInPanel('Paste a link', 'https://example.org/new'), press('Add to references')],
		{ now: onAir },
	),
};

/** The same with the note open in its editor. */
const inEditor = Object.fromEntries(
	Object.entries(inOneNote).map(([name, action]) => [
		`${name}, in its editor`,
		{ ...action, show: { ...shown, mode: 'source' as const } },
	]),
);

export const noteActions: Readonly<Record<string, Action>> = {
	...inOneNote,
	...inEditor,
	'insert a message': about('insert-message', [press(/^Guest invite/)], { show: { ...shown, mode: 'source' } }),
};

/** The heading follows its note through the app already, before our change. */
const renamed = (text: string, to: string) => text.replace(/# \[\[.*\]\]/, `# [[${to}]]`);

/** What goes through several notes, files or the settings. */
export const wideActions: Readonly<Record<string, Action>> = {
	'schedule an idea': about('schedule-episode', [choose('2026-03-20'), submit], {
		show: { note: /Glass/, mode: 'preview' },
		names: /Glass|GOH 2\d/,
		between: [ideaNote, renamed(ideaNote, 'GOH 24 - Glass')],
		finish: [command('name-next-episode'), press('Change the lines')],
	}),
	reschedule: about('reschedule-episode', [choose('2026-03-20'), submit], { names: /GOH 2[23]/ }),
	'reschedule with a calendar file': about('reschedule-episode', [choose('2026-03-20'), submit], {
		files: { ...vault, [thisPath]: exportedNote, [calendarPath]: calendarText },
		names: /GOH 2[23]/,
		alike: anyRevision,
		finish: [command('export-calendar-invite')],
	}),
	renumber: about('renumber-episode', [fill('Episode number', '24'), submit], {
		show: { note: /Ann Example/, mode: 'preview' },
		names: /GOH 2[234]|Glass/,
		between: [thisNote, renamed(thisNote, 'GOH 24 - Ann Example on tracing')],
	}),
	rename: about('rename-episode', [fill('', 'Ann Example on metrics'), submit], {
		show: { note: /Ann Example/, mode: 'preview' },
		names: /GOH 2[23]/,
		between: [thisNote, renamed(thisNote, 'GOH 22 - Ann Example on metrics')],
	}),
	'rename, in its editor': about('rename-episode', [fill('', 'Ann Example on metrics'), submit], {
		show: { note: /Ann Example/, mode: 'source' },
		names: /GOH 2[23]/,
		between: [thisNote, renamed(thisNote, 'GOH 22 - Ann Example on metrics')],
	}),
	'set the studio link, and let the vault hold it': about(
		'set-studio-link',
		[fill('', 'https://studio.example.org/x'), submit, whenAsked('Keep them in notes')],
		{ names: this22OrSettings, halfDone: this22OrSettings },
	),
	'carry points over': about('carry-over', [tickAll, submit], { names: /GOH 2[23]/ }),
	'name the next episode': about('name-next-episode', [press('Change the lines')], { names: /GOH 2[23]/ }),
	'make the calendar file': about('export-calendar-invite', [], { alike: anyRevision }),
	'make the calendar file again': about('export-calendar-invite', [], {
		files: { ...vault, [thisPath]: exportedNote, [calendarPath]: calendarText },
		alike: anyRevision,
	}),
	'make the calendar of the show': { files: vault, presses: [command('export-show-calendar')], names: /\.ics/ },
	'make the calendar of the show again': {
		files: { ...vault, [`${showFolder}/grafana-office-hours.ics`]: calendarText },
		presses: [command('export-show-calendar')],
		names: /\.ics/,
	},
	'say what a message lacks, in two notes and the settings': {
		files: vault,
		presses: [
			(whole) => {
				const reading = whole.host.archive.reading(ideaPath);
				const facts = ['topic', 'host.name', 'guest.pronouns'];
				if (reading !== null) fillIn(whole.host, fileAt(whole, ideaPath), reading, facts, () => undefined);
				return reading !== null;
			},
			fill('What they would talk about', 'glass: "why"'),
			fill('Your name', 'Ben Host'),
			fill('Pronouns of the guest', 'they/them'),
			submit,
		],
		names: /Glass|Cleo Example|settings/i,
		halfDone: /The other answers are written/,
		background: true,
	},
	'say how a guest with a note of their own is called': {
		files: vault,
		presses: [
			(whole) => {
				const guest = whole.host.archive.reading(ideaPath)?.details.guests[0];
				if (guest !== undefined)
					panelActions(whole.host, () => undefined).setGuest(fileAt(whole, ideaPath), guest, 'pronouns', 'they');
				return guest !== undefined;
			},
		],
		names: /Cleo Example|Glass/,
		background: true,
	},
	'use the texts of a note': about('use-texts-of-note', [press('Write')], {
		files: { [thisPath]: episode({ date: '2026-03-06' }) },
		names: /GOH 22|Templates/,
	}),
	'use a note as the template': about('use-note-as-template', [press('Write')], { names: /GOH 2\d|Glass|Templates/ }),
	'copy the templates': {
		// All but two are there already, as the host's own.
		files: Object.fromEntries(
			Object.keys(builtIns['en']?.messages ?? {})
				.slice(1)
				.map((id) => [`${showFolder}/Templates/messages/${id}.md`, 'mine']),
		),
		presses: [command('copy-templates')],
		names: /Templates\//,
		halfDone: /1 template written/,
	},
	'make an episode in a new folder, with the name of the host': {
		files: {},
		presses: [
			act(({ host }) =>
				newEpisode(host, 'grafana-office-hours', {
					title: 'Reading traces',
					guests: ['Ann Example'],
					date: '2026-03-06',
				}),
			),
			seen('Reading traces.md'),
			fill('Your name', 'Ben Host'),
			submit,
		],
		names: /Reading traces|settings/i,
		// The name of the host is kept whatever becomes of the note.
		halfDone: /Reading traces/,
	},
	'set up a show from its notes': {
		files: Object.fromEntries(
			['2026-02-04', '2026-02-11', '2026-02-18'].map((date, at) => [
				`Talks/LT 00${at + 1} - Talk ${at + 1}.md`,
				episode({ date }),
			]),
		),
		show: { note: /Talk 2/, mode: 'preview' },
		presses: [command('set-up-from-note'), press('Use this')],
		names: /settings|Talk 2/i,
	},
	'take back a show that was set up': {
		files: { ...withShow({}), 'Talks/LT 001 - Talk 1.md': episode({ date: '2026-02-04' }) },
		show: { note: /Talk 1/, mode: 'preview' },
		prepare: [command('set-up-from-note'), press('Use this')],
		presses: [press('Undo')],
		once: true,
		names: /settings|Talk 1/i,
	},
	'choose the folder of the show': {
		files: { 'Talks/Other talk.md': 'Text\n' },
		presses: [panel, press('Choose folder…'), press('Talks')],
		names: /settings/i,
	},
	'turn a switch of the settings': { files: withShow({}), presses: switchOff, names: /settings/i },
	'turn a switch of settings that could not be read': {
		files: { [settingsPath]: '{ "version": 1, ' },
		presses: switchOff,
		names: /settings/i,
	},
};

/** What is asked, shown or copied, and changes no file. */
export const readingActions: Readonly<Record<string, Action>> = Object.fromEntries(
	Object.entries<Action>({
		'open the panel': { files: vault, presses: [command('open-panel')], names: /./ },
		'copy the guest invite': about('copy-guest-invite'),
		'copy a message of its own command': about('copy-message-hello', [], {
			files: {
				...vault,
				[`${showFolder}/Templates/messages/hello.md`]: '---\nchannel: mail\ncommand: true\n---\nHello {{title}}\n',
			},
			names: /GOH 22|hello/,
		}),
		'copy the chapters': about('copy-chapters', [], {
			files: {
				...vault,
				[thisPath]: thisNote.replace('2026-03-06T13:02:00Z First words', '00:00:00 Zero\n00:05:00 One\n00:10:00 Two'),
			},
		}),
		'copy the description': about('copy-updated-description'),
		'open the tools for the calendar': about('calendar-invite'),
		'copy a link for Google': about('copy-google-calendar-link'),
		'copy a link for Outlook': about('copy-outlook-link'),
		'go to the references': click([
			act((whole) => {
				const { host } = whole;
				host.notices.guard('open the note', () => goToSection(host, fileAt(whole, thisPath), 'references'));
			}),
		]),
		'begin a new episode': { files: vault, presses: [command('new-episode')], names: /./ },
	}).map(([name, action]) => [name, { ...action, writesNothing: true as const }]),
);
