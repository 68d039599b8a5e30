// A step: one checklist item of an episode.
import type { PhaseId } from '../show/profile';

export type StepPhase = PhaseId | 'other';
/** Space and `/` are open, `-` is not applicable, any other mark is done. */
export type StepStatus = 'open' | 'done' | 'notApplicable';

export interface Step {
	/** The text after the box, markup kept, block id and due date stripped. */
	readonly text: string;
	readonly phase: StepPhase;
	/** The owning heading as written; empty when none is listed in a phase. */
	readonly heading: string;
	/** Id of the kind, null for a step that is simply a step. */
	readonly kind: string | null;
	/** ISO day written in the step itself, in the form of Tasks or Dataview; it wins over the date of the kind. */
	readonly due: string | null;
	readonly status: StepStatus;
	readonly mark: string;
	/** Line from 0, only for showing and for the API: nothing is ever located by it. */
	readonly line: number;
	/** Line of the parent step. */
	readonly parent: number | null;
	/** How a step is found again in a text that may have changed. */
	readonly ref: StepRef;
}

/** Exact line, heading and ordinal: if they no longer point at one line the action is refused. */
export interface StepRef {
	/** The whole line as it was shown, without its line ending. */
	readonly lineText: string;
	/** Text of the innermost heading above, empty when none. */
	readonly heading: string;
	/** Position among the identical lines under that heading, from 0, and how many there were. */
	readonly ordinal: number;
	readonly count: number;
}

/** One owning heading with its tasks counted, in note order. */
export interface PhaseCount {
	readonly phase: StepPhase;
	readonly heading: string;
	readonly total: number;
	readonly done: number;
}
