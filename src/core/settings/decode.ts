// From data.json to settings that hold: field by field, whatever is in it.
import * as v from 'valibot';
import { type Problem, problem, warning } from '../problem';
import type { ShowProfile } from '../show/profile';
import { blankShow, defaultSettings, defaultShow } from './defaults';
import { shown } from './field-check';
import { currentVersion, migrate, versionOf } from './migrations';
import { type Fault, type Raw, fieldsOf, isList, isRaw, valueOf } from './reading';
import { showClashes } from './show-clash';
import { showFields } from './show-fields';
import { newShowId } from './show-list';
import type { Preferences, Settings } from './settings';

export type { Settings } from './settings';

export interface Decoded {
	readonly settings: Settings;
	/** To be told once; the settings hold all the same. */
	readonly problems: readonly Problem[];
	/** False when the data is not ours to write over: unreadable, or of a newer version. */
	readonly writable: boolean;
}

/** Enough to see what kind of file it is. */
const mostProblems = 50;

/**
 * Reads what `loadData` gave. Nothing there (null) means the defaults. What cannot be used is told, by its path and with
 * what is used instead, and the rest goes on working; of data that is no settings at all, or of a newer version, nothing is used.
 */
export function decodeSettings(data: unknown): Decoded {
	if (data === null || data === undefined) return { settings: defaultSettings, problems: [], writable: true };
	const version = isRaw(data) ? versionOf(data) : null;
	if (!isRaw(data) || version === null) {
		return unusable(
			'settings-unreadable',
			'It does not hold the settings of this plugin.',
			'Restore it from a backup, or change a setting to start afresh.',
		);
	}
	if (version > currentVersion) {
		return unusable(
			'settings-newer',
			`It was written by a newer version of the plugin (${version}).`,
			'Update the plugin on this device.',
		);
	}
	const { settings, faults } = readSettings(migrate(data));
	const problems = [...faults.map(told), ...showClashes(settings.shows)];
	return { settings, problems: problems.slice(0, mostProblems), writable: true };
}

function unusable(code: string, why: string, todo: string): Decoded {
	const what = 'The settings file data.json cannot be used; the built-in settings hold for now.';
	return { settings: defaultSettings, problems: [problem(code, what, why, todo)], writable: false };
}

function told({ path, value, why, kept }: Fault): Problem {
	const instead =
		kept === undefined ? 'It is left out until it is corrected.' : `${shown(kept)} is used until it is corrected.`;
	return warning('settings-value', `The setting ${path} cannot be used: ${shown(value)}.`, why, instead, {
		field: path,
	});
}

const flag = v.boolean('It is either true or false.');
const readPreferences = fieldsOf<Preferences>({ statusBar: valueOf(flag), tickOnSend: valueOf(flag) });
const readFields = fieldsOf(showFields);

/** The settings in data of this version, each show with the data it was read from, and what could not be used. */
export function readSettings(data: Raw): {
	readonly settings: Settings;
	readonly sources: ReadonlyMap<string, Raw>;
	readonly faults: readonly Fault[];
} {
	const faults: Fault[] = [];
	const report = (fault: Fault): void => void faults.push(fault);
	const shows: ShowProfile[] = [];
	const sources = new Map<string, Raw>();
	for (const [index, raw] of showsIn(data, report).entries()) {
		const show = readShow(raw, [...sources.keys()], `shows.${index}`, report);
		if (show === null) continue;
		shows.push(show);
		if (isRaw(raw)) sources.set(show.id, raw);
	}
	const [first = defaultShow] = shows;
	const active = data['activeShow'] ?? first.id;
	const known = shows.length === 0 ? first : (shows.find(({ id }) => id === active) ?? first);
	if (active !== known.id)
		report({ path: 'activeShow', value: active, why: 'There is no show with this id.', kept: known.id });
	const { preferences } = defaultSettings;
	const settings: Settings = {
		version: currentVersion,
		activeShow: known.id,
		preferences: readPreferences(data['preferences'] ?? {}, preferences, 'preferences', report),
		shows: shows.length === 0 ? defaultSettings.shows : shows,
	};
	return { settings, sources, faults };
}

function showsIn(data: Raw, report: (fault: Fault) => void): readonly unknown[] {
	const shows = data['shows'] ?? [];
	if (isList(shows)) return shows;
	report({ path: 'shows', value: shows, why: 'A list of shows is needed.', kept: [defaultShow.id] });
	return [];
}

/** One show; null when there is neither an id nor a name to know it by. A missing or doubled id is made anew from the name. */
function readShow(
	raw: unknown,
	taken: readonly string[],
	path: string,
	report: (fault: Fault) => void,
): ShowProfile | null {
	const given = isRaw(raw) ? raw['id'] : undefined;
	const name = isRaw(raw) && typeof raw['name'] === 'string' ? raw['name'].trim() : '';
	const hasId =
		typeof given === 'string' &&
		/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(given) &&
		!(given in Object.prototype);
	if (!hasId && name === '') {
		report({ path, value: raw, why: 'A show needs an id and a name.', kept: undefined });
		return null;
	}
	const id = hasId && !taken.includes(given) ? given : newShowId(hasId ? given : name, taken);
	if (id !== given)
		report({
			path: `${path}.id`,
			value: given,
			why: 'Each show has an id of its own: letters, digits and hyphens.',
			kept: id,
		});
	const base = id === defaultShow.id ? defaultShow : blankShow(id, name === '' ? id : name);
	return { ...readFields(raw, base, path, report), id };
}
