// A kind of step: what the plugin can do for it.
import type { PhaseId } from '../show/profile';
import type { Evidence } from './fact';

/**
 * What a button on a step does, as a plain tag: a message to copy, one to choose a network for first, a field that takes an address or what
 * a guest says of themselves, a link of the show to open, a section of the note to go to, the slot picker, the calendar export, the text for
 * the thumbnail, the chapters for the description, the index note.
 */
export type Tool =
	| `message:${string}`
	| `post:${string}`
	| `field:${'url' | 'studio' | 'event' | 'pronouns' | 'pronunciation'}`
	| `open:${string}`
	| `section:${'timestamps' | 'references'}`
	| 'slot'
	| 'calendar'
	| 'thumbnail'
	| 'chapters'
	| 'index';

export interface StepKind {
	readonly id: string;
	/** The phase whose steps are tried first with the phrases of this kind; null for a kind of the user's own, tried in every phase. */
	readonly phase: PhaseId | null;
	/** English and Spanish; see `readPhrase`. */
	readonly phrases: readonly string[];
	/** Offset from the start: `T-21`, `T-15min`, `T+2`. Null: whenever. */
	readonly due: string | null;
	/** The first one is the step's own button. */
	readonly tools: readonly Tool[];
	readonly evidence: Evidence;
}

interface KindBody extends Omit<StepKind, 'id' | 'phase' | 'phrases'> {
	/** Phrases with commas between them. */
	readonly english: string;
	readonly spanish: string;
}

/** Makes the kinds of a table: each has the phase and, as its id, the name it stands under. */
export function kindsOfPhase<Id extends string>(
	phase: PhaseId,
	bodies: Readonly<Record<Id, KindBody>>,
): Readonly<Record<Id, StepKind>> {
	const named = Object.entries<KindBody>(bodies).map(([id, { english, spanish, ...body }]): [string, StepKind] => [
		id,
		{ id, phase, phrases: [...english.split(', '), ...spanish.split(', ')], ...body },
	]);
	return Object.fromEntries(named) as Record<Id, StepKind>;
}
