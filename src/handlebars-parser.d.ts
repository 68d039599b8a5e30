/** The parser alone, by deep import: the package's root would bring the compiler and its `Function` with it. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base' {
	export function parse(input: string, options?: { srcName?: string }): hbs.AST.Program;
}
