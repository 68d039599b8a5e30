// The sources as the architecture tests see them: files, what each imports, and the syntax tree.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourceFile {
	/** Relative to the repository, with `/`. */
	readonly file: string;
	readonly tree: ts.SourceFile;
	/** Modules as written. */
	readonly imports: readonly {
		readonly module: string;
		readonly typeOnly: boolean;
		readonly resolved: string | null;
	}[];
}

export const root = path.resolve(__dirname, '../..');

function filesBelow(folder: string): string[] {
	return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const file = `${folder}/${entry.name}`;
		return entry.isDirectory() ? filesBelow(file) : /\.ts$/.test(entry.name) ? [file] : [];
	});
}

function resolve(from: string, module: string): string | null {
	if (!module.startsWith('.')) return null;
	const base = path.posix.join(path.posix.dirname(from), module);
	return (
		[base, `${base}.ts`, `${base}/index.ts`].find(
			(file) => fs.existsSync(path.join(root, file)) && /\.(ts|md)$/.test(file),
		) ?? base
	);
}

export function readSources(folder = 'src'): readonly SourceFile[] {
	return filesBelow(folder)
		.filter((file) => !file.endsWith('.d.ts'))
		.map((file) => {
			const tree = ts.createSourceFile(
				file,
				fs.readFileSync(path.join(root, file), 'utf8'),
				ts.ScriptTarget.ES2022,
				true,
			);
			const imports: { module: string; typeOnly: boolean; resolved: string | null }[] = [];
			const add = (node: ts.Expression | undefined, typeOnly: boolean) => {
				if (node && ts.isStringLiteralLike(node))
					imports.push({ module: node.text, typeOnly, resolved: resolve(file, node.text) });
			};
			walk(tree, (node) => {
				if (ts.isImportDeclaration(node))
					add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
				else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
				else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
					add(node.arguments[0], false);
			});
			return { file, tree, imports };
		});
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	node.forEachChild((child) => walk(child, visit));
}

/** `file:line` of a node, for messages. */
export function place(source: SourceFile, node: ts.Node): string {
	return `${source.file}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
