// How data.json of an older version becomes one of this version. Each step is pure, and nothing is written until the host changes a setting.
import type { Raw } from './reading';

/** The version this plugin writes; a higher one is never written over. */
export const currentVersion = 1;

/** The n-th turns version n into version n + 1. Data without a version is version 0: nobody has such data but by hand. */
const migrations: readonly ((data: Raw) => Raw)[] = [(data) => data];

/** The version data says it has; null when that is no whole number, so that nobody can tell what the rest means. */
export function versionOf(data: Raw): number | null {
	const version = data['version'] ?? 0;
	return typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : null;
}

/** The data as of this version. What is of this version, or newer, or of no version one can tell, is left as it is. */
export function migrate(data: Raw): Raw {
	const version = versionOf(data);
	if (version === null || version >= currentVersion) return data;
	return { ...migrations.slice(version).reduce((older, step) => step(older), data), version: currentVersion };
}
