// The names a message file may use, as a tree: made from the table of facts, so that what is documented is what is known.
import { vocabularyOf } from '../episode/episode-fact';
import type { Vocabulary } from '../template/vocabulary';
import { messageFactTable } from './message-facts';

/** All facts of messages as templates see them. */
export const messageVocabulary: Vocabulary = vocabularyOf(messageFactTable);
