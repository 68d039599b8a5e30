// Every kind of step there is. A new one is an entry in one of the three tables; no other code names it.
import type { StepKind } from '../kind';
import { afterKinds } from './after';
import { beforeKinds } from './before';
import { justBeforeKinds } from './just-before';

export const stepKinds = { ...beforeKinds, ...justBeforeKinds, ...afterKinds } satisfies Readonly<
	Record<string, StepKind>
>;

export type StepKindId = keyof typeof stepKinds;
