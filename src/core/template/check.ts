// Whether a template speaks only of facts there are, before anything is made from it.
import type { Problem } from '../problem';
import { nearest } from '../text/nearest';
import { templateHelpers, type Argument } from './template-helpers';
import { templateProblem } from './place';
import type { Block, Call, Expression, Node, Path, Template } from './template';
import { isListShape, isRecordShape, namesIn, shapeIn, type Shape, type Vocabulary } from './vocabulary';

/**
 * All that is wrong with the names in a template: unknown ones, with the nearest known name, lists and records where a text is needed.
 * The warnings of parsing come with it.
 */
export function checkTemplate(template: Template, vocabulary: Vocabulary): readonly Problem[] {
	const checker = new Checker(template.origin, vocabulary);
	checker.nodes(template.nodes, [vocabulary], 0);
	return [...checker.problems, ...template.warnings];
}

/** What `this` is here, and outside each block around. */
type Scopes = readonly Shape[];

class Checker {
	readonly problems: Problem[] = [];

	constructor(
		private readonly origin: string,
		private readonly root: Vocabulary,
	) {}

	nodes(nodes: readonly Node[], scopes: Scopes, loops: number): void {
		for (const node of nodes) {
			if (node.kind === 'value') this.printed(node.value, scopes, loops);
			else if (node.kind === 'block') this.block(node, scopes, loops);
		}
	}

	private printed(expression: Expression, scopes: Scopes, loops: number): void {
		const shape = this.shape(expression, scopes, loops);
		if (shape === undefined || shape === 'text') return;
		const name = expression.kind === 'path' ? expression.name : 'this';
		if (isListShape(shape)) {
			this.refuse(
				expression,
				'template-not-text',
				`"${name}" is a list.`,
				`Write {{list ${name}}} or {{#each ${name}}}…{{/each}}.`,
			);
		} else {
			const names = Object.keys(shape).filter((each) => each !== '*');
			this.refuse(
				expression,
				'template-not-text',
				`"${name}" holds several facts${names.length > 0 ? `: ${names.join(', ')}` : ''}.`,
				`Write {{${name}.${names[0] ?? 'name'}}}.`,
			);
		}
	}

	private block(block: Block, scopes: Scopes, loops: number): void {
		const shape = this.shape(block.subject, scopes, loops);
		const inner = this.inner(block, shape);
		const inLoop = block.block === 'each' ? loops + 1 : loops;
		const changes = block.block === 'each' || (block.block === 'with' && !isThis(block.subject));
		// Behind an unknown fact every name would be unknown too: one problem is enough.
		if (inner !== undefined || !changes)
			this.nodes(block.body, changes && inner !== undefined ? [...scopes, inner] : scopes, inLoop);
		this.nodes(block.otherwise, scopes, loops);
	}

	/** What `this` is inside the block; undefined where its subject is unknown or of the wrong kind. */
	private inner(block: Block, shape: Shape | undefined): Shape | undefined {
		if (block.block !== 'each' || shape === undefined) return shape;
		if (isListShape(shape)) return shape[0];
		const shapes = isRecordShape(shape) ? Object.values(shape) : [];
		if (shapes[0] !== undefined) return shapes.every((each) => each === 'text') ? 'text' : shapes[0];
		this.refuse(
			block.subject,
			'template-not-a-list',
			`${quoted(block.subject)} is a text, not a list.`,
			'Use {{#if}} or print it.',
		);
		return undefined;
	}

	private shape(expression: Expression, scopes: Scopes, loops: number): Shape | undefined {
		if (expression.kind === 'literal') return 'text';
		return expression.kind === 'call' ? this.call(expression, scopes, loops) : this.path(expression, scopes, loops);
	}

	private call(call: Call, scopes: Scopes, loops: number): Shape | undefined {
		const helper = templateHelpers[call.helper];
		const shapes = call.args.map((arg, index) => {
			const shape = this.shape(arg, scopes, loops);
			const takes = helper?.takes[Math.min(index, helper.takes.length - 1)] ?? 'any';
			return shape !== undefined && this.fits(call, arg, shape, takes) ? shape : undefined;
		});
		call.args.forEach((arg, index) => {
			if (helper?.takes[index] === 'key?') this.key(arg, shapes[0]);
		});
		if (helper?.gives === undefined) return 'text';
		const [first] = shapes;
		return helper.gives === 'element' && first !== undefined && isListShape(first) ? first[0] : first;
	}

