// The headings a show has its checklists under, from the notes that exist.
import type { PhaseId, ShowProfile } from '../show/profile';
import { foldHeading } from '../text/heading';
import type { Outline } from '../text/outline';

export interface InferredPhases {
	readonly phases: ShowProfile['phases'];
	readonly evidence: readonly string[];
}

/** Tried in this order: "just before" is also "before", and "post-show checklist" is also a checklist. */
const signs: readonly (readonly [PhaseId, RegExp])[] = [
	[
		'justBefore',
		/\bjust (?:before|prior)|\bright before|minut\w* (?:before|antes)|justo antes|tech check|prueba tecnica/u,
	],
	['after', /\bafter\b|\bpost\b|\bdespues\b|\bafterwards\b|wrap.?up/u],
	['before', /checklist|\bpre\b|\bbefore\b|\bantes\b|\bprep|lista de|tareas|\bto.?do\b/u],
];
const told: Readonly<Record<PhaseId, string>> = {
	before: 'before the show',
	justBefore: 'just before it',
	after: 'after it',
};

/** The phases with the headings found first, those of `base` behind them. A heading counts when tasks stand right below it. */
export function inferPhases(outlines: readonly Outline[], base: ShowProfile['phases']): InferredPhases {
	const found: Record<PhaseId, string[]> = { before: [], justBefore: [], after: [] };
	for (const heading of outlines.flatMap(headingsWithTasks)) {
		const phase = signs.find(([, sign]) => sign.test(foldHeading(heading)))?.[0];
		if (phase !== undefined && !has(found[phase], heading)) found[phase].push(heading);
	}
	const merged = (phase: PhaseId): readonly string[] => [
		...found[phase],
		...base[phase].filter((name) => !has(found[phase], name)),
	];
	const evidence = (['before', 'justBefore', 'after'] as const)
		.filter((phase) => found[phase].length > 0)
		.map((phase) => `Steps ${told[phase]} stand under ${found[phase].map((name) => `"${name}"`).join(', ')}.`);
	return { phases: { before: merged('before'), justBefore: merged('justBefore'), after: merged('after') }, evidence };
}

/** The nearest heading above each task, once each, in order. */
function headingsWithTasks({ headings, tasks }: Outline): readonly string[] {
	const owners = tasks.flatMap(({ line }) => headings.findLast((heading) => heading.line < line) ?? []);
	return [...new Set(owners)].map(({ text }) => text);
}

function has(names: readonly string[], name: string): boolean {
	return names.some((known) => foldHeading(known) === foldHeading(name));
}
