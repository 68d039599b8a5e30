// Changes of the list of shows: settings in, settings out. Notes are never touched by them.
import { type Problem, problem } from '../problem';
import { slugOf } from '../show/file-name-pattern';
import type { ShowProfile } from '../show/profile';
import { blankShow } from './defaults';
import type { Settings } from './settings';

/** An id for a show of this name that none of `taken` is: letters, digits and hyphens. It never changes afterwards. */
export function newShowId(name: string, taken: readonly string[]): string {
	const base = slugOf(name) === '' ? 'show' : slugOf(name);
	for (let count = 1; ; count++) {
		const id = count === 1 ? base : `${base}-${count}`;
		if (!taken.includes(id)) return id;
	}
}

/** The settings with one more show, the last of the list; what is not given is as in a blank show. Its id is made from its name. */
export function addShow(settings: Settings, show: Partial<ShowProfile> & Pick<ShowProfile, 'name'>): Settings {
	const id = newShowId(
		show.id ?? show.name,
		settings.shows.map((other) => other.id),
	);
	return { ...settings, shows: [...settings.shows, { ...blankShow(id, show.name), ...show, id }] };
}

/** The settings with a show at another place of the list, counted from 0. */
export function moveShow(settings: Settings, id: string, to: number): Settings {
	const shows = settings.shows.filter((show) => show.id !== id);
	const moved = settings.shows.filter((show) => show.id === id);
	return { ...settings, shows: [...shows.slice(0, to), ...moved, ...shows.slice(to)] };
}

/** The settings without a show; where it was the active one the first of the others is. The last show stays: a problem. */
export function removeShow(settings: Settings, id: string): Settings | Problem {
	const shows = settings.shows.filter((show) => show.id !== id);
	const first = shows[0];
	if (first === undefined) {
		return problem(
			'settings-last-show',
			'Could not delete the show.',
			'It is the only one, and the commands need one. Nothing was changed.',
			'Add another show first, or change this one.',
		);
	}
	return { ...settings, shows, activeShow: settings.activeShow === id ? first.id : settings.activeShow };
}

/** The settings with some fields of a show changed; its id stays. Check what was typed with `checkShowField` before. */
export function updateShow(settings: Settings, id: string, change: Partial<Omit<ShowProfile, 'id'>>): Settings {
	return { ...settings, shows: settings.shows.map((show) => (show.id === id ? { ...show, ...change, id } : show)) };
}

/** The settings with another show for the plain commands; unchanged when there is no such show. */
export function activateShow(settings: Settings, id: string): Settings {
	return settings.shows.some((show) => show.id === id) ? { ...settings, activeShow: id } : settings;
}