	private fits(call: Call, arg: Expression, shape: Shape, takes: Argument): boolean {
		const wrong = takes === 'list' ? !isListShape(shape) : takes.startsWith('text') && shape !== 'text';
		if (wrong) {
			const needs = takes === 'list' ? 'a list' : 'a text';
			this.refuse(
				arg,
				'template-arguments',
				`The helper "${call.helper}" needs ${needs}, and ${quoted(arg)} is none.`,
				`Write ${templateHelpers[call.helper]?.example ?? ''}.`,
			);
		}
		return !wrong;
	}

	/** `{{list guests "name"}}`: the elements must have a fact of that name. */
	private key(arg: Expression, list: Shape | undefined): void {
		const element = list !== undefined && isListShape(list) ? list[0] : undefined;
		if (arg.kind !== 'literal' || element === undefined || shapeIn(element, arg.value) === 'text') return;
		const near = nearest(arg.value, namesIn(element));
		this.refuse(
			arg,
			'template-unknown-name',
			`The elements of the list have no text "${arg.value}".`,
			near === null ? knownNames(element) : `Did you mean "${near}"?`,
		);
	}

	private path(path: Path, scopes: Scopes, loops: number): Shape | undefined {
		if (path.data) return this.data(path, loops);
		const start = scopes[scopes.length - 1 - path.depth];
		if (start === undefined) {
			this.refuse(
				path,
				'template-unknown-name',
				`"${path.name}" leads out of the template: there is no block around it.`,
				'Leave out one "../".',
			);
			return undefined;
		}
		return this.follow(path, start, path.parts, scopes);
	}

	private data(path: Path, loops: number): Shape | undefined {
		const [name = '', ...rest] = path.parts;
		if (name === 'root') return this.follow(path, this.root, rest, [this.root]);
		const known = ['index', 'first', 'last', 'key'];
		if (rest.length === 0 && known.includes(name)) {
			if (path.depth < loops) return 'text';
			this.refuse(
				path,
				'template-unknown-name',
				`"${path.name}" has a meaning only inside {{#each}}.`,
				'Put it inside the block.',
			);
			return undefined;
		}
		this.refuse(
			path,
			'template-unknown-name',
			`There is no "${path.name}".`,
			'Known are @index, @first, @last, @key and @root.',
		);
		return undefined;
	}

	private follow(path: Path, start: Shape, parts: readonly string[], scopes: Scopes): Shape | undefined {
		let shape = start;
		for (const [index, part] of parts.entries()) {
			const next = shapeIn(shape, part);
			if (next === undefined) {
				this.refuse(
					path,
					'template-unknown-name',
					`There is no fact "${path.name}".`,
					this.advice(path, shape, parts.slice(0, index), part, scopes),
				);
				return undefined;
			}
			shape = next;
		}
		return shape;
	}

	private advice(path: Path, holder: Shape, before: readonly string[], part: string, scopes: Scopes): string {
		if (part.includes(':'))
			return `Dates and times come ready made; write {{${part.slice(0, part.indexOf(':'))}}}. The form with a colon belongs to Obsidian's core templates.`;
		const outer =
			before.length === 0 && path.depth === 0
				? scopes.findLastIndex((scope) => shapeIn(scope, part) !== undefined)
				: -1;
		if (outer !== -1) return `Inside this block write "${'../'.repeat(scopes.length - 1 - outer)}${path.name}".`;
		const near = nearest(
			part,
			namesIn(holder).filter((name) => !name.includes('.')),
		);
		if (near !== null) return `Did you mean "${'../'.repeat(path.depth)}${[...before, near].join('.')}"?`;
		const all = namesIn(this.root);
		const elsewhere = all.find((name) => name.endsWith(`.${part}`)) ?? nearest(path.name, all);
		return elsewhere === null ? knownNames(holder) : `Did you mean "${elsewhere}"?`;
	}

	private refuse(at: Expression, code: string, why: string, todo: string): void {
		this.problems.push(templateProblem(this.origin, code, at.at, why, todo));
	}
}

function isThis(expression: Expression): boolean {
	return expression.kind === 'path' && !expression.data && expression.depth === 0 && expression.parts.length === 0;
}

function quoted(expression: Expression): string {
	return expression.kind === 'path' ? `"${expression.name}"` : 'what stands there';
}

function knownNames(shape: Shape): string {
	const names = namesIn(shape).filter((name) => !name.includes('.'));
	return names.length === 0 ? 'It is a text and holds nothing else.' : `Known here are ${names.join(', ')}.`;
}
