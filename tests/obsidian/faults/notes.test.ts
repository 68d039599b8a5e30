import { noteActions } from './actions';
import { holdUnderEveryFault } from './hold';

holdUnderEveryFault(
	noteActions,
	'%s: all or nothing, told, and finished by doing it again, whichever call fails (hazards 9-11)',
);
