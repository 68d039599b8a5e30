// Links that open a new event in the host's own calendar, everything filled in. Both are unofficial but long in use:
// https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs
import { oneLine } from '../text/one-line';
import { type CalendarEvent, plainLines } from './calendar-event';

/** Longer links are cut off or refused on the way, by mail programs and by servers. */
const longest = 2000;

export interface CalendarLink {
	readonly address: string;
	/** Whether something had to be left out: first the end of the description, then of the title, then the place. */
	readonly cut: boolean;
}

/** A link that opens the event in Google Calendar, with the guests whose mail addresses are known. */
export function googleCalendarLink(event: CalendarEvent): CalendarLink {
	const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
	return linkWithin(event, ({ title, description, location, guests }) =>
		address('https://calendar.google.com/calendar/render', {
			action: 'TEMPLATE',
			text: title,
			dates: `${stamp(event.start)}/${stamp(event.end)}`,
			details: description,
			location,
			add: guests,
		}),
	);
}

/** A link that opens the event in Outlook on the web, with the guests whose mail addresses are known. */
export function outlookCalendarLink(event: CalendarEvent): CalendarLink {
	const stamp = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}/, '');
	return linkWithin(event, ({ title, description, location, guests }) =>
		address('https://outlook.office.com/calendar/deeplink/compose', {
			path: '/calendar/action/compose',
			rru: 'addevent',
			startdt: stamp(event.start),
			enddt: stamp(event.end),
			subject: title,
			body: description,
			location,
			to: guests,
		}),
	);
}

interface Texts {
	readonly title: string;
	readonly description: string;
	readonly location: string;
	readonly guests: string;
}

/** Blanks as `%20`: URLSearchParams writes `+`, which some calendars show as it is. */
function address(base: string, values: Readonly<Record<string, string>>): string {
	const query = Object.entries(values).filter(([, value]) => value !== '');
	return `${base}?${query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

function linkWithin(event: CalendarEvent, write: (texts: Texts) => string): CalendarLink {
	let texts: Texts = {
		title: oneLine(event.title),
		description: plainLines(event.description),
		location: oneLine(event.location),
		guests: event.guests.flatMap(({ email }) => (email === null ? [] : [oneLine(email)])).join(','),
	};
	let cut = false;
	for (const field of ['description', 'title', 'location'] as const) {
		if (write(texts).length <= longest) break;
		const whole = texts;
		// Half of a place leads nowhere; half of a text can still be read.
		const shorter =
			field === 'location'
				? ''
				: longestCut(whole[field], (text) => write({ ...whole, [field]: text }).length <= longest);
		texts = { ...whole, [field]: shorter };
		cut = true;
	}
	return { address: write(texts), cut };
}

/** The longest beginning of a text, in whole graphemes, with a sign that it goes on, that fits; empty when none does. */
function longestCut(text: string, fits: (text: string) => boolean): string {
	const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
		({ segment }) => segment,
	);
	const beginning = (count: number): string => (count === 0 ? '' : `${graphemes.slice(0, count).join('').trimEnd()}…`);
	let [fitting, tooLong] = [0, graphemes.length];
	while (tooLong - fitting > 1) {
		const middle = Math.floor((fitting + tooLong) / 2);
		if (fits(beginning(middle))) fitting = middle;
		else tooLong = middle;
	}
	return beginning(fitting);
}
