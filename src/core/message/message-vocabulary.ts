// The names a message file may use, as a tree: made from the table of facts, so that what is documented is what is known.
import type { Shape, Vocabulary } from '../template/vocabulary';
import { messageFactTable } from './message-facts';

/** All facts of messages as templates see them. */
export const messageVocabulary: Vocabulary = vocabularyOf(messageFactTable.map(({ name }) => name));

interface Branch {
	readonly isList: boolean;
	readonly inner: Map<string, Branch>;
}

/** `guests[].name` is a list of records with a name, `show.links.*` a record with any name in it. */
export function vocabularyOf(names: readonly string[]): Vocabulary {
	const root = new Map<string, Branch>();
	for (const name of names) {
		let level = root;
		for (const part of name.split('.')) {
			const key = part.replace(/\[\]$/, '');
			const branch: Branch = level.get(key) ?? { isList: part.endsWith('[]'), inner: new Map() };
			level.set(key, branch);
			level = branch.inner;
		}
	}
	return recordOf(root);
}

function recordOf(level: ReadonlyMap<string, Branch>): Vocabulary {
	return Object.fromEntries([...level].map(([key, branch]) => [key, shapeOf(branch)]));
}

function shapeOf({ isList, inner }: Branch): Shape {
	const shape: Shape = inner.size === 0 ? 'text' : recordOf(inner);
	return isList ? [shape] : shape;
}
