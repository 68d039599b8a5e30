// The table of commands in the README: ids and names as the palette has them, and one sentence for each.
import { code, table } from './page';

const singleMessage = 'copy-message-*';

/** By id; the order is that of the table. Ids are relied on by hotkeys and other plugins and never change. */
const abouts: Readonly<Record<string, string>> = {
	'new-episode': 'Asks for title, guests, date and topic, and writes the note of an episode of the active show.',
	'open-panel': 'Shows what is to be done now, what is coming and what is left to finish.',
	'set-up-from-note': 'Learns a show from the active note and its neighbours, shows what it understood, and asks.',
	'schedule-episode': 'Gives an idea its date and number.',
	'reschedule-episode': 'Moves the episode, and lists what follows from that before anything changes.',
	'rename-episode': 'Changes title, file name and heading together.',
	'renumber-episode': 'Gives the episode another number.',
	'cancel-episode': 'Marks the episode as cancelled; its number is free again.',
	'copy-guest-invite': 'Puts the invite on the clipboard and names what is still missing.',
	'copy-message': 'Lists every message with its state, shows it filled in, and copies it.',
	'insert-message': 'Writes a message at the cursor; one with blanks or doubts is shown first.',
	[singleMessage]: 'Copies one message at once, or shows what it lacks: each whose file says `command: true`.',
	'review-outdated': 'Lists what went out with an old date, title or guest, each with the corrected text.',
	'tick-proven': 'Ticks the steps that the note itself shows to be done.',
	'set-youtube-link': 'Reads an address of YouTube in any form and writes property and player.',
	'set-studio-link': 'Keeps the address of the studio for the texts to the guest.',
	'calendar-invite':
		'Shows the calendar invite, tech check and debrief included, and everything that can be done with it.',
	'export-calendar-invite': 'Writes the calendar file of the episode.',
	'copy-google-calendar-link': 'Copies a link that opens the event in Google Calendar, ready to save.',
	'copy-outlook-link': 'Copies a link that opens the event in Outlook, ready to save.',
	'export-show-calendar':
		'Writes one calendar file with all dated episodes of the show; imported again, it updates them.',
	'copy-templates': 'Writes the built-in texts into the template folder of the active show; what is there stays.',
	'use-texts-of-note':
		'Makes message files of the invite, the greeting and the standard sentences in the active note, facts replaced by their names.',
	'use-note-as-template': 'Makes the template of new episodes of the whole note, without what belongs to that episode.',
	'mark-moment': 'Notes the minute of the episode on air, for its chapters.',
	'stream-start-now': 'Says that the stream began this moment: marks are counted from there.',
	'stream-start-scheduled': 'Says that the stream began on time.',
	'correct-stream-start': 'Moves the start of the stream, and with it the marks.',
	'copy-chapters': 'Checks the chapters by the rules of YouTube, repairs what can be repaired, and copies them.',
	'copy-updated-description': 'Copies the description for after the show, with chapters and links.',
	'name-next-episode': 'Names the next episode in the outro of this one.',
	'insert-announcements': 'Lists the coming episodes and breaks among the talking points.',
	'carry-over': 'Takes what was left over to the next episode.',
};

/** Made from what the app was given. Commands of single messages are one row. */
export function commandTable(commands: readonly { readonly id: string; readonly name: string }[]): string {
	const rows = new Map([[singleMessage, 'Copy …']]);
	for (const { id, name } of commands) {
		const own = id.replace(/^office-hours:/, '');
		if (!own.startsWith('copy-message-')) rows.set(own, name.replace(/^Office Hours: /, ''));
	}
	const silent = [...rows.keys()].filter((id) => !Object.hasOwn(abouts, id));
	if (silent.length > 0) throw new Error(`Say in tests/docs/command-table.ts what these do: ${silent.join(', ')}.`);
	const gone = Object.keys(abouts).filter((id) => !rows.has(id));
	if (gone.length > 0) throw new Error(`Others rely on these commands, and they are gone: ${gone.join(', ')}.`);
	return table(
		['command', 'id', 'what it does'],
		Object.entries(abouts).map(([id, about]) => [
			`*${rows.get(id) ?? ''}*`,
			code(id.replace('*', '<message id>')),
			about,
		]),
	);
}
