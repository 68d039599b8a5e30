import { readingActions } from './reading-actions';
import { expectToHold } from './hold';

test.each(Object.entries(readingActions))(
	'%s: a note that cannot be read is told, and nothing is written (hazard 9)',
	(_name, action) => expectToHold(action),
	120_000,
);
