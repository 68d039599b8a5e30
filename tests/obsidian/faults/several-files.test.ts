import { wideActions } from './actions';
import { holdUnderEveryFault } from './hold';

holdUnderEveryFault(
	wideActions,
	'%s: each file as it was or as it becomes, told, and finished by doing it again, whichever call fails (hazards 9-11)',
);
