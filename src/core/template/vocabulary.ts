// What a template may speak of: the names of the facts and their shapes, handed in by who provides the facts.

/** A text, a list of something, or a record of named facts. */
export type Shape = 'text' | readonly [Shape] | Vocabulary;

/** The name `*` stands for any name: `links: { '*': 'text' }`. */
export interface Vocabulary {
	readonly [name: string]: Shape;
}

/** Whether a fact of this shape is a list. */
export function isListShape(shape: Shape): shape is readonly [Shape] {
	return Array.isArray(shape);
}

/** Whether a fact of this shape has named facts of its own. */
export function isRecordShape(shape: Shape): shape is Vocabulary {
	return typeof shape === 'object' && !Array.isArray(shape);
}

/** The shape of a fact within another one; undefined where there is none of that name. */
export function shapeIn(shape: Shape, name: string): Shape | undefined {
	if (isListShape(shape)) return /^\d+$/.test(name) ? shape[0] : undefined;
	if (!isRecordShape(shape)) return undefined;
	return Object.hasOwn(shape, name) ? shape[name] : Object.hasOwn(shape, '*') ? shape['*'] : undefined;
}

/** Names of everything in a record, as a template writes them: `show`, `show.name`. Not into lists. */
export function namesIn(shape: Shape, prefix = ''): string[] {
	if (!isRecordShape(shape)) return [];
	return Object.entries(shape).flatMap(([name, inner]) =>
		name === '*' ? [] : [prefix + name, ...namesIn(inner, `${prefix}${name}.`)],
	);
}
