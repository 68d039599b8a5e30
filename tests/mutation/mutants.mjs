// What can be wrong in a line of code, one thing at a time: each mutant is a replacement of a range of the source.
import ts from 'typescript';

const swaps = {
	'===': ['!=='],
	'!==': ['==='],
	'<': ['<=', '>='],
	'<=': ['<', '>'],
	'>': ['>=', '<='],
	'>=': ['>', '<'],
	'&&': ['||'],
	'||': ['&&'],
	'??': ['&&'],
	'+': ['-'],
	'-': ['+'],
	'*': ['/'],
	'/': ['*'],
	'+=': ['-='],
	'-=': ['+='],
};
const methods = {
	startsWith: 'endsWith',
	endsWith: 'startsWith',
	some: 'every',
	every: 'some',
	indexOf: 'lastIndexOf',
	lastIndexOf: 'indexOf',
	min: 'max',
	max: 'min',
};
/** Left out of a chain: the value goes on as it was. */
const droppable = ['filter', 'reverse', 'sort', 'trim', 'trimEnd', 'trimStart', 'toLowerCase', 'replace', 'concat'];

/**
 * The mutants of a module: `code`, in this line, becomes `insert`. `host` is the smallest part of the program that can be had in two ways.
 * @typedef {{ from: number, to: number, insert: string, line: number, kind: string, code: string, host: ts.Node }} Mutant
 * @returns {{ tree: ts.SourceFile, mutants: Mutant[] }}
 */
export function mutantsOf(source) {
	const tree = ts.createSourceFile('subject.ts', source, ts.ScriptTarget.ES2022, true);
	const mutants = [];
	const add = (node, kind, insert, host = node) => {
		const [from, to] = [node.getStart(), node.getEnd()];
		const line = tree.getLineAndCharacterOfPosition(from).line + 1;
		// What is no program any more would be caught by anybody.
		const mutated = source.slice(0, from) + insert + source.slice(to);
		const { parseDiagnostics } = ts.createSourceFile('mutant.ts', mutated, ts.ScriptTarget.ES2022);
		if (parseDiagnostics.length === 0)
			mutants.push({ from, to, insert, line, kind, code: source.slice(from, to), host: wholeChain(host) });
	};

	const visit = (node) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
		if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
		if (ts.isBinaryExpression(node)) {
			const { operatorToken: operator, left, right } = node;
			const joinsText = operator.getText() === '+' && [left, right].some(isText);
			for (const other of joinsText ? [] : (swaps[operator.getText()] ?? [])) add(operator, 'operator', other, node);
		} else if (ts.isPrefixUnaryExpression(node)) {
			if (node.operator === ts.SyntaxKind.ExclamationToken) add(node, 'negation', node.operand.getText());
			if (node.operator === ts.SyntaxKind.MinusToken) add(node, 'sign', node.operand.getText());
			if (node.operator === ts.SyntaxKind.PlusPlusToken) add(node, 'count', `--${node.operand.getText()}`);
			if (node.operator === ts.SyntaxKind.MinusMinusToken) add(node, 'count', `++${node.operand.getText()}`);
		} else if (ts.isPostfixUnaryExpression(node)) {
			const up = node.operator === ts.SyntaxKind.PlusPlusToken;
			add(node, 'count', `${node.operand.getText()}${up ? '--' : '++'}`);
		} else if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
			if (ts.isIfStatement(node)) add(node.expression, 'condition', 'true');
			add(node.expression, 'condition', 'false');
		} else if (ts.isConditionalExpression(node)) {
			add(node.condition, 'condition', 'true');
			add(node.condition, 'condition', 'false');
		} else if (ts.isForStatement(node) && node.condition) {
			add(node.condition, 'condition', 'false');
		} else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'boolean', 'false');
		else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'boolean', 'true');
		else if (ts.isStringLiteralLike(node) && !isProse(node)) add(node, 'text', node.text === '' ? "'mutant'" : "''");
		else if (ts.isTemplateExpression(node) && !isProse(node)) add(node, 'text', "''");
		else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node)) add(node, 'list', '[]');
		else if (ts.isRegularExpressionLiteral(node)) for (const other of patterns(node.text)) add(node, 'pattern', other);
		else if (ts.isExpressionStatement(node)) add(node, 'statement', ';');
		else if (ts.isBlock(node) && node.statements.length > 0 && !ts.isExpressionStatement(node.statements[0]))
			add(node, 'block', '{}');
		else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
			const { name, expression: holder } = node.expression;
			const other = Object.hasOwn(methods, name.text) ? methods[name.text] : undefined;
			if (other !== undefined) add(name, 'method', other, node);
			if (droppable.includes(name.text)) add(node, 'method', holder.getText());
		}
		node.forEachChild(visit);
	};
	visit(tree);
	return { tree, mutants };
}

