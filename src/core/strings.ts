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
	unsettled: 'it is open with words that are not saved yet.',
	late: 'Obsidian did not answer in time.',
	lateTodo: 'Check that the disk or the sync service answers, then try again.',
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

const copying = {
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

const settingsFile = {
	unreadable: 'Could not read the settings of Office Hours.',
	unreadableTodo:
		'The plugin goes on with its defaults and leaves the file as it is. Restore "data.json" from a backup, or change a setting to begin anew: what is there now is kept as a copy first.',
	notSaved: 'Could not save the settings. Nothing was changed.',
	newer: 'They were written by a newer version of Office Hours.',
	newerTodo: 'Update the plugin on this device.',
	lost: 'The file with the settings cannot be read at the moment.',
	lostTodo: 'Wait for your sync to finish, then try again, or restart Obsidian.',
	reason: (error: unknown) => `The system answered "${error instanceof Error ? error.message : String(error)}".`,
	tryAgain: 'Try again.',
} as const;

const templates = {
	builtInEpisode: 'the built-in episode template',
	unusable: (path: string) => `Could not use "${path}".`,
	isFolder: 'It is a folder, not a note.',
	isEmpty: 'It is empty.',
	unusableTodo:
		'Mend it, or remove it to go back to the built-in text. The folder is named in the settings of the show.',
	noMessage: (id: string) => `There is no message "${id}".`,
	noMessageTodo: 'Choose one of the messages of the show, or add a file of that name to its template folder.',
	copied: (made: number, folder: string) =>
		made === 0
			? `"${folder}" has all templates already.`
			: `${counted(made, 'template', 'templates')} written to "${folder}".`,
} as const;

const episodes = {
	created: (note: string) => `"${note}" is ready.`,
	createdNotOpened: (path: string) => `The note is at "${path}", but it could not be opened.`,
	doing: 'create the episode',
	show: (id: string) => `There is no show "${id}".`,
	showTodo: 'Use the id of one of the shows in the settings.',
} as const;

const setUp = {
	title: (show: string) => `Set up ${show}`,
	explanation: 'This is what your notes tell about the show. No note is changed, and you can take it back.',
	accept: 'Use this',
	doing: 'set up the show',
	done: (show: string) => `${show} is set up.`,
	takenBack: 'The settings are as they were.',
} as const;

/** Names of commands and menu entries. The app puts the plugin's name before those of commands. */
const commands = {
	newEpisode: (show: string) => `New ${show} episode`,
	openPanel: 'Open progress panel',
	ribbon: 'Open Office Hours panel',
	copyGuestInvite: 'Copy guest invite email',
	copyMessage: 'Copy announcement or invite…',
	insertMessage: 'Insert announcement or invite…',
	copyOne: (message: string) => `Copy ${message}`,
	copyAnnouncement: 'Copy announcement…',
	setUpFromNote: 'Set up from this note…',
	copyTemplates: 'Make editable copies of templates',
} as const;

const messages = {
	doing: 'copy the message',
	inserting: 'insert the message',
	reading: 'read the messages',
	choose: 'Choose a message',
	copied: (message: string, note: string) => `Copied "${message}" for "${note}".`,
	subjectCopied: 'Copied the subject.',
	missing: (facts: readonly string[]) => `Still missing: ${listed(facts)}.`,
	fillIn: 'Fill in',
	fillInTitle: 'Fill in what is missing',
	fillInHelp:
		'The answers are written into the note, then the message is copied again. Leave empty what you do not know yet.',
	fillInAccept: 'Fill in and copy',
	filling: 'fill in the missing facts',
	facts: {
		topic: 'What they would talk about',
		source: 'Where you saw them',
		found: 'As what: blog post, talk, video',
		url: 'Address of the video',
		event: 'Address of the event',
	},
	copySubject: 'Copy subject',
	markSent: 'Mark as sent',
	marking: 'mark the message as sent',
	marked: (message: string) => `"${message}" is marked as sent.`,
	noEpisode: 'This note is not an episode of a show.',
	noEpisodeTodo: 'Open an episode, or set up the show from this note.',
	noNote: (path: string) => `There is no note "${path}".`,
	noNoteTodo: 'Give the path of an episode.',
	noEditor: 'There is no note open for editing.',
	noEditorTodo: 'Place the cursor in a note, then run the command again.',
} as const;

const panel = {
	name: 'Office Hours',
	label: 'Episodes',
	checklist: 'Checklist of this episode',
	sections: { coming: 'Coming', toFinish: 'To finish', ideas: 'Ideas', past: 'Past' },
	sectionLabel: (title: string, count: number) => `${title}, ${counted(count, 'episode', 'episodes')}`,
	phases: { before: 'Before the show', justBefore: 'Just before the show', after: 'After the show' },
	phaseLabel: (title: string, done: number, total: number) =>
		`${title}: ${done} of ${counted(total, 'step', 'steps')} done`,
	stepsDone: (done: number, total: number) => `${done} of ${counted(total, 'step', 'steps')} done`,
	left: (count: number) => (count === 0 ? 'all done' : `${count} to do`),
	leftAfter: (count: number) => (count === 0 ? '' : `${count} open`),
	when: {
		noDate: 'No date yet',
		cancelled: 'Cancelled',
		live: (minutes: number) => `Live, ${minutes} min left`,
		inMinutes: (minutes: number) => `in ${minutes} min`,
		inHours: (hours: number, minutes: number) => (minutes === 0 ? `in ${hours} h` : `in ${hours} h ${minutes} min`),
		today: 'today',
		earlierToday: 'earlier today',
		tomorrow: 'tomorrow',
		yesterday: 'yesterday',
		inDays: (days: number) => `in ${days} days`,
		daysAgo: (days: number) => `${days} days ago`,
	},
	now: 'now',
	overdue: 'overdue',
	notApplicable: 'not applicable',
	next: 'Next',
	nothingLeft: 'Everything is done.',
	nothingLeftNow: 'Nothing to do for now.',
	tickStep: 'Done',
	openNote: 'Open the note',
	openStep: 'Go to the line',
	setOpen: 'Mark as open',
	setDone: 'Mark as done',
	setNotApplicable: 'Not applicable',
	ticking: 'change the step',
	opening: 'open the note',
	toolFor: (tool: string) => tool,
	noGuest: 'no guest yet',
	empty: 'No episodes yet',
	emptyHelp: 'Make the first one, or show Office Hours an episode you already have.',
	newEpisode: 'New episode',
	useNote: 'Use my existing note…',
	chooseNote: 'Choose a note that is an episode',
	chooseFolder: 'Choose folder…',
	chooseFolderPrompt: 'Choose the folder of your episodes',
	folderChosen: (folder: string) => `Episodes are now read from "${folder}".`,
	copyText: 'Copy',
	openLink: 'Open',
	goTo: 'Go there',
} as const;

/** Faces of the tools on steps. A message or link that is not named here is called by its own name. */
const tools = {
	copy: (what: string) => `Copy ${what}`,
	open: (what: string) => `Open ${what}`,
	goTo: (what: string) => `Go to ${what}`,
	messages: {
		'guest-invite': 'invite',
		'guest-invite-short': 'short invite',
		'date-confirmation': 'confirmation',
		briefing: 'briefing',
		reminder: 'reminder',
		'thank-you': 'thank-you',
		'calendar-title': 'calendar title',
		'calendar-text': 'calendar text',
		'broadcast-title': 'title',
		'broadcast-description': 'description',
		'meetup-title': 'event title',
		'meetup-text': 'event text',
		'social-upcoming': 'announcement',
		'social-live': '"live now" post',
		'social-recording': 'recording post',
		'slack-internal': 'internal message',
		'slack-public': 'public message',
		'chat-welcome': 'chat welcome',
		'chat-links': 'chat links',
	} as Readonly<Record<string, string>>,
	links: {
		channel: 'channel',
		playlist: 'playlist',
		meetup: 'event page',
		streaming: 'studio',
		thumbnail: 'design tool',
		thumbnailCheck: 'thumbnail check',
	} as Readonly<Record<string, string>>,
	sections: { timestamps: 'timestamps', references: 'references' } as Readonly<Record<string, string>>,
} as const;

export const strings = {
	common,
	write,
	notices,
	copying,
	newEpisode,
	settingsFile,
	templates,
	episodes,
	setUp,
	commands,
	messages,
	panel,
	tools,
} as const;
