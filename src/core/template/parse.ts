// Text to template, by the parser of the `handlebars` package and a strict reading of its tree: what is not named here is refused, with
// its place. All advisories against Handlebars of 2019-2026 need a tree as input, partials, decorators or writable helpers: none of these exists here.
import type * as hbs from 'handlebars/dist/cjs/handlebars/compiler/base';
import { parse, parser } from 'handlebars/dist/cjs/handlebars/compiler/base';
import { warning, type Problem } from '../problem';
import { nearest } from '../text/nearest';
import { templateHelpers } from './template-helpers';
import { maxNesting, scan, type Scan } from './limits';
import { placeOf, templateProblem } from './place';
import type { BlockName, Call, Expression, Node, Place, Template } from './template';

const blockNames: readonly string[] = ['if', 'unless', 'each', 'with', 'optional'] satisfies BlockName[];

/**
 * Parses a template. `origin` names it in problems. Either everything in it can be rendered, or all that cannot is answered
 * as problems with line and column. Names of facts are checked by checkTemplate.
 */
export function parseTemplate(origin: string, text: string): Template | readonly Problem[] {
	const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const scanned = scan(source);
	if (scanned.tooMuch !== null) {
		return [
			templateProblem(
				origin,
				'template-too-large',
				{ line: 1, column: 1 },
				scanned.tooMuch,
				'Split it, or leave parts out.',
			),
		];
	}
	let program: hbs.Program;
	try {
		program = parse(source);
	} catch (error) {
		return [syntaxProblem(origin, source, scanned, error)];
	}
	const reader = new TreeReader(origin, source);
	const nodes = reader.nodes(program, 0);
	if (reader.problems.length > 0) return reader.problems;
	return { origin, source, nodes, warnings: escapeWarnings(origin, source, scanned) };
}

class TreeReader {
	readonly problems: Problem[] = [];
	private readonly lines: readonly string[];

	constructor(
		private readonly origin: string,
		source: string,
	) {
		this.lines = source.split('\n');
	}

	nodes(program: hbs.Program | undefined, depth: number): Node[] {
		if (!program) return [];
		if (depth > maxNesting) {
			this.refuse(
				program,
				'template-too-large',
				`Its blocks are nested more than ${maxNesting} deep.`,
				'Split it, or use fewer {{else if}}.',
			);
			return [];
		}
		return program.body.flatMap((statement) => this.node(statement, depth));
	}

	private node(statement: hbs.Statement, depth: number): Node[] {
		switch (statement.type) {
			case 'ContentStatement':
				return statement.value === '' ? [] : [{ kind: 'text', text: statement.value }];
			case 'CommentStatement':
				return [];
			case 'MustacheStatement':
				return this.mustache(statement);
			case 'BlockStatement':
				return this.block(statement, depth);
			case 'PartialStatement':
			case 'PartialBlockStatement':
				return this.refuse(
					statement,
					'template-not-allowed',
					'Partials ({{> name}}) are not part of our templates.',
					'Write the text here.',
				);
			default:
				return this.refuse(
					statement,
					'template-not-allowed',
					'Decorators ({{* name}}) are not part of our templates.',
					'Remove it.',
				);
		}
	}

	private mustache(statement: hbs.Mustache): Node[] {
		if (statement.path.type !== 'PathExpression') {
			const written = 'value' in statement.path ? String(statement.path.value) : 'null';
			return this.refuse(
				statement,
				'template-literal',
				`"${written}" in braces is not the name of a fact.`,
				`Write it without braces, or \\{{${written}}} if the braces are meant to be seen.`,
			);
		}
		const value = this.isCall(statement) ? this.call(statement) : this.expression(statement.path);
		return value ? [{ kind: 'value', value }] : [];
	}

