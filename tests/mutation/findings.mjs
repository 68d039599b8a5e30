// What earlier runs found out: who caught which mutant. It holds as long as the module is the same, and of the tests the one that caught it,
// or, for a mutant that nobody caught, all that reach the module. What else they play against is not asked for: `--fresh` forgets it all.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export function makeFindings(file, fresh) {
	const known = new Map(!fresh && existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : []);
	let unsaved = 0;
	const save = () => {
		unsaved = 0;
		writeFileSync(file, JSON.stringify(Object.fromEntries(known)));
	};
	const together = (hashes) => [...hashes.values()].join(' ');
	return {
		save,
		/** The file of tests that catches the mutant, null when none does; undefined when it is not known any more. */
		of(id, source, hashes) {
			const found = known.get(id);
			if (found === undefined || found.source !== source) return undefined;
			if (found.by === null) return found.tests === together(hashes) ? null : undefined;
			return found.tests === hashes.get(found.by) ? found.by : undefined;
		},
		keep(id, source, hashes, by) {
			known.set(id, { source, by, tests: by === null ? together(hashes) : hashes.get(by) });
			if (++unsaved >= 20) save();
		},
	};
}
