// The modules that change notes, found and not listed, so that none is forgotten; and the tests that must notice when one of them is wrong.
import { readdirSync, readFileSync } from 'node:fs';

const filesIn = (folder, ending) =>
	readdirSync(folder, { recursive: true })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((name) => name.endsWith(ending))
		.sort();

/** What makes edits says so: it needs their type. */
const makesEdits = (file) =>
	/^import [^;]*\b(?:Edit|Change)\b[^;]*from '[^']*\/(?:text\/)?edit';/m.test(readFileSync(file, 'utf8'));

/** Make no edits, but say where they go or what is written there. */
const helpers = [
	'src/core/text/edit.ts',
	'src/core/text/yaml-scalar.ts',
	'src/core/checklist/task-place.ts',
	'src/core/action/description-change.ts',
	'src/core/action/episode-change.ts',
	'src/core/action/given-up-number.ts',
];

/** Worlds apart: the tests of core run without any app, those of the door against the stand-in. */
export const worlds = {
	core: {
		page: false,
		subjects: filesIn('src/core', '.ts').filter((file) => makesEdits(file) || helpers.includes(file)),
		// What turns jest's own screws can only be played by jest.
		tests: () =>
			[...filesIn('tests/core', '.test.ts'), ...filesIn('tests/golden', '.test.ts')].filter(
				(file) => !/\bjest\./.test(readFileSync(file, 'utf8')),
			),
	},
	door: {
		page: true,
		subjects: filesIn('src/obsidian/write', '.ts'),
		tests: () => filesIn('tests/obsidian/write', '.test.ts').filter((file) => !file.includes('interleaving')),
	},
};
