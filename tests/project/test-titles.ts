// The titles of all tests, as they are written.
import ts from 'typescript';
import { readSources, walk } from './source-tree';

export interface TestTitle {
	readonly file: string;
	/** With those of the groups around it. */
	readonly title: string;
}

/** The text of the first argument; of a template its `${…}` as `…`. */
function written(node: ts.Expression | undefined): string | null {
	if (node === undefined) return null;
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return null;
	return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

const nameOf = (call: ts.CallExpression) => /^(describe|test|it)\b/.exec(call.expression.getText())?.[1] ?? null;

export function readTitles(): readonly TestTitle[] {
	return readSources('tests')
		.filter(({ file }) => file.endsWith('.test.ts'))
		.flatMap(({ file, tree }) => {
			const titles: TestTitle[] = [];
			walk(tree, (node) => {
				if (!ts.isCallExpression(node) || !['test', 'it'].includes(nameOf(node) ?? '')) return;
				const own = written(node.arguments[0]);
				if (own === null) return;
				const around: string[] = [];
				for (let at: ts.Node = node.parent; at !== tree; at = at.parent)
					if (ts.isCallExpression(at) && nameOf(at) === 'describe') around.unshift(written(at.arguments[0]) ?? '');
				titles.push({ file, title: [...around, own].join(' ') });
			});
			return titles;
		});
}
