// Whether a value typed into the settings tab can be saved, asked field by field.
import { type Problem, problem } from '../problem';
import type { ShowProfile } from '../show/profile';
import type { Fault } from './reading';
import { showClashes } from './show-clash';
import { showFields } from './show-fields';

/**
 * What is wrong with a value for one field of a show, as raw as it was typed; null when it can be saved. With the other
 * shows given, also a warning when folder or pattern clash with one of theirs. `field` is the path: `schedules.0.time`.
 */
export function checkShowField<Key extends keyof Omit<ShowProfile, 'id'>>(
	show: ShowProfile,
	key: Key,
	value: unknown,
	others: readonly ShowProfile[] = [],
): Problem | null {
	const faults: Fault[] = [];
	const read = showFields[key](value, show[key], key, (fault) => faults.push(fault));
	const [fault] = faults;
	if (fault !== undefined) {
		return problem(
			'settings-field',
			`${shown(fault.value)} cannot be used here.`,
			fault.why,
			'The value before it stays until this is corrected.',
			{
				field: fault.path,
			},
		);
	}
	const changed = { ...show, [key]: read };
	const clash = others.filter(({ id }) => id !== show.id).flatMap((other) => showClashes([changed, other]))[0];
	return clash === undefined ? null : { ...clash, field: key };
}

/** A value for people: short, on one line. */
export function shown(value: unknown): string {
	if (value === '') return 'An empty text';
	const text = JSON.stringify(value) ?? 'Nothing';
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
