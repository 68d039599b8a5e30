// A parsed template: our own small tree, made from the one of handlebars' parser. What is in it can be rendered.
import type { Problem } from '../problem';

/** All a template can be given: nothing that could be called, formatted or coerced. */
export type Value = string | readonly Value[] | Model;
export interface Model {
	readonly [name: string]: Value;
}

/** Line and column in the template, both from 1. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

export type Expression = Path | Literal | Call;

export interface Path {
	readonly kind: 'path';
	/** How many `../` stand in front. */
	readonly depth: number;
	/** `@index` and its like. */
	readonly data: boolean;
	/** None for `this`. */
	readonly parts: readonly string[];
	/** As written. */
	readonly name: string;
	readonly at: Place;
}

/** A number is held as it is written, `true` as text; `false`, `null` and `undefined` are empty. */
export interface Literal {
	readonly kind: 'literal';
	readonly value: string;
	readonly at: Place;
}

export interface Call {
	readonly kind: 'call';
	readonly helper: string;
	readonly args: readonly Expression[];
	readonly at: Place;
}

export type BlockName = 'if' | 'unless' | 'each' | 'with' | 'optional';

export interface Block {
	readonly kind: 'block';
	readonly block: BlockName;
	readonly subject: Expression;
	readonly body: readonly Node[];
	/** What stands after `{{else}}`. */
	readonly otherwise: readonly Node[];
	readonly at: Place;
}

export type Node =
	{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'value'; readonly value: Expression } | Block;

export interface Template {
	/** The file or built-in it came from, for problems. */
	readonly origin: string;
	/** With LF line breaks and no byte order mark. */
	readonly source: string;
	readonly nodes: readonly Node[];
	readonly warnings: readonly Problem[];
}

/** Levels of `{{#optional n}}` in the template, each once, in the order in which they are dropped. */
export function optionalLevels(template: Template): readonly number[] {
	const levels = new Set<number>();
	const collect = (nodes: readonly Node[]): void => {
		for (const node of nodes) {
			if (node.kind !== 'block') continue;
			if (node.block === 'optional') levels.add(optionalLevel(node));
			collect(node.body);
			collect(node.otherwise);
		}
	};
	collect(template.nodes);
	return [...levels].sort((a, b) => a - b);
}

/** The level of an `optional` block: those of the lowest are left out first, see optionalLevels. */
export function optionalLevel(block: Block): number {
	return block.subject.kind === 'literal' ? Number(block.subject.value) : 0;
}
