// What the host waits for: a new note, and a tick in a note that has grown very long.
import { parse as parseYaml } from 'yaml';
import { readSteps } from '../../src/core/checklist/step-list';
import { setStep } from '../../src/core/checklist/tick';
import type { EpisodeDraft } from '../../src/core/episode/episode';
import { planEpisode } from '../../src/core/episode/episode-plan';
import { isProblem } from '../../src/core/problem';
import { defaultShow } from '../../src/core/settings/defaults';
import { applyEdits } from '../../src/core/text/edit';
import { builtIns } from '../../src/templates';
import { demoText } from './cached-notes';
import { medians } from './rounds';
import { ms, report } from './row';

const template = builtIns['en']?.episode ?? '';

function plan(title: string, source = template): string {
	const draft: EpisodeDraft = { title, guests: ['Quill Sample'], date: '2026-03-06', topic: 'measuring', number: 7 };
	const planned = planEpisode(draft, defaultShow, {
		now: Date.UTC(2026, 1, 2),
		hostZone: 'Europe/Berlin',
		template: source,
		origin: 'episode.md',
		existing: [],
		shows: [],
		fileExists: () => false,
		parseYaml: (yaml) => parseYaml(yaml) as unknown,
	});
	if (!('text' in planned)) throw new Error('The episode could not be planned.');
	return planned.text;
}

/** As a row of the form is filled in: the template is the same, a value is another. */
const titles = Array.from({ length: 50 }, (_, at) => `Guest ${at} on a question`);

const before = process.cpuUsage();
plan('The first one');
const { user, system } = process.cpuUsage(before);
const first = (user + system) / 1000;
// Another text each time, so that no tree can be kept.
const { kept, anew } = medians(9, {
	kept: () => titles.map((title) => plan(title)),
	anew: () => titles.map((title) => plan(title, `${template}\n${title}\n`)),
});

/** A note of 5,000 lines: the checklist of an episode, and the talk written down below it. */
const long = `${demoText(5)}\n${Array.from({ length: 4900 }, (_, at) => `- At ${at} they said that it [depends](https://example.org/${at}).`).join('\n')}\n`;

function toggle(): string {
	const step = readSteps(long, defaultShow).find(({ mark }) => mark === ' ');
	if (step === undefined) throw new Error('The note has no open step.');
	const edits = setStep(long, step.ref, 'x');
	if (isProblem(edits)) throw new Error(edits.why);
	return applyEdits(long, edits);
}
const { tick } = medians(15, { tick: toggle });

report([
	{
		what: 'first note of a session, planned and read back',
		measured: first,
		unit: 'ms',
		target: 40,
		from: 'parser cold',
	},
	{
		what: 'later notes, against parsing the template each time',
		measured: kept / anew,
		unit: 'x',
		target: 1,
		from: `${ms(kept / titles.length)} / ${ms(anew / titles.length)} a note`,
	},
	{
		what: `a tick in a note of ${long.split('\n').length} lines`,
		measured: tick,
		unit: 'ms',
		target: 16,
		from: 'steps read, found again, edited',
	},
]);
