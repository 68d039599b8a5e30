// From settings to data.json: only what the host changed is written anew. Keys of other versions and values that could not
// be read stay as they are, so that a version that knows them, or the host, finds them again.
import type { ShowProfile } from '../show/profile';
import { readSettings } from './decode';
import { currentVersion, migrate } from './migrations';
import { type Raw, isList, isRaw } from './reading';
import type { Settings } from './settings';

/** The data to save, from the settings and what is in the file now (null when nothing is, or nothing of use). */
export function encodeSettings(settings: Settings, raw: unknown): unknown {
	const data: Raw = isRaw(raw) ? migrate(raw) : {};
	const { settings: loaded, sources } = readSettings(data);
	const loadedShows = new Map(loaded.shows.map((show) => [show.id, show]));
	const known = new Set<unknown>(sources.values());
	const unread = isList(data['shows']) ? data['shows'].filter((show) => !known.has(show)) : [];
	const showData = (show: ShowProfile): unknown => {
		const written = kept(sources.get(show.id), loadedShows.get(show.id), show);
		// An id that had to be made is written down, so that it never changes again.
		return isRaw(written) ? { ...written, id: show.id } : written;
	};
	return {
		...data,
		version: currentVersion,
		activeShow: settings.activeShow,
		preferences: kept(data['preferences'], loaded.preferences, settings.preferences),
		shows: [...settings.shows.map(showData), ...unread],
	};
}

/** What to write for a value: the raw one where the value is still as it was loaded, else the value with what is unknown of the raw one. */
function kept(raw: unknown, loaded: unknown, now: unknown): unknown {
	if (raw === undefined) return now;
	if (isRaw(raw) && isRaw(now)) {
		const before: Raw = isRaw(loaded) ? loaded : {};
		const stays = Object.entries(raw).filter(([key]) => !Object.hasOwn(now, key) && !Object.hasOwn(before, key));
		const ours = Object.entries(now).map(
			([key, value]) => [key, kept(ownOf(raw, key), ownOf(before, key), value)] as const,
		);
		return Object.fromEntries([...stays, ...ours]);
	}
	if (isSame(loaded, now)) return raw;
	if (!isList(raw) || !isList(now)) return now;
	return now.map((element) => raw.find((old) => holds(old, element)) ?? element);
}

function ownOf(object: Raw, key: string): unknown {
	return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether two values of JSON are the same, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
	return holds(a, b) && holds(b, a);
}

/** Whether `whole` has everything `part` has. */
function holds(whole: unknown, part: unknown): boolean {
	if (isList(whole) && isList(part)) {
		return whole.length === part.length && part.every((element, index) => holds(whole[index], element));
	}
	if (isRaw(whole) && isRaw(part)) {
		return Object.keys(part).every((key) => Object.hasOwn(whole, key) && holds(whole[key], part[key]));
	}
	return Object.is(whole, part);
}
