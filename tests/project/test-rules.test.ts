// Tests are to say the same on every machine, on every day, in every zone and order. What no rule can see (the order, the zone) is tried:
// `npm run jest -- --randomize` and `TZ=Pacific/Apia npm run jest`.
import ts from 'typescript';
import { place, readSources, walk, type SourceFile } from './source-tree';

const rooms = /^tests\/(core|docs|golden|host|obsidian|project|rig)\//;
const all = readSources('tests').filter(({ file }) => rooms.test(file));
/** The stand-in app is no test: it has timers and clocks because the real one has. */
const tests = all.filter(({ file }) => !file.startsWith('tests/host/') || file.endsWith('.test.ts'));

function found(wrong: (node: ts.Node, source: SourceFile) => boolean, but: readonly string[] = []): string[] {
	const places: string[] = [];
	for (const source of tests.filter(({ file }) => !but.includes(file)))
		walk(source.tree, (node) => void (wrong(node, source) && places.push(place(source, node))));
	return places;
}

const called = (node: ts.Node): string => (ts.isCallExpression(node) ? node.expression.getText() : '');

test('there are tests to judge', () => {
	expect(tests.length).toBeGreaterThan(100);
});

test('none asks the clock or the machine how long something took, or what day it is', () => {
	const clocks = /(^|\.)(performance\.now|process\.hrtime(\.bigint)?|Date\.now|Math\.random)$/;
	expect(found((node) => clocks.test(called(node)))).toEqual([]);
	const isNow = (node: ts.Node) =>
		ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
	expect(found(isNow)).toEqual([]);
});

test('none sleeps: the shell waits in one place, for something to be so', () => {
	const isNothing = (node: ts.Expression | undefined) => node?.getText() === '0';
	const sleeps = (node: ts.Node) =>
		ts.isCallExpression(node) &&
		/(^|\.)setTimeout$/.test(called(node)) &&
		!called(node).startsWith('jest.') &&
		!isNothing(node.arguments[1]);
	const waiting = [
		'tests/obsidian/until.ts',
		// Time goes by in the session it plays.
		'tests/obsidian/write/interleaving.test.ts',
	];
	expect(found(sleeps, waiting)).toEqual([]);
});

test('none is left out, or runs alone', () => {
	expect(
		found((node) =>
			/^(x(it|test|describe)|f(it|describe)|(it|test|describe)\.(only|skip|todo|concurrent).*)$/.test(called(node)),
		),
	).toEqual([]);
});

test('every property has a seed, so that a failure comes again', () => {
	const properties = /^fc\.(assert|check)$/;
	const unseeded = (node: ts.Node) =>
		properties.test(called(node)) && !/\bseed\b/.test((node as ts.CallExpression).arguments[1]?.getText() ?? '');
	expect(found(unseeded)).toEqual([]);
});

test('every property says how many cases it tries, so that all can be scaled', () => {
	const unsaid = (node: ts.Node) =>
		/^fc\.assert$/.test(called(node)) && !/\bnumRuns\b/.test((node as ts.CallExpression).arguments[1]?.getText() ?? '');
	expect(found(unsaid)).toEqual([]);
});

test('OH_RUNS is read in one place', () => {
	const readers = all.filter(({ tree }) => tree.text.includes("'OH_RUNS'")).map(({ file }) => file);
	expect(readers.filter((file) => file !== 'tests/project/test-rules.test.ts')).toEqual([]);
});
