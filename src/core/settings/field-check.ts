// Whether a value typed into the settings tab can be saved, asked field by field.
import { type Problem, isProblem, problem } from '../problem';
import type { ShowProfile } from '../show/profile';
import type { Fault } from './reading';
import { showClashes } from './show-clash';
import { showFields } from './show-fields';

export type ShowField = keyof Omit<ShowProfile, 'id'>;

/**
 * What is wrong with a value for one field of a show, as raw as it was typed; null when it can be saved. With the other
 * shows given, also a warning when folder or pattern clash with one of theirs. `field` is the path: `schedules.0.time`.
 */
export function checkShowField(
	show: ShowProfile,
	key: ShowField,
	value: unknown,
	others: readonly ShowProfile[] = [],
): Problem | null {
	const changed = changeShowField(show, key, value);
	if (isProblem(changed)) return changed;
	const clash = others.filter(({ id }) => id !== show.id).flatMap((other) => showClashes([changed, other]))[0];
	return clash === undefined ? null : { ...clash, field: key };
}

/** The show with one field changed to a value as raw as it was typed; a problem, its `field` the path, when the value cannot be used. */
export function changeShowField(show: ShowProfile, key: ShowField, value: unknown): ShowProfile | Problem {
	const faults: Fault[] = [];
	const changed = { ...show, ...readField(show, key, value, (fault) => void faults.push(fault)) };
	const [fault] = faults;
	if (fault === undefined) return changed;
	return problem(
		'settings-field',
		`${shown(fault.value)} cannot be used here.`,
		fault.why,
		'The value before it stays until this is corrected.',
		{ field: fault.path },
	);
}

function readField<Key extends ShowField>(
	show: ShowProfile,
	key: Key,
	value: unknown,
	report: (fault: Fault) => void,
): Partial<ShowProfile> {
	return { [key]: showFields[key](value, show[key], key, report) };
}

/** A value for people: short, on one line. */
export function shown(value: unknown): string {
	if (value === '') return 'An empty text';
	const text = JSON.stringify(value) ?? 'Nothing';
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
