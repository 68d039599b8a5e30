// What the note itself says about a step.
import type { EvidenceFacts } from './fact';
import type { StepKind } from './kind';
import type { Step } from './step';
import { shippedKinds } from './vocabulary';

/** `proven`: the fact is in the note. `doubtful`: the step is ticked, and the note contradicts it. */
export type StepEvidence = 'proven' | 'doubtful' | 'none';

type Kinds = ReadonlyMap<string, StepKind>;

/**
 * The evidence for a step. Absence never makes it doubtful, an open step never is, and after the show nothing is: an archive is not nagged
 * about. A step that does not apply is left alone. `kinds` is the vocabulary of the show where it has kinds of its own.
 */
export function evidenceOf(
	step: Pick<Step, 'kind' | 'status'>,
	facts: EvidenceFacts,
	kinds: Kinds = shippedKinds,
): StepEvidence {
	const kind = step.kind === null || step.status === 'notApplicable' ? undefined : kinds.get(step.kind);
	const verdict = kind?.evidence(facts) ?? 'none';
	if (verdict === 'contradicted') return step.status === 'done' && !facts.aired ? 'doubtful' : 'none';
	return verdict;
}

/** The open steps the note proves: what one key ticks (with `tickGroup`). */
export function provenSteps(steps: readonly Step[], facts: EvidenceFacts, kinds: Kinds = shippedKinds): Step[] {
	return steps.filter((step) => step.status === 'open' && evidenceOf(step, facts, kinds) === 'proven');
}
