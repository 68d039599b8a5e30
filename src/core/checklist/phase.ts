// Which phase of an episode a task belongs to: decided by the headings it stands under, in whatever language the note is.
import type { PhaseId, ShowProfile } from '../show/profile';
import { foldHeading } from '../text/heading';
import type { Heading } from '../text/outline';
import type { StepPhase } from './step';

/** In the order in which an episode goes through them. */
export const phaseIds: readonly PhaseId[] = ['before', 'justBefore', 'after'];

type Names = ReadonlyMap<string, PhaseId>;
type NameLists = Readonly<Record<PhaseId, readonly string[]>>;

/** Recognised whatever the show lists: English, then Spanish. `#` stands for a number: the tech check takes 15 minutes here, 20 there. */
const shippedHeadings: NameLists = {
	before: [
		...['Checklist', 'Pre-show checklist', 'Preshow checklist', 'Before the show', 'Preparation'],
		...['Lista de tareas', 'Lista de verificación', 'Lista de control', 'Antes del programa', 'Antes del show'],
		...['Antes de la transmisión', 'Preparación'],
	],
	justBefore: [
		...['Just before the show', 'Right before the show', '# minutes before', '# minutes before the show', 'Tech check'],
		...['# minutos antes', '# minutos antes del programa', '# minutos antes del show', 'Prueba técnica', 'Justo antes'],
		...['Justo antes del programa', 'Justo antes del show', 'Justo antes de la transmisión'],
	],
	after: [
		...['After the show', 'Post-show checklist', 'Postshow checklist', 'After the stream'],
		...['Después de la transmisión', 'Después del programa', 'Después del show'],
	],
};

function namesOf(lists: NameLists): Names {
	return new Map(phaseIds.flatMap((phase) => lists[phase].map((name) => [foldHeading(name), phase] as const)));
}

/** Made when the first note is counted: loading the plugin does not wait for it. */
let shippedNames: Names | null = null;

/** Folding is the dear part of counting, and the notes of a show repeat the same few headings: what each names is kept, up to a limit. */
interface KnownHeadings {
	readonly own: Names;
	readonly read: Map<string, PhaseId | null>;
}
const knownHeadings = new WeakMap<ShowProfile, KnownHeadings>();
const keptHeadings = 1000;

/** The phase a heading names: by the show's own lists, else by the shipped ones; null for any other heading. */
export function phaseOfHeading(heading: string, show: ShowProfile): PhaseId | null {
	let known = knownHeadings.get(show);
	if (known === undefined) knownHeadings.set(show, (known = { own: namesOf(show.phases), read: new Map() }));
	let phase = known.read.get(heading);
	if (phase === undefined) {
		phase = readPhase(heading, known.own);
		if (known.read.size >= keptHeadings) known.read.clear();
		known.read.set(heading, phase);
	}
	return phase;
}

function readPhase(heading: string, own: Names): PhaseId | null {
	const name = foldHeading(heading);
	shippedNames ??= namesOf(shippedHeadings);
	return own.get(name) ?? shippedNames.get(name) ?? shippedNames.get(name.replace(/^\d+ /, '# ')) ?? null;
}

/** The heading that gives a task its phase. Tasks without one are `other`: topics to talk about, not steps. */
export interface PhaseOwner {
	readonly phase: StepPhase;
	/** As written; empty for `other`. */
	readonly heading: string;
	/** Index among the headings of the note, -1 for `other`. */
	readonly index: number;
}

export const noOwner: PhaseOwner = { phase: 'other', heading: '', index: -1 };

/**
 * The owner of what stands directly below `headings[index]`: the innermost of that heading and those enclosing it that names a phase.
 * Neither the nearest heading nor the one of level two alone will do: in most real notes `### Just before the show` lies inside
 * `## Talking points`, and `### Internal` inside `## Checklist`. An `index` of -1 is the text above the first heading.
 */
export function phaseOwner(headings: readonly Heading[], index: number, show: ShowProfile): PhaseOwner {
	let level = Infinity;
	for (let at = index; at >= 0; at--) {
		const heading = headings[at];
		if (heading === undefined || heading.level >= level) continue;
		level = heading.level;
		const phase = phaseOfHeading(heading.text, show);
		if (phase !== null) return { phase, heading: heading.text, index: at };
	}
	return noOwner;
}
