// Every kind of step there is. A new one is an entry in one of the tables; no other code names it.
import type { StepKind } from '../kind';
import { afterKinds } from './after';
import { announcementKinds } from './announcement';
import { broadcastKinds } from './broadcast';
import { justBeforeKinds } from './just-before';
import { preparationKinds } from './preparation';

export const stepKinds = {
	...preparationKinds,
	...broadcastKinds,
	...announcementKinds,
	...justBeforeKinds,
	...afterKinds,
} satisfies Readonly<Record<string, StepKind>>;
