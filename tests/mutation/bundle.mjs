// All tests of a world and what they play against in one script, with every mutant of the subjects in it. Compiled once, it can be started
// anew for each mutant in the time that jest needs to read its options.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planted } from './mutants.mjs';

/** Programs that tests start, not parts of them. */
const external = ['esbuild', 'typescript'];

/**
 * @param {{ page: boolean, subjects: readonly string[], tests: () => string[] }} world
 * @param {ReadonlyMap<string, number>} firsts the number of the first mutant of each subject
 * @returns {Promise<{ code: string, tests: readonly string[], reach: (subject: string) => readonly string[] }>} `tests` are those which reach
 *   one of the subjects at all
 */
export async function bundle({ page, tests: all }, firsts) {
	const tests = all();
	const entry = [
		...(page ? ["import './tests/host/jsdom-gaps.cjs';"] : []),
		"import { expect } from 'expect';",
		"import { bind } from 'jest-each';",
		"import fc from 'fast-check';",
		"import { gather } from './tests/mutation/gather.mjs';",
		// A property that fails is not made smaller: that it fails is all one wants to know.
		'fc.configureGlobal({ endOnFailure: true });',
		'module.exports.load = gather(expect, bind, {',
		...tests.map((test) => `'${test}': () => require('./${test}'),`),
		'});',
	];
	const { outputFiles, metafile } = await build({
		stdin: { contents: entry.join('\n'), resolveDir: process.cwd() },
		bundle: true,
		write: false,
		metafile: true,
		format: 'cjs',
		platform: 'node',
		target: 'es2022',
		mainFields: ['module', 'main'],
		loader: { '.md': 'text' },
		external,
		logLevel: 'error',
		alias: page ? { obsidian: './tests/host/for-jest.ts' } : {},
		plugins: [{ name: 'plant', setup: plant(firsts) }],
	});
	const reached = new Map(tests.map((test) => [test, reachOf(test, metafile.inputs)]));
	const reach = (subject) => tests.filter((test) => reached.get(test).has(subject));
	return {
		code: outputFiles[0].text,
		tests: tests.filter((test) => [...firsts.keys()].some(has(reached.get(test)))),
		reach,
	};
}

const has = (set) => (file) => set.has(file);

const plant = (firsts) => (esbuild) => {
	esbuild.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
		const name = path.relative(process.cwd(), file).replaceAll('\\', '/');
		// It bundles the parser for itself; here it comes along.
		if (name === 'tests/core/text/stand-in-metadata.ts')
			return {
				contents: "export { parseMetadata } from '../../host/metadata';",
				loader: 'ts',
				resolveDir: path.dirname(file),
			};
		const source = readFileSync(file, 'utf8');
		const first = firsts.get(name);
		if (first !== undefined) return { contents: planted(source, first), loader: 'ts' };
		// In one script there is one folder for all: tests that read files beside them are told their own.
		if (!source.includes('__dirname')) return undefined;
		return { contents: `const __dirname = ${JSON.stringify(path.dirname(file))};${source}`, loader: 'ts' };
	});
};

function reachOf(file, inputs, seen = new Set()) {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const { path: next } of inputs[file]?.imports ?? []) reachOf(next, inputs, seen);
	return seen;
}
