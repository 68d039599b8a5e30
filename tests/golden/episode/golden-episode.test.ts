// New episodes byte by byte: each folder has a draft and what differs from the example show, and the vault that must come of it.
// RECORD=episodes writes what comes out now, for a look at the difference, and still fails.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import type { Episode, EpisodeDraft } from '../../../src/core/episode/episode';
import { planEpisode } from '../../../src/core/episode/episode-plan';
import type { ShowProfile } from '../../../src/core/show/profile';
import { builtIns } from '../../../src/templates';
import { lampHour, read } from '../../core/episode/example';
import { recording } from '../../recording';

interface Input {
	readonly about: string;
	readonly now: string;
	readonly draft: EpisodeDraft;
	readonly show?: Partial<ShowProfile>;
	/** Source of a template of the show's own. */
	readonly template?: readonly string[];
	/** Notes that are there already: path to date. */
	readonly existing?: Readonly<Record<string, string>>;
	readonly warnings?: readonly string[];
}

const cases = readdirSync(__dirname).filter((name) => statSync(join(__dirname, name)).isDirectory());

/** All files below a folder, by their path in it. */
function tree(folder: string): Record<string, string> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		statSync(join(folder, name)).isFile(),
	);
	return Object.fromEntries(names.map((name) => [relative('.', name), readFileSync(join(folder, name), 'utf8')]));
}

it.each(cases)('%s', (name) => {
	const input = JSON.parse(readFileSync(join(__dirname, name, 'input.json'), 'utf8')) as Input;
	const show = lampHour(input.show);
	const existing = Object.entries(input.existing ?? {}).map(
		([path, date]) => read(path, `---\ndate: ${date}\n---\n`, show) as Episode,
	);
	const plan = planEpisode(input.draft, show, {
		now: Date.parse(input.now),
		hostZone: 'Europe/Berlin',
		template: input.template?.join('\n') ?? builtIns[show.language]?.episode ?? '',
		origin: 'episode.md',
		existing,
		shows: [],
		fileExists: () => false,
		parseYaml: (source) => parse(source) as unknown,
	});
	if (!('path' in plan)) throw new Error(plan.map(({ what, why }) => `${what} ${why}`).join('\n'));
	const vault = join(__dirname, name, 'vault');
	if (recording('episodes')) {
		rmSync(vault, { recursive: true, force: true });
		mkdirSync(dirname(join(vault, plan.path)), { recursive: true });
		writeFileSync(join(vault, plan.path), plan.text);
		throw new Error('Recorded. Look at the difference, then run without RECORD.');
	}
	expect({ [plan.path]: plan.text }).toEqual(tree(vault));
	expect(plan.warnings.map(({ code }) => code)).toEqual(input.warnings ?? []);
});
