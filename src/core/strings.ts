// Every text the interface shows, by area, in sentence case. What is written into notes lives in src/templates instead.
// A new area is a new constant, named in `strings` at the end: two people adding texts then touch different lines.

/** One or many, with the number in front: `1 note`, `3 notes`. */
export function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** A list for people: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const common = {
	cancel: 'Cancel',
	close: 'Close',
	undo: 'Undo',
} as const;

/** Refusals of the door through which notes are written. `reason` and the others are whole sentences. */
const write = {
	refused: (doing: string, note: string, reason: string) => `Could not ${doing} in "${note}": ${reason}`,
	refusedFile: (doing: string, reason: string) => `Could not ${doing}: ${reason}`,
	unchanged: 'Nothing was changed.',
	uncertain: 'It is not certain that the change was kept.',
	look: 'Look at the note, then try again if needed.',
	again: 'Try again.',
	system: (reason: string) => `the system answered "${reason}".`,
	gone: 'the note no longer exists.',
	goneTodo: 'Restore the note or choose another one.',
	opening: 'the note is still being opened.',
	late: 'Obsidian did not answer in time.',
	lateTodo: 'Check that the disk or the sync service answers, then try again.',
	guard: 'the change would have touched text it must not touch.',
	guardTodo: 'This is a defect of Office Hours: please report it.',
	changedSince: 'the note has changed since.',
	changedSinceTodo: 'Change it back by hand.',
	exists: (path: string) => `"${path}" exists already.`,
	existsTodo: 'Open that note, or choose another title or number.',
	existsOtherwise: (path: string) => `"${path}" exists already, written with other letters or accents.`,
	fileInTheWay: (path: string) => `a file named "${path}" stands where the folder should be.`,
	fileInTheWayTodo: 'Rename that file, or choose another folder in the settings.',
	folderOtherwise: (path: string) => `the folder "${path}" exists already, written with other letters or accents.`,
	folderOtherwiseTodo: 'Write the folder in the settings exactly as it is named.',
	outside: (path: string) => `"${path}" is not a place for notes of this vault.`,
	outsideTodo: 'Choose a folder inside the vault whose name does not start with a dot.',
	notOurs: (path: string) => `"${path}" exists already and was not made by Office Hours.`,
	notOursTodo: 'Rename that file or choose another folder.',
	doing: {
		create: (path: string) => `create "${path}"`,
		rename: 'change the file name',
		undo: 'undo the change',
	},
	renamedOnly: (note: string, reason: string) =>
		`The note is now named "${note}", but its text was not changed: ${reason}`,
	renamedOnlyTodo: 'Change the heading by hand, or run the command again.',
} as const;

const notices = {
	bug: (doing: string) => `Could not ${doing}: something unexpected went wrong.`,
	bugTodo: 'The developer console has the details. Please report them.',
	undone: (note: string) => `"${note}" is as it was.`,
} as const;

const clipboard = {
	refusedTitle: 'Copy this text by hand',
	refused: 'The clipboard could not be reached. The text is selected: copy it, or try again.',
	copy: 'Copy',
	text: 'Text to copy',
	share: 'Share',
} as const;

const newEpisode = {
	title: (show: string) => `New ${show} episode`,
	show: 'Show',
	broadcastTitle: 'Broadcast title',
	broadcastTitleExample: "What's new in release 10?",
	guests: 'Guests',
	guestsHelp: 'Names, separated by commas. A link to a note of theirs is fine: [[Name]].',
	contacts: 'Their links',
	contactsHelp: 'One per line, pasted as they are.',
	when: 'When',
	skipped: (reason: string) => `No show: ${reason}`,
	noDate: 'No date yet (invite first)',
	noDateNote: 'An idea: it gets its number with its date',
	otherDate: 'Another date…',
	date: 'Date',
	time: 'Time',
	number: 'Episode number',
	numberHelp: 'Proposed from the episodes that have a date. May be left empty.',
	invite: 'What the invite says',
	topic: 'What they would talk about',
	topicExample: 'tracing in practice',
	source: 'Where you saw them',
	sourceExample: 'their blog',
	found: 'As what',
	foundExample: 'blog post, talk, video or post',
	hostName: 'Your name',
	hostNameHelp: 'Asked once, for the invite and the intro. It stays in the settings of the show.',
	create: 'Create episode',
} as const;

export const strings = { common, write, notices, clipboard, newEpisode } as const;
