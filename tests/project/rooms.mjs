// The rooms of core and who may import whom: stated once, held by the linter and by a test.

/** In the order in which they may know each other: a room imports only what stands before it. */
export const rooms = [
	'text',
	'template',
	'show',
	'settings',
	'episode',
	'checklist',
	'message',
	'calendar',
	'live',
	'archive',
	'action',
	'check',
];

/** Side by side: these never import each other. */
export const sideRooms = ['checklist', 'message', 'calendar', 'live'];

/** The one room that may use a library. */
export const libraryOwners = {
	'date-fns': 'show',
	'@date-fns/tz': 'show',
	handlebars: 'template',
	valibot: 'settings',
};
