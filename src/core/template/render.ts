// Rendering: one walk over the template with the facts. Values are put in and never looked at again: `{{…}}` in a title stays `{{…}}`.
import type { Problem } from '../problem';
import { isEmpty, isList, ownValue, templateHelpers } from './template-helpers';
import { maxListLength, maxOutput, maxSteps } from './limits';
import { templateProblem } from './place';
import {
	optionalLevel,
	type Block,
	type Expression,
	type Model,
	type Node,
	type Path,
	type Place,
	type Template,
	type Value,
} from './template';

export interface RenderOptions {
	/** Leaves out the parts in `{{#optional n}}` with n up to this; 0 keeps all. */
	readonly drop?: number;
	/** BCP 47 tag, for lists and letter case. English by default. */
	readonly language?: string;
}

export interface Rendered {
	readonly text: string;
	/** Facts that were to be printed and are empty, as templates name them, each once. Inside `{{#if fact}}` an empty one is not missed. */
	readonly missing: readonly string[];
	/** What stopped the rendering; the text is then empty. */
	readonly problems: readonly Problem[];
}

/** A piece of the result: as the template has it, or put in. */
export interface Piece {
	readonly text: string;
	readonly literal: boolean;
}

export interface RenderedPieces extends Omit<Rendered, 'text'> {
	readonly pieces: readonly Piece[];
}

/** Fills in the facts. Rendering is pure and takes place once; the result is never read as a template. */
export function renderTemplate(template: Template, model: Model, options: RenderOptions = {}): Rendered {
	const { pieces, missing, problems } = renderPieces(template, model, options);
	return { text: pieces.map((piece) => piece.text).join(''), missing, problems };
}

/** The same, with what was put in kept apart from what the template says; for places with rules of their own, such as properties. */
export function renderPieces(template: Template, model: Model, options: RenderOptions = {}): RenderedPieces {
	const renderer = new Renderer(options);
	try {
		renderer.nodes(template.nodes, { scopes: [{ value: model, name: '' }], loops: [] });
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
		return {
			pieces: [],
			missing: [],
			problems: [templateProblem(template.origin, error.code, error.at, error.why, error.todo)],
		};
	}
	return { pieces: renderer.pieces, missing: [...renderer.missing], problems: [] };
}

/** Carries a problem out of the walk; never leaves this file. */
class Stopped extends Error {
	constructor(
		readonly code: string,
		readonly at: Place,
		readonly why: string,
		readonly todo: string,
	) {
		super(why);
	}
}

/** What `this` is, and the name of the fact it came from. */
interface Scope {
	readonly value: Value | undefined;
	readonly name: string;
}

interface Turn {
	readonly index: string;
	readonly first: string;
	readonly last: string;
	readonly key: string;
}

interface Surroundings {
	readonly scopes: readonly Scope[];
	readonly loops: readonly Turn[];
}

class Renderer {
	readonly pieces: Piece[] = [];
	readonly missing = new Set<string>();
	private length = 0;
	private steps = 0;
	private readonly drop: number;
	private readonly language: string;

	constructor(options: RenderOptions) {
		this.drop = options.drop ?? 0;
		this.language = knownLanguage(options.language ?? 'en');
	}

	nodes(nodes: readonly Node[], around: Surroundings): void {
		for (const node of nodes) {
			if (node.kind === 'text') this.put(node.text, true, start);
			else if (node.kind === 'value') this.value(node.value, around);
			else this.block(node, around);
		}
	}

	private value(expression: Expression, around: Surroundings): void {
		const value = this.evaluate(expression, around);
		if (isEmpty(value)) for (const name of this.emptyFacts(expression, around)) this.missing.add(name);
		if (value === undefined || isEmpty(value)) this.put('', false, expression.at);
		else if (typeof value === 'string') {
			const isYaml = expression.kind === 'call' && templateHelpers[expression.helper]?.yaml === true;
			this.put(value, isYaml, expression.at);
		} else {
			const todo = isList(value) ? 'Use {{list …}} or {{#each …}}.' : 'Name one of its facts.';
			throw new Stopped(
				'template-not-text',
				expression.at,
				`What is to be printed is ${isList(value) ? 'a list' : 'a record'}.`,
				todo,
			);
		}
	}

	private block(block: Block, around: Surroundings): void {
		if (block.block === 'each') return this.each(block, around);
		const value = this.evaluate(block.subject, around);
		if (!this.shows(block, value)) return this.nodes(block.otherwise, around);
		const enters = block.block === 'with' && value !== around.scopes[around.scopes.length - 1]?.value;
		const scope = { value, name: this.nameOf(block.subject, around) };
		this.nodes(block.body, enters ? { ...around, scopes: [...around.scopes, scope] } : around);
	}

