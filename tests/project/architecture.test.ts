// Principles that no tool holds do not hold. Each test here names the rule a reader would otherwise have to remember.
import ts from 'typescript';
import { rooms, sideRooms } from './rooms.mjs';
import { place, readSources, walk, type SourceFile } from './source-tree';

const sources = readSources();
const core = sources.filter(({ file }) => file.startsWith('src/core/'));
const shell = sources.filter(({ file }) => file.startsWith('src/obsidian/') || file === 'src/main.ts');

const room = (file: string) => /^src\/core\/([^/]+)\//.exec(file)?.[1] ?? null;

function found(among: readonly SourceFile[], wrong: (node: ts.Node) => boolean): string[] {
	const places: string[] = [];
	for (const source of among) walk(source.tree, (node) => void (wrong(node) && places.push(place(source, node))));
	return places;
}

const calls = (node: ts.Node, ...names: readonly string[]) =>
	ts.isCallExpression(node) &&
	ts.isPropertyAccessExpression(node.expression) &&
	names.includes(node.expression.name.text);

test('there are sources to judge', () => {
	expect(core.length).toBeGreaterThan(20);
	expect(shell.length).toBeGreaterThan(5);
});

describe('rooms', () => {
	test('every file of core stands in a room of the design, or is one of its two common files', () => {
		const strays = core.filter(
			({ file }) => !rooms.includes(room(file) ?? '') && !['src/core/problem.ts', 'src/core/strings.ts'].includes(file),
		);
		expect(strays.map(({ file }) => file)).toEqual([]);
	});

	test('core imports neither the app, nor the shell, nor the templates', () => {
		const wrong = core.flatMap(({ file, imports }) =>
			imports
				.filter(
					({ module, resolved }) =>
						/^obsidian$|^@codemirror\//.test(module) || /^src\/(obsidian|templates|main)/.test(resolved ?? ''),
				)
				.map(({ module }) => `${file} → ${module}`),
		);
		expect(wrong).toEqual([]);
	});

	test('a room of core imports only rooms that stand before it', () => {
		const wrong = core.flatMap(({ file, imports }) =>
			imports.flatMap(({ resolved }) => {
				const [own, other] = [room(file), resolved === null ? null : room(resolved)];
				if (own === null || other === null || own === other) return [];
				const allowed =
					rooms.indexOf(other) < rooms.indexOf(own) && !(sideRooms.includes(own) && sideRooms.includes(other));
				return allowed ? [] : [`${file} → ${resolved}`];
			}),
		);
		expect(wrong).toEqual([]);
	});

	test('only the shell knows the app', () => {
		const wrong = sources.filter(
			({ file, imports }) =>
				!file.startsWith('src/obsidian/') &&
				file !== 'src/main.ts' &&
				imports.some(({ module }) => module === 'obsidian'),
		);
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	test('a library is used in one room', () => {
		const owners: Record<string, string> = {
			'date-fns': 'show',
			'@date-fns/tz': 'show',
			handlebars: 'template',
			valibot: 'settings',
		};
		const wrong = sources.flatMap(({ file, imports }) =>
			imports.flatMap(({ module }) => {
				const library = Object.keys(owners).find((name) => module === name || module.startsWith(`${name}/`));
				return library === undefined || room(file) === owners[library] ? [] : [`${file} → ${module}`];
			}),
		);
		expect(wrong).toEqual([]);
	});

	test('no file takes part in an import cycle', () => {
		const graph = new Map(
			sources.map(({ file, imports }) => [
				file,
				imports.filter(({ typeOnly }) => !typeOnly).flatMap(({ resolved }) => (resolved === null ? [] : [resolved])),
			]),
		);
		const cycles: string[] = [];
		const state = new Map<string, 'open' | 'closed'>();
		const visit = (file: string, trail: readonly string[]) => {
			if (state.get(file) === 'closed') return;
			if (state.get(file) === 'open') return void cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
			state.set(file, 'open');
			for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
			state.set(file, 'closed');
		};
		for (const file of graph.keys()) visit(file, []);
		expect(cycles).toEqual([]);
	});
});

describe('doors', () => {
	test('notes and files are written in one place: elsewhere the vault is only asked', () => {
		const outside = shell.filter(({ file }) => !file.startsWith('src/obsidian/write/'));
		const asks = /^(get\w+|read|cachedRead|on|off|offref|adapter|configDir)$/;
		const ofVault = (node: ts.Node): node is ts.PropertyAccessExpression =>
			ts.isPropertyAccessExpression(node) && /\b(vault|fileManager)$/.test(node.expression.getText());
		expect(found(outside, (node) => ofVault(node) && !asks.test(node.name.text))).toEqual([]);
		// Under whatever name the vault goes there.
		const writes = ['process', 'createBinary', 'processFrontMatter', 'renameFile', 'createFolder'];
		expect(found(outside, (node) => calls(node, ...writes))).toEqual([]);
	});

	test('modify and deleting are used nowhere, the adapter only to put unreadable settings aside', () => {
		expect(found(shell, (node) => calls(node, 'modify', 'trash', 'trashFile'))).toEqual([]);
		const others = shell.filter(({ file }) => file !== 'src/obsidian/settings-copy.ts');
		expect(found(others, (node) => ts.isIdentifier(node) && node.text === 'adapter')).toEqual([]);
	});

	test('notices are shown and errors logged in one place', () => {
		const outside = shell.filter(({ file }) => file !== 'src/obsidian/notices.ts');
		expect(found(outside, (node) => ts.isNewExpression(node) && node.expression.getText() === 'Notice')).toEqual([]);
		expect(
			found(outside, (node) => ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console'),
		).toEqual([]);
	});

	test('the clipboard is reached in one place', () => {
		const outside = shell.filter(({ file }) => file !== 'src/obsidian/clipboard.ts');
		expect(found(outside, (node) => ts.isPropertyAccessExpression(node) && node.name.text === 'clipboard')).toEqual([]);
	});

	test('no HTML is made from text, and no network is used (hazard 68)', () => {
		expect(
			found(
				sources,
				(node) =>
					ts.isPropertyAccessExpression(node) &&
					['innerHTML', 'outerHTML', 'insertAdjacentHTML'].includes(node.name.text),
			),
		).toEqual([]);
		expect(
			found(
				sources,
				(node) =>
					ts.isIdentifier(node) &&
					['fetch', 'requestUrl', 'XMLHttpRequest', 'WebSocket', 'sendBeacon'].includes(node.text),
			),
		).toEqual([]);
	});
});

describe('values', () => {
	test('text put in by replace is a function or a literal without $: "$&" in a title would copy the note into itself (hazard 58)', () => {
		const wrong = found(sources, (node) => {
			if (!calls(node, 'replace', 'replaceAll')) return false;
			const by = (node as ts.CallExpression).arguments[1];
			if (by === undefined) return false;
			if (ts.isStringLiteralLike(by)) return by.text.includes('$');
			return !(
				ts.isArrowFunction(by) ||
				ts.isFunctionExpression(by) ||
				(ts.isIdentifier(by) && !/text|title|name|value/i.test(by.text))
			);
		});
		expect(wrong).toEqual([]);
	});

	test('core asks neither the clock nor chance', () => {
		const wrong = found(core, (node) => {
			if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return (node.arguments?.length ?? 0) === 0;
			return (
				ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random', 'performance.now'].includes(node.getText())
			);
		});
		expect(wrong).toEqual([]);
	});

	test('every exported function of core says what it does', () => {
		const silent = core.flatMap((source) => {
			const functions = source.tree.statements.filter(
				(statement): statement is ts.FunctionDeclaration =>
					ts.isFunctionDeclaration(statement) &&
					(statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
			);
			// Of several signatures of one function the comment stands at the first.
			const firsts = functions.filter(({ name }, at) => name?.text !== functions[at - 1]?.name?.text);
			return firsts.filter((each) => ts.getJSDocCommentsAndTags(each).length === 0).map((each) => place(source, each));
		});
		expect(silent).toEqual([]);
	});
});

describe('names', () => {
	test('a file is a kebab-case noun named for the thing in it', () => {
		const bad = sources.filter(
			({ file }) =>
				!/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file.split('/').pop() ?? '') ||
				/\/(utils?|helpers?|types|misc|common|.*manager|.*service)\.ts$/.test(file),
		);
		expect(bad.map(({ file }) => file)).toEqual([]);
	});

	test('main.ts says what the plugin is made of, in under 80 lines', () => {
		const main = sources.find(({ file }) => file === 'src/main.ts');
		expect(main?.tree.getLineAndCharacterOfPosition(main.tree.end).line).toBeLessThan(80);
	});
});