	private block(statement: hbs.Block, depth: number): Node[] {
		const name = nameOf(statement);
		if (this.sourceAt(statement).startsWith('{{{{')) {
			return this.refuse(
				statement,
				'template-not-allowed',
				'Raw blocks ({{{{name}}}}) are not part of our templates.',
				'Write \\{{ where braces are meant to be seen.',
			);
		}
		if (!isBlockName(name)) {
			const near = nearest(name, blockNames);
			return this.refuse(
				statement,
				'template-unknown-block',
				`There is no block {{#${name}}}.`,
				near === null
					? `Blocks are ${blockNames.map((each) => `#${each}`).join(', ')}; for "${name}" use {{#if ${name}}} or {{#each ${name}}}.`
					: `Did you mean {{#${near}}}?`,
			);
		}
		if ((statement.program?.blockParams ?? statement.inverse?.blockParams ?? []).length > 0) {
			return this.refuse(
				statement,
				'template-not-allowed',
				'Names for the turns of a block ("as |name|") are not part of our templates.',
				'Use {{this}}, its facts by name, and {{@index}}.',
			);
		}
		const subject = this.subject(statement, name);
		const body = this.nodes(statement.program, depth + 1);
		const otherwise = this.nodes(statement.inverse, depth + 1);
		return subject ? [{ kind: 'block', block: name, subject, body, otherwise, at: placeOf(statement) }] : [];
	}

	private subject(statement: hbs.Block, name: BlockName): Expression | null {
		const [param, more] = statement.params;
		const pairs = statement.hash?.pairs.length ?? 0;
		if (!param || more || pairs > 0) {
			this.refuse(
				statement,
				'template-arguments',
				`{{#${name}}} takes exactly one ${name === 'optional' ? 'number' : 'fact'}.`,
				`Write {{#${name} ${name === 'optional' ? '1' : 'topic'}}}.`,
			);
			return null;
		}
		const isLiteral = param.type !== 'PathExpression' && param.type !== 'SubExpression';
		if (name !== 'optional') {
			if (!isLiteral) return this.expression(param);
			this.refuse(param, 'template-arguments', `{{#${name}}} needs the name of a fact.`, `Write {{#${name} topic}}.`);
			return null;
		}
		if (param.type === 'NumberLiteral' && Number.isInteger(param.value) && Number(param.value) >= 1)
			return this.expression(param);
		this.refuse(
			param,
			'template-arguments',
			'{{#optional}} needs a whole number from 1: the smallest is dropped first.',
			'Write {{#optional 1}}.',
		);
		return null;
	}

	private isCall(statement: hbs.Mustache): boolean {
		const name = nameOf(statement);
		return (
			statement.params.length > 0 || (statement.hash?.pairs.length ?? 0) > 0 || Object.hasOwn(templateHelpers, name)
		);
	}

	private call(call: hbs.Call, depth = 0): Call | null {
		const name = nameOf(call);
		const helper = Object.hasOwn(templateHelpers, name) ? templateHelpers[name] : undefined;
		if (!helper) {
			const near = nearest(name, Object.keys(templateHelpers));
			this.refuse(
				call,
				'template-unknown-helper',
				`There is no helper "${name}".`,
				near === null ? `Helpers are ${Object.keys(templateHelpers).join(', ')}.` : `Did you mean "${near}"?`,
			);
			return null;
		}
		const needed = helper.takes.filter((kind) => !kind.endsWith('?')).length;
		const count = call.params.length;
		if ((call.hash?.pairs.length ?? 0) > 0 || count < needed || (count > helper.takes.length && helper.more !== true)) {
			this.refuse(
				call,
				'template-arguments',
				`The helper "${name}" is not used like this.`,
				`Write ${helper.example}.`,
			);
			return null;
		}
		const args = call.params.map((param) => this.expression(param, depth + 1));
		return args.every((arg) => arg !== null) ? { kind: 'call', helper: name, args, at: placeOf(call) } : null;
	}