	private shows(block: Block, value: Value | undefined): boolean {
		if (block.block === 'optional') return optionalLevel(block) > this.drop;
		// The first index is 0 and as good as false: `{{#if @index}}, {{/if}}` separates, as it does in Handlebars.
		const isZero = block.subject.kind === 'path' && block.subject.data && value === '0';
		return (isZero || isEmpty(value)) === (block.block === 'unless');
	}

	private each(block: Block, around: Surroundings): void {
		const value = this.evaluate(block.subject, around);
		const entries = value === undefined || typeof value === 'string' ? [] : Object.entries(value);
		if (entries.length === 0) return this.nodes(block.otherwise, around);
		if (entries.length > maxListLength) {
			throw new Stopped(
				'template-too-large',
				block.at,
				`The list has ${entries.length} elements, more than ${maxListLength}.`,
				'Shorten the list.',
			);
		}
		const name = this.nameOf(block.subject, around);
		entries.forEach(([key, item], index) => {
			this.step(block.at);
			const turn = { index: String(index), first: yes(index === 0), last: yes(index === entries.length - 1), key };
			const scope = { value: item, name };
			this.nodes(block.body, { scopes: [...around.scopes, scope], loops: [...around.loops, turn] });
		});
	}

	private evaluate(expression: Expression, around: Surroundings): Value | undefined {
		if (expression.kind === 'literal') return expression.value;
		if (expression.kind === 'path') return lookUp(expression, around);
		const args = expression.args.map((arg) => this.evaluate(arg, around) ?? '');
		return templateHelpers[expression.helper]?.run(args, this.language);
	}

	/** The facts an expression is made of that are empty. */
	private emptyFacts(expression: Expression, around: Surroundings): string[] {
		if (expression.kind === 'literal') return [];
		if (expression.kind === 'call') return expression.args.flatMap((arg) => this.emptyFacts(arg, around));
		if (expression.data && expression.parts[0] !== 'root') return [];
		return isEmpty(lookUp(expression, around)) ? [this.nameOf(expression, around)] : [];
	}

	/** How a template at the top would name the fact: inside `{{#with guest}}` `name` is `guest.name`. */
	private nameOf(expression: Expression, around: Surroundings): string {
		if (expression.kind === 'literal') return '';
		if (expression.kind === 'call') return expression.args[0] ? this.nameOf(expression.args[0], around) : '';
		if (expression.data) return expression.parts.slice(1).join('.');
		const scope = scopeOf(expression, around);
		return [scope?.name ?? '', ...expression.parts].filter((part) => part !== '').join('.');
	}

	private put(text: string, literal: boolean, at: Place): void {
		this.step(at);
		this.length += text.length;
		if (this.length > maxOutput)
			throw new Stopped(
				'template-too-large',
				at,
				`The text becomes longer than ${maxOutput / 1024} KiB.`,
				'Shorten it.',
			);
		this.pieces.push({ text, literal });
	}

	private step(at: Place): void {
		if (++this.steps > maxSteps)
			throw new Stopped('template-too-large', at, 'It repeats too much.', 'Use fewer lists inside lists.');
	}
}

const start: Place = { line: 1, column: 1 };

function lookUp(path: Path, around: Surroundings): Value | undefined {
	if (path.data) {
		const [name = '', ...rest] = path.parts;
		if (name === 'root') return follow(around.scopes[0]?.value, rest);
		const turn = around.loops[around.loops.length - 1 - path.depth];
		return turn && rest.length === 0 && isTurnName(name) ? turn[name] : undefined;
	}
	return follow(scopeOf(path, around)?.value, path.parts);
}

function follow(value: Value | undefined, parts: readonly string[]): Value | undefined {
	return parts.reduce<Value | undefined>(ownValue, value);
}

function scopeOf(path: Path, around: Surroundings): Scope | undefined {
	return around.scopes[around.scopes.length - 1 - path.depth];
}

function isTurnName(name: string): name is keyof Turn {
	return name === 'index' || name === 'first' || name === 'last' || name === 'key';
}

/** Like a truth value of Handlebars: `true` is printed, the other is empty. */
function yes(condition: boolean): string {
	return condition ? 'true' : '';
}

/** A language the user mistyped must not stop a text. */
function knownLanguage(language: string): string {
	try {
		return Intl.getCanonicalLocales(language)[0] ?? 'en';
	} catch {
		return 'en';
	}
}
