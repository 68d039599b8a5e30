// Everything a host can do that goes through several notes, files or the settings, by its name.
import { defaultSettings, defaultShow } from '../../../src/core/settings/defaults';
import type { ShowProfile } from '../../../src/core/show/profile';
import { fillIn } from '../../../src/obsidian/message/fill-in';
import { newEpisode } from '../../../src/obsidian/new-episode';
import { panelActions } from '../../../src/obsidian/panel/panel-actions';
import { SettingsTab } from '../../../src/obsidian/settings-tab/settings-tab';
import { askGuests } from '../../../src/obsidian/tools/guest-answers';
import { builtIns } from '../../../src/templates';
import { episode, showFolder } from '../episode-note';
import { about } from './asking';
import { calendarPath, calendarText, exportedNote, ideaNote, ideaPath, thisNote, thisPath, vault } from './notes';
import { act, choose, command, fileAt, fill, panel, press, seen, submit, tickAll, whenAsked } from './presses';
import type { Action, Press } from './trial';
import { settingsPath } from './whole-host';

const this22OrSettings = /GOH 22 - Ann Example on tracing|the settings/i;
const withShow = (show: Partial<ShowProfile>) => ({
	[settingsPath]: JSON.stringify({ ...defaultSettings, shows: [{ ...defaultShow, ...show }] }),
});

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

/** A revision and an id of its own are as right as the first. */
const anyRevision = (text: string) =>
	text.replace(/(calendar-revision: |SEQUENCE:)\d+/g, '$1n').replace(/office-hours-[0-9a-f]+/g, 'id');
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
	'note the pronouns of a guest with a note of their own': {
		files: vault,
		presses: [act((whole) => askGuests(whole.host, fileAt(whole, ideaPath), 'pronouns')), fill('Cleo', 'they'), submit],
		names: /Glass|Cleo Example/,
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
