import { readingActions } from './actions';
import { holdUnderEveryFault } from './hold';

holdUnderEveryFault(readingActions, '%s: a note that cannot be read is told, and nothing is written (hazard 9)');
