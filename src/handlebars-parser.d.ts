/**
 * The parser alone, by deep import: the package's root would bring the compiler and its `Function` with it, and its types a dozen of `any`.
 * Only what core/template reads is declared. Columns count from 0, lines from 1.
 */
declare module 'handlebars/dist/cjs/handlebars/compiler/base' {
	export function parse(input: string): Program;
	/** Shared by all calls; after a failure the lexer stands where it failed. */
	export const parser: {
		readonly lexer: { readonly yylloc: { readonly first_line: number; readonly first_column: number } };
	};

	export interface Located {
		readonly loc: { readonly start: { readonly line: number; readonly column: number } };
	}
	export interface Program extends Located {
		readonly type: 'Program';
		readonly body: readonly Statement[];
		readonly blockParams?: readonly string[];
	}
	export type Statement =
		| Content
		| Comment
		| Mustache
		| Block
		| (Located & { readonly type: 'PartialStatement' | 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' });
	export interface Content extends Located {
		readonly type: 'ContentStatement';
		readonly value: string;
	}
	export interface Comment extends Located {
		readonly type: 'CommentStatement';
	}
	export interface Call extends Located {
		readonly path: Expression;
		readonly params: readonly Expression[];
		readonly hash?: { readonly pairs: readonly Located[] };
	}
	export interface Mustache extends Call {
		readonly type: 'MustacheStatement';
	}
	export interface Block extends Call {
		readonly type: 'BlockStatement';
		readonly program?: Program;
		readonly inverse?: Program;
	}
	export type Expression = Path | SubExpression | Literal;
	export interface Path extends Located {
		readonly type: 'PathExpression';
		/** `@index`. */
		readonly data: boolean;
		/** How many `../`. */
		readonly depth: number;
		readonly parts: readonly string[];
		readonly original: string;
	}
	export interface SubExpression extends Call {
		readonly type: 'SubExpression';
	}
	export interface Literal extends Located {
		readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
		readonly value?: string | number | boolean;
	}
}
