import { noteActions } from './note-actions';
import { expectToHold } from './hold';

test.each(Object.entries(noteActions))(
	'%s: all or nothing, told, and finished by doing it again, whichever call fails (hazards 9-11)',
	(_name, action) => expectToHold(action),
	120_000,
);