/**
 * The module with all its mutants in it, each asleep until `ohMutant` says its number: so one compilation serves them all.
 * @param {number} first the number of the first mutant
 */
export function planted(source, first) {
	const { tree, mutants } = mutantsOf(source);
	const emit = (node) => {
		let text = '';
		let at = node.getStart();
		node.forEachChild((child) => {
			text += source.slice(at, child.getStart()) + emit(child);
			at = child.getEnd();
		});
		text += source.slice(at, node.getEnd());
		mutants.forEach((mutant, index) => {
			if (mutant.host === node) text = choice(node, first + index, mutatedHost(mutant, source), text);
		});
		return text;
	};
	return emit(tree);
}

function mutatedHost({ host, from, to, insert, kind }, source) {
	const [before, after] = [source.slice(host.getStart(), from), source.slice(to, host.getEnd())];
	// Another operator may bind more loosely than the ones beside it.
	return kind === 'operator' ? `(${before}) ${insert} (${after})` : before + insert + after;
}

function choice(node, id, mutant, kept) {
	if (ts.isExpressionStatement(node) || ts.isBlock(node)) return `{ if (!ohMutant(${id})) ${kept} }`;
	return `(ohMutant(${id}) ? ${mutant} : ${kept})`;
}

/** `a?.b.c` ends as a whole where `a` is null: a part of it cannot be put in brackets. */
function wholeChain(node) {
	let whole = node;
	while (ts.isOptionalChain(whole.parent) && whole.parent.expression === whole) whole = whole.parent;
	return whole;
}

/** `[a, b] = …` names places; it is no list. */
const isTarget = (node) => ts.isBinaryExpression(node.parent) && node.parent.left === node;

const isText = (node) =>
	ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || (ts.isBinaryExpression(node) && isText(node.left));

/** Sentences for people, the words of a problem: what they say is not what the notes are kept by. The code of a problem, its first word, is judged. */
function isProse(node) {
	for (let at = node; at.parent; at = at.parent) {
		const { parent } = at;
		if (ts.isThrowStatement(parent)) return true;
		if (ts.isCallExpression(parent) && /^(problem|warning|refuse|uncertain|wrong)$/.test(parent.expression.getText()))
			return parent.arguments[0] !== at;
	}
	return ts.isLiteralTypeNode(node.parent) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);
}

/** A pattern without its anchors, with a class turned round, or without its flags. */
function patterns(literal) {
	const end = literal.lastIndexOf('/');
	const [body, flags] = [literal.slice(1, end), literal.slice(end + 1)];
	const others = [];
	if (body.startsWith('^')) others.push(body.slice(1));
	if (body.endsWith('$') && !body.endsWith('\\$')) others.push(body.slice(0, -1));
	for (const { index } of body.matchAll(/\[\^/g)) others.push(`${body.slice(0, index + 1)}${body.slice(index + 2)}`);
	for (const { index } of body.matchAll(/\\[dswDSW]/g)) {
		const char = body[index + 1];
		const turned = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
		others.push(`${body.slice(0, index + 1)}${turned}${body.slice(index + 2)}`);
	}
	const literals = others.filter(isPattern(flags)).map((other) => `/${other}/${flags}`);
	return flags.includes('i') ? [...literals, `/${body}/${flags.replace('i', '')}`] : literals;
}

const isPattern = (flags) => (source) => {
	try {
		return new RegExp(source, flags) instanceof RegExp && source !== '';
	} catch {
		return false;
	}
};