	private expression(expression: hbs.Expression, depth = 0): Expression | null {
		const at = placeOf(expression);
		if (expression.type === 'SubExpression') {
			if (depth <= maxNesting) return this.call(expression, depth);
			this.refuse(
				expression,
				'template-too-large',
				`Its brackets are nested more than ${maxNesting} deep.`,
				'Use fewer of them.',
			);
			return null;
		}
		if (expression.type === 'PathExpression') {
			const { depth: up, data, parts, original } = expression;
			return { kind: 'path', depth: up, data, parts, name: original, at };
		}
		const { value } = expression;
		return { kind: 'literal', value: value === undefined || value === false ? '' : String(value), at };
	}

	private refuse(node: hbs.Located, code: string, why: string, todo: string): [] {
		this.problems.push(templateProblem(this.origin, code, placeOf(node), why, todo));
		return [];
	}

	private sourceAt(node: hbs.Located): string {
		const { line, column } = node.loc.start;
		return (this.lines[line - 1] ?? '').slice(column);
	}
}

/** Of `this.list` and `./list` the dot stays: with it a fact can be reached that is named like a helper. */
function nameOf(call: hbs.Call): string {
	return 'original' in call.path ? call.path.original : '';
}

function isBlockName(name: string): name is BlockName {
	return blockNames.includes(name);
}

function escapeWarnings(origin: string, source: string, scanned: Scan): Problem[] {
	return scanned.escaped.map((offset) => {
		const at = placeAt(source, offset);
		return warning(
			'template-escaped',
			`The template "${origin}" shows braces in line ${at.line}, column ${at.column}.`,
			'A backslash before {{ makes them text: what follows is not filled in.',
			'If a value is meant, put another backslash or a blank before the braces.',
			{ at },
		);
	});
}

/** What handlebars' parser says, in words for people who do not know its tokens. */
function syntaxProblem(origin: string, source: string, scanned: Scan, error: unknown): Problem {
	const message = error instanceof Error ? error.message : String(error);
	// Only where blocks do not match does the parser's error carry its own place; else the lexer stands where it failed.
	const own = / - (\d+):(\d+)$/.exec(message);
	const { first_line, first_column } = parser.lexer.yylloc;
	const at = own
		? { line: Number(own[1]), column: Number(own[2]) + 1 }
		: { line: first_line, column: first_column + 1 };
	const open = scanned.open[scanned.open.length - 1];
	if (/got 'EOF'/.test(message) && open) {
		return templateProblem(
			origin,
			'template-syntax',
			placeAt(source, open.offset),
			`{{#${open.name}}} is never closed.`,
			`Write {{/${open.name}}} where it ends.`,
		);
	}
	const line = source.split('\n')[at.line - 1] ?? '';
	const excerpt = line.slice(Math.max(0, at.column - 21), at.column + 20).trim();
	return templateProblem(
		origin,
		'template-syntax',
		at,
		`${reasonOf(message)} Near: ${excerpt}`,
		'Correct it; \\{{ writes braces that are meant to be seen.',
	);
}

function reasonOf(message: string): string {
	const match = /^(\S+) doesn't match (\S+)/.exec(message);
	if (match) return `{{#${match[1] ?? ''}}} is closed by {{/${match[2] ?? ''}}}.`;
	if (/^Invalid path/.test(message)) return 'In a name ../ may stand only at its beginning.';
	const got = /got '(\w+)'$/.exec(message)?.[1];
	switch (got) {
		case 'EOF':
			return 'The text ends within braces.';
		case 'CLOSE':
		case 'CLOSE_UNESCAPED':
			return 'The braces close before a name, or there are too few or too many of them.';
		case 'OPEN_ENDBLOCK':
			return 'A block is closed that is not open.';
		case 'INVERSE':
		case 'OPEN_INVERSE_CHAIN':
			return '{{else}} stands outside a block, or twice in one.';
		case 'INVALID':
			return 'This character cannot stand in braces, or the braces are never closed.';
		default:
			return 'This cannot stand here.';
	}
}

function placeAt(source: string, offset: number): Place {
	const before = source.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
