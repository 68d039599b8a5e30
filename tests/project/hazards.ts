// Ways to lose or damage a note, or to be made a tool for it: collected from what went wrong in other plugins. The numbers stand in the
// titles of the tests that hold them.

export interface Hazard {
	readonly when: string;
	/** The feature to come that brings it. */
	readonly waitsFor?: string;
}

const indexNote = 'the index note';

/** By part; numbered through, from 1. */
export const hazards: Readonly<Record<string, readonly (string | Hazard)[]>> = {
	'Writing to notes': [
		'the note is open, with words that are not saved',
		'the note is closed',
		'the text changes between looking and writing',
		'the note is open twice, in another window, or for reading',
		'a tab has not been loaded yet',
		'the host goes to another note meanwhile',
		'the note is renamed or moved meanwhile',
		'the note is deleted meanwhile',
		'the disk refuses, fails or never answers',
		'the second of several writes fails',
		'the app ends between two writes',
		'two commands at once, or a double click',
		'there is nothing to change',
		'a bug would change text outside of its edits',
		'other line breaks, byte order marks, half characters, no last newline',
		'a very long note, a very long line',
	],
	'Ticking steps': [
		'the panel is behind the note',
		'several lines are the same',
		'what looks like a task in code, comments, properties, quotes',
		'all forms of list markers and boxes',
		'many clicks at once',
		'somebody types in the line that is clicked',
		'another plugin adds to a line when it is ticked',
		'the tick fails',
		'the host takes it back',
	],
	Properties: [
		'malformed YAML',
		'comments, quotes, lists, anchors, the order, `007`',
		'no properties yet',
		'a block that is not closed, or looks like none',
		'the key twice, nested, or in other letters',
		'a list or several lines where one value is meant',
		'another value is there already',
		'properties that are no map',
		'the result would say something else',
		'days at midnight, clock changes, far zones',
		'days and times that do not exist',
		'addresses that lead to no video',
	],
	'New notes and folders': [
		'the note exists already',
		'it exists in other letters or accents',
		'characters that no file name takes',
		'paths out of the vault, or into hidden folders',
		'names that Windows keeps for itself',
		'names that are too long',
		'titles that give no name',
		'two titles that give one name',
		'a dot or blank at the end',
		'the folder is missing, is being made, is a file, has other letters',
		'the folder of the show was deleted',
		'the template is missing, empty, unreadable, a folder',
		'another plugin rewrites the new note',
		'the command is given twice, or on two devices',
		'the vault has not been synced yet',
		'the note is made and cannot be opened',
	],
	Templates: [
		'errors of syntax',
		'names that do not exist',
		'facts that are empty',
		'names that every object has',
		'data that looks like a template or a replacement',
		'partials, decorators and the like',
		'huge templates and lists',
		'braces that are meant as text',
		'line breaks and byte order marks',
		'values in properties without quotes',
		{ when: 'markers of our own in a template', waitsFor: indexNote },
		'a page that forbids dynamic code',
	],
	'Hostile names': [
		'in properties',
		'in Markdown',
		'on the screen',
		'in calendar files',
		'in mail links',
		'in Slack and other networks',
		'direction marks, invisible characters, accents apart, half characters',
		'the clipboard refuses',
		'there is no cursor to insert at, or a selection',
	],
	'Index note, player, live log': [
		{ when: 'markers missing, reversed, doubled, in code', waitsFor: indexNote },
		{ when: 'the host changes lines inside the block', waitsFor: indexNote },
		{ when: 'the list is to go into an ordinary note', waitsFor: indexNote },
		{ when: 'a merge has doubled or mixed the block', waitsFor: indexNote },
		{ when: 'missing, bad or equal dates', waitsFor: indexNote },
		{ when: 'thousands of episodes, renamed or deleted', waitsFor: indexNote },
		{ when: 'two devices write the list at once', waitsFor: indexNote },
		'several players, other sites, odd attributes, code',
		'two marks in one second, a clock set back, a plugin loaded again',
		'the section of the marks is missing, doubled, at the very end',
	],
	Settings: [
		'the file is missing, cut off, of other types, too new',
		'another device changes it meanwhile',
		'a migration stops half-way or runs twice',
		'fields while they are typed in, the plugin being switched off',
	],
};

/** All of them with their numbers. */
export const numbered: readonly (Hazard & { readonly number: number; readonly part: string })[] = Object.entries(
	hazards,
)
	.flatMap(([part, list]) =>
		list.map((hazard) => ({ part, ...(typeof hazard === 'string' ? { when: hazard } : hazard) })),
	)
	.map((hazard, at) => ({ ...hazard, number: at + 1 }));

/** The numbers a title names: "hazard 17", "hazards 1-7, 12 and 17". */
export function numbersIn(title: string): readonly number[] {
	return [...title.matchAll(/\bhazards? (\d+(?:(?:-|, | and )\d+)*)/gi)].flatMap(([, list = '']) =>
		list.split(/, | and /).flatMap((range) => {
			const [first = 0, last = first] = range.split('-').map(Number);
			return Array.from({ length: last - first + 1 }, (_, at) => first + at);
		}),
	);
}
