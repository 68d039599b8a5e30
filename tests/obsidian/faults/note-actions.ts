// Everything a host can do in one note, by its name.
import { panelActions } from '../../../src/obsidian/panel/panel-actions';
import { openPlaylist } from '../../../src/obsidian/tools/confirm-playlist';
import { askGuests } from '../../../src/obsidian/tools/guest-answers';
import { about, click, onReading, shown } from './asking';
import { onAir, thisNote, thisPath, vault } from './notes';
import { act, fileAt, fill, fillInPanel, panel, press, seen, submit, tickAll } from './presses';
import type { Action, Press } from './trial';

const inMenu = (words: string): readonly Press[] => [
	act((whole) =>
		panelActions(whole.host, () => undefined).episodeMenu(fileAt(whole, thisPath), new MouseEvent('contextmenu'), true),
	),
	press(words),
];
const video = 'https://www.youtube.com/watch?v=ABCDEFGHIJK';

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
	'note the pronouns of the guest': click([
		act((whole) => askGuests(whole.host, fileAt(whole, thisPath), 'pronouns')),
		fill('Ann', 'she/her'),
		submit,
	]),
	'put off until tomorrow': click(inMenu('Snooze until tomorrow')),
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
