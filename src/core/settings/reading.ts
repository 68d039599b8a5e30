// Reading unknown data part by part: what is well formed is taken, and of the rest it is told where it is and what holds instead.
import * as v from 'valibot';

/** A value that cannot be used. */
export interface Fault {
	/** `schedules.0.weekday` */
	readonly path: string;
	readonly value: unknown;
	/** What would be right. A whole sentence. */
	readonly why: string;
	/** What is used instead; undefined: nothing, the element is left out. */
	readonly kept: unknown;
}

/** Takes what can be used of a raw value, else the fallback, and reports each fault. */
export type Reader<T> = (raw: unknown, fallback: T, path: string, report: (fault: Fault) => void) => T;

export type Schema<T> = v.GenericSchema<unknown, T>;

export type Raw = Readonly<Record<string, unknown>>;

/** Whether data is an object with keys: no array, no null. */
export function isRaw(data: unknown): data is Raw {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether data is a list; `Array.isArray` would make its elements `any`. */
export function isList(data: unknown): data is readonly unknown[] {
	return Array.isArray(data);
}

/** A value that is right or wrong as a whole. */
export function valueOf<T>(schema: Schema<T>): Reader<T> {
	return (raw, fallback, path, report) => {
		const result = v.safeParse(schema, raw);
		if (result.success) return result.output;
		report({ path, value: raw, why: result.issues[0].message, kept: fallback });
		return fallback;
	};
}

/** A list: each element by itself, what cannot be used left out. */
export function listOf<T>(element: Schema<T>): Reader<readonly T[]> {
	return listWith((raw, path, report) => {
		const result = v.safeParse(element, raw);
		if (result.success) return [result.output];
		report({ path, value: raw, why: result.issues[0].message, kept: undefined });
		return [];
	});
}

/** As `listOf`, with what reads an element as a function that answers with one or none. */
export function listWith<T>(
	element: (raw: unknown, path: string, report: (fault: Fault) => void) => readonly T[],
): Reader<readonly T[]> {
	return (raw, fallback, path, report) => {
		if (isList(raw)) return raw.flatMap((item, index) => element(item, `${path}.${index}`, report));
		report({ path, value: raw, why: 'A list is needed.', kept: fallback });
		return fallback;
	};
}

/** Names and their values, each by itself. Names every object has (`constructor`) and `__proto__` are left out. */
export function entriesOf<T>(schema: Schema<T>): Reader<Readonly<Record<string, T>>> {
	return (raw, fallback, path, report) => {
		if (!isRaw(raw)) {
			report({ path, value: raw, why: 'Names with their values are needed.', kept: fallback });
			return fallback;
		}
		const entries = Object.entries(raw).flatMap(([name, value]) => {
			const result = v.safeParse(schema, value);
			const nameFits = /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(name) && !(name in Object.prototype);
			if (result.success && nameFits) return [[name, result.output] as const];
			const why = nameFits
				? (result.issues?.[0].message ?? '')
				: 'A name is made of letters, digits, blanks and hyphens.';
			report({ path: `${path}.${name}`, value, why, kept: undefined });
			return [];
		});
		return Object.fromEntries(entries);
	};
}

export type Readers<T> = { readonly [K in keyof T]: Reader<T[K]> };

/** An object with known keys, each by itself; what is absent is as in the fallback, and unknown keys are passed over. */
export function fieldsOf<T extends object>(readers: Readers<T>): Reader<T> {
	return (raw, fallback, path, report) => {
		if (!isRaw(raw)) {
			report({ path, value: raw, why: 'An object is needed.', kept: fallback });
			return fallback;
		}
		const result: { -readonly [K in keyof T]: T[K] } = { ...fallback };
		for (const key in readers) {
			if (!Object.hasOwn(raw, key)) continue;
			result[key] = readers[key](raw[key], fallback[key], path === '' ? key : `${path}.${key}`, report);
		}
		return result;
	};
}
