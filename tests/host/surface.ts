// Which members of Obsidian's typings a source touches, and what of them the stand-in app has. Read with the TypeScript checker.
import path from 'node:path';
import ts from 'typescript';
import { isNewer } from './version';

export const root = path.resolve(__dirname, '../..');
const typings = path.join(root, 'node_modules/obsidian/obsidian.d.ts');

/** A member of the typings: `Vault.process`, `setIcon`, `Node.createEl`, or `Workspace on "file-open"`. */
export interface Used {
	readonly name: string;
	readonly owner: string | null;
	readonly member: string;
	readonly isStatic: boolean;
	/** Declared for the page: on an element's prototype or as a global, not exported by the module. */
	readonly isGlobal: boolean;
	readonly since: string | null;
}

/** The plugin's sources, the stand-in's export list and sources given as text, in one program. */
export function programOf(planted: Record<string, string> = {}): ts.Program {
	const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config as {
		compilerOptions: object;
	};
	const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
	const host = ts.createCompilerHost(options);
	const { fileExists, getSourceFile, readFile } = host;
	host.fileExists = (file) => file in planted || fileExists(file);
	host.readFile = (file) => planted[file] ?? readFile(file);
	host.getSourceFile = (file, ...rest) => {
		const text = planted[file];
		return text === undefined
			? getSourceFile(file, ...rest)
			: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
	};
	const sources = ts.sys.readDirectory(path.join(root, 'src'), ['.ts']);
	return ts.createProgram([...sources, path.join(__dirname, 'obsidian.ts'), ...Object.keys(planted)], options, host);
}

/** The files of the plugin itself. */
export function pluginFiles(program: ts.Program): ts.SourceFile[] {
	return program.getSourceFiles().filter((file) => file.fileName.startsWith(`${root}/src/`) && !file.isDeclarationFile);
}

