import { wideActions } from './wide-actions';
import { expectToHold } from './hold';

test.each(Object.entries(wideActions))(
	'%s: each file as it was or as it becomes, told, and finished by doing it again, whichever call fails (hazards 9-11)',
	(_name, action) => expectToHold(action),
	120_000,
);