/** Everything of the typings that the files name, override or listen to; sorted by name. */
export function usedBy(files: readonly ts.SourceFile[], program: ts.Program): Used[] {
	const checker = program.getTypeChecker();
	const used = new Map<string, Used>();
	const add = (symbol: ts.Symbol | undefined) => {
		if (!symbol) return;
		const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
		for (const declaration of real.declarations ?? []) {
			if (declaration.getSourceFile().fileName !== typings) continue;
			const found = describe(declaration, real.name);
			used.set(found.name, found);
		}
	};

	function visit(node: ts.Node): void {
		if (ts.isIdentifier(node)) add(checker.getSymbolAtLocation(node));
		if (ts.isClassLike(node)) addOverridden(node);
		if (ts.isCallExpression(node)) addEvent(node);
		ts.forEachChild(node, visit);
	}
	/** A member that overrides one of the app's is the app's to call. */
	function addOverridden(node: ts.ClassLikeDeclaration): void {
		for (const base of node.heritageClauses?.flatMap((clause) => clause.types) ?? []) {
			const type = checker.getTypeAtLocation(base);
			for (const member of node.members) if (member.name) add(type.getProperty(member.name.getText()));
		}
	}
	function addEvent({ expression, arguments: [event] }: ts.CallExpression): void {
		if (
			!ts.isPropertyAccessExpression(expression) ||
			expression.name.text !== 'on' ||
			!event ||
			!ts.isStringLiteral(event)
		)
			return;
		const method = checker.getSymbolAtLocation(expression.name)?.declarations?.[0];
		if (method?.getSourceFile().fileName !== typings || !ts.isClassDeclaration(method.parent)) return;
		const owner = method.parent.name?.text ?? null;
		const name = `${owner} on "${event.text}"`;
		used.set(name, { name, owner, member: event.text, isStatic: false, isGlobal: false, since: null });
	}

	for (const file of files) visit(file);
	return [...used.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What is wrong with the use: a sentence for each member that the stand-in lacks or that an app of `minAppVersion` lacks. */
export function problemsOf(used: readonly Used[], program: ts.Program, page: Window, minAppVersion: string): string[] {
	const checker = program.getTypeChecker();
	const list = program.getSourceFile(path.join(__dirname, 'obsidian.ts'));
	const module = list && checker.getSymbolAtLocation(list);
	const exported = new Map((module ? checker.getExportsOfModule(module) : []).map((symbol) => [symbol.name, symbol]));
	const hostText = program
		.getSourceFiles()
		.filter((file) => file.fileName.startsWith(`${__dirname}/`))
		.map((file) => file.text)
		.join('\n');

	function has({ name, owner, member, isStatic, isGlobal }: Used): boolean {
		if (name.includes(' on "')) return hostText.includes(`trigger('${member}'`);
		const realm = page as unknown as Record<string, { prototype?: object } | undefined>;
		if (isGlobal) return owner === null ? member in page : member in (realm[owner]?.prototype ?? {});
		const symbol = exported.get(owner ?? member);
		// What is not exported is an interface or a type: data, which the compiler holds to its shape.
		if (!symbol) return owner !== null || !isValue(member, program);
		if (owner === null) return true;
		const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
		const ofValue = isStatic || !(real.flags & ts.SymbolFlags.Class);
		const type = ofValue ? checker.getTypeOfSymbol(real) : checker.getDeclaredTypeOfSymbol(real);
		const property = type.getProperty(member)?.declarations?.[0];
		return property !== undefined && !(ts.getCombinedModifierFlags(property) & ts.ModifierFlags.Private);
	}
	return used.flatMap((one) => [
		...(has(one) ? [] : [`${one.name} is missing on the stand-in app.`]),
		...(one.since !== null && isNewer(one.since, minAppVersion)
			? [`${one.name} came with ${one.since}; the manifest allows ${minAppVersion}.`]
			: []),
	]);
}

/** The icon ids that stand in the files as text: arguments of the app's icon functions, `icon` properties, and what `getIcon` returns. */
export function iconsIn(files: readonly ts.SourceFile[]): string[] {
	const functions = ['setIcon', 'getIcon', 'addRibbonIcon', 'addAction'];
	const icons = new Set<string>();
	const add = (node: ts.Node | undefined): void => {
		if (node && ts.isStringLiteral(node)) icons.add(node.text);
		else if (node && ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(add);
	};
	function visit(node: ts.Node, inGetIcon: boolean): void {
		if (ts.isCallExpression(node)) {
			const { expression } = node;
			const called = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
			if (functions.includes(called.getText()))
				node.arguments
					.slice(0, 2)
					.forEach((one, at) => (at === 0 || called.getText() === 'setIcon' ? add(one) : undefined));
		}
		if ((ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) && node.name.getText() === 'icon')
			add(node.initializer);
		if (ts.isReturnStatement(node) && inGetIcon) add(node.expression);
		const inside = ts.isMethodDeclaration(node) ? node.name.getText() === 'getIcon' : inGetIcon;
		ts.forEachChild(node, (child) => visit(child, inside));
	}
	for (const file of files) visit(file, false);
	return [...icons].sort();
}

function describe(declaration: ts.Declaration, member: string): Used {
	const owner = ownerOf(declaration.parent);
	const since = ts.getJSDocTags(declaration).find((tag) => tag.tagName.text === 'since');
	return {
		name: owner === null ? member : `${owner}.${member}`,
		owner,
		member,
		isStatic: (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0,
		isGlobal: isInGlobal(declaration),
		since: typeof since?.comment === 'string' ? since.comment.trim() : null,
	};
}

/** The class, interface or constant of which a declaration is a member; null for one of the module itself. */
function ownerOf(parent: ts.Node): string | null {
	if (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) return parent.name?.text ?? null;
	if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) return parent.parent.name.getText();
	return null;
}

function isInGlobal(node: ts.Node): boolean {
	for (let up: ts.Node | undefined = node; up; up = up.parent)
		if (ts.isModuleDeclaration(up) && up.name.text === 'global') return true;
	return false;
}

/** Whether a name of the module is there at run time, so that the stand-in must have it. */
function isValue(name: string, program: ts.Program): boolean {
	const checker = program.getTypeChecker();
	const file = program.getSourceFile(typings);
	const module = file && checker.getSymbolAtLocation(file);
	const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
	return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Value) !== 0;
}
